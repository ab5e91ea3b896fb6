#include "RandomDiffusion.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/diffusion/Denoising.h"
#include "core/models/diffusion/DiffusionModel.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <ATen/Parallel.h>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <cmath>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

bool same(const cv::Mat &a, const cv::Mat &b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

/// Notes what it saw and changes what it is told to.
class NotingHook final : public DenoisingHook {
public:
    void beforePrediction(int, DenoisingStep &step) override
    {
        timesteps.push_back(step.timestep);
        if (context.defined())
            step.context = context;
    }
    void afterPrediction(int, DenoisingStep &step) override { predictions.push_back(step.prediction); }
    void afterStep(int, DenoisingStep &step) override
    {
        latents.push_back(step.latents);
        if (step.index + 1 == step.count && replaced.defined())
            step.latents = replaced;
    }
    std::vector<int64_t> timesteps;
    std::vector<at::Tensor> predictions, latents;
    at::Tensor context, replaced;
};

} // namespace

class TestGeneration : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ModelPtr m_model;

    ModelPtr variant(const std::function<void(RandomDiffusion &)> &change)
    {
        QTemporaryDir folder;
        RandomDiffusion random;
        change(random);
        random.write(folder.path());
        return openModel(folder.path());
    }
    static ImageGeneratorOptions few()
    {
        ImageGeneratorOptions options;
        options.steps = 4;
        return options;
    }
    const Generator &generator() const { return *m_model->as<Generator>(); }
    const Denoiser &denoiser() const { return *m_model->as<Denoiser>(); }

private Q_SLOTS:
    void initTestCase()
    {
        RandomDiffusion().write(m_folder.path());
        m_model = openModel(m_folder.path());
    }

    void offersBoth()
    {
        QVERIFY(m_model->offers(Capability::Denoiser) && m_model->offers(Capability::Generator));
        QVERIFY(m_model->info().missing.isEmpty() && m_model->info().unexpected.isEmpty());
        const at::Tensor context = denoiser().encodePrompts({QStringLiteral("red circle"), QString()});
        QCOMPARE(context.sizes(), at::IntArrayRef({2, 9, 12}));
        QVERIFY(!at::equal(context[0], context[1]));
        QCOMPARE(denoiser().encodePrompts({}).size(0), 0);
    }

    void pictureDependsOnSeedAndItsNumberAlone()
    {
        const QString red = QStringLiteral("red"), circle = QStringLiteral("circle");
        const auto three = generator().generate({red, circle, red}, few());
        QCOMPARE(three.size(), 3u);
        QCOMPARE(three[0].size(), cv::Size(16, 16));
        QCOMPARE(three[0].type(), CV_8UC3);
        QVERIFY(same(generator().generate({red}, few())[0], three[0]));
        QVERIFY(same(generator().generate({circle, circle}, few())[1], three[1]));
        QVERIFY(!same(three[0], three[2]));
        const int threads = at::get_num_threads();
        at::set_num_threads(1);
        QVERIFY(same(generator().generate({red, circle, red}, few())[2], three[2]));
        at::set_num_threads(threads);
        ImageGeneratorOptions other = few();
        other.seed = 2;
        QVERIFY(!same(generator().generate({red}, other)[0], three[0]));
        QVERIFY(generator().generate({}, few()).empty());
    }

    void guidanceOfOneIsTheConditionAlone()
    {
        DenoisingStep step;
        Random random(3);
        step.latents = normalTensor(random, {1, 4, 8, 8});
        step.timestep = 500;
        step.context = denoiser().encodePrompts({QStringLiteral("red")});
        step.unconditional = denoiser().encodePrompts({QString()});
        const at::Tensor times = at::full({1}, 500, at::kLong);
        const at::Tensor with = denoiser().predict(step.latents, times, step.context),
                         without = denoiser().predict(step.latents, times, step.unconditional);
        QVERIFY(at::equal(guidedPrediction(denoiser(), step, 1), with));
        QVERIFY(at::allclose(guidedPrediction(denoiser(), step, 3), without + 3 * (with - without), 1e-4, 1e-4));
        QVERIFY(at::allclose(guidedPrediction(denoiser(), step, 0), without, 1e-4, 1e-5));
        step.unconditional = at::Tensor();
        QVERIFY(at::equal(guidedPrediction(denoiser(), step, 3), with));
    }

    void promptsAreReadTokenByToken()
    {
        const auto *tower = m_model->as<PromptTower>();
        std::vector<int64_t> ids = tower->promptTokens(QStringLiteral("red circle"));
        QCOMPARE(ids.size(), 4u);
        QCOMPARE(ids.front(), *tower->promptTokenizer().beginToken());
        QCOMPARE(ids.back(), *tower->promptTokenizer().endToken());
        ids.resize(size_t(tower->promptContext()), tower->promptPadding());
        const at::Tensor states =
            tower->readPromptTokens(at::tensor(at::ArrayRef<int64_t>(ids), at::kLong).unsqueeze(0));
        QVERIFY(at::equal(states, denoiser().encodePrompts({QStringLiteral("red circle")})));
        QCOMPARE(int(tower->promptTokens(QStringLiteral("red ").repeated(50)).size()), tower->promptContext());
    }

    void skipConnectionsAreSeenAndChanged()
    {
        const auto *skips = m_model->as<SkipDenoiser>();
        QCOMPARE(skips->levelWidths(), std::vector<int>({8, 16}));
        Random random(4);
        const at::Tensor latents = normalTensor(random, {2, 4, 8, 8}), times = at::full({2}, 500, at::kLong),
                         context = denoiser().encodePrompts({QStringLiteral("red"), QStringLiteral("circle")});
        std::vector<int64_t> channels, sides;
        const auto look = [&](at::Tensor &hidden, at::Tensor &skip) {
            QCOMPARE(hidden.size(2), skip.size(2));
            channels.push_back(hidden.size(1));
            sides.push_back(skip.size(2));
        };
        const at::Tensor plain = denoiser().predict(latents, times, context);
        QVERIFY(at::equal(skips->predictJoined(latents, times, context, look), plain));
        QCOMPARE(channels, std::vector<int64_t>({16, 16, 16, 8})); // the deepest first, two at each level
        QCOMPARE(sides, std::vector<int64_t>({4, 4, 8, 8}));
        const auto erase = [](at::Tensor &, at::Tensor &skip) { skip = at::zeros_like(skip); };
        QVERIFY(!at::allclose(skips->predictJoined(latents, times, context, erase), plain));
    }

    void negativePromptSizeAndEtaCount()
    {
        const QStringList prompts{QStringLiteral("red")};
        const cv::Mat plain = generator().generate(prompts, few())[0];
        ImageGeneratorOptions options = few();
        options.negativePrompt = QStringLiteral("circle");
        options.guidance = 50;
        ImageGeneratorOptions same50 = few();
        same50.guidance = 50;
        QVERIFY(!same(generator().generate(prompts, options)[0], generator().generate(prompts, same50)[0]));
        options = few();
        options.eta = 1;
        QVERIFY(!same(generator().generate(prompts, options)[0], plain));
        QVERIFY(same(generator().generate(prompts, options)[0], generator().generate(prompts, options)[0]));
        options = few();
        options.width = 24;
        options.height = 10; // latents of 5 rows: odd sides on the way down
        QCOMPARE(generator().generate(prompts, options)[0].size(), cv::Size(24, 10));
        options.half = true;
        QCOMPARE(generator().generate(prompts, options)[0].size(), cv::Size(24, 10));
    }

    void hookSeesAndChangesEveryStep()
    {
        ImageGeneratorOptions options = few();
        NotingHook hook;
        options.hook = &hook;
        std::vector<int> done;
        options.progress = [&](int now, int total) {
            done.push_back(now);
            QCOMPARE(total, 4);
        };
        const cv::Mat picture = generator().generate({QStringLiteral("red")}, options)[0];
        QVERIFY(same(picture, generator().generate({QStringLiteral("red")}, few())[0]));
        QCOMPARE(hook.timesteps, (std::vector<int64_t>{750, 500, 250, 0}));
        QCOMPARE(done, (std::vector<int>{1, 2, 3, 4}));
        const at::Tensor stepped =
            denoiser().schedule().stepDdim(hook.predictions[1], hook.latents[0], hook.timesteps[1], hook.timesteps[2]);
        QVERIFY(at::equal(stepped, hook.latents[1])); // latents are the state after each step
        hook.context = denoiser().encodePrompts({QStringLiteral("circle")});
        hook.replaced = at::zeros({1, 4, 8, 8});
        const cv::Mat changed = generator().generate({QStringLiteral("red")}, options)[0];
        const cv::Mat decoded = pictureOf(denoiser().decodeLatents(hook.replaced)[0]);
        QVERIFY(cv::norm(changed, decoded, cv::NORM_INF) <= 1); // decoded by other threads
    }

    void variantsOfTheConfiguration_data()
    {
        QTest::addColumn<std::function<void(RandomDiffusion &)>>("change");
        const auto row = [](const char *name, const std::function<void(RandomDiffusion &)> &change) {
            QTest::newRow(name) << change;
        };
        row("several layers", [](RandomDiffusion &random) {
            random.unet.levels = {{8, 2, 2, 3, true, true}, {16, 1, 4, 2, false, true}, {24, 3, 8, 1, true, false}};
        });
        row("linear projection", [](RandomDiffusion &random) { random.unet.linearProjection = true; });
        row("velocity", [](RandomDiffusion &random) {
            random.schedule.prediction = NoiseSchedule::Prediction::Velocity;
            random.schedule.spacing = NoiseSchedule::Spacing::Trailing;
        });
        row("DDPM", [](RandomDiffusion &random) { random.schedule.sampler = NoiseSchedule::Sampler::Ddpm; });
        row("half precision file", [](RandomDiffusion &random) {
            random.unetFile = QStringLiteral("diffusion_pytorch_model.fp16.safetensors");
        });
        row("no quant convolutions", [](RandomDiffusion &random) {
            random.autoencoder.quantConvolution = random.autoencoder.postQuantConvolution = false;
            random.autoencoder.attends = false;
            random.autoencoder.shift = 0.1;
        });
        row("pixels", [](RandomDiffusion &random) {
            random.hasAutoencoder = false;
            random.unet.in = random.unet.out = 3;
        });
        row("waves", [](RandomDiffusion &random) {
            random.unet.cosineFirst = false;
            random.unet.frequencyShift = 1;
            random.unet.centered = true;
        });
    }
    void variantsOfTheConfiguration()
    {
        QFETCH(std::function<void(RandomDiffusion &)>, change);
        const ModelPtr model = variant(change);
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        const auto *denoiser = model->as<Denoiser>();
        AttentionProbe probe;
        const auto shape = denoiser->latentShape();
        denoiser->predict(at::ones({2, shape[0], shape[1], shape[2]}), at::full({2}, 10, at::kLong),
                          denoiser->encodePrompts({QStringLiteral("red"), QString()}), &probe);
        const auto layers = denoiser->attentionLayers();
        QCOMPARE(probe.layers.size(), layers.size());
        for (size_t i = 0; i < layers.size(); ++i) {
            const int64_t side = shape[1] / layers[i].reduction;
            QCOMPARE(probe.layers.at(int(i)).sizes(),
                     at::IntArrayRef({2, layers[i].heads, side * side, layers[i].cross ? 9 : side * side}));
        }
        const auto pictures = model->as<Generator>()->generate({QStringLiteral("red")}, few());
        QCOMPARE(pictures[0].rows, int(shape[1]) * denoiser->latentReduction());
    }

    void olderNamesOfTheAutoencoderGiveTheSame()
    {
        const ModelPtr older = variant([](RandomDiffusion &random) {
            random.renameAutoencoder = [](QString name) {
                for (const auto &[to, from] :
                     {std::pair{"query", "to_q"}, {"key", "to_k"}, {"value", "to_v"}, {"proj_attn", "to_out.0"}})
                    name.replace(QStringLiteral("attentions.0.") + QLatin1String(from),
                                 QStringLiteral("attentions.0.") + QLatin1String(to));
                return name;
            };
        });
        const at::Tensor latents = at::ones({1, 4, 8, 8});
        QVERIFY(at::equal(older->as<Denoiser>()->decodeLatents(latents), denoiser().decodeLatents(latents)));
    }

    void textEncoderMustFit()
    {
        try {
            variant([](RandomDiffusion &random) { random.unet.context = 16; });
            QFAIL("opened");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::ModelRefused);
            QVERIFY(error.problem().what.contains(QStringLiteral("16")));
        }
    }

    void badOptionsAreRefused()
    {
        const auto refused = [&](const std::function<void(ImageGeneratorOptions &)> &change) {
            ImageGeneratorOptions options = few();
            change(options);
            try {
                generator().generate({QStringLiteral("red")}, options);
            } catch (const ProblemError &error) {
                return error.problem().code == ExitCode::Invalid;
            }
            return false;
        };
        QVERIFY(refused([](auto &options) { options.steps = 0; }));
        QVERIFY(refused([](auto &options) { options.steps = 5000; }));
        QVERIFY(refused([](auto &options) { options.guidance = std::nan(""); }));
        QVERIFY(refused([](auto &options) { options.eta = -1; }));
        QVERIFY(refused([](auto &options) { options.width = 15; }));
        QVERIFY(refused([](auto &options) { options.height = 1 << 20; }));
    }

    void stopsBetweenLayers()
    {
        std::atomic<int> asked = 0;
        const StopScope scope([&asked] { return ++asked > 20; });
        QVERIFY_THROWS_EXCEPTION(Stopped, generator().generate({QStringLiteral("red")}, few()));
    }
};

QTEST_GUILESS_MAIN(TestGeneration)
#include "tst_generation.moc"
