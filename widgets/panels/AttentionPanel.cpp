#include "widgets/panels/AttentionPanel.h"

#include "core/models/attention/ReadAttention.h"
#include "core/models/capabilities/Capabilities.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/ReportAdder.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/AttentionView.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/ProgressStrip.h"
#include "widgets/views/TokenAttentionView.h"
#include "widgets/views/ViewFrame.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace gleaner {

namespace {

constexpr int typingPause = 500, tellingEvery = 100; // milliseconds
constexpr int textHeight = 60;

} // namespace

AttentionPanel::AttentionPanel(Workspace &workspace, QWidget *parent)
    : Panel(QStringLiteral("attention"), tr("Attention"), QStringLiteral("attention"), workspace, parent),
      m_reading(workspace.jobs(), this), m_readingText(workspace.jobs(), this)
{
    makeHeader();
    makeInputs();
    makeViews();
    m_empty = new EmptyState(QStringLiteral("attention"), {}, tr("Open a model…"), this);
    m_empty->setObjectName(QStringLiteral("attention.empty"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (this->workspace().currentData() || (m_model && reads(Source::Text)))
            Q_EMIT openModelRequested();
        else
            Q_EMIT openDataRequested();
    });
    m_telling = new QTimer(this);
    m_telling->setInterval(tellingEvery);
    connect(m_telling, &QTimer::timeout, this, &AttentionPanel::tellShare);
    connect(progress(), &ProgressStrip::stopRequested, this, &AttentionPanel::stopReading);
    connect(&workspace, &Workspace::currentDataChanged, this, &AttentionPanel::follow);
    connect(&workspace, &Workspace::currentModelChanged, this, &AttentionPanel::follow);
    showInputs();
    follow();
}

void AttentionPanel::makeHeader()
{
    m_sources = new QComboBox(this);
    describe(m_sources, QStringLiteral("attention.source"), tr("What the model reads"),
             tr("Whether the model looks at a picture or reads a text"));
    m_sources->addItem(tr("Picture"));
    m_sources->addItem(tr("Text"));
    connect(m_sources, &QComboBox::activated, this, [this](int index) { setSource(Source(index)); });
    addAction(m_sources);
    m_previous = makeTool(QStringLiteral("attention.previous"), QStringLiteral("chevron-left"),
                          tr("Previous picture (A)"), this);
    m_next = makeTool(QStringLiteral("attention.next"), QStringLiteral("chevron-right"), tr("Next picture (D)"), this);
    m_previous->setShortcut(Qt::Key_A);
    m_next->setShortcut(Qt::Key_D);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    addAction(m_previous);
    addAction(m_next);
}

void AttentionPanel::makeInputs()
{
    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_typing, &QTimer::timeout, this, &AttentionPanel::ask);
    const auto wait = qOverload<>(&QTimer::start);

    m_targetLabel = makeLabel({}, "secondary", this);
    m_target = new QLineEdit(this);
    describe(m_target, QStringLiteral("attention.target"), tr("Explain"), tr("What the gradients explain"));
    m_targetLabel->setBuddy(m_target);
    connect(m_target, &QLineEdit::textEdited, m_typing, wait);
    auto *line = new QHBoxLayout;
    line->addWidget(m_targetLabel);
    line->addWidget(m_target, 1);
    body()->addLayout(line);

    m_text = new QPlainTextEdit(this);
    m_text->setFixedHeight(textHeight);
    m_text->setTabChangesFocus(true);
    describe(m_text, QStringLiteral("attention.text"), tr("Text"), tr("The text whose tokens look at each other"));
    connect(m_text, &QPlainTextEdit::textChanged, m_typing, wait);
    body()->addWidget(m_text);
}

void AttentionPanel::makeViews()
{
    m_view = new AttentionView(this);
    m_view->setObjectName(QStringLiteral("attention.view"));
    m_view->setRelevanceOnDemand(true);
    m_textView = new TokenAttentionView(this);
    m_textView->setObjectName(QStringLiteral("attention.textview"));
    m_textView->setOnDemand(true);
    const auto frame = [this](ArtifactView *view) {
        auto *made = new ViewFrame(view, this);
        body()->addWidget(made, 1);
        connect(made, &ViewFrame::addToReportRequested, this,
                [this, view] { addViewToReport(workspace(), *view, {}); });
        connect(made, &ViewFrame::problemOccurred, this,
                [this](const QString &what, const QString &where, const QString &remedy) {
                    workspace().addProblem({what, where, remedy, ExitCode::OutputUnwritable});
                });
        return made;
    };
    m_frame = frame(m_view);
    m_textFrame = frame(m_textView);
    connect(m_view, &AttentionView::relevanceWanted, this, &AttentionPanel::ask);
    connect(m_view, &AttentionView::choiceChanged, this, &AttentionPanel::showInputs);
    connect(m_textView, &TokenAttentionView::matrixWanted, this,
            [this](TokenAttention::Flow flow, int layer, int head) {
                m_question.flow = flow;
                m_question.layer = layer;
                m_question.head = head;
                ask();
            });
}

void AttentionPanel::follow()
{
    if (m_selection)
        disconnect(m_selection, nullptr, this, nullptr);
    m_selection = workspace().currentSelection();
    if (m_selection)
        connect(m_selection, &Selection::currentChanged, this, [this] {
            suggestText();
            ask();
        });
    const Workspace::Network *network = workspace().currentModel();
    const ModelPtr model = network ? network->model : nullptr;
    if (std::exchange(m_model, model) != model)
        followModel();
    suggestText();
    ask();
}

/// The model's own way of reading comes first.
void AttentionPanel::followModel()
{
    auto *items = static_cast<QStandardItemModel *>(m_sources->model());
    for (const Source each : {Source::Picture, Source::Text})
        items->item(int(each))->setEnabled(reads(each));
    if (!reads(m_source) && reads(m_source == Source::Picture ? Source::Text : Source::Picture))
        m_source = m_source == Source::Picture ? Source::Text : Source::Picture;
    m_question = {};
    m_target->setText(m_model && m_model->as<VisionLanguageModel>()
                          ? QStringLiteral("USER: <image> Describe the picture. ASSISTANT:")
                          : QString());
}

bool AttentionPanel::reads(Source source) const
{
    if (!m_model)
        return false;
    return source == Source::Text ? readsTokenAttention(*m_model)
                                  : readsAttention(*m_model) || m_model->as<VisionLanguageModel>();
}

void AttentionPanel::setSource(Source source)
{
    m_source = source;
    ask();
}

int AttentionPanel::row() const
{
    return m_selection->current() >= 0   ? m_selection->current()
           : m_selection->rows().empty() ? 0
                                         : m_selection->rows().front();
}

void AttentionPanel::step(int by)
{
    if (!m_selection)
        return;
    m_text->document()->setModified(false); // the next row's text may take its place
    m_selection->setCurrent(std::clamp(row() + by, 0, int(m_selection->dataSet()->rows()) - 1));
}

/// A text to begin with, until somebody writes: the row's, where the data set has texts.
void AttentionPanel::suggestText()
{
    if (m_text->document()->isModified() || !m_model)
        return;
    const auto texts = m_selection ? m_selection->dataSet()->first<TextColumn>() : nullptr;
    const auto *language = m_model->as<CausalLanguageModel>();
    const auto *writer = m_model->as<SequenceToSequence>();
    const bool numbers = (language && !language->tokenizer()) || (writer && !writer->tokenizer());
    QString text = numbers ? QStringLiteral("1 2 3 4 5 6 7 8 9 10 11 12")
                   : language
                       ? QStringLiteral("Once upon a time there was a little bird. It wanted to fly to the moon, "
                                        "but the moon was far away. So the little bird asked the wind.")
                       : QStringLiteral("a photo of a small red circle above a large blue square");
    if (texts && texts->rows() > 0 && !numbers)
        text = texts->text(row());
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(text);
}

void AttentionPanel::showInputs()
{
    const bool picture = m_source == Source::Picture;
    const bool prompt = picture && m_model && m_model->as<VisionLanguageModel>();
    const bool words = m_model && (m_model->as<ImageTextMatcher>() || m_model->as<Classifier>());
    const bool target = picture && words && m_view->flow() == TokenAttention::Flow::Relevance;
    m_sources->setCurrentIndex(int(m_source));
    m_target->setVisible(prompt || target);
    m_targetLabel->setVisible(prompt || target);
    m_targetLabel->setText(prompt ? tr("Prompt") : tr("Explain"));
    m_target->setAccessibleName(m_targetLabel->text());
    m_target->setToolTip(prompt ? tr("What the model is asked; <image> says where the picture goes")
                                : tr("What the gradients are of: a text the picture may match, or a class"));
    m_target->setPlaceholderText(target ? tr("what the picture may show, such as “a photo of a red circle”")
                                        : QString());
    m_text->setVisible(!picture);
    m_frame->setVisible(picture);
    m_textFrame->setVisible(!picture);
}

bool AttentionPanel::settled() const
{
    return !m_reading.busy() && !m_readingText.busy() && !(isVisible() && m_typing->isActive());
}

void AttentionPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_due)
        ask();
}

} // namespace gleaner
