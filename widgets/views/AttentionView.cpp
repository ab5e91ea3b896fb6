#include "widgets/views/AttentionView.h"

#include "widgets/views/AttentionCanvas.h"
#include "widgets/views/AttentionControls.h"
#include "widgets/views/AttentionPainting.h"
#include "widgets/views/LayerHeadGrid.h"
#include "widgets/views/Painting.h"
#include "widgets/views/WordStrip.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <span>

namespace gleaner {

namespace {

constexpr int smallSide = 128; // pixels of the picture under small maps

} // namespace

AttentionView::AttentionView(QWidget *parent)
    : ArtifactView(parent), m_canvas(new AttentionCanvas(this)),
      m_grid(new LayerHeadGrid(QStringLiteral("attention.heads"), this)), m_split(new QSplitter(this)),
      m_controls(new AttentionControls(this)), m_words(new WordStrip(this)), m_overview(new QToolButton(this))
{
    setPaintedByWidgets();
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(Space::l);
    m_split->addWidget(m_canvas);
    m_split->addWidget(m_grid);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    makeAsking();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(Space::s);
    column->addWidget(m_split, 1);
    column->addWidget(m_words);
    column->addWidget(m_controls);
    m_overview->setObjectName(QStringLiteral("attention.overview"));
    m_overview->setIcon(Theme::icon(QStringLiteral("grid")));
    m_overview->setIconSize({16, 16});
    m_overview->setCheckable(true);
    m_overview->hide();
    m_overview->setAccessibleName(tr("All layers and heads large"));
    m_overview->setToolTip(tr("Shows the small maps of all layers and heads over the whole view"));
    connect(m_overview, &QToolButton::toggled, this, &AttentionView::setOverview);
    connect(m_grid, &LayerHeadGrid::chosen, this, [this](int layer, int head) {
        m_flow = Flow::Head;
        m_layer = layer;
        setHead(head);
    });
    connect(m_grid, &LayerHeadGrid::activated, this, [this] { setOverview(false); });
    connect(m_controls, &AttentionControls::flowChosen, this, &AttentionView::setFlow);
    connect(m_controls, &AttentionControls::layerChosen, this, &AttentionView::setLayer);
    connect(m_controls, &AttentionControls::headChosen, this, &AttentionView::setHead);
    connect(m_words, &WordStrip::chosen, this, &AttentionView::setQuery);
    connect(&Theme::instance(), &Theme::changed, this, &AttentionView::refresh);
}

void AttentionView::makeAsking()
{
    m_queryText = new QLabel(m_controls);
    m_queryText->setObjectName(QStringLiteral("attention.query"));
    m_back = new QPushButton(tr("Class token"), m_controls);
    m_back->setObjectName(QStringLiteral("attention.classtoken"));
    m_back->setAccessibleName(tr("Ask from the class token"));
    m_back->setToolTip(
        tr("Shows where the class token looks; click a patch of the picture to ask from there (Escape)"));
    connect(m_back, &QPushButton::clicked, this, [this] { setQuery(classToken); });
    m_controls->addLine(tr("Asked from"), m_queryText, m_back);
}

QWidget *AttentionView::tools()
{
    m_overview->show(); // in a header; without one it stays away
    return m_overview;
}

void AttentionView::setRelevanceOnDemand(bool onDemand)
{
    m_onDemand = onDemand;
    refresh();
}

bool AttentionView::wordsAsk() const { return map() && !map()->words.isEmpty(); }

bool AttentionView::readable(int layer) const
{
    if (!map() || layer < 0 || layer >= int(map()->layers.size()) || !map()->layers[size_t(layer)])
        return false;
    const FloatArray &array = *map()->layers[size_t(layer)];
    const qint64 patches = map()->prefixTokens + qint64(map()->gridRows) * map()->gridColumns;
    return array.shape.size() == 3 && map()->gridRows > 0 && map()->gridColumns > 0 && map()->prefixTokens >= 0 &&
           array.shape[2] >= patches && (wordsAsk() || array.shape[2] == patches) &&
           array.shape[1] == (wordsAsk() ? map()->words.size() : patches) && m_query < array.shape[1] &&
           qint64(array.values.size()) == array.shape[0] * array.shape[1] * array.shape[2];
}

int AttentionView::headCount() const { return readable(m_layer) ? int(map()->layers[size_t(m_layer)]->shape[0]) : 0; }

/// The asking row of matrices first … last - 1 of (matrices, asking, tokens), their mean, over the patches.
std::vector<float> AttentionView::patchesOf(const FloatArray &array, qint64 first, qint64 last) const
{
    const qint64 rows = array.shape[array.shape.size() - 2], tokens = array.shape.back();
    const qint64 asking = wordsAsk() ? m_query : m_query < 0 ? 0 : map()->prefixTokens + m_query;
    std::vector<float> sum(size_t(map()->gridRows) * size_t(map()->gridColumns), 0.0f);
    for (qint64 each = first; each < last; ++each) {
        const float *row = array.values.data() + (each * rows + asking) * tokens + map()->prefixTokens;
        std::ranges::transform(sum, std::span(row, sum.size()), sum.begin(), std::plus<>());
    }
    for (float &weight : sum)
        weight /= float(last - first);
    return sum;
}

std::vector<float> AttentionView::weights(int layer, int head) const
{
    if (!readable(layer))
        return {};
    const FloatArray &array = *map()->layers[size_t(layer)];
    if (head >= array.shape[0])
        return {};
    return patchesOf(array, std::max(head, 0), head < 0 ? array.shape[0] : head + 1);
}

std::vector<float> AttentionView::weights() const
{
    if (m_flow == Flow::Head || !readable(m_layer))
        return weights(m_layer, m_head);
    const FloatArrayPtr &flow = m_flow == Flow::Rollout ? map()->rollout : map()->relevance;
    const FloatArray &layer = *map()->layers[size_t(m_layer)];
    if (!flow || flow->shape != std::vector<qint64>{layer.shape[1], layer.shape[2]})
        return {};
    return patchesOf(*flow, 0, 1);
}

void AttentionView::artifactChanged()
{
    const AttentionMap &map = *this->map();
    m_flow = Flow::Head;
    m_layer = std::max(0, int(map.layers.size()) - 1); // the last layer says most about the answer
    m_head = allHeads;
    m_query = !wordsAsk() && map.prefixTokens > 0 ? classToken : 0;
    m_picture = toImage(map.image);
    m_smallPicture = m_picture.scaled(smallSide, smallSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    m_words->setWords(map.words);
    m_words->setVisible(wordsAsk());
    m_back->setVisible(!wordsAsk() && map.prefixTokens > 0);
    m_maps.clear();
    const LayerHeadShape shape{int(map.layers.size()), headCount()};
    m_grid->setMaps(shape, [this](QPainter &painter, const QRectF &place, int layer, int head) {
        paintMap(painter, place, layer, head);
    });
    refresh();
}

void AttentionView::setFlow(Flow flow)
{
    m_flow = flow;
    refresh();
    if (flow == Flow::Relevance && map() && !map()->relevance && m_onDemand)
        Q_EMIT relevanceWanted();
}

void AttentionView::setLayer(int layer)
{
    m_layer = std::clamp(layer, 0, std::max(int(map()->layers.size()) - 1, 0));
    m_head = std::min(m_head, headCount() - 1);
    refresh();
}

void AttentionView::setHead(int head)
{
    m_head = std::clamp(head, allHeads, std::max(headCount() - 1, allHeads));
    refresh();
}

void AttentionView::setQuery(int asks)
{
    const int patches = map()->gridRows * map()->gridColumns;
    const int last = (wordsAsk() ? int(map()->words.size()) : patches) - 1;
    m_query = std::clamp(asks, !wordsAsk() && map()->prefixTokens > 0 ? classToken : 0, std::max(last, 0));
    m_maps.clear();
    refresh();
}

void AttentionView::setOverview(bool whole)
{
    m_overview->setChecked(whole);
    m_canvas->setVisible(!whole);
}

QString AttentionView::choiceText() const
{
    if (m_flow == Flow::Head)
        return tr("Layer %1 of %2 · head: %3")
            .arg(m_layer + 1)
            .arg(map()->layers.size())
            .arg(AttentionControls::headText(m_head, headCount()));
    const QString name = AttentionControls::flowName(m_flow);
    const QString told = name.left(1).toUpper() + name.mid(1);
    return m_flow == Flow::Rollout || map()->target.isEmpty() ? told : told + QStringLiteral(" · ") + map()->target;
}

QString AttentionView::queryText() const
{
    if (wordsAsk())
        return tr("word %1, “%2”").arg(m_query + 1).arg(map()->words.value(m_query));
    const int columns = std::max(1, map()->gridColumns);
    return m_query < 0 ? tr("class token") : tr("patch %1, %2").arg(m_query / columns + 1).arg(m_query % columns + 1);
}

void AttentionView::refresh()
{
    if (!map())
        return;
    m_controls->setState({m_flow, m_layer, int(map()->layers.size()), m_head, headCount()});
    m_controls->setPossible(map()->rollout != nullptr, map()->relevance || m_onDemand);
    m_grid->setChosen(m_flow == Flow::Head ? m_layer : -1, m_head);
    m_queryText->setText(m_flow == Flow::Relevance && !map()->target.isEmpty()
                             ? queryText() + QStringLiteral(" · ") + map()->target
                             : queryText());
    m_words->setChosen(wordsAsk() ? m_query : -1);
    m_back->setEnabled(m_query >= 0);
    m_canvas->update();
    m_grid->update();
    Q_EMIT choiceChanged();
}

int AttentionView::heightFor(int width) const { return width * 9 / 16 + 40; }

void AttentionView::paintMap(QPainter &painter, const QRectF &place, int layer, int head) const
{
    const size_t heads = size_t(headCount()) + 1, index = size_t(layer) * heads + size_t(head + 1);
    if (m_maps.size() != map()->layers.size() * heads)
        m_maps.assign(map()->layers.size() * heads, QImage());
    if (index >= m_maps.size())
        return;
    if (m_maps[index].isNull()) {
        const int detail = std::clamp(smallSide / std::max(1, map()->gridColumns), 1, coarseDetail);
        m_maps[index] = heatPicture(weights(layer, head), map()->gridRows, map()->gridColumns, detail);
    }
    paintHeat(painter, place, m_smallPicture, m_maps[index]);
}

void AttentionView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    if (!readable(m_layer))
        return;
    constexpr qreal captionHeight = 24, largeShare = 0.5;
    const Tokens &tokens = Theme::tokens(mode);
    const qreal side = std::min(area.width() * largeShare, area.height() - captionHeight);
    const QRectF large(area.topLeft(), QSizeF(side, side));
    paintHeat(painter, large, m_picture, heatPicture(weights(), map()->gridRows, map()->gridColumns, fineDetail));
    if (m_query >= 0 && !wordsAsk())
        outlinePatch(painter, patchIn(large, m_query, *map()), QColor("#D55E00"));
    drawLine(painter, QRectF(area.left(), large.bottom() + 6, area.width(), captionHeight - 6),
             Qt::AlignLeft | Qt::AlignVCenter, tr("%1 · from the %2").arg(choiceText(), queryText()),
             Theme::font(Type::Secondary), tokens.secondary);
    const LayerHeadShape shape{int(map()->layers.size()), headCount()};
    shape.paint(painter, QRectF(QPointF(large.right() + Space::xl, area.top()), QPointF(area.right(), large.bottom())),
                tokens, [this](QPainter &at, const QRectF &place, int layer, int head) { paintMap(at, place, layer, head); },
                m_flow == Flow::Head ? m_layer : -1, m_head);
}

} // namespace gleaner
