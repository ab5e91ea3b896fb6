#include "core/models/attention/ReadAttention.h"
#include "core/models/capabilities/Capabilities.h"
#include "widgets/panels/AttentionPanel.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/AttentionView.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/ProgressStrip.h"
#include "widgets/views/TokenAttentionView.h"
#include "widgets/views/ViewFrame.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace gleaner {

using Flow = TokenAttention::Flow;

QString AttentionPanel::missing() const
{
    const auto pictures = m_selection ? m_selection->dataSet()->first<ImageColumn>() : nullptr;
    if (m_model && m_source == Source::Text && reads(Source::Text))
        return {};
    if (!m_selection)
        return tr("Open pictures and a model to see where the model looks.");
    if (!pictures || pictures->rows() == 0)
        return m_model ? tr("This data set has no pictures to look at.")
                       : tr("Open a model that reads texts, or pictures, to see where it looks.");
    if (!m_model)
        return tr("Open a model with an image tower to see where it looks.");
    return reads(Source::Picture)
               ? QString()
               : tr("The model “%1” has no attention to show; open another one.").arg(m_model->info().name);
}

void AttentionPanel::showMissing(const QString &sentence)
{
    m_reading.stop();
    m_readingText.stop();
    const bool pictures = m_selection && m_selection->dataSet()->first<ImageColumn>();
    m_empty->setSentence(sentence);
    m_empty->button()->setText(pictures ? tr("Open a model…") : tr("Open a folder…"));
    describe(m_empty->button(), {}, m_empty->button()->text(), m_empty->button()->text());
    setTitle(tr("Attention"));
    showEmpty(m_empty);
}

/// One sentence and one button for what is missing, or the question to the model.
void AttentionPanel::ask()
{
    const QString sentence = missing();
    const bool leafs = m_selection && m_selection->dataSet()->rows() > 0 && sentence.isEmpty() &&
                       (m_source == Source::Picture || m_selection->dataSet()->first<TextColumn>());
    m_previous->setEnabled(leafs);
    m_next->setEnabled(leafs);
    if (!sentence.isEmpty())
        return showMissing(sentence);
    m_due = !isVisible();
    if (m_due)
        return;
    m_typing->stop();
    showInputs();
    if (m_source == Source::Picture)
        askPicture();
    else
        askText();
}

void AttentionPanel::askPicture()
{
    m_readingText.stop();
    const auto pictures = m_selection->dataSet()->first<ImageColumn>();
    const auto labels = m_selection->dataSet()->first<LabelColumn>();
    const int asked = row();
    setTitle(tr("Attention"),
             QStringList{labels ? labels->text(asked) : QString(), pictures->location(asked), m_model->info().name}
                 .filter(QRegularExpression(QStringLiteral(".")))
                 .join(QStringLiteral("  ·  ")));
    progress()->showProgress(tr("Reading attention"), -1, -1);
    const bool answers = m_model->as<VisionLanguageModel>();
    const AttentionQuestion question{m_view->flow() == Flow::Relevance, m_target->text().trimmed()};
    AnswerQuestion prompt;
    prompt.prompt = m_target->text();
    prompt.relevance = question.relevance;
    m_reading.start(
        [model = m_model, pictures, asked, answers, question, prompt] {
            const cv::Mat picture = pictures->image(asked);
            return answers ? readAnswerAttention(*model, picture, prompt) : readAttention(*model, picture, question);
        },
        [this](const AttentionMap &map) { show(map); }, [this](const Problem &problem) { fail(problem); });
}

void AttentionPanel::askText()
{
    m_reading.stop();
    m_question.text = m_text->toPlainText();
    const std::pair asked(m_model, m_question.text);
    m_question.overview = asked != m_overviewOf;
    setTitle(tr("Attention"), m_model->info().name);
    m_share = std::make_shared<std::atomic<double>>(0);
    m_since.start();
    m_telling->start();
    m_readingText.start(
        [model = m_model, question = m_question, share = m_share] {
            return readTokenAttention(*model, question, [&](double now) { *share = now; });
        },
        [this, asked](const TokenAttention &attention) {
            m_overviewOf = asked;
            show(attention);
        },
        [this](const Problem &problem) { fail(problem); });
    tellShare();
}

/// The reading thread writes the share down, and the window looks at it now and then.
void AttentionPanel::tellShare()
{
    if (!m_readingText.busy())
        return m_telling->stop();
    const double share = *m_share, seconds = double(m_since.elapsed()) / 1000;
    const bool known = share > 0 && seconds > 1;
    progress()->showProgress(tr("Reading attention"), share > 0 ? share : -1,
                             known ? seconds * (1 - share) / share : -1);
}

void AttentionPanel::stopReading()
{
    m_reading.stop();
    m_readingText.stop();
    auto *stopped = new EmptyState(QStringLiteral("attention"), tr("Stopped before it was read."), tr("Read it"), this);
    describe(stopped->button(), QStringLiteral("attention.again"), tr("Read it"), tr("Asks the model once more"));
    connect(stopped, &EmptyState::actionRequested, this, &AttentionPanel::ask);
    end(stopped);
}

void AttentionPanel::show(const AttentionMap &map)
{
    progress()->follow(nullptr);
    const int layer = m_view->layer(), head = m_view->head(), last = int(map.layers.size()) - 1;
    const Flow flow = m_view->flow();
    const auto *before = m_view->artifact().as<AttentionMap>();
    const bool first = !before, alike = before && before->words == map.words && before->gridRows == map.gridRows;
    const int query = m_view->query();
    const QString asked = map.words.isEmpty() ? tr("asked from one of its patches or the class token")
                                              : tr("asked from the words of its answer");
    m_view->setArtifact({QStringLiteral("attention"), tr("Where the model looks"),
                         tr("Attention of “%1” over the patches of one picture, %2: one layer and head large, all of "
                            "them small.")
                             .arg(m_model->info().name, asked),
                         map});
    m_view->setObjectName(QStringLiteral("attention.view"));
    m_view->setRelevanceOnDemand(readsRelevance(*m_model));
    m_frame->setTitle(m_view->title());
    m_frame->showContent();
    // The choice stays while one leafs through pictures; at first, the last layer says most.
    if (!first) {
        m_view->setLayer(std::min(layer, last));
        m_view->setHead(head);
        if (alike)
            m_view->setQuery(query);
        m_view->setFlow(flow == Flow::Relevance && !map.relevance ? Flow::Head : flow);
    }
    showContent();
}

QString AttentionPanel::told(const TokenAttention &attention) const
{
    const QString among = tr("Attention of “%1” among %2 tokens: rows ask, columns are looked at; brighter is more.")
                              .arg(m_model->info().name)
                              .arg(attention.tokens.size());
    return m_model->as<SequenceToSequence>()
               ? among + QLatin1Char(' ') + tr("From ▸ on the tokens are those of the model's answer.")
               : among;
}

void AttentionPanel::show(const TokenAttention &attention)
{
    m_telling->stop();
    progress()->follow(nullptr);
    TokenAttention whole = attention;
    const auto *shown = m_textView->artifact().as<TokenAttention>();
    if (!whole.overview && shown)
        whole.overview = shown->overview;
    m_question.layer = whole.layer; // "the last" has a number now
    m_textView->setArtifact({QStringLiteral("token-attention"), tr("Where the tokens look"), told(whole), whole});
    m_textView->setObjectName(QStringLiteral("attention.textview"));
    m_textFrame->setTitle(m_textView->title());
    m_textFrame->showContent();
    showContent();
}

void AttentionPanel::fail(const Problem &problem)
{
    workspace().addProblem(problem);
    end(new EmptyState(QStringLiteral("attention"), problem.sentence(), {}, this));
}

/// In the view's place: what was asked stands beside it and can be put right.
void AttentionPanel::end(EmptyState *state)
{
    m_telling->stop();
    progress()->follow(nullptr);
    (m_source == Source::Picture ? m_frame : m_textFrame)->showEmpty(state);
    showContent();
}

} // namespace gleaner
