#pragma once
#include <QString>
#include <QStringList>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace gleaner {

/// Declared constants of a method: constexpr objects, nothing happens before main(). Texts are marked with
/// QT_TRANSLATE_NOOP("methods", …) and translated where they are shown. `id` is the command-line option without dashes.
struct ParameterText {
    const char *id;
    const char *title;
    const char *help;            ///< whole sentences
    const char *unit = "";
    bool advanced = false;       ///< folded away in forms
};

template <typename T>
struct Range {
    T low, high;                 ///< both inclusive
};

struct IntegerParameter {
    using Value = int;
    ParameterText text;
    int fallback;                ///< the paper's default
    Range<int> range;
};

struct RealParameter {
    using Value = double;
    ParameterText text;
    double fallback;
    Range<double> range;
};

struct BooleanParameter {
    using Value = bool;
    ParameterText text;
    bool fallback;
};

struct Choice {
    const char *id;
    const char *title;
};

struct ChoiceParameter {
    using Value = std::string_view; ///< the id of the choice
    ParameterText text;
    const char *fallback;
    std::span<const Choice> choices;
};

/// Comma-separated whole numbers, e.g. "1,2,4,8,16"; at least one, each inside the range, no repeats.
struct IntegerListParameter {
    using Value = std::vector<int>;
    ParameterText text;
    const char *fallback;
    Range<int> range;
};

struct TextParameter {
    using Value = QString;
    ParameterText text;
    const char *fallback;
};

using ParameterRef = std::variant<const IntegerParameter *, const RealParameter *, const BooleanParameter *,
                                  const ChoiceParameter *, const IntegerListParameter *, const TextParameter *>;

inline const ParameterText &textOf(const ParameterRef &parameter)
{
    return std::visit([](const auto *each) -> const ParameterText & { return each->text; }, parameter);
}

} // namespace gleaner
