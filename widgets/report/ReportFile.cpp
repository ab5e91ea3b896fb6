#include "widgets/report/ReportFile.h"

#include "core/support/AtomicFolder.h"
#include "widgets/report/BlockHtml.h"
#include "widgets/report/PdfPages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonDocument>

namespace gleaner {

namespace {

const QByteArray dataBegin = "<script type=\"application/json\" id=\"gleaner-report\">";
const QByteArray dataEnd = "</script>";

QString tr(const char *text) { return QCoreApplication::translate("ReportHtml", text); }

QString pageStyle()
{
    return QStringLiteral(
        "body{font:15px/1.5 Inter,'DejaVu Sans',sans-serif;color:#1B1B19;background:#F6F6F4;margin:0}"
        "main{max-width:880px;margin:32px auto;padding:8px 40px 32px;background:#fff;border:1px solid #E2E2DD;"
        "border-radius:4px}"
        "h1{font-size:24px;font-weight:600;margin:24px 0 8px}h2{font-size:17px;font-weight:600;margin:36px 0 8px}"
        "img{max-width:100%;height:auto}table{border-collapse:collapse;font-size:13px;"
        "font-variant-numeric:tabular-nums;display:block;overflow-x:auto}"
        "th{font-weight:600;border-bottom:1px solid #C9C9C2}td,th{padding:4px 12px 4px 0;vertical-align:top}"
        "td{border-bottom:1px solid "
        "#E2E2DD;overflow-wrap:anywhere}td:first-child{overflow-wrap:break-word}.caption{color:#1B1B19}"
        ".source{color:#62625C;font-size:12px}pre{background:#F6F6F4;padding:12px;border-radius:4px;font-size:12px;"
        "white-space:pre-wrap;overflow-wrap:anywhere}"
        "@media print{body{background:#fff}main{border:0;margin:0;max-width:none}h2{break-after:avoid}"
        "img,table{break-inside:avoid}}");
}

/// Kept inside the page; written without "<", so that no text can end the script element or begin another.
QByteArray embedded(const Report &report)
{
    QByteArray json = QJsonDocument(report.toJson()).toJson(QJsonDocument::Compact);
    return dataBegin + json.replace("<", "\\u003c") + dataEnd;
}

QString titleHtml(const Report &report)
{
    return QStringLiteral("<h1>%1</h1>\n").arg((report.title.isEmpty() ? tr("Report") : report.title).toHtmlEscaped());
}

} // namespace

QByteArray reportHtml(const Report &report)
{
    constexpr int width = 800;
    QString body = titleHtml(report);
    for (const ReportBlock &block : report.blocks)
        body += blockHtml(block, QStringLiteral("data:image/png;base64,") + QString::fromLatin1(block.png.toBase64()),
                          width);
    const QString head = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                                        "<meta name=\"viewport\" content=\"width=device-width\">"
                                        "<title>%1</title><style>%2</style></head>\n<body><main>\n")
                             .arg(report.title.toHtmlEscaped(), pageStyle());
    return head.toUtf8() + body.toUtf8() + "</main>\n" + embedded(report) + "\n</body></html>\n";
}

QByteArray reportPdf(const Report &report)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    PdfPages pages(&buffer, report.title);
    pages.add(titleHtml(report), {});
    for (const ReportBlock &block : report.blocks)
        pages.add(blockHtml(block, PdfPages::figureName, pages.figureWidth()), block.png);
    pages.finish();
    buffer.close();
    return bytes;
}

Report readReportHtml(const QByteArray &html, const QString &where)
{
    const qsizetype begin = html.indexOf(dataBegin);
    const qsizetype end = begin < 0 ? -1 : html.indexOf(dataEnd, begin);
    const QJsonDocument document =
        end < 0 ? QJsonDocument()
                : QJsonDocument::fromJson(html.mid(begin + dataBegin.size(), end - begin - dataBegin.size()));
    if (!document.isObject())
        throw ProblemError({tr("This page is no report of Gleaner"), where, tr("Choose a report that Gleaner wrote."),
                            ExitCode::InputUnreadable});
    return Report::fromJson(document.object(), where);
}

void requireReportName(const QString &path)
{
    if (!path.endsWith(QLatin1String(".html")) && !path.endsWith(QLatin1String(".pdf")))
        throw ProblemError({tr("The kind of report cannot be told from “%1”").arg(path), QStringLiteral("--out"),
                            tr("End the name in .html or .pdf."), ExitCode::Usage});
}

void writeReport(const Report &report, const QString &path)
{
    requireReportName(path);
    writeFileAtomically(path, path.endsWith(QLatin1String(".pdf")) ? reportPdf(report) : reportHtml(report));
}

} // namespace gleaner
