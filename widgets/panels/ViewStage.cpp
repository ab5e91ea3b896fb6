#include "widgets/panels/ViewStage.h"

#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/ViewFrame.h"
#include "widgets/views/ViewRegistry.h"

#include <QGridLayout>
#include <QTabBar>
#include <QToolButton>

namespace gleaner {

ViewStage::ViewStage(QWidget *parent) : QWidget(parent)
{
    m_tabs = new QTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideRight);
    describe(m_tabs, QStringLiteral("stage.tabs"), tr("Views of the result"), tr("Views of the result"));
    m_split =
        makeTool(QStringLiteral("runs.split"), QStringLiteral("grid"), tr("Show up to four views side by side"), this);
    m_split->setCheckable(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::s);
    row->addWidget(m_tabs, 1);
    row->addWidget(m_split);
    m_grid = new QGridLayout;
    m_grid->setSpacing(Space::s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addLayout(row);
    column->addLayout(m_grid, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &ViewStage::arrange);
    connect(m_split, &QToolButton::toggled, this, &ViewStage::setTogether);
}

int ViewStage::current() const { return m_tabs->currentIndex(); }

void ViewStage::setCurrent(int index) { m_tabs->setCurrentIndex(index); }

void ViewStage::setArtifacts(const std::vector<Artifact> &artifacts, const QString &badge)
{
    const QString shown = current() >= 0 ? m_artifacts[size_t(current())].name : QString();
    const QSignalBlocker quiet(m_tabs);
    for (ViewFrame *each : m_frames)
        delete each;
    m_artifacts = artifacts;
    m_frames.assign(artifacts.size(), nullptr);
    m_badge = badge;
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (const Artifact &artifact : artifacts) {
        const int tab = m_tabs->addTab(artifact.title);
        m_tabs->setTabToolTip(tab, artifact.caption);
        if (artifact.name == shown)
            m_tabs->setCurrentIndex(tab);
    }
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
    connect(made, &ViewFrame::addToReportRequested, this,
            [this, index] { Q_EMIT addToReportRequested(m_artifacts[index]); });
    connect(made, &ViewFrame::problemOccurred, this, &ViewStage::problemOccurred);
    m_frames[index] = made;
    Q_EMIT viewMade(view);
    return made;
}

void ViewStage::arrange()
{
    for (ViewFrame *each : m_frames)
        if (each) {
            m_grid->removeWidget(each);
            each->hide();
        }
    if (m_artifacts.empty())
        return;
    const size_t first = size_t(std::max(0, current()));
    const size_t count = m_together ? std::min<size_t>(mostTogether, m_artifacts.size()) : 1;
    for (int line = 0; line < 2; ++line) {
        m_grid->setRowStretch(line, line == 0 || count > 2 ? 1 : 0);
        m_grid->setColumnStretch(line, line == 0 || count > 1 ? 1 : 0);
    }
    for (size_t place = 0; place < count; ++place) {
        ViewFrame *shown = frame((first + place) % m_artifacts.size());
        if (!shown)
            continue;
        m_grid->addWidget(shown, int(place / 2), int(place % 2), 1, count == 3 && place == 2 ? 2 : 1);
        shown->show();
    }
}

} // namespace gleaner
