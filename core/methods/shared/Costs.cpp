#include "core/methods/shared/Costs.h"

#include "core/models/Model.h"
#include "core/models/capabilities/Images.h"

#include <algorithm>

namespace gleaner {

namespace {

constexpr double weightsASecond = 3e10; ///< times a token: two operations each, on two cores
constexpr double bytesASecond = 1e10;   ///< read from memory
constexpr double leastPerToken = 2e-4;  ///< of what is written: calls, the choice of the token
constexpr double decoding = 0.002;

} // namespace

double tokenSeconds(const Model &model, double tokens)
{
    return double(model.info().parameters) * tokens / weightsASecond;
}

double writingSeconds(const Model &model, double tokens)
{
    constexpr double bytes = 4;
    return tokens * std::max(leastPerToken, bytes * double(model.info().parameters) / bytesASecond);
}

double pictureSeconds(const Model &model)
{
    const auto *encoder = model.as<ImageEncoder>();
    if (!encoder)
        return 0;
    const double tokens = double(encoder->patchesPerSide() * encoder->patchesPerSide() + encoder->prefixTokens());
    return decoding + tokenSeconds(model, tokens);
}

} // namespace gleaner
