#pragma once
#include "widgets/theme/Theme.h"

namespace gleaner {

/// "system", "light" or "dark", kept in the settings; applied to the whole program at once.
class ThemeChoice {
public:
    /// Looks at the system's colors: call once, before the first apply().
    static void rememberSystem();
    static QString chosen();
    static void choose(const QString &name);
    static void apply(const QString &name); ///< without keeping it
    static Theme::Mode modeOf(const QString &name);
};

} // namespace gleaner
