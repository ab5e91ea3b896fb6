#include "widgets/views/TokenMatrix.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/views/Painting.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace gleaner {

namespace {

constexpr qreal readoutHeight = 22, namesLeft = 96, namesAbove = 72, scaleRoom = 64, gap = Space::s;
constexpr double roomForName = 11; // pixels of a cell

} // namespace

void TokenMatrix::colorLine(const float *values, QRgb *colors, int count, float largest)
{
    static const std::array<QRgb, 256> steps = [] {
        std::array<QRgb, 256> made;
        for (size_t step = 0; step < made.size(); ++step)
            made[step] = Theme::viridis(double(step) / 255).rgb();
        return made;
    }();
    for (int i = 0; i < count; ++i) {
        const float share = values[i] / largest;
        colors[i] = steps[share > 0 ? size_t(std::sqrt(std::min(share, 1.0F)) * 255 + 0.5F) : 0];
    }
}

QRgb TokenMatrix::colorOf(double share)
{
    const float value = float(share);
    QRgb color = 0;
    colorLine(&value, &color, 1, 1);
    return color;
}

TokenMatrix::Frame TokenMatrix::frameIn(const QRectF &area) const
{
    Frame frame;
    frame.cells = area.adjusted(namesLeft, namesAbove, -scaleRoom, 0);
    const double side = std::max(1.0, std::min(frame.cells.width(), frame.cells.height()));
    frame.cells.setSize({side, side});
    frame.scale = side / std::max<double>(1, double(m_pyramid.side()));
    frame.first = {0, 0};
    return frame;
}

TokenMatrix::Frame TokenMatrix::wholeFrame() const { return frameIn(QRectF(rect()).adjusted(0, 0, 0, -readoutHeight)); }

TokenMatrix::Frame TokenMatrix::shownFrame() const
{
    Frame frame = wholeFrame();
    if (!m_all) {
        frame.scale = m_scale;
        frame.first = m_first;
    }
    return frame;
}

QRectF TokenMatrix::cellRect(int row, int column) const { return shownFrame().rectOf(row, column); }

void TokenMatrix::paintTo(QPainter &painter, const QRectF &area, const Tokens &tokens) const
{
    if (m_pyramid.side() == 0)
        return;
    Frame frame = frameIn(area);
    if (!m_all) { // as much as is shown, on the other area
        const Frame shown = shownFrame();
        frame.first = shown.first;
        frame.scale = shown.scale * frame.cells.width() / shown.cells.width();
    }
    paintCells(painter, frame);
    paintNames(painter, frame, tokens);
    paintScale(painter, frame, tokens);
}

void TokenMatrix::paintCells(QPainter &painter, const Frame &frame) const
{
    const double ratio = painter.device()->devicePixelRatioF() * painter.worldTransform().m11();
    const int level = m_pyramid.levelFor(frame.scale * ratio);
    const double cell = double(MatrixPyramid::cellOf(level)), last = double(m_pyramid.sideOf(level));
    const auto inside = [&](double first, double length) {
        const int from = int(std::clamp(std::floor(first / cell), 0.0, last - 1));
        const int end = int(std::clamp(std::ceil((first + length) / cell), double(from + 1), last));
        return std::pair(from, end - from);
    };
    const auto [left, wide] = inside(frame.first.x(), frame.cells.width() / frame.scale);
    const auto [top, high] = inside(frame.first.y(), frame.cells.height() / frame.scale);
    const float bright = std::max(m_pyramid.bright(), 1e-12F);
    const QImage picture =
        m_pyramid.picture(level, {left, top, wide, high}, [bright](const float *values, QRgb *colors, int count) {
            colorLine(values, colors, count, bright);
        });
    const QPointF corner = frame.rectOf(top * cell, left * cell).topLeft();
    painter.save();
    painter.setClipRect(frame.cells, Qt::IntersectClip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, frame.scale * cell < 1);
    painter.drawImage(QRectF(corner, QSizeF(wide, high) * cell * frame.scale), picture);
    painter.restore();
}

void TokenMatrix::paintNames(QPainter &painter, const Frame &frame, const Tokens &tokens) const
{
    const QFont font = Theme::font(Type::Secondary);
    const double shown = frame.cells.height() / frame.scale;
    // Every token's name where there is room for it, else numbers now and then.
    const int every = frame.scale >= roomForName ? 1 : int(std::ceil(48 / frame.scale / 10)) * 10;
    const auto nameOf = [&](int token) { return every == 1 ? m_tokens.value(token) : QString::number(token + 1); };
    const auto eachName = [&](double first, const auto &draw) {
        const int begin = every == 1 ? int(std::floor(first)) : int(std::ceil((first + 1) / every)) * every - 1;
        for (int token = std::max(begin, 0); token < m_pyramid.side() && token < first + shown; token += every)
            if (const double middle = (token + 0.5 - first) * frame.scale; middle > 0 && middle < frame.cells.height())
                draw(nameOf(token), middle);
    };
    const auto ink = [&](bool hovered) { return hovered ? tokens.accent : tokens.secondary; };
    eachName(frame.first.y(), [&](const QString &name, double middle) {
        drawLine(painter, {frame.cells.left() - gap - namesLeft, frame.cells.top() + middle - 8, namesLeft, 16},
                 Qt::AlignRight | Qt::AlignVCenter, name, font, ink(false));
    });
    eachName(frame.first.x(), [&](const QString &name, double middle) {
        painter.save();
        painter.translate(frame.cells.left() + middle, frame.cells.top() - gap / 2);
        painter.rotate(-90);
        drawLine(painter, {0, -8, namesAbove - gap, 16}, Qt::AlignLeft | Qt::AlignVCenter, name, font, ink(false));
        painter.restore();
    });
}

void TokenMatrix::paintScale(QPainter &painter, const Frame &frame, const Tokens &tokens) const
{
    const QRectF bar(frame.cells.right() + gap * 2, frame.cells.top(), 10, std::min(frame.cells.height(), 160.0));
    constexpr int steps = 64;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int step = 0; step < steps; ++step) {
        const double share = std::pow((step + 0.5) / steps, 2); // even steps of color
        painter.fillRect(
            QRectF(bar.left(), bar.bottom() - bar.height() * (step + 1) / steps, bar.width(), bar.height() / steps + 1),
            QColor::fromRgb(colorOf(share)));
    }
    painter.restore();
    const QFont font = Theme::font(Type::Secondary);
    for (const double root : {0.0, 0.5, 1.0}) {
        const double y = bar.bottom() - bar.height() * root;
        drawLine(painter, {bar.right() + 4, y - 8, scaleRoom, 16}, Qt::AlignLeft | Qt::AlignVCenter,
                 (root == 1 && m_pyramid.largest() > m_pyramid.bright() ? QStringLiteral("≥ ") : QString()) +
                     shortNumber(double(m_pyramid.bright()) * root * root, 2),
                 font, tokens.secondary);
    }
}

void TokenMatrix::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Tokens &tokens = Theme::instance().tokens();
    if (m_pyramid.side() == 0)
        return;
    const Frame frame = shownFrame();
    paintCells(painter, frame);
    paintNames(painter, frame, tokens);
    paintScale(painter, frame, tokens);
    painter.setBrush(Qt::NoBrush);
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 1.5));
        painter.drawRect(frame.cells.adjusted(-1, -1, 1, 1));
    }
    if (m_hover.x() < 0)
        return;
    painter.save();
    painter.setClipRect(frame.cells.adjusted(-2, -2, 2, 2));
    const QRectF cell = frame.rectOf(m_hover.y(), m_hover.x());
    const qreal more = std::max(0.0, (4 - cell.width()) / 2);
    painter.setPen(QPen(Qt::white, 2));
    painter.drawRect(cell.adjusted(-more, -more, more, more));
    painter.restore();
    drawLine(painter, QRectF(0, height() - readoutHeight, width(), readoutHeight), Qt::AlignLeft | Qt::AlignVCenter,
             readout(), Theme::font(Type::Body), tokens.text);
}

} // namespace gleaner
