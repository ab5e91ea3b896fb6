#include "widgets/views/TokenAttentionView.h"

#include "widgets/views/AttentionControls.h"
#include "widgets/views/LayerHeadGrid.h"
#include "widgets/views/Painting.h"
#include "widgets/views/TokenMatrix.h"

#include <QPainter>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace gleaner {

TokenAttentionView::TokenAttentionView(QWidget *parent)
    : ArtifactView(parent), m_matrix(new TokenMatrix(this)),
      m_grid(new LayerHeadGrid(QStringLiteral("attention.heads"), this)), m_split(new QSplitter(this)),
      m_controls(new AttentionControls(this)), m_overview(new QToolButton(this))
{
    setPaintedByWidgets();
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(Space::l);
    m_split->addWidget(m_matrix);
    m_split->addWidget(m_grid);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(Space::s);
    column->addWidget(m_split, 1);
    column->addWidget(m_controls);
    m_overview->setObjectName(QStringLiteral("attention.overview"));
    m_overview->setIcon(Theme::icon(QStringLiteral("grid")));
    m_overview->setIconSize({16, 16});
    m_overview->setCheckable(true);
    m_overview->hide();
    m_overview->setAccessibleName(tr("All layers and heads large"));
    m_overview->setToolTip(tr("Shows the small pictures of all layers and heads over the whole view"));
    connect(m_overview, &QToolButton::toggled, this, &TokenAttentionView::setOverview);
    connect(m_grid, &LayerHeadGrid::chosen, this, [this](int layer, int head) { ask(Flow::Head, layer, head); });
    connect(m_grid, &LayerHeadGrid::activated, this, [this] { setOverview(false); });
    connect(m_controls, &AttentionControls::flowChosen, this, [this](Flow flow) { ask(flow, m_layer, m_head); });
    connect(m_controls, &AttentionControls::layerChosen, this, [this](int layer) { ask(m_flow, layer, m_head); });
    connect(m_controls, &AttentionControls::headChosen, this, [this](int head) { ask(m_flow, m_layer, head); });
    connect(&Theme::instance(), &Theme::changed, this, &TokenAttentionView::refresh);
}

QWidget *TokenAttentionView::tools()
{
    m_overview->show(); // in a header; without one it stays away
    return m_overview;
}

void TokenAttentionView::setOnDemand(bool onDemand)
{
    m_onDemand = onDemand;
    refresh();
}

void TokenAttentionView::setOverview(bool whole)
{
    m_overview->setChecked(whole);
    m_matrix->setVisible(!whole);
}

int TokenAttentionView::layerCount() const
{
    const FloatArrayPtr overview = attention() ? attention()->overview : nullptr;
    return overview && overview->shape.size() == 4 ? int(overview->shape[0]) : 0;
}

int TokenAttentionView::headCount() const { return layerCount() > 0 ? int(attention()->overview->shape[1]) : 0; }

void TokenAttentionView::artifactChanged()
{
    const TokenAttention &attention = *this->attention();
    m_flow = attention.flow;
    m_layer = attention.layer;
    m_head = attention.head;
    m_matrix->setMatrix(attention.tokens, attention.weights);
    if (attention.overview != m_overviewOf) {
        m_overviewOf = attention.overview;
        m_maps.clear();
    }
    m_grid->setMaps({layerCount(), headCount()}, [this](QPainter &painter, const QRectF &place, int layer, int head) {
        paintMap(painter, place, layer, head);
    });
    m_grid->setVisible(layerCount() > 0);
    refresh();
}

void TokenAttentionView::ask(Flow flow, int layer, int head)
{
    if (!m_onDemand) {
        refresh(); // what was moved goes back
        return;
    }
    m_flow = flow;
    m_layer = layer;
    m_head = head;
    refresh();
    Q_EMIT matrixWanted(flow, layer, head);
}

void TokenAttentionView::refresh()
{
    if (!attention())
        return;
    m_controls->setState({m_flow, m_layer, std::max(layerCount(), m_layer + 1), m_head, headCount()});
    m_controls->setPossible(m_onDemand || m_flow == Flow::Rollout, m_onDemand || m_flow == Flow::Relevance);
    m_grid->setChosen(m_flow == Flow::Head ? m_layer : -1, m_head);
    m_matrix->update();
}

void TokenAttentionView::paintMap(QPainter &painter, const QRectF &place, int layer, int head) const
{
    const FloatArray &overview = *attention()->overview;
    const qint64 heads = overview.shape[1], side = overview.shape[2], cells = side * side;
    if (m_maps.empty())
        m_maps.resize(size_t(overview.shape[0] * (heads + 1)));
    QImage &map = m_maps[size_t(layer * (heads + 1) + head + 1)];
    if (map.isNull()) {
        std::vector<float> values(static_cast<size_t>(cells));
        const qint64 first = std::max(head, 0), last = head < 0 ? heads : head + 1;
        for (qint64 each = first; each < last; ++each)
            for (qint64 cell = 0; cell < cells; ++cell)
                values[size_t(cell)] += overview.values[size_t((layer * heads + each) * cells + cell)];
        const float largest = std::max(*std::ranges::max_element(values), 1e-12f);
        map = QImage(int(side), int(side), QImage::Format_RGB32);
        for (qint64 cell = 0; cell < cells; ++cell)
            map.setPixel(int(cell % side), int(cell / side),
                         TokenMatrix::colorOf(double(values[size_t(cell)] / largest)));
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, place.width() < double(side));
    painter.drawImage(place, map);
    painter.restore();
}

QString TokenAttentionView::choiceText() const
{
    if (attention()->flow == Flow::Head)
        return tr("Layer %1 · head: %2")
            .arg(attention()->layer + 1)
            .arg(AttentionControls::headText(attention()->head, headCount()));
    const QString name = AttentionControls::flowName(attention()->flow);
    const QString told = name.left(1).toUpper() + name.mid(1);
    return attention()->target.isEmpty() ? told : told + QStringLiteral(" · ") + attention()->target;
}

int TokenAttentionView::heightFor(int width) const { return width * 9 / 16 + 60; }

void TokenAttentionView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    constexpr qreal captionHeight = 24, matrixShare = 0.62;
    const Tokens &tokens = Theme::tokens(mode);
    const bool grid = layerCount() > 0;
    const QRectF upper = area.adjusted(0, 0, 0, -captionHeight);
    const qreal wide = grid ? std::min(upper.width() * matrixShare, upper.height() + 160) : upper.width();
    m_matrix->paintTo(painter, {upper.topLeft(), QSizeF(wide, upper.height())}, tokens);
    if (grid)
        LayerHeadShape{layerCount(), headCount()}.paint(
            painter, {QPointF(upper.left() + wide + Space::l, upper.top()), upper.bottomRight()}, tokens,
            [this](QPainter &at, const QRectF &place, int layer, int head) { paintMap(at, place, layer, head); },
            attention()->flow == Flow::Head ? attention()->layer : -1, attention()->head);
    drawLine(painter, {area.left(), upper.bottom() + 6, area.width(), captionHeight - 6},
             Qt::AlignLeft | Qt::AlignVCenter,
             tr("%1 · rows ask, columns are looked at · %2 tokens").arg(choiceText()).arg(attention()->tokens.size()),
             Theme::font(Type::Secondary), tokens.secondary);
}

} // namespace gleaner
