#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/diffusion/NoiseSchedule.h"
#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QJsonObject>
#include <QTest>
#include <cmath>

using namespace gleaner;

namespace {

using Options = NoiseSchedule::Options;

NoiseSchedule read(const QJsonObject &json)
{
    return NoiseSchedule::fromJson(ConfigReader(json, QStringLiteral("scheduler_config.json")));
}

bool near(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

bool near(const at::Tensor &a, const at::Tensor &b) { return (a - b).abs().max().item<double>() < 1e-5; }

} // namespace

class TestNoiseSchedule : public QObject {
    Q_OBJECT

    const at::Tensor m_clean = at::arange(24, at::kFloat).view({2, 3, 2, 2}) / 24 - 0.4;
    const at::Tensor m_noise = at::remainder(at::arange(24, at::kFloat) * 7, 11).view({2, 3, 2, 2}) / 5 - 1;

private Q_SLOTS:
    void cumulativeProductsByHand()
    {
        Options options;
        options.trainingSteps = 3;
        options.betaStart = 0.1;
        options.betaEnd = 0.3;
        const NoiseSchedule linear(options);
        QVERIFY(near(linear.cumulative(0), 0.9));
        QVERIFY(near(linear.cumulative(1), 0.9 * 0.8));
        QVERIFY(near(linear.cumulative(2), 0.9 * 0.8 * 0.7));
        QVERIFY(near(linear.signalToNoise(1), 0.72 / 0.28));
        QCOMPARE(linear.cumulative(-1), 1.0);

        options.betas = NoiseSchedule::Betas::ScaledLinear;
        options.endsAtOne = false;
        const double middle = std::pow((std::sqrt(0.1) + std::sqrt(0.3)) / 2, 2);
        const NoiseSchedule scaled(options);
        QVERIFY(near(scaled.cumulative(1), 0.9 * (1 - middle)));
        QVERIFY(near(scaled.cumulative(2), 0.9 * (1 - middle) * 0.7));
        QVERIFY(near(scaled.cumulative(-1), 0.9)); // set_alpha_to_one is false

        options.betas = NoiseSchedule::Betas::SquaredCosine;
        const NoiseSchedule cosine(options);
        const auto kept = [](double share) { return std::pow(std::cos((share + 0.008) / 1.008 * M_PI / 2), 2); };
        QVERIFY(near(cosine.cumulative(0), kept(1.0 / 3) / kept(0)));
        QVERIFY(near(cosine.cumulative(1), kept(2.0 / 3) / kept(0)));
        QVERIFY(near(cosine.cumulative(2), kept(2.0 / 3) / kept(0) * 0.001)); // β is capped at 0.999
    }

    void timestepsOfEachSpacing()
    {
        Options options;
        options.trainingSteps = 10;
        options.stepsOffset = 1;
        using Steps = std::vector<int64_t>;
        QCOMPARE(NoiseSchedule(options).timesteps(3), (Steps{7, 4, 1}));
        options.spacing = NoiseSchedule::Spacing::Trailing;
        QCOMPARE(NoiseSchedule(options).timesteps(4), (Steps{9, 7, 4, 1})); // 10, 7.5, 5, 2.5: halves to even, less 1
        options.spacing = NoiseSchedule::Spacing::Linspace;
        QCOMPARE(NoiseSchedule(options).timesteps(3), (Steps{9, 4, 0})); // 4.5 to the even 4
        QCOMPARE(NoiseSchedule(options).timesteps(1), (Steps{0}));
        options.spacing = NoiseSchedule::Spacing::Leading;
        for (const int steps : {0, -1, 10, 11, 1'000'000}) // ten with an offset of one would begin at 10
            QVERIFY_THROWS_EXCEPTION(ProblemError, NoiseSchedule(options).timesteps(steps));
    }

    void predictionsOfEachKindAgree()
    {
        for (const auto kind : {NoiseSchedule::Prediction::Noise, NoiseSchedule::Prediction::Sample,
                                NoiseSchedule::Prediction::Velocity}) {
            Options options;
            options.prediction = kind;
            const NoiseSchedule schedule(options);
            const at::Tensor timesteps = at::full({2}, 400, at::kLong);
            const at::Tensor noisy = schedule.withNoise(m_clean, m_noise, timesteps);
            const double kept = schedule.cumulative(400);
            QVERIFY(near(noisy, std::sqrt(kept) * m_clean + std::sqrt(1 - kept) * m_noise));
            const at::Tensor target = schedule.target(m_clean, m_noise, timesteps);
            QVERIFY(near(schedule.cleanOf(target, noisy, 400), m_clean));
            QVERIFY(near(schedule.noiseOf(target, noisy, 400), m_noise));
        }
        Options options;
        options.prediction = NoiseSchedule::Prediction::Velocity;
        const NoiseSchedule schedule(options);
        const double kept = schedule.cumulative(400);
        QVERIFY(near(schedule.target(m_clean, m_noise, at::full({2}, 400, at::kLong)),
                     std::sqrt(kept) * m_noise - std::sqrt(1 - kept) * m_clean));
    }

    void ddimWithoutNoiseStaysOnTheLine()
    {
        // The right noise prediction leads to the same clean sample and noise at any earlier time (DDIM, eq. 12).
        Options options;
        options.clips = false;
        const NoiseSchedule schedule(options);
        const at::Tensor noisy = schedule.withNoise(m_clean, m_noise, at::full({2}, 700, at::kLong));
        QVERIFY(near(schedule.stepDdim(m_noise, noisy, 700, 300),
                     schedule.withNoise(m_clean, m_noise, at::full({2}, 300, at::kLong))));
        QVERIFY(near(schedule.stepDdim(m_noise, noisy, 700, -1), m_clean));
    }

    void ddimWithAllNoiseIsTheAncestralStep()
    {
        // At eta = 1 mean and deviation are those of DDPM's posterior, whose terms stand here as in its eq. 6 and 7.
        Options options;
        options.clips = false;
        const NoiseSchedule schedule(options);
        const at::Tensor fresh = m_noise.flip({0});
        const at::Tensor noisy = schedule.withNoise(m_clean, m_noise, at::full({2}, 500, at::kLong));
        const double now = schedule.cumulative(500), before = schedule.cumulative(499), beta = 1 - now / before;
        const double variance = (1 - before) / (1 - now) * beta;
        const at::Tensor mean =
            std::sqrt(before) * beta / (1 - now) * m_clean + std::sqrt(1 - beta) * (1 - before) / (1 - now) * noisy;
        QVERIFY(near(schedule.posteriorVariance(500, 499), variance));
        QVERIFY(near(schedule.stepDdim(m_noise, noisy, 500, 499, 1, fresh), mean + std::sqrt(variance) * fresh));
        QVERIFY(near(schedule.stepDdpm(m_noise, noisy, 500, 499, fresh), mean + std::sqrt(variance) * fresh));
        QVERIFY(near(schedule.stepDdpm(m_noise, noisy, 500, -1, fresh), m_clean)); // the end has no fresh noise
        options.largeVariance = true;
        QVERIFY(near(NoiseSchedule(options).stepDdpm(m_noise, noisy, 500, 499, fresh), mean + std::sqrt(beta) * fresh));
    }

    void clippingLimitsTheSampleAlone()
    {
        Options options;
        options.clipRange = 0.25;
        const NoiseSchedule schedule(options);
        const at::Tensor noisy = schedule.withNoise(m_clean, m_noise, at::full({2}, 700, at::kLong));
        const double before = schedule.cumulative(300);
        QVERIFY(near(schedule.stepDdim(m_noise, noisy, 700, 300),
                     std::sqrt(before) * m_clean.clamp(-0.25, 0.25) + std::sqrt(1 - before) * m_noise));
    }

    void configurationIsKept()
    {
        const QJsonObject json{{QStringLiteral("_class_name"), QStringLiteral("DDPMScheduler")},
                               {QStringLiteral("num_train_timesteps"), 50},
                               {QStringLiteral("beta_schedule"), QStringLiteral("squaredcos_cap_v2")},
                               {QStringLiteral("prediction_type"), QStringLiteral("v_prediction")},
                               {QStringLiteral("timestep_spacing"), QStringLiteral("trailing")},
                               {QStringLiteral("variance_type"), QStringLiteral("fixed_large")},
                               {QStringLiteral("steps_offset"), 2},
                               {QStringLiteral("clip_sample"), false}};
        const NoiseSchedule schedule = read(json);
        QVERIFY(schedule.options().largeVariance && !schedule.options().clips);
        QCOMPARE(schedule.options().stepsOffset, 2);
        const QJsonObject again = schedule.toJson();
        for (auto each = json.begin(); each != json.end(); ++each)
            QCOMPARE(again[each.key()], QJsonValue(each.value()));
        QCOMPARE(read(again).toJson(), again);
        QCOMPARE(read({{QStringLiteral("_class_name"), QStringLiteral("PNDMScheduler")}}).options().namedSampler,
                 QStringLiteral("PNDMScheduler"));
    }

    void badConfigurationsAreRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *key, const QJsonValue &value) {
            QTest::addRow("%s %s", key, qPrintable(value.toVariant().toString())) << key << value;
        };
        for (const double count : {0.0, -1.0, 1.5, 1e9})
            row("num_train_timesteps", count);
        for (const double beta : {0.0, -0.1, 1.0, 7.0}) {
            row("beta_start", beta);
            row("beta_end", beta);
        }
        row("steps_offset", -1);
        row("clip_sample_range", 0);
        row("beta_schedule", QStringLiteral("sigmoid"));
        row("prediction_type", QStringLiteral("flow"));
        row("timestep_spacing", 3);
        row("thresholding", true);
        row("rescale_betas_zero_snr", true);
        row("_class_name", QStringLiteral("FlowMatchEulerDiscreteScheduler"));
    }
    void badConfigurationsAreRefused()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        try {
            read({{key, value}});
            QFAIL("accepted");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::ModelRefused);
            QVERIFY2(error.problem().what.contains(key), qPrintable(error.problem().what));
        }
    }
};

QTEST_GUILESS_MAIN(TestNoiseSchedule)
#include "tst_noiseschedule.moc"
