#include "core/models/checkpoint/Safetensors.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/training/Lora.h"
#include "core/models/training/Training.h"
#include "core/support/Problem.h"
#include "tests/core/models/language/Decoders.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using tests::difference;

namespace {

std::unique_ptr<TrainableLanguageModel> network(const char *type)
{
    const tests::RandomDecoder decoder(
        QString::fromLatin1(type),
        R"("n_embd":16,"n_head":2,"hidden_size":16,"num_attention_heads":2,"num_key_value_heads":1)");
    return BareDecoder(decoder.network, nullptr).trainable();
}

LoraOptions options(const char *targets)
{
    LoraOptions some;
    some.rank = 3;
    some.alpha = 6;
    some.targets = QString::fromLatin1(targets);
    return some;
}

ExitCode refusal(const std::function<void()> &action)
{
    try {
        action();
    } catch (const ProblemError &error) {
        return error.problem().code;
    }
    return ExitCode::Done;
}

void train(TrainableLanguageModel &model, Lora &lora, const at::Tensor &ids, bool dropout = false)
{
    TrainingOptions training;
    training.rate = 2e-2;
    Training steps(lora.trained(), training);
    for (int step = 0; step < 12; ++step)
        steps.step([&](Random &random) {
            if (dropout)
                lora.startDropout(random);
            return nextTokenLoss(model.logits(ids), ids);
        });
    lora.stopDropout();
}

} // namespace

class TestLora : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void architectures_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("targets");
        QTest::addColumn<int>("layers");
        QTest::newRow("GPT-2") << QByteArray("gpt2") << QByteArray(".*\\.c_attn|.*\\.c_fc") << 4;
        QTest::newRow("Llama") << QByteArray("llama") << QByteArray("model\\.layers\\.\\d+\\.self_attn\\.[qv]_proj")
                               << 4;
    }

    void learnsAndMerges_data() { architectures_data(); }
    void learnsAndMerges()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, targets);
        QFETCH(int, layers);
        const auto model = network(type);
        const at::Tensor ids = tests::randomIds(3, 16, 61);
        const at::Tensor before = model->logits(ids);
        Lora lora(model->slots(), options(targets));
        QCOMPARE(lora.trained().size(), size_t(2 * layers));
        QVERIFY(model->logits(ids).equal(before)); // fresh adapters change nothing
        const double first = nextTokenLoss(model->logits(ids), ids).item().toDouble();
        train(*model, lora, ids);
        const at::Tensor unmerged = model->logits(ids).detach();
        QVERIFY(nextTokenLoss(unmerged, ids).item().toDouble() < first);
        QVERIFY(difference(unmerged, before) > 1e-3);
        // A snapshot has the adapters in its weights; merging gives the same.
        QVERIFY(difference(model->snapshot()->logits(ids), unmerged) < 1e-6);
        lora.merge();
        const double merged = difference(model->logits(ids), unmerged);
        qInfo("%s: merged and unmerged differ by %.2g", type.constData(), merged);
        QVERIFY(merged < 1e-6);
        for (const WeightSlot &slot : model->slots().all())
            QVERIFY(!slot.linear || !slot.linear->adapter);
    }

    void removingGivesTheOldNetwork()
    {
        const auto model = network("llama");
        const at::Tensor ids = tests::randomIds(3, 16, 61), before = model->logits(ids);
        Lora lora(model->slots(), options(".*"));
        QVERIFY(lora.trained().size() > 2 * 7);
        train(*model, lora, ids, true);
        lora.remove();
        QVERIFY(model->logits(ids).equal(before));
    }

    void anotherStartKeepsTheFunction_data() { architectures_data(); }
    void anotherStartKeepsTheFunction()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, targets);
        const auto model = network(type);
        const at::Tensor ids = tests::randomIds(3, 16, 61), before = model->logits(ids).detach();
        Lora lora(model->slots(), options(targets));
        double square = 0;
        for (const auto &[name, layer] : lora.layers()) {
            const at::Tensor down = at::randn({3, layer->weight.size(1)}), up = at::randn({layer->weight.size(0), 3});
            lora.start(name, down, up);
            square += std::pow(2 * at::matmul(up, down).norm().item<double>(), 2);
        }
        QVERIFY(std::abs(lora.length() - std::sqrt(square)) < 1e-4 * std::sqrt(square));
        QVERIFY(difference(model->logits(ids), before) < 1e-4);
        train(*model, lora, ids);
        QVERIFY(difference(model->logits(ids), before) > 1e-3);
        lora.remove(); // not the weights that start() left, but the old ones
        QVERIFY(model->logits(ids).equal(before));
        QCOMPARE(refusal([&] { lora.start(QStringLiteral("none"), before, before); }), ExitCode::Invalid);
    }

    void filesAsPeftWritesThem_data() { architectures_data(); }
    void filesAsPeftWritesThem()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, targets);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("adapter"));
        const at::Tensor ids = tests::randomIds(3, 16, 61);
        const auto model = network(type);
        Lora lora(model->slots(), options(targets));
        train(*model, lora, ids);
        lora.save(path, QStringLiteral("zoo:stories"));
        const Safetensors file = Safetensors::open(path + QStringLiteral("/adapter_model.safetensors"));
        for (const SafetensorsEntry &entry : file.entries())
            QVERIFY(entry.name.startsWith(QLatin1String("base_model.model.")) &&
                    (entry.name.endsWith(QLatin1String(".lora_A.weight")) ||
                     entry.name.endsWith(QLatin1String(".lora_B.weight"))));
        const SafetensorsEntry *down = file.find(
            type == "gpt2" ? QStringLiteral("base_model.model.transformer.h.1.mlp.c_fc.lora_A.weight")
                           : QStringLiteral("base_model.model.model.layers.1.self_attn.v_proj.lora_A.weight"));
        QVERIFY(down && down->shape == (std::vector<qint64>{3, 16}));
        QFile config(path + QStringLiteral("/adapter_config.json"));
        QVERIFY(config.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(config.readAll()).object();
        QCOMPARE(json[QStringLiteral("peft_type")].toString(), QStringLiteral("LORA"));
        QCOMPARE(json[QStringLiteral("r")].toInt(), 3);
        QCOMPARE(json[QStringLiteral("lora_alpha")].toDouble(), 6.0);
        QCOMPARE(json[QStringLiteral("target_modules")].toArray().size(), 4);
        const auto other = network(type);
        Lora loaded(other->slots(), path);
        QVERIFY(other->logits(ids).equal(model->logits(ids)));
        loaded.merge();
        QVERIFY(difference(other->logits(ids), model->logits(ids)) < 1e-6);
    }

    void refusesWhatDoesNotBelong()
    {
        const QTemporaryDir folder;
        const auto gpt = network("gpt2"), llama = network("llama");
        Lora lora(gpt->slots(), options(".*c_fc"));
        lora.save(folder.filePath(QStringLiteral("a")));
        QCOMPARE(refusal([&] { Lora(llama->slots(), folder.filePath(QStringLiteral("a"))); }), ExitCode::ModelRefused);
        QCOMPARE(refusal([&] { Lora(llama->slots(), folder.filePath(QStringLiteral("none"))); }),
                 ExitCode::ModelRefused);
        QCOMPARE(refusal([&] { Lora(llama->slots(), options("nothing")); }), ExitCode::Invalid);
        QCOMPARE(refusal([&] { Lora(llama->slots(), options("(")); }), ExitCode::Invalid);
        LoraOptions none = options(".*");
        none.rank = 0;
        QCOMPARE(refusal([&] { Lora(llama->slots(), none); }), ExitCode::Invalid);
    }

    void dropoutFollowsItsRandomNumbers()
    {
        const auto model = network("llama");
        LoraOptions dropping = options(".*_proj");
        dropping.dropout = 0.5;
        const at::Tensor ids = tests::randomIds(2, 10, 61);
        Lora lora(model->slots(), dropping);
        train(*model, lora, ids, true);
        const at::Tensor still = model->logits(ids);
        const auto dropped = [&](uint64_t seed) {
            lora.startDropout(Random(seed));
            return model->logits(ids);
        };
        QVERIFY(dropped(1).equal(dropped(1)));
        QVERIFY(!dropped(1).equal(dropped(2)));
        lora.stopDropout();
        QVERIFY(model->logits(ids).equal(still));
    }
};

QTEST_GUILESS_MAIN(TestLora)
#include "tst_lora.moc"
