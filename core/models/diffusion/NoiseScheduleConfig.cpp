#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/diffusion/DiffusersConfig.h"
#include "core/models/diffusion/NoiseSchedule.h"

#include <QCoreApplication>
#include <array>
#include <string_view>
#include <utility>

namespace gleaner {

namespace {

using Schedule = NoiseSchedule;
using namespace std::string_view_literals;

constexpr int mostTimesteps = 100'000;
constexpr double largestRange = 1e6;

template <typename Value, size_t count> using Names = std::array<std::pair<std::string_view, Value>, count>;

constexpr Names<Schedule::Betas, 3> betaNames{{{"linear"sv, Schedule::Betas::Linear},
                                               {"scaled_linear"sv, Schedule::Betas::ScaledLinear},
                                               {"squaredcos_cap_v2"sv, Schedule::Betas::SquaredCosine}}};
constexpr Names<Schedule::Prediction, 3> predictionNames{{{"epsilon"sv, Schedule::Prediction::Noise},
                                                          {"sample"sv, Schedule::Prediction::Sample},
                                                          {"v_prediction"sv, Schedule::Prediction::Velocity}}};
constexpr Names<Schedule::Spacing, 3> spacingNames{{{"leading"sv, Schedule::Spacing::Leading},
                                                    {"trailing"sv, Schedule::Spacing::Trailing},
                                                    {"linspace"sv, Schedule::Spacing::Linspace}}};
/// They differ in how they step through the same noise.
constexpr std::array otherSamplers{"PNDMScheduler"sv,           "EulerDiscreteScheduler"sv,
                                   "LMSDiscreteScheduler"sv,    "EulerAncestralDiscreteScheduler"sv,
                                   "HeunDiscreteScheduler"sv,   "DPMSolverMultistepScheduler"sv,
                                   "UniPCMultistepScheduler"sv, "DPMSolverSinglestepScheduler"sv,
                                   "DEISMultistepScheduler"sv};
const QString ddim = QStringLiteral("DDIMScheduler"), ddpm = QStringLiteral("DDPMScheduler");

QString tr(const char *text) { return QCoreApplication::translate("NoiseScheduleConfig", text); }

QString textOf(std::string_view name) { return QString::fromLatin1(name.data(), qsizetype(name.size())); }

template <typename Value, size_t count>
Value named(const ConfigReader &reader, const char *key, const Names<Value, count> &names, Value fallback)
{
    if (!reader.has(key))
        return fallback;
    const QString text = reader.text(key);
    for (const auto &[name, value] : names)
        if (text == textOf(name))
            return value;
    reader.refuse(tr("“%1” is “%2”, which Gleaner does not know").arg(QLatin1String(key), text));
}

template <typename Value, size_t count> QString nameOf(const Names<Value, count> &names, Value value)
{
    for (const auto &[name, each] : names)
        if (each == value)
            return textOf(name);
    return {};
}

double beta(const ConfigReader &reader, const char *key, double fallback)
{
    const double found = reader.number(key, fallback);
    if (!(found > 0 && found < 1))
        reader.refuse(tr("“%1” is not between 0 and 1").arg(QLatin1String(key)));
    return found;
}

} // namespace

NoiseSchedule NoiseSchedule::fromJson(const ConfigReader &reader)
{
    const QString type = reader.text("_class_name", ddim);
    Options options;
    options.sampler = type == ddpm ? Sampler::Ddpm : Sampler::Ddim;
    const bool ours = type == ddim || type == ddpm;
    if (!ours) {
        bool known = false;
        for (const std::string_view each : otherSamplers)
            known = known || type == textOf(each);
        if (!known)
            reader.refuse(tr("“_class_name” is “%1”, which Gleaner does not know").arg(type));
        options.namedSampler = type;
        options.clips = options.endsAtOne = false;
    }
    for (const char *key : {"trained_betas", "thresholding", "rescale_betas_zero_snr"})
        refusePresent(reader, key);
    options.betas = named(reader, "beta_schedule", betaNames, options.betas);
    options.prediction = named(reader, "prediction_type", predictionNames, options.prediction);
    options.spacing = named(reader, "timestep_spacing", spacingNames, options.spacing);
    options.trainingSteps = reader.whole("num_train_timesteps", 1000, mostTimesteps);
    options.betaStart = beta(reader, "beta_start", options.betaStart);
    options.betaEnd = beta(reader, "beta_end", options.betaEnd);
    options.stepsOffset = reader.whole("steps_offset", 0, mostTimesteps, 0);
    options.endsAtOne = reader.flag("set_alpha_to_one", options.endsAtOne);
    options.clips = reader.flag("clip_sample", options.clips);
    options.clipRange = reader.number("clip_sample_range", 1);
    if (!(options.clipRange > 0 && options.clipRange < largestRange))
        reader.refuse(tr("“clip_sample_range” is %1").arg(options.clipRange));
    if (options.sampler == Sampler::Ddpm) {
        const QString variance = reader.text("variance_type", QStringLiteral("fixed_small"));
        options.largeVariance = variance == QLatin1String("fixed_large");
        if (!options.largeVariance)
            refuseUnless(reader, "variance_type", QStringLiteral("fixed_small"));
    }
    return NoiseSchedule(options);
}

QJsonObject NoiseSchedule::toJson() const
{
    QJsonObject json{{QStringLiteral("_class_name"), m_options.sampler == Sampler::Ddpm ? ddpm : ddim},
                     {QStringLiteral("num_train_timesteps"), m_options.trainingSteps},
                     {QStringLiteral("beta_schedule"), nameOf(betaNames, m_options.betas)},
                     {QStringLiteral("beta_start"), m_options.betaStart},
                     {QStringLiteral("beta_end"), m_options.betaEnd},
                     {QStringLiteral("prediction_type"), nameOf(predictionNames, m_options.prediction)},
                     {QStringLiteral("timestep_spacing"), nameOf(spacingNames, m_options.spacing)},
                     {QStringLiteral("steps_offset"), m_options.stepsOffset},
                     {QStringLiteral("clip_sample"), m_options.clips},
                     {QStringLiteral("clip_sample_range"), m_options.clipRange}};
    if (m_options.sampler == Sampler::Ddpm)
        json[QStringLiteral("variance_type")] =
            m_options.largeVariance ? QStringLiteral("fixed_large") : QStringLiteral("fixed_small");
    else
        json[QStringLiteral("set_alpha_to_one")] = m_options.endsAtOne;
    return json;
}

} // namespace gleaner
