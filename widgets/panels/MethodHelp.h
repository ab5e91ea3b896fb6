#pragma once
#include <QString>

namespace gleaner {

struct MethodDeclaration;

/// What the method does, what it cannot do, where it departs from the paper, and the paper itself, as rich text.
QString methodHelp(const MethodDeclaration &method);

} // namespace gleaner
