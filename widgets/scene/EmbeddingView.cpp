#include "widgets/scene/EmbeddingView.h"

#include "widgets/scene/ClassLegend.h"
#include "widgets/scene/HoverCard.h"
#include "widgets/scene/PointScene.h"
#include "widgets/scene/SceneStage.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int neighborCount = 10;
constexpr int neighborLimit = 200000; // beyond it the search would be felt while the pointer moves

QToolButton *makeTool(QWidget *parent, const QString &name, const QString &icon, const QString &tip)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(Theme::icon(icon));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    return button;
}

} // namespace

EmbeddingView::EmbeddingView(QWidget *parent)
    : ArtifactView(parent), m_stage(new SceneStage(this)), m_legend(new ClassLegend(this)),
      m_card(new HoverCard(m_stage)), m_tools(new QWidget)
{
    setPaintedByWidgets();
    m_controls = m_stage->controls();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::s);
    row->addWidget(m_stage, 1);
    row->addWidget(m_legend);
    makeTools();
    connectControls();
    connect(&Theme::instance(), &Theme::changed, this, &EmbeddingView::applyTheme);
}

EmbeddingView::~EmbeddingView()
{
    m_stage->setScene(nullptr);
    if (m_tools && !m_tools->parent())
        delete m_tools; // nobody has placed them
}

void EmbeddingView::makeTools()
{
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *labels = makeTool(m_tools, QStringLiteral("embedding.labels"), QStringLiteral("text"), tr("Class names"));
    labels->setCheckable(true);
    labels->setChecked(true);
    auto *reset =
        makeTool(m_tools, QStringLiteral("embedding.reset"), QStringLiteral("cube"), tr("See everything (R)"));
    row->addWidget(labels);
    row->addWidget(reset);
    connect(labels, &QToolButton::toggled, this,
            [this](bool on) { changeAppearance([on](auto &a) { a.labels = on; }); });
    connect(reset, &QToolButton::clicked, this, [this] {
        if (m_scene)
            m_scene->resetCamera();
        sceneChanged();
    });
}

void EmbeddingView::connectControls()
{
    connect(m_controls, &SceneControls::pointHovered, this, &EmbeddingView::hover);
    connect(m_controls, &SceneControls::pointClicked, this, &EmbeddingView::click);
    connect(m_controls, &SceneControls::areaSelected, this, &EmbeddingView::chooseArea);
    connect(m_controls, &SceneControls::released, this, [this] { choose({}); });
    connect(m_legend, &ClassLegend::hiddenChanged, this,
            [this](const std::set<int> &hidden) { changeAppearance([&](auto &a) { a.hidden = hidden; }); });
}

void EmbeddingView::changeAppearance(const std::function<void(SceneAppearance &)> &change)
{
    if (!m_scene)
        return;
    SceneAppearance appearance = m_scene->appearance();
    change(appearance);
    m_scene->setAppearance(appearance);
    sceneChanged();
}

void EmbeddingView::applyTheme()
{
    changeAppearance([](SceneAppearance &appearance) { appearance.mode = Theme::instance().mode(); });
    m_legend->viewport()->update();
}

void EmbeddingView::artifactChanged()
{
    setObjectName(QStringLiteral("embedding.view"));
    m_card->hide();
    const Embedding *embedding = artifact().as<Embedding>();
    auto scene = std::make_unique<PointScene>(embedding ? *embedding : Embedding());
    if (m_scene)
        scene->inherit(*m_scene);
    m_stage->setScene(scene.get());
    m_scene = std::move(scene);
    m_stage->setNote(embedding ? embedding->quality : QString());
    const std::set<int> hidden = m_scene->appearance().hidden;
    m_legend->setCloud(m_scene->cloud());
    m_legend->setHidden(hidden);
    fitLegend();
    applyTheme();
    followSelection();
    if (m_selection)
        followCurrent(m_selection->current());
}

void EmbeddingView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::instance().tokens().surface); // behind the legend
}

void EmbeddingView::resizeEvent(QResizeEvent *event)
{
    fitLegend();
    ArtifactView::resizeEvent(event);
}

/// A narrow view is left to the points; their classes are named among them.
void EmbeddingView::fitLegend()
{
    constexpr int roomForBoth = 360;
    m_legend->setVisible(m_legend->count() > 0 && width() >= roomForBoth);
}

void EmbeddingView::sceneChanged() { m_stage->refresh(); }

void EmbeddingView::setSelection(Selection *selection)
{
    if (m_selection)
        m_selection->disconnect(this);
    m_selection = selection;
    if (!selection)
        return;
    connect(selection, &Selection::changed, this, &EmbeddingView::followSelection);
    connect(selection, &Selection::currentChanged, this, &EmbeddingView::followCurrent);
    followSelection();
    followCurrent(selection->current());
}

void EmbeddingView::setThumbnailSource(ThumbnailSource source) { m_thumbnails = std::move(source); }

void EmbeddingView::followSelection()
{
    if (!m_scene || !m_selection)
        return;
    std::vector<int> points;
    for (const int row : m_selection->rows())
        if (const int point = m_scene->cloud().pointOfRow(row); point >= 0)
            points.push_back(point);
    m_scene->setSelected(points);
    sceneChanged();
}

void EmbeddingView::followCurrent(int row)
{
    if (!m_scene)
        return;
    m_scene->setCurrent(m_scene->cloud().pointOfRow(row));
    sceneChanged();
}

std::vector<int> EmbeddingView::chosenRows() const
{
    if (m_selection)
        return m_selection->rows();
    std::vector<int> rows;
    for (const int point : m_scene->selected())
        rows.push_back(m_scene->cloud().row(point));
    return rows;
}

void EmbeddingView::choose(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (m_selection) {
        m_selection->setRows(rows);
    } else {
        std::vector<int> points;
        for (const int row : rows)
            points.push_back(m_scene->cloud().pointOfRow(row));
        m_scene->setSelected(points);
        sceneChanged();
    }
    Q_EMIT rowsChosen(rows);
}

void EmbeddingView::click(int point, Qt::KeyboardModifiers modifiers)
{
    const PointCloud &cloud = m_scene->cloud();
    const int row = point < 0 ? -1 : cloud.row(point);
    std::vector<int> rows = modifiers & Qt::ControlModifier ? chosenRows() : std::vector<int>();
    if (row >= 0) {
        if (!std::erase(rows, row))
            rows.push_back(row);
    } else if (point >= 0) {
        for (int i = 0; i < cloud.count(); ++i)
            if (cloud.row(i) >= 0 && cloud.label(i) == cloud.label(point) && cloud.usable(i))
                rows.push_back(cloud.row(i));
    }
    if (m_selection)
        m_selection->setCurrent(row);
    else
        followCurrent(row);
    choose(std::move(rows));
}

void EmbeddingView::chooseArea(const std::vector<int> &points, bool add)
{
    std::vector<int> rows = add ? chosenRows() : std::vector<int>();
    for (const int point : points)
        rows.push_back(m_scene->cloud().row(point));
    choose(std::move(rows));
}

void EmbeddingView::hover(int point, const QPointF &at)
{
    const bool changed = point != m_scene->hovered();
    m_scene->setHovered(point);
    if (changed) {
        m_stage->refreshOverlay();
        Q_EMIT rowHovered(point < 0 ? -1 : m_scene->cloud().row(point));
    }
    if (point < 0)
        return m_card->hide();
    if (changed || !m_card->isVisible())
        fillCard(point);
    m_card->placeAt(at.toPoint());
}

void EmbeddingView::fillCard(int point)
{
    const PointCloud &cloud = m_scene->cloud();
    const int row = cloud.row(point), label = cloud.label(point);
    const QString name = label < 0 ? tr("no class") : cloud.className(label);
    if (row < 0) {
        const QString members = label < 0 ? QString() : tr("%n row(s)", nullptr, cloud.classCount(label));
        m_card->present(label, name, tr("Mean of the class") + u'\n' + members, false);
        return;
    }
    m_card->present(label, name, tr("Row %1").arg(row) + u'\n' + neighborsOf(point), bool(m_thumbnails));
    if (!m_thumbnails)
        return;
    const QPointer<EmbeddingView> self(this);
    m_thumbnails(row, [self, point](const QImage &image) {
        if (self && self->m_scene && self->m_scene->hovered() == point) // the pointer may have moved on meanwhile
            self->m_card->setPicture(image);
    });
}

QString EmbeddingView::neighborsOf(int point) const
{
    const PointCloud &cloud = m_scene->cloud();
    const int label = cloud.label(point);
    if (label < 0 || cloud.count() > neighborLimit)
        return {};
    const std::vector<int> near = cloud.nearest(point, neighborCount);
    const auto same = std::count_if(near.begin(), near.end(), [&](int each) { return cloud.label(each) == label; });
    return near.empty() ? QString() : tr("%1 of %2 nearest alike").arg(same).arg(near.size());
}

QPointF EmbeddingView::positionOf(int point) const { return m_scene->project(point, m_stage->surfaceWidget()->size()); }

} // namespace gleaner
