#pragma once
#include <QString>
#include <array>
#include <optional>

namespace gleaner {

/// What stands in a torchscript: URI.
struct ProgramOptions {
    QString path;
    std::optional<int> side; ///< pixels, 1 to 8192
    std::optional<std::array<double, 3>> mean, deviation;

    /// Throws ProblemError (ModelRefused) for unknown names and impossible values.
    static ProgramOptions parse(const QString &uri);
};

} // namespace gleaner
