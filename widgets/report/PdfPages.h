#pragma once
#include <QPainter>
#include <QPdfWriter>

namespace gleaner {

/// A4 pages that blocks are put on one below the other: a block that fits on a page is never torn, so that a heading
/// stays with its figure.
class PdfPages {
public:
    static inline const QString figureName = QStringLiteral("figure");

    PdfPages(QIODevice *device, const QString &title);
    /// Width of the text, in the units of the HTML (1/96 inch).
    int width() const;
    /// Width of figures: two of the usual shape with their captions fill a page.
    int figureWidth() const { return width() * 6 / 7; }
    /// `png` is what the address figureName shows.
    void add(const QString &html, const QByteArray &png);
    void finish(); ///< numbers the last page and closes

private:
    void nextPage();
    void numberPage();

    QPdfWriter m_writer;
    QPainter m_painter;
    qreal m_used = 0; ///< height already filled on this page
    int m_page = 1;
};

} // namespace gleaner
