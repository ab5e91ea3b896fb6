#include "widgets/panels/DetectPanel.h"

#include "core/data/ImageFile.h"
#include "core/models/capabilities/Capabilities.h"
#include "widgets/itemmodels/TableModel.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/ReportAdder.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/ProgressStrip.h"
#include "widgets/views/ViewFrame.h"
#include "widgets/views/ViewRegistry.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int textLines = 110, widestAnswers = 340;  ///< pixels
constexpr int leastPerMille = 5, mostPerMille = 500; ///< of the slider
constexpr qint64 headBytes = 4096, mostTextBytes = 1 << 20;

/// A picture where the bytes say so.
bool isPicture(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) &&
           readImageHeader(file.read(headBytes)).format != ImageHeader::Format::Unknown;
}

} // namespace

DetectPanel::DetectPanel(Workspace &workspace, QWidget *parent)
    : Panel(QStringLiteral("detect"), tr("Detect"), QStringLiteral("detect"), workspace, parent)
{
    setAcceptDrops(true);
    auto *open = makeButton(QStringLiteral("detect.open"), tr("Open a picture…"),
                            tr("Ask every detector about one picture"), this);
    connect(open, &QPushButton::clicked, this, &DetectPanel::choosePicture);
    addAction(open);
    auto *split = new QSplitter(Qt::Horizontal, this);
    auto *left = new QWidget(split);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(makeQuestion());
    column->addWidget(makeAnswers(), 1);
    m_evidence = new QTabWidget(split);
    m_evidence->setDocumentMode(true);
    describe(m_evidence, QStringLiteral("detect.evidence"), tr("Evidence"), {});
    m_evidence->tabBar()->setAccessibleName(tr("Evidence"));
    m_evidence->tabBar()->setToolTip(tr("What the chosen answer rests on"));
    m_evidence->hide();
    m_empty = new EmptyState(QStringLiteral("detect"),
                             tr("Drop a picture here or paste a text: every detector answers, and shows why."),
                             tr("Try a story"), split);
    m_empty->setObjectName(QStringLiteral("detect.empty"));
    connect(m_empty, &EmptyState::actionRequested, this, &DetectPanel::prepare);
    split->addWidget(left);
    split->addWidget(m_evidence);
    split->addWidget(m_empty);
    split->setStretchFactor(1, 1);
    split->setStretchFactor(2, 1);
    body()->addWidget(split, 1);
    connect(&workspace, &Workspace::dataSetsChanged, this, &DetectPanel::refill);
    refill();
    recalibrate();
}

QWidget *DetectPanel::makeQuestion()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::xs);
    m_text = new QPlainTextEdit(box);
    m_text->setPlaceholderText(tr("Paste a text of some sentences"));
    m_text->setFixedHeight(textLines);
    m_text->setTabChangesFocus(true);
    m_text->setAcceptDrops(false); // files are the panel's
    describe(m_text, QStringLiteral("detect.text"), tr("Text in question"), tr("The text to ask about"));
    m_ask = makePrimaryButton(QStringLiteral("detect.ask"), tr("Ask"), tr("Ask every detector about this text"), box);
    m_ask->setEnabled(false);
    m_negatives = new QComboBox(box);
    m_negatives->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_negatives->setMinimumContentsLength(10);
    describe(m_negatives, QStringLiteral("detect.negatives"), tr("Not generated"),
             tr("Your own items that are not generated: they set the thresholds"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_negatives, 1);
    row->addWidget(m_ask);
    column->addWidget(m_text);
    column->addLayout(row);
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { m_ask->setEnabled(!m_job && !m_text->toPlainText().trimmed().isEmpty()); });
    connect(m_ask, &QPushButton::clicked, this, [this] { askText(m_text->toPlainText()); });
    return box;
}

QWidget *DetectPanel::makeAnswers()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::xs);
    m_rows = new TableModel({}, this);
    m_table = new QTableView(box);
    m_table->setModel(m_rows);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setShowGrid(false);
    describe(m_table, QStringLiteral("detect.answers"), tr("Answers of the detectors"), {});
    m_rate = new QSlider(Qt::Horizontal, box);
    m_rate->setRange(leastPerMille, mostPerMille);
    m_rate->setValue(50);
    describe(m_rate, QStringLiteral("detect.rate"), tr("False positives"),
             tr("Share of your own items that may be flagged; the thresholds follow"));
    m_rateText = makeLabel({}, "secondary", box);
    m_rateText->setObjectName(QStringLiteral("detect.rateText"));
    m_rateText->setWordWrap(true);
    column->addWidget(m_table, 1);
    column->addWidget(m_rate);
    column->addWidget(m_rateText);
    connect(m_rate, &QSlider::valueChanged, this, &DetectPanel::recalibrate);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DetectPanel::showEvidence);
    return box;
}

double DetectPanel::rate() const { return m_rate->value() / 1000.0; }

void DetectPanel::refill()
{
    const QString chosen = m_negatives->currentData().toString();
    m_negatives->clear();
    m_negatives->addItem(tr("Compare with nothing"));
    for (const Workspace::Data &each : workspace().dataSets())
        m_negatives->addItem(tr("Compare with %1").arg(each.dataSet->name()), each.uri);
    m_negatives->setCurrentIndex(std::max(0, m_negatives->findData(chosen)));
}

template <typename Capability> ModelPtr DetectPanel::openModelFor() const
{
    const Workspace::Network *current = workspace().currentModel();
    if (current && current->model->as<Capability>())
        return current->model;
    for (const Workspace::Network &each : workspace().models())
        if (each.model->as<Capability>())
            return each.model;
    return nullptr;
}

void DetectPanel::prepare()
{
    if (m_answer || m_job)
        return;
    m_text->setPlainText(tr("Mira walked to the mill. Tom took the lamp to the garden. Mira carried the key to the "
                            "market. Tom went to the harbor. Mira gave the key to Tom. Tom put the lamp down in the "
                            "library. Mira went back to the mill. Tom carried the key to the tower."));
    askText(m_text->toPlainText());
}

void DetectPanel::askText(const QString &text)
{
    const ModelPtr open = openModelFor<CausalLanguageModel>();
    DetectOptions options;
    options.falsePositives = rate();
    ask(tr("the text"), [text, open, options](const DataSet *negatives, RunContext &context) {
        const ModelPtr model =
            open ? open : gleaner::openModel(QStringLiteral("zoo:stories-lm"), [&] { return context.stopRequested(); });
        const bool fits = negatives && negatives->first<TextColumn>();
        return detectText(text, *model, nullptr, fits ? negatives : nullptr, options, context);
    });
}

void DetectPanel::askPicture(const QString &path)
{
    const ModelPtr open = openModelFor<ImageEncoder>();
    DetectOptions options;
    options.falsePositives = rate();
    ask(QFileInfo(path).fileName(), [path, open, options](const DataSet *negatives, RunContext &context) {
        const ModelPtr model =
            open ? open
                 : gleaner::openModel(QStringLiteral("zoo:scenes-clip"), [&] { return context.stopRequested(); });
        const bool fits = negatives && negatives->first<ImageColumn>();
        ItemDetection found = detectPicture(readImage(path), *model, fits ? negatives : nullptr, options, context);
        found.item = path;
        return found;
    });
}

void DetectPanel::ask(const QString &item, const Work &work)
{
    if (m_job)
        m_job->stop();
    const Workspace::Data *negatives = workspace().data(m_negatives->currentData().toString());
    m_job = workspace().jobs().start<ItemDetection>(
        tr("Asking about %1").arg(item), {},
        [work, kept = negatives ? negatives->dataSet : nullptr](RunContext &context) {
            return work(kept.get(), context);
        },
        this, [this](const ItemDetection &found) { present(found); });
    workspace().watch(m_job);
    progress()->follow(m_job);
    m_ask->setEnabled(false);
    connect(m_job, &Job::endedJob, this, [this] {
        m_job = nullptr;
        m_ask->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
    });
}

void DetectPanel::present(const ItemDetection &found)
{
    m_answer = found;
    setTitle(tr("Detect"), QStringLiteral("%1  ·  %2").arg(found.item, found.model));
    recalibrate();
    const int last = int(found.answers.size()) - 1; // of texts, Lastde++; of pictures, RIGID comes first
    m_table->selectRow(found.text ? last : 0);
    m_empty->hide();
    m_evidence->show();
    showEvidence();
}

void DetectPanel::recalibrate()
{
    if (m_answer) {
        calibrate(*m_answer, rate());
        showAnswers();
        showEvidence();
    }
    m_rate->setEnabled(m_answer && m_answer->negatives > 0);
    m_rateText->setText(
        m_rate->isEnabled()
            ? tr("Thresholds flag %1 % of %2 items of your own").arg(100 * rate(), 0, 'f', 1).arg(m_answer->negatives)
            : tr("Higher speaks for generated. Compare with your own items to get thresholds."));
}

void DetectPanel::showAnswers()
{
    const int row = chosenAnswer();
    const QSignalBlocker quiet(m_table->selectionModel());
    m_rows->setTable(detectionTable(*m_answer));
    m_table->resizeColumnsToContents();
    m_table->setMinimumWidth(std::min(m_table->columnWidth(0) + m_table->columnWidth(1) + 2 * m_table->frameWidth(),
                                      widestAnswers)); // a detector and its score
    if (row >= 0)
        m_table->selectRow(row);
}

int DetectPanel::chosenAnswer() const
{
    const int row = m_table->currentIndex().row();
    return m_answer && row < int(m_answer->answers.size()) ? row : -1;
}

/// The score among one's own, where there are any, then what the detectors saw.
void DetectPanel::showEvidence()
{
    if (!m_answer || m_evidence->isHidden())
        return;
    const int tab = m_evidence->currentIndex(), row = std::max(0, chosenAnswer());
    std::vector<Artifact> shown = m_answer->evidence;
    if (m_answer->negatives > 0)
        shown.insert(shown.begin(), answerHistogram(*m_answer, size_t(row)));
    while (m_evidence->count() > 0) {
        QWidget *page = m_evidence->widget(0);
        m_evidence->removeTab(0);
        delete page;
    }
    for (const Artifact &each : shown) {
        ArtifactView *view = makeView(each, m_evidence);
        if (!view)
            continue;
        view->setObjectName(QStringLiteral("view.") + each.name);
        auto *frame = new ViewFrame(view, m_evidence);
        connect(frame, &ViewFrame::addToReportRequested, this,
                [this, view] { addViewToReport(workspace(), *view, {}); });
        m_evidence->addTab(frame, each.title);
    }
    m_evidence->setCurrentIndex(std::clamp(tab, 0, std::max(0, m_evidence->count() - 1)));
}

void DetectPanel::choosePicture()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a picture or a text"));
    if (!path.isEmpty())
        openFile(path);
}

void DetectPanel::openFile(const QString &path)
{
    if (isPicture(path))
        return askPicture(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostTextBytes) {
        workspace().addProblem({tr("This is neither a picture nor a short text"), path,
                                tr("Drop one picture, or one text of at most a megabyte."), ExitCode::InputUnreadable});
        return;
    }
    m_text->setPlainText(QString::fromUtf8(file.readAll()));
    askText(m_text->toPlainText());
}

void DetectPanel::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if ((urls.size() == 1 && urls.front().isLocalFile() && QFileInfo(urls.front().toLocalFile()).isFile()) ||
        (urls.isEmpty() && event->mimeData()->hasText()))
        event->acceptProposedAction();
}

void DetectPanel::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    if (event->mimeData()->hasUrls())
        return openFile(event->mimeData()->urls().front().toLocalFile());
    m_text->setPlainText(event->mimeData()->text());
    askText(m_text->toPlainText());
}

} // namespace gleaner
