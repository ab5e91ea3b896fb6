#pragma once
#include "core/methods/Method.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gleaner {

/// `gleaner list --json`: id, family, title of every method.
QJsonArray methodsToJson();
/// `gleaner describe METHOD --json`: inputs, parameters with default and range, outputs, paper, example.
QJsonObject methodToJson(const MethodDeclaration &method);
/// The same for a terminal.
QString methodToText(const MethodDeclaration &method);
/// "1 to 64", "one of: a, b", …: what a parameter accepts, for help and tooltips.
QString rangeText(const ParameterRef &parameter);
/// The README's table of methods, from the declarations; a test compares the two.
QString methodTableMarkdown();

} // namespace gleaner
