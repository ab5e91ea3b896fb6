#include "widgets/scene/EmbeddingView.h"

#include "widgets/scene/ClassLegend.h"
#include "widgets/scene/HoverCard.h"
#include "widgets/scene/PointScene.h"
#include "widgets/scene/SceneStage.h"
#include "widgets/scene/ValueScale.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

namespace gleaner {

EmbeddingView::EmbeddingView(QWidget *parent)
    : ArtifactView(parent), m_stage(new SceneStage(this)), m_legend(new ClassLegend(this)),
      m_scale(new ValueScale(this)), m_card(new HoverCard(m_stage)), m_neighbors(new NeighborCard(m_stage)),
      m_tools(new QWidget)
{
    setPaintedByWidgets();
    m_controls = m_stage->controls();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::s);
    row->addWidget(m_stage, 1);
    row->addWidget(m_legend);
    row->addWidget(m_scale);
    makeTools();
    refillColors();
    connectControls();
    connect(&Theme::instance(), &Theme::changed, this, &EmbeddingView::applyTheme);
}

EmbeddingView::~EmbeddingView()
{
    m_stage->setScene(nullptr);
    if (m_tools && !m_tools->parent())
        delete m_tools; // nobody has placed them
}

void EmbeddingView::connectControls()
{
    connect(m_controls, &SceneControls::pointHovered, this, &EmbeddingView::hover);
    connect(m_controls, &SceneControls::pointClicked, this, &EmbeddingView::click);
    connect(m_controls, &SceneControls::areaSelected, this, &EmbeddingView::chooseArea);
    connect(m_controls, &SceneControls::menuRequested, this, [this](int point, const QPoint &at) {
        QMenu menu(this);
        fillMenu(menu, point);
        menu.exec(at);
    });
    connect(m_controls, &SceneControls::released, this, [this] {
        m_neighbors->hide();
        choose({}, Selection::Combine::Replace);
    });
    connect(m_legend, &ClassLegend::hiddenChanged, this, [this](const std::set<int> &hidden) {
        changeAppearance([&](auto &a) { a.hidden = hidden; });
        tellHiding();
    });
    connect(m_legend, &ClassLegend::rowsRequested, this, &EmbeddingView::chooseClass);
    connect(m_neighbors, &NeighborCard::rowPressed, this, [this](int row) {
        if (m_selection)
            m_selection->setCurrent(row);
        else
            followCurrent(row);
        showNeighbors(row);
    });
    connect(m_neighbors, &NeighborCard::rowHovered, this,
            [this](int row) {
                ringRow(row);
                Q_EMIT rowHovered(row);
            });
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
    m_scale->update();
}

void EmbeddingView::artifactChanged()
{
    setObjectName(QStringLiteral("embedding.view"));
    m_card->hide();
    const Embedding *embedding = artifact().as<Embedding>();
    auto scene = std::make_unique<PointScene>(embedding ? *embedding : Embedding());
    if (!m_color.isOwn() && embedding)
        m_color.applyTo(*scene, *embedding);
    if (m_scene)
        scene->inherit(*m_scene);
    m_stage->setScene(scene.get());
    m_scene = std::move(scene);
    m_stage->setNote(embedding ? embedding->quality : QString());
    refillLegend();
    applyTheme();
    followSelection();
    if (m_selection)
        followCurrent(m_selection->current());
}

/// The classes that are there now; hidden ones stay hidden.
void EmbeddingView::refillLegend()
{
    const std::set<int> hidden = m_scene->appearance().hidden;
    m_hiding = hiding();
    m_legend->setCloud(m_scene->cloud());
    m_legend->setHidden(hidden);
    m_scale->setValues(m_scene->values());
    m_hiding = hiding(); // of another layout or coloring: nobody's step
    fitLegend();
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
    const bool byValue = m_scene && !m_scene->values().values.empty();
    m_legend->setVisible(!byValue && m_legend->count() > 0 && width() >= roomForBoth);
    m_scale->setVisible(byValue && width() >= roomForBoth);
}

void EmbeddingView::sceneChanged() { m_stage->refresh(); }

void EmbeddingView::setSelection(Selection *selection)
{
    if (m_selection)
        m_selection->disconnect(this);
    m_selection = selection;
    refillColors();
    if (!selection)
        return;
    connect(selection, &Selection::changed, this, &EmbeddingView::followSelection);
    connect(selection, &Selection::currentChanged, this, &EmbeddingView::followCurrent);
    followSelection();
    followCurrent(selection->current());
}

void EmbeddingView::setThumbnailSource(ThumbnailSource source) { m_thumbnails = std::move(source); }

void EmbeddingView::setNeighborSource(NeighborSource source) { m_neighborSource = std::move(source); }

void EmbeddingView::followSelection()
{
    if (!m_scene || !m_selection)
        return;
    std::vector<int> points;
    points.reserve(m_selection->rows().size());
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
    m_stage->refreshOverlay();
}

QJsonObject EmbeddingView::state() const
{
    if (!m_scene)
        return {};
    const SceneCamera camera = m_scene->camera(m_stage->surfaceWidget()->size());
    const auto numbers = [](std::initializer_list<float> values) {
        QJsonArray array;
        for (const float value : values)
            array.append(double(value));
        return array;
    };
    const SceneAppearance &look = m_scene->appearance();
    return {{"flat", camera.flat},
            {"turn", numbers({camera.turn.scalar(), camera.turn.x(), camera.turn.y(), camera.turn.z()})},
            {"center", numbers({camera.center.x(), camera.center.y(), camera.center.z()})},
            {"extent", double(camera.extent)},
            {"labels", look.labels},
            {"density", look.density},
            {"color", m_colorBox ? m_colorBox->currentText() : QString()}};
}

void EmbeddingView::restoreState(const QJsonObject &state)
{
    if (!m_scene || state.isEmpty())
        return;
    m_labels->setChecked(state["labels"].toBool(true));
    m_density->setChecked(state["density"].toBool(false));
    if (const int color = m_colorBox->findText(state["color"].toString()); color > 0)
        chooseColor(color);
    SceneCamera camera = m_scene->camera(m_stage->surfaceWidget()->size());
    const QJsonArray turn = state["turn"].toArray(), center = state["center"].toArray();
    const float extent = float(state["extent"].toDouble());
    if (state["flat"].toBool() != camera.flat || turn.size() != 4 || center.size() != 3 ||
        !(extent >= SceneCamera::smallest && extent <= SceneCamera::largest))
        return;
    const auto number = [](const QJsonArray &array, int i) { return float(array[i].toDouble()); };
    const QQuaternion turned(number(turn, 0), number(turn, 1), number(turn, 2), number(turn, 3));
    camera.turn = turned.isNull() ? QQuaternion() : turned.normalized();
    camera.center = {number(center, 0), number(center, 1), number(center, 2)};
    camera.extent = extent;
    m_scene->setCamera(camera);
    sceneChanged();
}

QPointF EmbeddingView::positionOf(int point) const { return m_scene->project(point, m_stage->surfaceWidget()->size()); }

} // namespace gleaner
