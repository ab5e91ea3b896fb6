// What pointing at, clicking and marking points does in the view of embeddings.
#include "widgets/itemmodels/Numbers.h"
#include "widgets/scene/ClassLegend.h"
#include "widgets/scene/EmbeddingView.h"
#include "widgets/scene/HoverCard.h"
#include "widgets/scene/PointScene.h"
#include "widgets/scene/SceneStage.h"

#include <QMenu>
#include <algorithm>
#include <utility>

namespace gleaner {

namespace {

constexpr int neighborCount = 10;
constexpr int neighborLimit = 1000000; // beyond it the search would be felt while the pointer moves

} // namespace

std::vector<int> EmbeddingView::chosenRows() const
{
    if (m_selection)
        return m_selection->rows();
    std::vector<int> rows;
    for (const int point : m_scene->selected())
        rows.push_back(m_scene->cloud().row(point));
    return rows;
}

void EmbeddingView::choose(std::vector<int> rows, Selection::Combine how)
{
    if (!m_scene)
        return;
    if (m_selection) {
        m_selection->combine(std::move(rows), how);
        Q_EMIT rowsChosen(m_selection->rows());
        return;
    }
    std::vector<char> marked(size_t(m_scene->cloud().count())), chosen(marked.size());
    for (const int row : rows)
        if (const int point = m_scene->cloud().pointOfRow(row); point >= 0)
            marked[size_t(point)] = 1;
    for (const int point : m_scene->selected())
        chosen[size_t(point)] = 1;
    std::vector<int> points;
    for (size_t i = 0; i < marked.size(); ++i) {
        const bool in = how == Selection::Combine::Replace    ? marked[i]
                        : how == Selection::Combine::Add      ? marked[i] || chosen[i]
                        : how == Selection::Combine::Subtract ? chosen[i] && !marked[i]
                                                              : marked[i] && chosen[i];
        if (in)
            points.push_back(int(i));
    }
    m_scene->setSelected(points);
    sceneChanged();
    Q_EMIT rowsChosen(chosenRows());
}

std::vector<int> EmbeddingView::rowsOfClass(int label) const
{
    const PointCloud &cloud = m_scene->cloud();
    std::vector<int> rows;
    for (int i = 0; i < cloud.count(); ++i)
        if (cloud.row(i) >= 0 && cloud.label(i) == label && cloud.usable(i))
            rows.push_back(cloud.row(i));
    return rows;
}

void EmbeddingView::chooseClass(int label, Selection::Combine how) { choose(rowsOfClass(label), how); }

void EmbeddingView::click(int point, Qt::KeyboardModifiers modifiers)
{
    const PointCloud &cloud = m_scene->cloud();
    const int row = point < 0 ? -1 : cloud.row(point);
    std::vector<int> rows = modifiers & Qt::ControlModifier ? chosenRows() : std::vector<int>();
    if (row >= 0) {
        if (!std::erase(rows, row))
            rows.push_back(row);
    } else if (point >= 0) {
        const std::vector<int> members = rowsOfClass(cloud.label(point));
        rows.insert(rows.end(), members.begin(), members.end());
    }
    if (m_selection)
        m_selection->setCurrent(row);
    else
        followCurrent(row);
    choose(std::move(rows), Selection::Combine::Replace);
    if (row >= 0 && modifiers == Qt::NoModifier)
        showNeighbors(row);
    else
        m_neighbors->hide();
}

void EmbeddingView::chooseArea(const std::vector<int> &points, Selection::Combine how)
{
    m_neighbors->hide();
    std::vector<int> rows;
    rows.reserve(points.size());
    for (const int point : points)
        rows.push_back(m_scene->cloud().row(point));
    choose(std::move(rows), how);
}

/// Leaves the chosen points out, or all but them.
void EmbeddingView::veil(bool chosen)
{
    std::vector<int> points = m_scene->veiled();
    for (int i = 0; i < m_scene->cloud().count(); ++i)
        if (m_scene->isSelected(i) == chosen && m_scene->cloud().row(i) >= 0)
            points.push_back(i);
    m_scene->setVeiled(points);
    sceneChanged();
    tellHiding();
}

/// One step, though two kinds of hiding end.
void EmbeddingView::showAll()
{
    const Hiding before = hiding();
    setHiding({m_color.name, {}, {}});
    Q_EMIT hidingStepped(before, m_hiding);
}

EmbeddingView::Hiding EmbeddingView::hiding() const
{
    return m_scene ? Hiding{m_color.name, m_scene->appearance().hidden, m_scene->veiled()} : Hiding{};
}

void EmbeddingView::setHiding(const Hiding &hidden)
{
    if (!m_scene)
        return;
    m_scene->setVeiled(hidden.points);
    m_hiding = hidden;
    if (hidden.coloring == m_color.name)
        m_legend->setHidden(hidden.classes);
    m_hiding = hiding();
    sceneChanged();
}

void EmbeddingView::tellHiding()
{
    const Hiding before = std::exchange(m_hiding, hiding());
    if (m_hiding != before)
        Q_EMIT hidingStepped(before, m_hiding);
}

void EmbeddingView::fillMenu(QMenu &menu, int point)
{
    if (!m_scene)
        return;
    const PointCloud &cloud = m_scene->cloud();
    if (point >= 0 && cloud.row(point) >= 0)
        menu.addAction(tr("Neighbors"), this, [this, row = cloud.row(point)] { showNeighbors(row); });
    if (point >= 0) {
        const int label = cloud.label(point);
        const QString name = className(label);
        menu.addAction(tr("Choose all of “%1”").arg(name), this,
                       [this, label] { chooseClass(label, Selection::Combine::Replace); });
        menu.addAction(tr("Hide “%1”").arg(name), this, [this, label] {
            std::set<int> hidden = m_legend->hidden();
            hidden.insert(label);
            m_legend->setHidden(hidden);
        });
        menu.addAction(tr("See only “%1”").arg(name), this, [this, label] { m_legend->showOnly(label); });
        menu.addSeparator();
    }
    if (!m_scene->selected().empty()) {
        menu.addAction(tr("See only the chosen points"), this, [this] { veil(false); });
        menu.addAction(tr("Hide the chosen points"), this, [this] { veil(true); });
    }
    if (!m_scene->veiled().empty() || !m_legend->hidden().empty())
        menu.addAction(tr("Show all points"), this, &EmbeddingView::showAll);
    menu.addAction(tr("See everything (R)"), this, &EmbeddingView::resetCamera);
    menu.addSeparator();
    if (m_tools)
        fillLookMenu(menu);
}

/// False where it was ringed already.
bool EmbeddingView::ring(int point)
{
    if (point == m_scene->hovered())
        return false;
    m_scene->setHovered(point);
    m_stage->refreshOverlay();
    return true;
}

void EmbeddingView::ringRow(int row)
{
    if (m_scene)
        ring(m_scene->cloud().pointOfRow(row));
}

void EmbeddingView::hover(int point, const QPointF &at)
{
    const bool changed = ring(point);
    if (changed)
        Q_EMIT rowHovered(point < 0 ? -1 : m_scene->cloud().row(point));
    if (point < 0)
        return m_card->hide();
    if (changed || !m_card->isVisible())
        fillCard(point);
    m_card->placeAt(at.toPoint());
}

QString EmbeddingView::className(int label) const
{
    return label < 0 ? tr("no class") : m_scene->cloud().className(label);
}

void EmbeddingView::fillCard(int point)
{
    const PointCloud &cloud = m_scene->cloud();
    const int row = cloud.row(point), label = cloud.label(point);
    if (row < 0) {
        const QString members = label < 0 ? QString() : tr("%n row(s)", nullptr, cloud.classCount(label));
        m_card->present(label, className(label), tr("Mean of the class") + u'\n' + members, false);
        return;
    }
    QString words = tr("Row %1").arg(row) + u'\n' + neighborsOf(point);
    if (const PointValues &values = m_scene->values(); !values.values.empty())
        words += QStringLiteral("\n%1: %2").arg(values.name, shortNumber(double(values.values[size_t(point)])));
    m_card->present(label, className(label), words, bool(m_thumbnails));
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

void EmbeddingView::showNeighbors(int row)
{
    m_card->hide();
    m_neighborsOf = row;
    if (m_neighborSource) {
        const QPointer<EmbeddingView> self(this);
        m_neighborSource(row, NeighborCard::most, [self, row](const Neighbors &neighbors) {
            if (self && self->m_neighborsOf == row)
                self->presentNeighbors(row, neighbors);
        });
        return;
    }
    const PointCloud &cloud = m_scene->cloud();
    const int point = cloud.pointOfRow(row);
    if (point < 0)
        return;
    Neighbors neighbors{tr("in the picture"), {}};
    for (const int other : cloud.nearest(point, NeighborCard::most))
        neighbors.rows.emplace_back(cloud.row(other), double((cloud.place(other) - cloud.place(point)).length()));
    presentNeighbors(row, neighbors);
}

void EmbeddingView::presentNeighbors(int row, const Neighbors &neighbors)
{
    const PointCloud &cloud = m_scene->cloud();
    const auto labelOf = [&](int each) {
        const int point = cloud.pointOfRow(each);
        return point < 0 || cloud.label(point) < 0 ? QString() : cloud.className(cloud.label(point));
    };
    std::vector<NeighborCard::Neighbor> shown;
    for (const auto &[other, distance] : neighbors.rows)
        shown.push_back({other, labelOf(other), distance});
    if (shown.empty())
        return m_neighbors->hide();
    m_neighbors->present(tr("Nearest to row %1").arg(row), neighbors.space, shown, bool(m_thumbnails));
    const int point = cloud.pointOfRow(row);
    m_neighbors->placeAwayFrom(point < 0 ? m_stage->rect().center() : positionOf(point).toPoint());
    if (!m_thumbnails)
        return;
    const QPointer<NeighborCard> card(m_neighbors);
    for (const NeighborCard::Neighbor &each : shown)
        m_thumbnails(each.row, [card, other = each.row](const QImage &image) {
            if (card)
                card->setPicture(other, image);
        });
}

} // namespace gleaner
