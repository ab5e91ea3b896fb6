#pragma once
#include "core/report/Report.h"

namespace gleaner {

/// One self-contained page: pictures embedded, light, printable; carries the report's data for reading it back.
QByteArray reportHtml(const Report &report);
/// A4 pages.
QByteArray reportPdf(const Report &report);

/// The report in a page written by reportHtml(). Throws ProblemError (InputUnreadable).
Report readReportHtml(const QByteArray &html, const QString &where);

/// Throws ProblemError (Usage) unless the name ends in .html or .pdf.
void requireReportName(const QString &path);
/// HTML or PDF by the name's ending; appears whole or not at all. Throws ProblemError (OutputUnwritable).
void writeReport(const Report &report, const QString &path);

} // namespace gleaner
