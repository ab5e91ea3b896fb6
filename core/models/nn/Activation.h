#pragma once
#include <optional>
#include <string_view>

namespace gleaner {

/// Without the tensor library: configurations are read by programs that do not have it.
enum class Activation { QuickGelu, Gelu, TanhGelu, Relu, Silu };

/// The activation of a name as in config.json ("quick_gelu", "gelu", "gelu_new", "relu", "silu", …), or nothing.
std::optional<Activation> activationNamed(std::string_view name);
/// As in config.json.
const char *activationName(Activation activation);

} // namespace gleaner
