#include "core/models/nn/Activation.h"

#include <array>
#include <utility>

namespace gleaner {

namespace {

using namespace std::string_view_literals;

/// The first name of an activation is the one we write.
constexpr std::array names{std::pair{"quick_gelu"sv, Activation::QuickGelu},
                           std::pair{"gelu"sv, Activation::Gelu},
                           std::pair{"gelu_new"sv, Activation::TanhGelu},
                           std::pair{"gelu_pytorch_tanh"sv, Activation::TanhGelu},
                           std::pair{"gelu_fast"sv, Activation::TanhGelu},
                           std::pair{"relu"sv, Activation::Relu},
                           std::pair{"silu"sv, Activation::Silu},
                           std::pair{"swish"sv, Activation::Silu}};

} // namespace

std::optional<Activation> activationNamed(std::string_view name)
{
    for (const auto &[each, activation] : names)
        if (each == name)
            return activation;
    return {};
}

const char *activationName(Activation activation)
{
    for (const auto &[name, each] : names)
        if (each == activation)
            return name.data();
    return "";
}

} // namespace gleaner
