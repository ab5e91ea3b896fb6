#include "widgets/views/ImagesView.h"

#include "widgets/views/Painting.h"

#include <QPainter>
#include <cmath>

namespace gleaner {

namespace {

constexpr qreal captionHeight = 22, gap = Space::l, narrowest = 140, widest = 420;

struct Grid {
    int perLine = 1;
    qreal side = widest;
    Grid(qsizetype count, qreal width)
    {
        const int fitting = std::max(1, int((width + gap) / (narrowest + gap)));
        // A few pictures in one line grow; many stay small.
        perLine = int(std::min<qsizetype>(std::max<qsizetype>(count, 1), fitting));
        side = std::min((width + gap) / perLine - gap, widest);
    }
};

qreal lineHeight(const Grid &grid) { return grid.side + captionHeight + gap; }

void paintItem(QPainter &painter, const QRectF &frame, const Images::Item &item, const Tokens &tokens)
{
    const QImage image = toImage(item.image);
    const QRectF square(frame.topLeft(), QSizeF(frame.width(), frame.width()));
    if (image.isNull()) {
        painter.setPen(hairline(tokens.line));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5));
        drawLine(painter, square, Qt::AlignCenter, ImagesView::tr("no picture"), Theme::font(Type::Secondary),
                 tokens.secondary);
    } else {
        QRectF place = fitted(image.size(), square);
        place.moveBottom(square.bottom());
        painter.drawImage(place, image);
    }
    drawLine(painter, QRectF(frame.left(), square.bottom() + 4, frame.width(), captionHeight - 4),
             Qt::AlignHCenter | Qt::AlignVCenter, item.caption, Theme::font(Type::Secondary), tokens.text);
}

} // namespace

ImagesView::ImagesView(QWidget *parent) : ArtifactView(parent) {}

void ImagesView::artifactChanged() {}

void ImagesView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    const std::vector<Images::Item> &items = artifact().as<Images>()->items;
    const Grid grid(qsizetype(items.size()), area.width());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (size_t index = 0; index < items.size(); ++index) {
        const QPointF corner(area.left() + double(index % size_t(grid.perLine)) * (grid.side + gap),
                             area.top() + double(index / size_t(grid.perLine)) * lineHeight(grid));
        paintItem(painter, QRectF(corner, QSizeF(grid.side, grid.side + captionHeight)), items[index],
                  Theme::tokens(mode));
    }
}

int ImagesView::heightFor(int width) const
{
    const qsizetype count = qsizetype(artifact().as<Images>()->items.size());
    const Grid grid(count, width - 2 * Space::l);
    const auto lines = std::max<qsizetype>(1, (count + grid.perLine - 1) / grid.perLine);
    return int(std::ceil(double(lines) * lineHeight(grid) - gap)) + 2 * Space::l;
}

} // namespace gleaner
