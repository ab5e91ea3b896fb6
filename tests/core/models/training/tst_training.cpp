#include "core/models/training/Training.h"
#include "core/support/Problem.h"
#include "tests/core/models/language/Decoders.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;

namespace {

/// One number that is trained.
TrainedWeight weight(float value, double shrinks = 0, double rate = 1)
{
    return {QStringLiteral("w"), at::full({1}, value).requires_grad_(), rate, shrinks};
}

void setGradient(const TrainedWeight &trained, float value) { trained.tensor.mutable_grad() = at::full({1}, value); }

double valueOf(const TrainedWeight &trained) { return trained.tensor.item().toDouble(); }

ExitCode refusal(const std::function<void()> &action)
{
    try {
        action();
    } catch (const ProblemError &error) {
        return error.problem().code;
    }
    return ExitCode::Done;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr int64_t trainingSteps = 80;

/// Trains a tiny GPT-2 on random texts, saving after every step, and goes on where it was.
void trainInto(const QString &folder)
{
    const tests::RandomDecoder decoder(QStringLiteral("gpt2"), R"("n_embd":16,"n_head":2,"n_layer":2)");
    const auto model = BareDecoder(decoder.network, nullptr).trainable();
    TrainingOptions options;
    options.rate = 1e-2;
    options.schedule = {Schedule::Shape::Cosine, trainingSteps, 3, 0.1};
    options.meanDecay = 0.9;
    Training training(trainedWeights(model->slots(), QStringLiteral("wpe"), 0.1), options);
    training.resume(folder);
    while (training.steps() < trainingSteps) {
        training.step([&](Random &random) {
            const at::Tensor ids = tests::randomIds(2, 12, 61, random.next());
            return nextTokenLoss(model->logits(ids), ids);
        });
        training.save(folder);
        std::printf("%lld\n", static_cast<long long>(training.steps()));
        std::fflush(stdout);
    }
}

} // namespace

class TestTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void schedules()
    {
        const Schedule constant{Schedule::Shape::Constant, 10, 4, 0};
        QCOMPARE(constant.at(0), 0.25);
        QCOMPARE(constant.at(3), 1.0);
        QCOMPARE(constant.at(1000), 1.0);
        const Schedule linear{Schedule::Shape::Linear, 14, 4, 0.2};
        QCOMPARE(linear.at(4), 1.0);
        QCOMPARE(linear.at(9), 0.6);
        QCOMPARE(linear.at(14), 0.2);
        QCOMPARE(linear.at(99), 0.2);
        const Schedule cosine{Schedule::Shape::Cosine, 10, 0, 0};
        QCOMPARE(cosine.at(0), 1.0);
        QVERIFY(std::abs(cosine.at(5) - 0.5) < 1e-12);
        QVERIFY(std::abs(cosine.at(10)) < 1e-12);
    }

    /// Against the formulas, written out for one number.
    void adamW()
    {
        const TrainedWeight trained = weight(1, 0.1, 2);
        Optimizer optimizer({trained}, {});
        double w = 1, first = 0, second = 0;
        for (int step = 1; step <= 5; ++step) {
            const double g = 0.5 * step - 1.2, rate = 0.01 * 2;
            setGradient(trained, float(g));
            optimizer.step(0.01);
            first = 0.9 * first + 0.1 * g;
            second = 0.999 * second + 0.001 * g * g;
            w = w - rate * 0.1 * w;
            w -= rate * (first / (1 - std::pow(0.9, step))) / (std::sqrt(second / (1 - std::pow(0.999, step))) + 1e-8);
            QVERIFY(std::abs(valueOf(trained) - w) < 1e-6);
        }
    }

    void momentum()
    {
        const TrainedWeight trained = weight(1, 0.5);
        OptimizerOptions options;
        options.kind = OptimizerOptions::Kind::Sgd;
        Optimizer optimizer({trained}, options);
        double w = 1, moved = 0;
        for (int step = 0; step < 4; ++step) {
            setGradient(trained, 1);
            optimizer.step(0.1);
            moved = 0.9 * moved + 1 + 0.5 * w;
            w -= 0.1 * moved;
            QVERIFY(std::abs(valueOf(trained) - w) < 1e-6);
        }
        optimizer.clearGradients();
        optimizer.step(0.1); // no gradient: nothing moves
        QVERIFY(std::abs(valueOf(trained) - w) < 1e-6);
    }

    void gradientsAreClipped()
    {
        const TrainedWeight a = weight(1);
        TrainedWeight b = weight(1);
        b.name = QStringLiteral("b");
        Optimizer optimizer({a, b}, {});
        setGradient(a, 3);
        setGradient(b, 4);
        QCOMPARE(optimizer.clipGradients(0), 5.0);
        QCOMPARE(optimizer.clipGradients(10), 5.0);
        QCOMPARE(a.tensor.grad().item().toDouble(), 3.0);
        QCOMPARE(optimizer.clipGradients(1), 5.0);
        QVERIFY(std::abs(a.tensor.grad().item().toDouble() - 0.6) < 1e-6);
        QVERIFY(std::abs(optimizer.clipGradients(1) - 1) < 1e-6);
    }

    void runningMean()
    {
        const TrainedWeight trained = weight(1);
        ExponentialMean mean({trained}, 0.75);
        trained.tensor.detach().fill_(5);
        mean.update({trained});
        QCOMPARE(mean.values().at(QStringLiteral("w")).item().toDouble(), 2.0);
    }

    void frozenWeightsStay()
    {
        const tests::RandomDecoder decoder(QStringLiteral("llama"), R"("hidden_size":16,"num_attention_heads":2)");
        const auto model = BareDecoder(decoder.network, nullptr).trainable();
        const auto weights = trainedWeights(model->slots(), QStringLiteral("embed_tokens|layers\\.0\\."), 0.1);
        QVERIFY(!weights.empty() && weights.size() < model->slots().all().size());
        const auto before = model->snapshot()->trainable();
        TrainingOptions options;
        options.rate = 1e-2;
        Training training(weights, options);
        const at::Tensor ids = tests::randomIds(4, 12, 61);
        const auto loss = [&](Random &) { return nextTokenLoss(model->logits(ids), ids); };
        const double first = training.step(loss);
        double last = first;
        for (int step = 0; step < 30; ++step)
            last = training.step(loss);
        QVERIFY2(last < 0.7 * first, qPrintable(QStringLiteral("%1 to %2").arg(first).arg(last)));
        for (size_t i = 0; i < model->slots().all().size(); ++i) {
            const WeightSlot &now = model->slots().all()[i], &then = before->slots().all()[i];
            const bool frozen =
                now.name.contains(QLatin1String("embed_tokens")) || now.name.contains(QLatin1String("layers.0."));
            QCOMPARE(now.tensor->equal(*then.tensor), frozen);
        }
        // The immutable model that it came from knows nothing of all this.
        QVERIFY(BareDecoder(decoder.network, nullptr).logits(ids).equal(before->logits(ids).detach()));
        QVERIFY(model->snapshot()->logits(ids).equal(model->logits(ids).detach()));
        QCOMPARE(refusal([&] { trainedWeights(model->slots(), QStringLiteral("(")); }), ExitCode::Invalid);
    }

    void divergenceNamesTheStepAndKeepsTheWeights()
    {
        const TrainedWeight trained = weight(1);
        Training training({trained}, {});
        training.step([&](Random &) { return trained.tensor.sum(); });
        const double before = valueOf(trained);
        try {
            training.step([&](Random &) { return (trained.tensor * INFINITY).sum(); });
            QFAIL("went on");
        } catch (const ProblemError &error) {
            QVERIFY(error.problem().what.contains(QLatin1String("step 2")));
        }
        QCOMPARE(valueOf(trained), before);
    }

    void lossOfSomeTokens()
    {
        const at::Tensor logits = at::zeros({1, 4, 8}), ids = at::zeros({1, 4}, at::kLong);
        QVERIFY(std::abs(nextTokenLoss(logits, ids).item().toDouble() - std::log(8)) < 1e-6);
        logits[0][0][0] = 100;
        const at::Tensor counted = at::tensor({1, 0, 0}, at::kLong).to(at::kBool).unsqueeze(0);
        QVERIFY(std::abs(nextTokenLoss(logits, ids, counted).item().toDouble()) < 1e-6);
    }

    /// Killed by force at several steps, and once while nobody looked: the same bytes as without a break.
    void resumesToTheSameBytes()
    {
        const QTemporaryDir folder;
        const QString whole = folder.filePath(QStringLiteral("whole")),
                      broken = folder.filePath(QStringLiteral("broken"));
        const auto start = [](QProcess &process, const QString &target) {
            process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--train"), target});
            return process.waitForStarted();
        };
        QProcess once;
        QVERIFY(start(once, whole) && once.waitForFinished(120000));
        QCOMPARE(once.exitCode(), 0);
        int kills = 0;
        for (const int step : {3, 17, 40}) {
            QProcess killed;
            QVERIFY(start(killed, broken));
            int reached = 0;
            while (reached < step && (killed.canReadLine() || killed.waitForReadyRead(60000)))
                reached = killed.readLine().trimmed().toInt();
            killed.kill();
            killed.waitForFinished();
            kills += killed.exitStatus() == QProcess::CrashExit;
        }
        QVERIFY(kills > 0);
        QProcess rest;
        QVERIFY(start(rest, broken) && rest.waitForFinished(120000));
        QCOMPARE(rest.exitCode(), 0);
        QVERIFY(!rest.readAll().startsWith("1\n"));
        for (const char *name : {"/training.safetensors", "/training.json"}) {
            QVERIFY(!bytesOf(whole + QString::fromLatin1(name)).isEmpty());
            QVERIFY(bytesOf(whole + QString::fromLatin1(name)) == bytesOf(broken + QString::fromLatin1(name)));
        }
    }

    void refusesTheStateOfAnother()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("state"));
        Training training({weight(1)}, {});
        QVERIFY(!training.resume(path));
        training.save(path);
        QVERIFY(training.resume(path));
        TrainingOptions other;
        other.seed = 2;
        QCOMPARE(refusal([&] { Training({weight(1)}, other).resume(path); }), ExitCode::InputUnreadable);
        TrainedWeight wide{QStringLiteral("w"), at::ones({2}).requires_grad_()};
        QCOMPARE(refusal([&] { Training({wide}, {}).resume(path); }), ExitCode::InputUnreadable);
        QFile file(path + QStringLiteral("/training.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"step\":");
        file.close();
        QCOMPARE(refusal([&] { training.resume(path); }), ExitCode::InputUnreadable);
    }
};

int main(int count, char **words)
{
    QCoreApplication application(count, words);
    if (count == 3 && qstrcmp(words[1], "--train") == 0) {
        trainInto(QString::fromLocal8Bit(words[2]));
        return 0;
    }
    TestTraining test;
    return QTest::qExec(&test, count, words);
}

#include "tst_training.moc"
