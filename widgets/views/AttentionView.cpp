#include "widgets/views/AttentionView.h"

#include "widgets/views/AttentionCanvas.h"
#include "widgets/views/AttentionPainting.h"
#include "widgets/views/Painting.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <algorithm>
#include <functional>
#include <span>

namespace gleaner {

AttentionView::AttentionView(QWidget *parent)
    : ArtifactView(parent), m_canvas(new AttentionCanvas(this)), m_heads(new HeadGrid(this))
{
    setPaintedByWidgets();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(margin, margin, margin, margin);
    grid->setHorizontalSpacing(Space::l);
    grid->setVerticalSpacing(Space::s);
    grid->addWidget(m_canvas, 0, 0);
    grid->addWidget(m_heads, 0, 1);
    grid->addWidget(makeControls(), 1, 0, 1, 2);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 1);
    connect(&Theme::instance(), &Theme::changed, this, &AttentionView::refresh);
}

QWidget *AttentionView::makeControls()
{
    auto *controls = new QWidget(this);
    auto *grid = new QGridLayout(controls);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::m);
    grid->setVerticalSpacing(Space::xs);
    const auto addSlider = [&](int row, const QString &name, const char *id, const QString &tip, QLabel *&text) {
        auto *label = new QLabel(name, controls);
        auto *slider = new QSlider(Qt::Horizontal, controls);
        slider->setObjectName(QString::fromLatin1(id));
        slider->setAccessibleName(name);
        slider->setToolTip(tip);
        slider->setPageStep(1);
        label->setBuddy(slider);
        text = new QLabel(controls);
        text->setMinimumWidth(120);
        grid->addWidget(label, row, 0);
        grid->addWidget(slider, row, 1);
        grid->addWidget(text, row, 2);
        return slider;
    };
    m_layerSlider = addSlider(0, tr("Layer"), "attention.layer", tr("Which layer's attention is shown"), m_layerText);
    m_headSlider =
        addSlider(1, tr("Head"), "attention.head", tr("Which head; far left is the mean of all"), m_headText);
    grid->addWidget(new QLabel(tr("Asked from"), controls), 2, 0);
    m_queryText = new QLabel(controls);
    m_queryText->setObjectName(QStringLiteral("attention.query"));
    grid->addWidget(m_queryText, 2, 1);
    m_back = new QPushButton(tr("Class token"), controls);
    m_back->setObjectName(QStringLiteral("attention.classtoken"));
    m_back->setAccessibleName(tr("Ask from the class token"));
    m_back->setToolTip(
        tr("Shows where the class token looks; click a patch of the picture to ask from there (Escape)"));
    grid->addWidget(m_back, 2, 2, Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
    connect(m_layerSlider, &QSlider::valueChanged, this, [this](int value) { setLayer(value - 1); });
    connect(m_headSlider, &QSlider::valueChanged, this, [this](int value) { setHead(value - 1); });
    connect(m_back, &QPushButton::clicked, this, [this] { setQuery(classToken); });
    return controls;
}

bool AttentionView::readable() const
{
    const AttentionMap *map = artifact().as<AttentionMap>();
    if (!map || m_layer < 0 || m_layer >= int(map->layers.size()) || !map->layers[size_t(m_layer)])
        return false;
    const FloatArray &layer = *map->layers[size_t(m_layer)];
    const qint64 tokens = map->prefixTokens + qint64(map->gridRows) * map->gridColumns;
    return layer.shape.size() == 3 && map->gridRows > 0 && map->gridColumns > 0 && map->prefixTokens >= 0 &&
           layer.shape[1] == tokens && layer.shape[2] == tokens &&
           qint64(layer.values.size()) == layer.shape[0] * tokens * tokens;
}

int AttentionView::headCount() const
{
    return readable() ? int(artifact().as<AttentionMap>()->layers[size_t(m_layer)]->shape[0]) : 0;
}

std::vector<float> AttentionView::weights(int head) const
{
    if (!readable())
        return {};
    const AttentionMap &map = *artifact().as<AttentionMap>();
    const FloatArray &layer = *map.layers[size_t(m_layer)];
    const qint64 heads = layer.shape[0], tokens = layer.shape[1];
    const qint64 asking = m_query < 0 ? 0 : map.prefixTokens + m_query;
    const qint64 first = head < 0 ? 0 : head, last = head < 0 ? heads : head + 1;
    std::vector<float> sum(size_t(tokens - map.prefixTokens), 0.0f);
    for (qint64 each = first; each < last; ++each) {
        const float *row = layer.values.data() + (each * tokens + asking) * tokens + map.prefixTokens;
        std::ranges::transform(sum, std::span(row, sum.size()), sum.begin(), std::plus<>());
    }
    for (float &weight : sum)
        weight /= float(last - first);
    return sum;
}

void AttentionView::artifactChanged()
{
    const AttentionMap &map = *artifact().as<AttentionMap>();
    m_layer = std::max(0, int(map.layers.size()) - 1); // the last layer says most about the answer
    m_head = allHeads;
    m_query = map.prefixTokens > 0 ? classToken : 0;
    m_back->setVisible(map.prefixTokens > 0);
    refresh();
}

void AttentionView::setLayer(int layer)
{
    const int last = int(artifact().as<AttentionMap>()->layers.size()) - 1;
    m_layer = std::clamp(layer, 0, std::max(last, 0));
    m_head = std::min(m_head, headCount() - 1);
    refresh();
}

void AttentionView::setHead(int head)
{
    m_head = std::clamp(head, allHeads, std::max(headCount() - 1, allHeads));
    refresh();
}

void AttentionView::setQuery(int patch)
{
    const AttentionMap &map = *artifact().as<AttentionMap>();
    const int lowest = map.prefixTokens > 0 ? classToken : 0;
    m_query = std::clamp(patch, lowest, map.gridRows * map.gridColumns - 1);
    refresh();
}

QString AttentionView::headText() const
{
    return m_head < 0 ? tr("mean of all %1").arg(headCount()) : tr("%1 of %2").arg(m_head + 1).arg(headCount());
}

QString AttentionView::queryText() const
{
    const int columns = std::max(1, artifact().as<AttentionMap>()->gridColumns);
    return m_query < 0 ? tr("class token") : tr("patch %1, %2").arg(m_query / columns + 1).arg(m_query % columns + 1);
}

void AttentionView::refresh()
{
    const AttentionMap *map = artifact().as<AttentionMap>();
    if (!map)
        return;
    const int layers = int(map->layers.size());
    const QSignalBlocker noLayer(m_layerSlider), noHead(m_headSlider); // moved from here, not by hand
    m_layerSlider->setRange(1, std::max(layers, 1));
    m_layerSlider->setValue(m_layer + 1);
    m_headSlider->setRange(0, headCount());
    m_headSlider->setValue(m_head + 1);
    m_layerText->setText(tr("%1 of %2").arg(m_layer + 1).arg(layers));
    m_headText->setText(headText());
    m_queryText->setText(queryText());
    m_back->setEnabled(m_query >= 0);
    m_canvas->update();
    m_heads->update();
    Q_EMIT choiceChanged();
}

int AttentionView::heightFor(int width) const { return width * 9 / 16 + 40; }

void AttentionView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    if (!readable())
        return;
    constexpr qreal captionHeight = 24, largeShare = 0.56;
    const AttentionMap &map = *artifact().as<AttentionMap>();
    const Tokens &tokens = Theme::tokens(mode);
    const qreal side = std::min(area.width() * largeShare, area.height() - captionHeight);
    const QRectF large(area.topLeft(), QSizeF(side, side));
    paintHeat(painter, large, toImage(map.image), heatPicture(weights(), map.gridRows, map.gridColumns, fineDetail));
    if (m_query >= 0) {
        const QSizeF patch(side / map.gridColumns, side / map.gridRows);
        const QPointF corner(m_query % map.gridColumns * patch.width(), m_query / map.gridColumns * patch.height());
        outlinePatch(painter, QRectF(large.topLeft() + corner, patch), QColor("#D55E00"));
    }
    const QString caption = tr("Layer %1 of %2 · head: %3 · from the %4")
                                .arg(m_layer + 1)
                                .arg(map.layers.size())
                                .arg(headText(), queryText());
    drawLine(painter, QRectF(area.left(), large.bottom() + 6, area.width(), captionHeight - 6),
             Qt::AlignLeft | Qt::AlignVCenter, caption, Theme::font(Type::Secondary), tokens.secondary);
    paintHeads(painter, QRectF(QPointF(large.right() + Space::xl, area.top()), QPointF(area.right(), large.bottom())),
               tokens);
}

void AttentionView::paintHeads(QPainter &painter, const QRectF &area, const Tokens &tokens) const
{
    constexpr qreal widest = 180;
    const AttentionMap &map = *artifact().as<AttentionMap>();
    const QImage picture = toImage(map.image);
    for (int head = 0; head < headCount(); ++head) {
        const QRectF place = thumbnailRect(head, headCount(), area, widest);
        paintHeat(painter, place, picture, heatPicture(weights(head), map.gridRows, map.gridColumns, coarseDetail));
        drawLine(painter, QRectF(place.left(), place.bottom(), place.width(), thumbnailCaption), Qt::AlignCenter,
                 tr("head %1").arg(head + 1), Theme::font(Type::Secondary), tokens.secondary);
    }
}

} // namespace gleaner
