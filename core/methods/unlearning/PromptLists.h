#pragma once
#include <QStringList>

namespace gleaner {

/// Prompts as a person types them: separated by semicolons or lines, or a text file with one in each line. Braces stand
/// for several: “a {red|blue} {star|ring}” is four prompts. Spaces are cut down to one; empty and repeated prompts are
/// left out. Throws ProblemError (Invalid) where braces do not fit or there are more than 100,000 prompts,
/// (InputUnreadable) for a file that can't be read. `what` names the list in the problem.
QStringList promptList(const QString &typed, const QString &what);

} // namespace gleaner
