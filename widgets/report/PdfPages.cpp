#include "widgets/report/PdfPages.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QPageSize>
#include <QTextDocument>
#include <QUrl>

namespace gleaner {

namespace {

constexpr int margin = 18, resolution = 96;
constexpr qreal footer = 24, between = 14;

QString styleSheet()
{
    return QStringLiteral("body,p,td,th,li{color:#1B1B19}h1{font-size:18pt;font-weight:600}"
                          "h2{font-size:12pt;font-weight:600;margin-top:0}td,th{font-size:8pt}"
                          ".source{color:#62625C;font-size:7pt}p,li{font-size:9pt}pre{font-size:7pt;white-space:pre-wrap}");
}

} // namespace

PdfPages::PdfPages(QIODevice *device, const QString &title) : m_writer(device)
{
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
    m_writer.setResolution(resolution);
    m_writer.setTitle(title);
    m_writer.setCreator(QStringLiteral("Gleaner " GLEANER_VERSION));
    m_painter.begin(&m_writer);
}

int PdfPages::width() const { return m_writer.width(); }

void PdfPages::add(const QString &html, const QByteArray &png)
{
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("Inter"), 9));
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(&m_writer);
    document.setDefaultStyleSheet(styleSheet());
    if (!png.isEmpty())
        document.addResource(QTextDocument::ImageResource, QUrl(figureName), QImage::fromData(png));
    document.setHtml(html);
    document.setTextWidth(width());
    const qreal page = m_writer.height() - footer, height = document.size().height();
    if (m_used > 0)
        m_used += between;
    if (m_used > 0 && m_used + height > page)
        nextPage();
    for (qreal done = 0; done < height;) {
        const qreal part = std::min(height - done, page - m_used);
        m_painter.save();
        m_painter.translate(0, m_used - done);
        document.drawContents(&m_painter, QRectF(0, done, width(), part));
        m_painter.restore();
        done += part;
        m_used += part;
        if (done < height)
            nextPage();
    }
}

void PdfPages::finish()
{
    numberPage();
    m_painter.end();
}

void PdfPages::nextPage()
{
    numberPage();
    m_writer.newPage();
    m_used = 0;
    ++m_page;
}

void PdfPages::numberPage()
{
    m_painter.save();
    m_painter.setFont(QFont(QStringLiteral("Inter"), 7));
    m_painter.setPen(QColor(0x62, 0x62, 0x5C));
    m_painter.drawText(QRectF(0, m_writer.height() - footer, width(), footer), Qt::AlignRight | Qt::AlignBottom,
                       QString::number(m_page));
    m_painter.restore();
}

} // namespace gleaner
