#pragma once
#include "core/report/Report.h"

namespace gleaner {

/// The HTML of one block, in the subset that QTextDocument understands too. `imageSource` gives the address of a
/// picture: a data: URI for pages, a resource name for the PDF.
QString blockHtml(const ReportBlock &block, const QString &imageSource, int imageWidth);

/// "2026-11-23 10:15 UTC, 42 s, finished" for people.
QString recordLine(const RunRecord &record);

} // namespace gleaner
