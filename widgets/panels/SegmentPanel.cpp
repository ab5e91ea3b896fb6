#include "widgets/panels/SegmentPanel.h"

#include "core/data/ImageFile.h"
#include "core/models/capabilities/Capabilities.h"
#include "widgets/panels/ModelChoice.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/SegmentControls.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/LayerHeadGrid.h"
#include "widgets/views/ProgressStrip.h"
#include "widgets/views/ViewFrame.h"
#include "widgets/views/WordStrip.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace gleaner {

namespace {

constexpr int controlsWidth = 216;

} // namespace

SegmentPanel::SegmentPanel(Workspace &workspace, QWidget *parent)
    : Panel(QStringLiteral("segment"), tr("Segment"), QStringLiteral("segment"), workspace, parent),
      m_loading(workspace.jobs(), this), m_seeing(workspace.jobs(), this), m_live(workspace.jobs(), this),
      m_headRows(workspace.jobs(), this)
{
    setAcceptDrops(true);
    makeHeader();
    makeQuestion();
    makeStage();
    m_empty = new EmptyState(QStringLiteral("segment"),
                             tr("Drop a picture here, or open a folder of them: what a language model names, or what "
                                "you click on, is cut out."),
                             tr("Open a picture…"), this);
    m_empty->setObjectName(QStringLiteral("segment.empty"));
    connect(m_empty, &EmptyState::actionRequested, this, &SegmentPanel::chooseFile);
    connect(progress(), &ProgressStrip::stopRequested, this, &SegmentPanel::stop);
    connect(&workspace, &Workspace::currentDataChanged, this, &SegmentPanel::follow);
    follow();
}

void SegmentPanel::makeHeader()
{
    auto *open = makeButton(QStringLiteral("segment.open"), tr("Open a picture…"),
                            tr("Opens one picture beside the data set (or drop a file here)"), this);
    connect(open, &QPushButton::clicked, this, &SegmentPanel::chooseFile);
    m_previous =
        makeTool(QStringLiteral("segment.previous"), QStringLiteral("chevron-left"), tr("Previous picture (A)"), this);
    m_next = makeTool(QStringLiteral("segment.next"), QStringLiteral("chevron-right"), tr("Next picture (D)"), this);
    m_previous->setShortcut(Qt::Key_A);
    m_next->setShortcut(Qt::Key_D);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    m_export = makeButton(QStringLiteral("segment.export"), tr("Export the mask…"),
                          tr("Writes the kept masks of all pictures, or the one that is shown, as COCO"), this);
    connect(m_export, &QPushButton::clicked, this, &SegmentPanel::chooseExport);
    addAction(m_export);
    for (QWidget *each :
         {static_cast<QWidget *>(open), static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next)})
        addAction(each);
}

void SegmentPanel::makeQuestion()
{
    // Said to the model, not to the user: the same in every language.
    m_question = new QLineEdit(QStringLiteral("Which objects are in the picture?"), this);
    describe(m_question, QStringLiteral("segment.question"), tr("Question"),
             tr("What the language model is asked; <image> says where the picture goes, else it comes first: “USER: "
                "<image> … ASSISTANT:” for a LLaVA"));
    m_name = makePrimaryButton(QStringLiteral("segment.name"), tr("Name the objects"),
                               tr("Runs the language model once over this picture (Enter in the question)"), this);
    connect(m_name, &QPushButton::clicked, this, &SegmentPanel::name);
    connect(m_question, &QLineEdit::returnPressed, this, [this] {
        if (m_name->isEnabled())
            name();
    });
    auto *line = new QHBoxLayout;
    line->addWidget(m_question, 1);
    line->addWidget(m_name);
    body()->addLayout(line);
    m_words = new WordStrip(this);
    m_words->setObjectName(QStringLiteral("segment.words"));
    connect(m_words, &WordStrip::chosen, this, &SegmentPanel::setWord);
    m_hint = makeElidingLabel("secondary", this);
    m_hint->setObjectName(QStringLiteral("segment.hint"));
    body()->addWidget(m_words);
    body()->addWidget(m_hint);
}

QToolButton *SegmentPanel::makeToggle(SegmentView::Step step, const char *id, const QString &text, const QString &tip)
{
    auto *toggle = new QToolButton(this);
    toggle->setText(text);
    toggle->setCheckable(true);
    toggle->setChecked(true);
    toggle->setShortcut(Qt::Key_1 + int(step));
    describe(toggle, QString::fromLatin1(id), text, tip);
    connect(toggle, &QToolButton::toggled, this, [this, step](bool on) { m_view->setShown(step, on); });
    m_toggles[size_t(step)] = toggle;
    return toggle;
}

void SegmentPanel::makeStage()
{
    m_view = new SegmentView(this);
    m_view->setArtifact({QStringLiteral("segment"), tr("Map, points and mask"), {}, Images{}});
    m_view->setObjectName(QStringLiteral("segment.view"));
    m_view->setAccessibleDescription(tr("Plus and Minus add a positive or negative point, Page Up and Page Down choose "
                                        "one, the arrows move it (with Shift further), Delete removes it, B draws a "
                                        "box around the mask"));
    m_frame = new ViewFrame(m_view, this);
    m_frame->addTool(makeToggle(SegmentView::Step::Map, "segment.showMap", tr("Map"),
                                tr("Shows where the model looked, and the area above the threshold (1)")));
    m_frame->addTool(makeToggle(SegmentView::Step::Points, "segment.showPoints", tr("Points"),
                                tr("Shows the points and the box that prompt the segmenter (2)")));
    m_frame->addTool(
        makeToggle(SegmentView::Step::Mask, "segment.showMask", tr("Mask"), tr("Shows what is cut out (3)")));
    auto *reset = makeTool(QStringLiteral("segment.reset"), QStringLiteral("refresh"),
                           tr("Points as the map places them, nothing by hand (0)"), this);
    reset->setShortcut(Qt::Key_0);
    connect(reset, &QToolButton::clicked, this, &SegmentPanel::pointsFromMap);
    m_frame->addTool(reset);
    m_keep = makeTool(QStringLiteral("segment.keep"), QStringLiteral("check"), tr("Keep this mask (F)"), this);
    m_keep->setShortcut(Qt::Key_F);
    connect(m_keep, &QToolButton::clicked, this, &SegmentPanel::keep);
    m_frame->addTool(m_keep);
    connect(m_view, &SegmentView::edited, this, &SegmentPanel::askSoon);
    connect(m_view, &SegmentView::stepped, this, &SegmentPanel::keepStep);
    connect(m_frame, &ViewFrame::addToReportRequested, this, &SegmentPanel::addToReport);
    connect(m_frame, &ViewFrame::problemOccurred, this,
            [this](const QString &what, const QString &where, const QString &remedy) {
                workspace().addProblem({what, where, remedy, ExitCode::OutputUnwritable});
            });

    m_controls = new SegmentControls(this);
    m_languageModel = new ModelChoice(workspace(), Capability::VisionLanguageModel, QStringLiteral("zoo:scenes-vlm"),
                                      tr("None: clicks alone"), this);
    describe(m_languageModel, QStringLiteral("segment.model"), tr("Vision–language model"),
             tr("Names the objects; an open model that answers about pictures, or the small one that ships"));
    m_segmenter =
        new ModelChoice(workspace(), Capability::PromptableSegmenter, QStringLiteral("zoo:scenes-sam"), {}, this);
    describe(m_segmenter, QStringLiteral("segment.segmenter"), tr("Segmenter"),
             tr("Cuts out what points and boxes ask for; an open Segment Anything, or the small one that ships"));
    m_heads = new LayerHeadGrid(QStringLiteral("segment.heads"), this);
    m_controls->addSection(tr("One layer and head"), m_heads);
    m_controls->showSection(m_heads, false);
    connect(m_heads, &LayerHeadGrid::chosen, this, &SegmentPanel::chooseHead);
    m_controls->addSection(tr("Language model"), m_languageModel);
    m_controls->addSection(tr("Segmenter"), m_segmenter);
    connect(m_controls, &SegmentControls::changed, this, &SegmentPanel::askSoon);
    connect(m_languageModel, &ModelChoice::chosen, this, &SegmentPanel::forgetReading);
    connect(m_segmenter, &ModelChoice::chosen, this, &SegmentPanel::see);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showThrough(scroll);
    scroll->setWidget(m_controls);
    scroll->setFixedWidth(controlsWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::m);
    line->addWidget(m_frame, 1);
    line->addWidget(scroll);
    body()->addLayout(line, 1);
}

bool SegmentPanel::settled() const
{
    return !m_naming && !m_loading.busy() && !m_seeing.busy() && !m_live.busy() && !m_again && !m_headRows.busy();
}

/// A picture with a word and its mask, as far as there is a picture.
void SegmentPanel::prepare()
{
    if (!m_reading && !m_naming && !m_picture.rgb.empty())
        name();
}

bool SegmentPanel::picturesOpen() const
{
    const auto pictures = m_selection ? m_selection->dataSet()->first<ImageColumn>() : nullptr;
    return pictures && pictures->rows() > 0;
}

void SegmentPanel::follow()
{
    if (m_selection)
        disconnect(m_selection, nullptr, this, nullptr);
    m_selection = workspace().currentSelection();
    const auto another = [this] {
        m_file.clear();
        load();
    };
    if (m_selection)
        connect(m_selection, &Selection::currentChanged, this, another);
    another();
    resume();
}

int SegmentPanel::row() const
{
    return m_selection->current() >= 0   ? m_selection->current()
           : m_selection->rows().empty() ? 0
                                         : m_selection->rows().front();
}

void SegmentPanel::step(int by)
{
    if (picturesOpen())
        m_selection->setCurrent(std::clamp(row() + by, 0, int(m_selection->dataSet()->rows()) - 1));
}

void SegmentPanel::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a picture"));
    if (!path.isEmpty())
        openPicture(path);
}

void SegmentPanel::openPicture(const QString &path)
{
    m_file = path;
    load();
}

void SegmentPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_due)
        load();
}

void SegmentPanel::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile() && QFileInfo(urls.front().toLocalFile()).isFile())
        event->acceptProposedAction();
}

void SegmentPanel::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openPicture(event->mimeData()->urls().front().toLocalFile());
}

} // namespace gleaner
