#include "widgets/views/Painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

bool isDigit(QChar letter) { return letter >= QLatin1Char('0') && letter <= QLatin1Char('9'); }

// The fonts' own tabular digits cannot be asked for with Qt 6.4: each digit gets the width of the widest.
qreal digitWidth(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

qreal tabularWidth(const QString &text, const QFontMetricsF &metrics)
{
    const qreal digit = digitWidth(metrics);
    qreal width = 0;
    for (const QChar letter : text)
        width += isDigit(letter) ? digit : metrics.horizontalAdvance(letter);
    return width;
}

void drawTabular(QPainter &painter, QPointF baseline, const QString &text, const QFontMetricsF &metrics)
{
    const qreal digit = digitWidth(metrics);
    for (const QChar letter : text) {
        const qreal own = metrics.horizontalAdvance(letter), step = isDigit(letter) ? digit : own;
        painter.drawText(baseline + QPointF((step - own) / 2, 0), QString(letter));
        baseline.rx() += step;
    }
}

} // namespace

bool isNumberLike(const QString &text)
{
    return !text.isEmpty() && std::ranges::any_of(text, isDigit) && std::ranges::all_of(text, [](QChar letter) {
        return isDigit(letter) || QStringLiteral("−-+±.,% e∞").contains(letter);
    });
}

qreal lineWidth(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    return isNumberLike(text) ? tabularWidth(text, metrics) : metrics.horizontalAdvance(text);
}

void drawLine(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
              const QColor &color)
{
    painter.setFont(font);
    painter.setPen(color);
    const QFontMetricsF metrics(font);
    if (!isNumberLike(text)) {
        const QString elided = metrics.elidedText(text, Qt::ElideRight, rect.width() + 0.5);
        painter.drawText(rect, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip, elided);
        return;
    }
    const qreal spare = rect.width() - tabularWidth(text, metrics);
    const qreal left = alignment & Qt::AlignRight ? spare : alignment & Qt::AlignHCenter ? spare / 2 : 0;
    const qreal high = metrics.ascent() + metrics.descent();
    const qreal top = alignment & Qt::AlignTop      ? 0
                      : alignment & Qt::AlignBottom ? rect.height() - high
                                                    : (rect.height() - high) / 2;
    drawTabular(painter, rect.topLeft() + QPointF(left, top + metrics.ascent()), text, metrics);
}

QImage toImage(const cv::Mat &rgb)
{
    if (rgb.empty() || (rgb.type() != CV_8UC3 && rgb.type() != CV_8UC1))
        return {};
    const auto format = rgb.type() == CV_8UC3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8;
    return QImage(rgb.data, rgb.cols, rgb.rows, qsizetype(rgb.step), format).copy();
}

QRectF fitted(const QSizeF &size, const QRectF &area)
{
    if (size.isEmpty() || area.isEmpty())
        return {};
    QRectF rect(QPointF(), size.scaled(area.size(), Qt::KeepAspectRatio));
    rect.moveCenter(area.center());
    return rect;
}

QPen hairline(const QColor &color)
{
    QPen pen(color, 1);
    pen.setCosmetic(true);
    return pen;
}

QColor readable(const QColor &color, const Tokens &tokens)
{
    constexpr double wanted = 4.5, step = 0.05;
    for (double part = 0; part < 1; part += step) {
        const auto mix = [part](float a, float b) { return float(a + (b - a) * part); };
        const QColor mixed =
            QColor::fromRgbF(mix(color.redF(), tokens.text.redF()), mix(color.greenF(), tokens.text.greenF()),
                             mix(color.blueF(), tokens.text.blueF()));
        if (Theme::contrast(mixed, tokens.surface) >= wanted)
            return mixed;
    }
    return tokens.text;
}

} // namespace gleaner
