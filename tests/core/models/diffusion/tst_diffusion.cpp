#include "RandomDiffusion.h"
#include "core/models/Probe.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/checkpoint/Safetensors.h"
#include "core/models/diffusion/DiffusionModel.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"
#include "tests/helpers/Tensors.h"

#include <QTemporaryDir>
#include <QTest>
#include <c10/core/GradMode.h>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

const QString fixture = QStringLiteral(GLEANER_FIXTURES "/diffusion-tiny");

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &each : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
        if (each.isDir())
            copyFolder(each.filePath(), to + QLatin1Char('/') + each.fileName());
        else
            QVERIFY(QFile::copy(each.filePath(), to + QLatin1Char('/') + each.fileName()));
}

Problem refusal(const QString &uri)
{
    try {
        openModel(uri);
    } catch (const ProblemError &error) {
        return error.problem();
    }
    return {QStringLiteral("accepted"), {}, {}, ExitCode::Done};
}

} // namespace

class TestDiffusion : public QObject {
    Q_OBJECT

private:
    const Model::NamedTensors m_expected = readForwardInputs(fixture + QStringLiteral("/expected.safetensors"));

    const at::Tensor &expected(const char *name) const { return m_expected.at(QLatin1String(name)); }

private Q_SLOTS:
    void equalsTheReference()
    {
        const ModelPtr model = openModel(fixture);
        const auto outputs = model->forward(m_expected);
        QCOMPARE(outputs.size(), 15u);
        for (const auto &[name, output] : outputs) {
            QVERIFY2(m_expected.contains(name), qPrintable(name));
            QCOMPARE(output.sizes(), m_expected.at(name).sizes());
            QCOMPARE(output.scalar_type(), m_expected.at(name).scalar_type());
            QVERIFY2(difference(output, m_expected.at(name)) < 1e-4, qPrintable(name));
        }
    }

    void tellsWhatItIs()
    {
        const ModelPtr model = openModel(fixture);
        QCOMPARE(model->info().name, QStringLiteral("diffusion-tiny"));
        QCOMPARE(model->info().capabilities, QStringList{capabilityName(Capability::Denoiser)});
        QVERIFY(!model->offers(Capability::Generator));
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        QStringList names;
        for (const TensorInfo &tensor : model->info().tensors)
            names.append(tensor.name);
        QVERIFY(names.contains(QStringLiteral("unet/conv_in.weight")));
        QVERIFY(names.contains(QStringLiteral("vae/quant_conv.bias")));
        const auto *denoiser = model->as<Denoiser>();
        QCOMPARE(denoiser->latentShape(), (std::vector<int64_t>{4, 16, 16}));
        QCOMPARE(denoiser->latentReduction(), 2);
        QVERIFY(!denoiser->readsPrompts());
        try {
            denoiser->encodePrompts({QStringLiteral("a red circle")});
            QFAIL("understood");
        } catch (const ProblemError &error) {
            QVERIFY(error.problem().remedy.contains(QStringLiteral("text_encoder")));
        }
    }

    void hashCoversEveryPart()
    {
        const QString before = openModel(fixture)->contentHash();
        for (const char *file : {"unet/config.json", "vae/config.json", "scheduler/scheduler_config.json"}) {
            QTemporaryDir folder;
            copyFolder(fixture, folder.path());
            QCOMPARE(openModel(folder.path())->contentHash(), before);
            QFile changed(folder.filePath(QLatin1String(file)));
            QVERIFY(changed.open(QIODevice::Append) && changed.write("\n") == 1);
            changed.close();
            QVERIFY2(openModel(folder.path())->contentHash() != before, file);
        }
    }

    void encodesAndDecodesScaled()
    {
        const ModelPtr model = openModel(fixture);
        const auto *denoiser = model->as<Denoiser>();
        const at::Tensor latents = denoiser->encodePictures(expected("image"));
        QVERIFY(difference(latents / 0.18215, expected("vae_mean")) < 1e-4);
        QVERIFY(difference(denoiser->decodeLatents(latents), expected("vae_decoded")) < 1e-4);
    }

    void probeReadsSelfAndCrossAttention()
    {
        const ModelPtr model = openModel(fixture);
        const auto *denoiser = model->as<Denoiser>();
        AttentionProbe probe;
        const at::Tensor probed =
            denoiser->predict(expected("sample"), expected("timesteps"), expected("context"), &probe);
        QVERIFY(difference(probed, expected("unet_out")) < 1e-4);
        const auto layers = denoiser->attentionLayers();
        QCOMPARE(layers.size(), 8u); // one transformer down, one in the middle, two up, each with two
        QCOMPARE(probe.layers.size(), layers.size());
        QCOMPARE(layers[3].name, QStringLiteral("mid_block.attentions.0.transformer_blocks.0.attn2"));
        for (size_t i = 0; i < layers.size(); ++i) {
            const at::Tensor &weights = probe.layers.at(int(i));
            const int64_t places = 16 / layers[i].reduction * (16 / layers[i].reduction);
            QCOMPARE(weights.sizes(), at::IntArrayRef({2, 4, places, layers[i].cross ? 7 : places}));
            QVERIFY((weights.sum(-1) - 1).abs().max().item<double>() < 1e-5);
        }
    }

    void gradientsReachInputsAndWeights()
    {
        const ModelPtr model = openModel(fixture);
        const auto *denoiser = model->as<Denoiser>();
        QVERIFY(!denoiser->predict(expected("sample"), expected("timesteps"), expected("context")).requires_grad());
        const at::Tensor context = expected("context").clone().requires_grad_();
        denoiser->predict(expected("sample"), expected("timesteps"), context).square().sum().backward();
        QVERIFY(context.grad().abs().min().item<double>() > 0);

        const QString name = QStringLiteral("unet/mid_block.attentions.0.transformer_blocks.0.attn2.to_k.weight");
        const at::Tensor own = denoiser->denoiserWeights().at(name);
        const at::Tensor changed = (own + 0.5).requires_grad_();
        const auto other = denoiser->withWeights({{name, changed}});
        const at::Tensor output = other->predict(expected("sample"), expected("timesteps"), expected("context"));
        output.square().sum().backward();
        QVERIFY(changed.grad().abs().max().item<double>() > 0);
        QVERIFY(difference(output.detach(), expected("unet_out")) > 1e-5);
        QVERIFY(difference(denoiser->predict(expected("sample"), expected("timesteps"), expected("context")),
                           expected("unet_out")) < 1e-4); // the model itself is as it was
        QVERIFY_THROWS_EXCEPTION(ProblemError, denoiser->withWeights({{name, at::zeros({2, 2})}}));
        QVERIFY_THROWS_EXCEPTION(ProblemError, denoiser->withWeights({{QStringLiteral("unet/nothing"), own}}));
    }

    void bfloat16StaysNear()
    {
        const ModelPtr model = openModel(fixture);
        const at::Tensor half = model->as<Denoiser>()->predict(expected("sample").to(at::kBFloat16),
                                                               expected("timesteps"), expected("context"));
        QCOMPARE(half.scalar_type(), at::kFloat);
        QVERIFY2(difference(half, expected("unet_out")) < 5e-2,
                 qPrintable(QString::number(difference(half, expected("unet_out")))));
    }

    void badInputsAreNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<std::vector<int64_t>>("shape");
        QTest::newRow("channels") << "sample" << std::vector<int64_t>{2, 3, 16, 16};
        QTest::newRow("rank") << "sample" << std::vector<int64_t>{4, 16, 16};
        QTest::newRow("empty") << "sample" << std::vector<int64_t>{0, 4, 16, 16};
        QTest::newRow("context's width") << "context" << std::vector<int64_t>{2, 7, 23};
        QTest::newRow("context's count") << "context" << std::vector<int64_t>{1, 7, 24};
        QTest::newRow("odd picture") << "image" << std::vector<int64_t>{1, 3, 33, 32};
        QTest::newRow("times") << "timesteps" << std::vector<int64_t>{3};
    }
    void badInputsAreNamed()
    {
        QFETCH(QString, name);
        QFETCH(std::vector<int64_t>, shape);
        auto inputs = m_expected;
        inputs[name] = at::ones(shape, name == QLatin1String("timesteps") ? at::kLong : at::kFloat);
        try {
            openModel(fixture)->forward(inputs);
            QFAIL("computed");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::InputUnreadable);
            QVERIFY(error.problem().what.contains(name));
        }
    }

    void badConfigurationsAreRefused_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *part, const char *key, const QJsonValue &value, const char *told = nullptr) {
            QTest::addRow(
                "%s %s %s", part, key,
                qPrintable(QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact))))
                << part << key << value << (told ? told : key);
        };
        for (const double value : {0.0, -1.0, 2.5, 1e12}) {
            row("unet", "cross_attention_dim", value);
            row("unet", "attention_head_dim", value);
            row("unet", "layers_per_block", value);
            row("unet", "norm_num_groups", value);
            row("unet", "in_channels", value);
            row("unet", "block_out_channels", QJsonArray{16, value});
            row("vae", "block_out_channels", QJsonArray{8, value});
            row("vae", "latent_channels", value);
            row("vae", "layers_per_block", value);
        }
        row("unet", "block_out_channels", QJsonArray{});
        row("unet", "block_out_channels", QJsonArray{16, 32, 64}, "down_block_types");
        row("unet", "attention_head_dim", QJsonArray{4, 4, 4});
        row("unet", "attention_head_dim", 5);
        row("unet", "norm_num_groups", 5);
        row("unet", "down_block_types", QJsonArray{QStringLiteral("KDownBlock2D"), QStringLiteral("DownBlock2D")},
            "KDownBlock2D");
        row("unet", "addition_embed_type", QStringLiteral("text_time"));
        row("unet", "class_embed_type", QStringLiteral("timestep"));
        row("unet", "num_class_embeds", 10);
        row("unet", "freq_shift", 8);
        row("unet", "norm_eps", 0);
        row("unet", "mid_block_type", QStringLiteral("UNetMidBlock2DSimpleCrossAttn"));
        row("unet", "_class_name", QStringLiteral("UNet2DModel"));
        row("unet", "act_fn", QStringLiteral("softsign"));
        row("vae", "scaling_factor", 0);
        row("vae", "_class_name", QStringLiteral("VQModel"));
        row("vae", "latent_channels", 8, "(16, 16, 3, 3)"); // the encoder's last convolution has other sizes
        row("unet", "cross_attention_dim", 32, "(16, 24)");
        row("unet", "block_out_channels", QJsonArray{16, 64}, "(64, 16, 3, 3)");
    }
    void badConfigurationsAreRefused()
    {
        QFETCH(QString, part);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, told);
        QTemporaryDir folder;
        copyFolder(fixture, folder.path());
        const QString path = folder.filePath(part + QStringLiteral("/config.json"));
        QJsonObject json = readModelJson(path);
        json[key] = value;
        writeJson(path, json);
        const Problem problem = refusal(folder.path());
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY2(problem.what.contains(told), qPrintable(problem.sentence()));
    }

    void missingPartsAreNamed()
    {
        for (const char *part : {"unet/diffusion_pytorch_model.safetensors", "vae/diffusion_pytorch_model.safetensors",
                                 "vae/config.json", "scheduler/scheduler_config.json"}) {
            QTemporaryDir folder;
            copyFolder(fixture, folder.path());
            QVERIFY(QFile::remove(folder.filePath(QLatin1String(part))));
            const Problem problem = refusal(folder.path());
            QCOMPARE(problem.code, ExitCode::ModelRefused);
        }
        QTemporaryDir other;
        writeJson(other.filePath(QStringLiteral("model_index.json")),
                  {{QStringLiteral("_class_name"), QStringLiteral("FluxPipeline")}});
        QVERIFY(refusal(other.path()).what.contains(QStringLiteral("FluxPipeline")));
    }

    void stopsInsideAPass()
    {
        const ModelPtr model = openModel(fixture);
        int asked = 0;
        const StopScope scope([&asked] { return ++asked > 10; });
        QVERIFY_THROWS_EXCEPTION(Stopped, model->forward(m_expected));
        QCOMPARE(asked, 11);
    }
};

QTEST_GUILESS_MAIN(TestDiffusion)
#include "tst_diffusion.moc"
