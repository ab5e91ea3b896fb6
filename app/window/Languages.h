#pragma once
#include <QStringList>

namespace gleaner {

/// The languages the program speaks; English is built in, others are embedded translations (:/i18n/gleaner_CODE.qm).
namespace Languages {

/// Codes, "en" first.
QStringList available();
/// "Deutsch"
QString nameOf(const QString &code);
/// Kept in the settings; empty = the system's.
QString chosen();
void keep(const QString &code);
/// Installs it for the whole program; windows made afterwards speak it. Throws ProblemError (Usage) for a language it
/// does not speak, with the nearest code. Empty = the system's, English where it is not spoken.
void install(const QString &code);

} // namespace Languages

} // namespace gleaner
