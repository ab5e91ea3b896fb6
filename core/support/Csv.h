#pragma once
#include <QByteArray>
#include <QStringList>
#include <vector>

namespace gleaner {

/// RFC 4180 with "\n" line ends; numbers are the caller's, in the C locale.
QByteArray writeCsv(const std::vector<QStringList> &records);

/// Reads what writeCsv writes, and CRLF; a quote left open or rows of different length throw ProblemError
/// (InputUnreadable) naming `where` and the line.
std::vector<QStringList> readCsv(const QByteArray &bytes, const QString &where);

} // namespace gleaner
