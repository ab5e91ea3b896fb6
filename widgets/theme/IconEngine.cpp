#include "widgets/theme/IconEngine.h"

#include "widgets/theme/Theme.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace gleaner {

namespace {

QByteArray svgOf(const QString &name)
{
    static QHash<QString, QByteArray> read; // icons are made in the window's thread only
    auto found = read.constFind(name);
    if (found == read.constEnd()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        found = read.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return *found;
}

QColor inkFor(QIcon::Mode mode, QIcon::State state)
{
    const Tokens &tokens = Theme::instance().tokens();
    if (mode == QIcon::Disabled)
        return tokens.disabled;
    return state == QIcon::On || mode == QIcon::Selected ? tokens.accent : tokens.text;
}

} // namespace

void LineIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    QByteArray svg = svgOf(m_name);
    svg.replace("currentColor", inkFor(mode, state).name().toLatin1());
    QSvgRenderer renderer(svg);
    const int side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, square);
    painter->restore();
}

QPixmap LineIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    if (size.isEmpty())
        return {};
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paint(&painter, QRect(QPoint(), size), mode, state);
    painter.end();
    return QPixmap::fromImage(image);
}

bool LineIconEngine::isNull() { return svgOf(m_name).isEmpty(); }

} // namespace gleaner
