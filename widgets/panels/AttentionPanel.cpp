#include "widgets/panels/AttentionPanel.h"

#include "core/models/capabilities/Capabilities.h"
#include "core/models/Encode.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/ReportAdder.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/AttentionView.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/ProgressStrip.h"
#include "widgets/views/ViewFrame.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace gleaner {

AttentionPanel::AttentionPanel(Workspace &workspace, QWidget *parent)
    : Panel(QStringLiteral("attention"), tr("Attention"), QStringLiteral("attention"), workspace, parent),
      m_reading(workspace.jobs(), this)
{
    makeHeader();
    m_view = new AttentionView(this);
    m_view->setObjectName(QStringLiteral("attention.view"));
    m_frame = new ViewFrame(m_view, this);
    body()->addWidget(m_frame);
    m_empty = new EmptyState(QStringLiteral("attention"), {}, tr("Open a model…"), this);
    m_empty->setObjectName(QStringLiteral("attention.empty"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (this->workspace().currentData())
            Q_EMIT openModelRequested();
        else
            Q_EMIT openDataRequested();
    });
    connect(m_frame, &ViewFrame::addToReportRequested, this,
            [this] { addArtifactToReport(this->workspace(), m_view->artifact(), {}); });
    connect(&workspace, &Workspace::currentDataChanged, this, &AttentionPanel::follow);
    connect(&workspace, &Workspace::currentModelChanged, this, &AttentionPanel::follow);
    follow();
}

void AttentionPanel::makeHeader()
{
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

void AttentionPanel::follow()
{
    if (m_selection)
        disconnect(m_selection, nullptr, this, nullptr);
    m_selection = workspace().currentSelection();
    if (m_selection)
        connect(m_selection, &Selection::currentChanged, this, &AttentionPanel::ask);
    const Workspace::Network *network = workspace().currentModel();
    m_model = network ? network->model : nullptr;
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
    if (m_selection)
        m_selection->setCurrent(std::clamp(row() + by, 0, int(m_selection->dataSet()->rows()) - 1));
}

/// One sentence and one button for what is missing, or the question to the model.
void AttentionPanel::ask()
{
    const auto pictures = m_selection ? m_selection->dataSet()->first<ImageColumn>() : nullptr;
    const bool ready = pictures && pictures->rows() > 0 && m_model && m_model->as<ImageEncoder>();
    m_previous->setEnabled(ready);
    m_next->setEnabled(ready);
    if (!ready) {
        m_reading.stop();
        m_empty->setSentence(
            !m_selection                         ? tr("Open pictures and a model to see where the model looks.")
            : !pictures || pictures->rows() == 0 ? tr("This data set has no pictures to look at.")
            : !m_model                           ? tr("Open a model with an image tower to see where it looks.")
                       : tr("The model “%1” has no image tower; open another one.").arg(m_model->info().name));
        m_empty->button()->setText(m_selection && pictures ? tr("Open a model…") : tr("Open a folder…"));
        describe(m_empty->button(), {}, m_empty->button()->text(), m_empty->button()->text());
        setTitle(tr("Attention"));
        showEmpty(m_empty);
        return;
    }
    m_due = !isVisible();
    if (m_due)
        return;
    const int asked = row();
    const auto labels = m_selection->dataSet()->first<LabelColumn>();
    setTitle(tr("Attention"),
             QStringList{labels ? labels->text(asked) : QString(), pictures->location(asked), m_model->info().name}
                 .filter(QRegularExpression(QStringLiteral(".")))
                 .join(QStringLiteral("  ·  ")));
    progress()->showProgress(tr("Reading attention"), -1, -1);
    m_reading.start([model = m_model, pictures, asked] { return readAttention(*model, pictures->image(asked)); },
                    [this](const AttentionMap &map) { show(map); }, [this](const Problem &problem) { fail(problem); });
}

void AttentionPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_due)
        ask();
}

void AttentionPanel::show(const AttentionMap &map)
{
    progress()->follow(nullptr);
    const int layer = m_view->layer(), head = m_view->head();
    const bool first = m_view->artifact().name.isEmpty();
    Artifact artifact{QStringLiteral("attention"), tr("Where the image tower looks"),
                      tr("Attention of one layer of “%1”, asked from the class token, over the patches of one picture.")
                          .arg(m_model->info().name),
                      map};
    m_view->setArtifact(artifact);
    m_frame->setTitle(artifact.title);
    // The choice of layer and head stays while one leafs through pictures; at first, the last layer says most.
    m_view->setLayer(first ? int(map.layers.size()) - 1 : std::min(layer, int(map.layers.size()) - 1));
    m_view->setHead(head);
    showContent();
}

void AttentionPanel::fail(const Problem &problem)
{
    progress()->follow(nullptr);
    workspace().addProblem(problem);
    m_empty->setSentence(problem.sentence());
    showEmpty(m_empty);
}

} // namespace gleaner
