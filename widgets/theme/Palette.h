#pragma once
#include "widgets/theme/Theme.h"

#include <QPalette>

namespace gleaner {

QPalette paletteOf(const Tokens &tokens);
/// The one style sheet of the program, built from the tokens.
QString styleSheetOf(const Tokens &tokens, Theme::Mode mode);

} // namespace gleaner
