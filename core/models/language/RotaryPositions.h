#pragma once
#include <ATen/core/Tensor.h>

namespace gleaner {

class ConfigReader;

/// Rotary position embedding (Su et al. 2021) in the half-rotation layout: pair j is dimensions j and j + D / 2 of a
/// head, turned by position × base^(-2j / D).
struct RotaryConfig {
    /// How models are carried beyond the context they were trained with: all frequencies divided (Chen et al. 2023),
    /// the base grown with the length of the text (dynamic NTK), low frequencies divided with a smooth passage
    /// (Llama 3.1), or with a ramp over rotations and sharper attention (YaRN, Peng et al. 2023).
    enum class Scaling { None, Linear, Dynamic, Llama3, Yarn };

    int dimensions = 0; ///< D of a head, even
    double base = 10000;
    Scaling scaling = Scaling::None;
    double factor = 1;
    int trainedContext = 0;                       ///< tokens
    double lowFrequency = 1, highFrequency = 4;   ///< Llama 3: wavelengths of context / these bound the passage
    double fastRotations = 32, slowRotations = 1; ///< YaRN
    double magnitude = 1;                         ///< YaRN: cosines and sines are multiplied by it
    bool roundsRamp = true;                       ///< YaRN: the ramp's ends are whole dimensions

    /// From rope_theta and rope_scaling (or rope_parameters) of a Llama-like configuration, for heads of `dimensions`
    /// and a context of `context` tokens. Refuses what is unknown.
    static RotaryConfig read(const ConfigReader &reader, int dimensions, int context);
    /// Whether the angles of all positions depend on the length of the text. Reading on from a cache then turns all
    /// keys anew, but what later layers made of the shorter text stays, so that beyond the trained context it is not
    /// quite what reading at once gives.
    bool dependsOnLength() const { return scaling == Scaling::Dynamic; }
};

/// The D / 2 angles per position of a text of `length` tokens.
std::vector<double> rotaryFrequencies(const RotaryConfig &config, int64_t length);

/// Cosines and sines of positions first … first + count - 1 of a text of `length` tokens, (count, D / 2) float32.
struct RotaryTable {
    at::Tensor cosine, sine;
    RotaryTable(const RotaryConfig &config, int64_t first, int64_t count, int64_t length);
    RotaryTable(at::Tensor cosines, at::Tensor sines) : cosine(std::move(cosines)), sine(std::move(sines)) {}
    RotaryTable rows(int64_t first, int64_t count) const;
    /// x (N, heads, count, D), turned; its number format is kept.
    at::Tensor turned(const at::Tensor &x) const;
};

} // namespace gleaner
