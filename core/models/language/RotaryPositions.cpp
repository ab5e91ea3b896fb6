#include "core/models/language/RotaryPositions.h"

#include "core/models/checkpoint/ConfigReader.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace gleaner {

namespace {

using Scaling = RotaryConfig::Scaling;
constexpr double turn = 2 * std::numbers::pi;

QString tr(const char *text) { return QCoreApplication::translate("RotaryPositions", text); }

/// YaRN's attention temperature for a context stretched by `factor`.
double yarnMagnitude(double factor, double strength) { return factor <= 1 ? 1 : 0.1 * strength * std::log(factor) + 1; }

void readYarn(const ConfigReader &scaling, RotaryConfig &config)
{
    config.fastRotations = scaling.number("beta_fast", 32);
    config.slowRotations = scaling.number("beta_slow", 1);
    config.roundsRamp = scaling.flag("truncate", true);
    if (!(config.slowRotations > 0) || !(config.fastRotations >= config.slowRotations))
        scaling.refuse(tr("YaRN's “beta_fast” and “beta_slow” are out of order"));
    const double strength = scaling.number("mscale", 0), all = scaling.number("mscale_all_dim", 0);
    const double usual = strength != 0 && all != 0
                             ? yarnMagnitude(config.factor, strength) / yarnMagnitude(config.factor, all)
                             : yarnMagnitude(config.factor, 1);
    config.magnitude = scaling.number("attention_factor", usual);
    if (!(config.magnitude > 0))
        scaling.refuse(tr("YaRN's “attention_factor” is not above 0"));
}

void readScaling(const ConfigReader &scaling, RotaryConfig &config, int context)
{
    const QString type = scaling.text("rope_type", scaling.text("type", QStringLiteral("default")));
    if (type == QLatin1String("default"))
        return;
    const std::pair<const char *, Scaling> known[] = {{"linear", Scaling::Linear},
                                                      {"dynamic", Scaling::Dynamic},
                                                      {"llama3", Scaling::Llama3},
                                                      {"yarn", Scaling::Yarn}};
    const auto found = std::ranges::find_if(known, [&](const auto &each) { return type == QLatin1String(each.first); });
    if (found == std::end(known))
        scaling.refuse(tr("Gleaner does not know the scaling “%1” of rotary positions").arg(type));
    config.scaling = found->second;
    const bool stretches = config.scaling == Scaling::Llama3 || config.scaling == Scaling::Yarn;
    if (stretches)
        config.trainedContext = scaling.whole("original_max_position_embeddings", context, 1 << 30);
    config.factor = scaling.number("factor", double(context) / config.trainedContext);
    if (!(config.factor >= 1) || config.factor > 1e6)
        scaling.refuse(tr("the “factor” of rotary positions is not from 1 to a million"));
    if (config.scaling == Scaling::Yarn)
        readYarn(scaling, config);
    config.lowFrequency = scaling.number("low_freq_factor", 1);
    config.highFrequency = scaling.number("high_freq_factor", 4);
    if (!(config.lowFrequency > 0) || !(config.highFrequency > config.lowFrequency))
        scaling.refuse(tr("“low_freq_factor” and “high_freq_factor” are out of order"));
}

double llama3Frequency(const RotaryConfig &config, double frequency)
{
    const double periods = config.trainedContext * frequency / turn; // rotations within the trained context
    if (periods > config.highFrequency)
        return frequency;
    if (periods < config.lowFrequency)
        return frequency / config.factor;
    const double share = (periods - config.lowFrequency) / (config.highFrequency - config.lowFrequency);
    return (1 - share) * frequency / config.factor + share * frequency;
}

/// YaRN: dimensions that turn often in the trained context stay, those that hardly turn are divided.
class YarnRamp {
public:
    explicit YarnRamp(const RotaryConfig &config) : m_config(config)
    {
        m_low = pairOf(config.fastRotations);
        m_high = pairOf(config.slowRotations);
        if (config.roundsRamp) {
            m_low = std::floor(m_low);
            m_high = std::ceil(m_high);
        }
        m_low = std::max(m_low, 0.0);
        m_high = std::min(m_high, double(config.dimensions - 1));
        if (m_low == m_high)
            m_high += 0.001;
    }
    double frequency(int pair, double plain) const
    {
        const double divided = std::clamp((pair - m_low) / (m_high - m_low), 0.0, 1.0);
        return plain / m_config.factor * divided + plain * (1 - divided);
    }

private:
    /// The pair that makes so many rotations within the trained context.
    double pairOf(double rotations) const
    {
        return m_config.dimensions * std::log(m_config.trainedContext / (rotations * turn)) /
               (2 * std::log(m_config.base));
    }
    const RotaryConfig &m_config;
    double m_low = 0, m_high = 0;
};

} // namespace

RotaryConfig RotaryConfig::read(const ConfigReader &reader, int dimensions, int context)
{
    if (dimensions % 2 != 0)
        reader.refuse(tr("heads of %1 dimensions cannot be rotated in pairs").arg(dimensions));
    const ConfigReader scaling = reader.inside(reader.has("rope_parameters") ? "rope_parameters" : "rope_scaling");
    RotaryConfig config;
    config.dimensions = dimensions;
    config.trainedContext = context;
    config.base = scaling.number("rope_theta", reader.number("rope_theta", 10000));
    if (!(config.base > 1) || config.base > 1e12)
        reader.refuse(tr("“rope_theta” is not from 1 to 10^12"));
    if (reader.number("partial_rotary_factor", scaling.number("partial_rotary_factor", 1)) != 1)
        reader.refuse(tr("heads that are rotated in part are not supported"));
    readScaling(scaling, config, context);
    return config;
}

std::vector<double> rotaryFrequencies(const RotaryConfig &config, int64_t length)
{
    double base = config.base;
    if (config.scaling == Scaling::Dynamic && length > config.trainedContext && config.dimensions > 2)
        base *= std::pow(config.factor * double(length) / config.trainedContext - (config.factor - 1),
                         double(config.dimensions) / (config.dimensions - 2));
    std::vector<double> frequencies(size_t(config.dimensions / 2));
    for (int pair = 0; pair < config.dimensions / 2; ++pair) {
        const double plain = std::pow(base, -2.0 * pair / config.dimensions);
        frequencies[size_t(pair)] = config.scaling == Scaling::Linear   ? plain / config.factor
                                    : config.scaling == Scaling::Llama3 ? llama3Frequency(config, plain)
                                    : config.scaling == Scaling::Yarn   ? YarnRamp(config).frequency(pair, plain)
                                                                        : plain;
    }
    return frequencies;
}

RotaryTable::RotaryTable(const RotaryConfig &config, int64_t first, int64_t count, int64_t length)
{
    const std::vector<double> frequencies = rotaryFrequencies(config, length);
    const int64_t pairs = int64_t(frequencies.size());
    cosine = at::empty({count, pairs}, at::kFloat);
    sine = at::empty({count, pairs}, at::kFloat);
    float *cosines = cosine.data_ptr<float>(), *sines = sine.data_ptr<float>();
    for (int64_t i = 0; i < count * pairs; ++i) {
        const double angle = double(first + i / pairs) * frequencies[size_t(i % pairs)];
        cosines[i] = float(config.magnitude * std::cos(angle));
        sines[i] = float(config.magnitude * std::sin(angle));
    }
}

RotaryTable RotaryTable::rows(int64_t first, int64_t count) const
{
    return {cosine.narrow(0, first, count), sine.narrow(0, first, count)};
}

at::Tensor RotaryTable::turned(const at::Tensor &x) const
{
    const auto halves = x.to(at::kFloat).chunk(2, -1);
    return at::cat({halves[0] * cosine - halves[1] * sine, halves[1] * cosine + halves[0] * sine}, -1)
        .to(x.scalar_type());
}

} // namespace gleaner
