#include "widgets/panels/ViewStage.h"

#include "core/results/RocTable.h"
#include "widgets/panels/Pieces.h"
#include "widgets/scene/EmbeddingView.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/ViewFrame.h"
#include "widgets/views/ViewRegistry.h"

#include <QGridLayout>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace gleaner {

namespace {

constexpr int narrowList = 176, wideList = 232;

QString iconOf(const Artifact &artifact)
{
    switch (artifact.kind()) {
    case Artifact::Kind::Metrics:
        return QStringLiteral("info");
    case Artifact::Kind::Curve:
        return QStringLiteral("chart");
    case Artifact::Kind::Embedding:
        return QStringLiteral("explore");
    case Artifact::Kind::AttentionMap:
    case Artifact::Kind::TokenAttention:
        return QStringLiteral("attention");
    case Artifact::Kind::Images:
        return QStringLiteral("image");
    case Artifact::Kind::Text:
    case Artifact::Kind::TokenScores:
        return QStringLiteral("text");
    case Artifact::Kind::Table:
        break;
    }
    switch (artifact.as<Table>()->style) {
    case Table::Style::Matrix:
        return QStringLiteral("grid");
    case Table::Style::Bars:
    case Table::Style::Histogram:
        return QStringLiteral("bars");
    case Table::Style::Scatter:
        if (!rocSeries(*artifact.as<Table>()).empty())
            return QStringLiteral("chart");
        return QStringLiteral("explore");
    case Table::Style::Plain:
        break;
    }
    return QStringLiteral("table");
}

} // namespace

ViewStage::ViewStage(QWidget *parent) : QWidget(parent)
{
    m_list = new QListWidget(this);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize({16, 16});
    showThrough(m_list);
    describe(m_list, QStringLiteral("runs.views"), tr("Views of the result"), {});
    m_split = new QToolButton(this);
    m_split->setText(tr("Side by side"));
    m_split->setIcon(Theme::icon(QStringLiteral("grid")));
    m_split->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_split->setFocusPolicy(Qt::StrongFocus);
    describe(m_split, QStringLiteral("runs.split"), tr("Side by side"), tr("Show up to four views together"));
    m_split->setCheckable(true);
    auto *side = new QVBoxLayout;
    side->setSpacing(Space::xs);
    side->addWidget(m_list, 1);
    side->addWidget(m_split, 0, Qt::AlignLeft);
    m_list->setFixedWidth(narrowList);
    m_grid = new QGridLayout;
    m_grid->setSpacing(Space::s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::s);
    row->addLayout(side);
    row->addLayout(m_grid, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &ViewStage::arrange);
    connect(m_split, &QToolButton::toggled, this, &ViewStage::setTogether);
}

int ViewStage::current() const { return m_list->currentRow(); }

void ViewStage::setCurrent(int index) { m_list->setCurrentRow(index); }

void ViewStage::setArtifacts(const std::vector<Artifact> &artifacts, const QString &badge)
{
    const QString shown = current() >= 0 ? m_artifacts[size_t(current())].name : QString();
    const QSignalBlocker quiet(m_list);
    for (ViewFrame *each : m_frames)
        delete each;
    m_artifacts = artifacts;
    m_frames.assign(artifacts.size(), nullptr);
    m_badge = badge;
    m_list->clear();
    for (const Artifact &artifact : artifacts) {
        auto *item = new QListWidgetItem(Theme::icon(iconOf(artifact)), artifact.title, m_list);
        item->setToolTip(artifact.title + QLatin1Char('\n') + artifact.caption);
        if (artifact.name == shown)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    arrange();
}

void ViewStage::setTogether(bool together)
{
    m_together = together;
    m_split->setChecked(together);
    arrange();
}

ViewFrame *ViewStage::frame(size_t index)
{
    if (m_frames[index])
        return m_frames[index];
    const Artifact &artifact = m_artifacts[index];
    ArtifactView *view = makeView(artifact, this);
    if (!view)
        return nullptr;
    view->setObjectName(QStringLiteral("view.") + artifact.name);
    auto *made = new ViewFrame(view, this);
    made->setBadge(m_badge);
    connect(made, &ViewFrame::addToReportRequested, this, [this, view] { Q_EMIT addToReportRequested(*view); });
    connect(made, &ViewFrame::problemOccurred, this, &ViewStage::problemOccurred);
    m_frames[index] = made;
    Q_EMIT viewMade(view);
    return made;
}

/// Four where the stage is high enough for two lines of views, else two.
size_t ViewStage::roomFor() const
{
    constexpr int twoLines = 440;
    return height() >= twoLines ? mostTogether : 2;
}

void ViewStage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_list->setFixedWidth(std::clamp(width() * 28 / 100, narrowList, wideList)); // titles whole where there is room
    if (m_together && roomFor() != m_room)
        arrange();
}

void ViewStage::arrange()
{
    m_room = roomFor();
    for (ViewFrame *each : m_frames)
        if (each) {
            m_grid->removeWidget(each);
            each->hide();
        }
    if (m_artifacts.empty())
        return;
    const size_t first = size_t(std::max(0, current()));
    const size_t count = m_together ? std::min(roomFor(), m_artifacts.size()) : 1;
    for (int line = 0; line < 2; ++line) {
        m_grid->setRowStretch(line, line == 0 || count > 2 ? 1 : 0);
        m_grid->setColumnStretch(line, line == 0 || count > 1 ? 1 : 0);
    }
    for (size_t place = 0; place < count; ++place) {
        ViewFrame *shown = frame((first + place) % m_artifacts.size());
        if (!shown)
            continue;
        if (auto *points = qobject_cast<EmbeddingView *>(shown->artifactView()))
            points->setCompact(count > 1);
        m_grid->addWidget(shown, int(place / 2), int(place % 2), 1, count == 3 && place == 2 ? 2 : 1);
        shown->show();
    }
}

} // namespace gleaner
