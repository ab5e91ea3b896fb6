#include "core/models/Model.h"
#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/checkpoint/FindWeights.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "tests/helpers/DataFiles.h"
#include "tests/helpers/Refusals.h"

#include <ATen/ATen.h>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

/// Checkpoints in several files, and which file of a folder is meant.
class TestShards : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString at(const QString &name) const { return m_folder->filePath(name); }

    void shard(const QString &name, const std::map<QString, at::Tensor> &tensors) const
    {
        QDir().mkpath(QFileInfo(at(name)).path());
        SafetensorsWriter writer;
        for (const auto &[key, tensor] : tensors)
            writer.add(key, tensor);
        writer.write(at(name));
    }
    QString index(const QByteArray &json) const
    {
        return put(at(QStringLiteral("model.safetensors.index.json")), json);
    }
    /// Two shards with "a" and "b".
    void twoShards() const
    {
        shard(QStringLiteral("one.safetensors"), {{QStringLiteral("a"), at::ones({2})}});
        shard(QStringLiteral("two.safetensors"), {{QStringLiteral("b"), at::zeros({3})}});
    }
    Problem refusalOf(const QByteArray &json) const
    {
        const QString path = index(json);
        return refusal([&] { Checkpoint::open(path); });
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void severalFilesAreOneCheckpoint()
    {
        twoShards();
        const auto checkpoint = Checkpoint::open(
            index(R"({"metadata":{"total_size":20},"weight_map":{"a":"one.safetensors","b":"two.safetensors"}})"));
        QCOMPARE(checkpoint.tensors().size(), 2u);
        QVERIFY(checkpoint.readFloat(QStringLiteral("a")).equal(at::ones({2})));
        QVERIFY(checkpoint.readFloat(QStringLiteral("b")).equal(at::zeros({3})));
        QCOMPARE(checkpoint.files(),
                 (QStringList{QStringLiteral("model.safetensors.index.json"), QStringLiteral("one.safetensors"),
                              QStringLiteral("two.safetensors")}));
        QVERIFY(checkpoint.notes().isEmpty());
        checkpoint.verifyUnchanged();
        QVERIFY(QFile::resize(at(QStringLiteral("two.safetensors")), 10));
        QCOMPARE(refusal([&] { checkpoint.verifyUnchanged(); }).where, at(QStringLiteral("two.safetensors")));
    }

    void otherSizesAreNoted()
    {
        twoShards();
        shard(QStringLiteral("two.safetensors"),
              {{QStringLiteral("b"), at::zeros({3})}, {QStringLiteral("c"), at::zeros({3})}});
        const auto checkpoint = Checkpoint::open(index(
            R"({"metadata":{"total_size":21.0},"weight_map":{"a":"one.safetensors","b":"two.safetensors"},"x":[1,{"y":null}]})"));
        QCOMPARE(checkpoint.notes().size(), 2);
        QVERIFY(checkpoint.has(QStringLiteral("c")));
    }

    void refusesLyingIndices_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *name, const QByteArray &json) { QTest::newRow(name) << json; };
        const auto naming = [](const QByteArray &file) { return "{\"weight_map\":{\"a\":\"" + file + "\"}}"; };
        row("empty", "");
        row("no JSON", "{");
        row("a list", "[]");
        row("a text", "\"a\"");
        row("a number", "1");
        row("no map", R"({"metadata":{}})");
        row("empty map", R"({"weight_map":{}})");
        row("map is a list", R"({"weight_map":["a"]})");
        row("map is a text", R"({"weight_map":"a"})");
        row("file is a number", R"({"weight_map":{"a":1}})");
        row("file is null", R"({"weight_map":{"a":null}})");
        row("file is an object", R"({"weight_map":{"a":{"b":"one.safetensors"}}})");
        row("map twice", R"({"weight_map":{"a":"one.safetensors"},"weight_map":{"a":"two.safetensors"}})");
        row("tensor in two shards", R"({"weight_map":{"a":"one.safetensors","a":"two.safetensors"}})");
        row("tensor in no shard", R"({"weight_map":{"a":"one.safetensors","z":"two.safetensors"}})");
        row("tensor in the other shard", R"({"weight_map":{"a":"two.safetensors","b":"one.safetensors"}})");
        row("missing shard", naming("three.safetensors"));
        row("folder above", naming("../one.safetensors"));
        row("absolute", naming("/etc/passwd"));
        row("below", naming("sub/one.safetensors"));
        row("backslash", naming("..\\\\one.safetensors"));
        row("the folder", naming("."));
        row("the folder above", naming(".."));
        row("no name", naming(""));
        row("NUL", naming("one.safetensors\\u0000.txt"));
        row("itself", naming("model.safetensors.index.json"));
        row("not UTF-8", naming("\xff"));
        row("100000 levels", QByteArray(100'000, '['));
        row("100000 levels inside", "{\"x\":" + QByteArray(100'000, '['));
    }
    void refusesLyingIndices()
    {
        QFETCH(QByteArray, json);
        twoShards();
        const Problem problem = refusalOf(json);
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY(!problem.what.isEmpty() && !problem.where.isEmpty() && !problem.remedy.isEmpty());
    }

    void tensorsInTwoFilesAreRefused()
    {
        twoShards();
        shard(QStringLiteral("two.safetensors"),
              {{QStringLiteral("a"), at::zeros({3})}, {QStringLiteral("b"), at::zeros({3})}});
        const Problem problem = refusalOf(R"({"weight_map":{"a":"one.safetensors","b":"two.safetensors"}})");
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY(problem.what.contains(QStringLiteral("two files")));
    }

    void linksOutOfTheFolderAreRefused()
    {
        QTemporaryDir elsewhere;
        twoShards();
        const QByteArray json = R"({"weight_map":{"a":"link.safetensors"}})";
        QVERIFY(QFile::link(at(QStringLiteral("one.safetensors")), at(QStringLiteral("link.safetensors"))));
        QCOMPARE(Checkpoint::open(index(json)).tensors().size(), 1u); // stays inside
        QVERIFY(QFile::remove(at(QStringLiteral("link.safetensors"))));
        QVERIFY(
            QFile::copy(at(QStringLiteral("one.safetensors")), elsewhere.filePath(QStringLiteral("x.safetensors"))));
        QVERIFY(
            QFile::link(elsewhere.filePath(QStringLiteral("x.safetensors")), at(QStringLiteral("link.safetensors"))));
        const Problem problem = refusalOf(json);
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY2(problem.what.contains(QStringLiteral("leads out")), qPrintable(problem.what));
    }

    void theCacheOfTheHubIsRead()
    {
        shard(QStringLiteral("blobs/0123"), {{QStringLiteral("a"), at::ones({2})}});
        QDir().mkpath(at(QStringLiteral("snapshots/main")));
        QVERIFY(QFile::link(QStringLiteral("../../blobs/0123"), at(QStringLiteral("snapshots/main/one.safetensors"))));
        const QString path = put(at(QStringLiteral("snapshots/main/model.safetensors.index.json")),
                                 R"({"weight_map":{"a":"one.safetensors"}})");
        QCOMPARE(Checkpoint::open(path).tensors().size(), 1u);
        QVERIFY(QFile::remove(at(QStringLiteral("snapshots/main/one.safetensors"))));
        shard(QStringLiteral("other/0123"), {{QStringLiteral("a"), at::ones({2})}});
        QVERIFY(QFile::link(QStringLiteral("../../other/0123"), at(QStringLiteral("snapshots/main/one.safetensors"))));
        QCOMPARE(refusal([&] { Checkpoint::open(path); }).code, ExitCode::ModelRefused);
    }

    void modelsOpenFromShards()
    {
        const auto whole = Checkpoint::open(QStringLiteral(GLEANER_FIXTURES "/clip-tiny/model.safetensors"));
        std::map<QString, at::Tensor> parts[2];
        QJsonObject map;
        for (const TensorInfo &tensor : whole.tensors()) {
            const int part = int(map.size()) % 2;
            parts[part][tensor.name] = whole.read(tensor.name);
            map[tensor.name] = QStringLiteral("model-0000%1-of-00002.safetensors").arg(part + 1);
        }
        for (int part = 0; part < 2; ++part)
            shard(QStringLiteral("model-0000%1-of-00002.safetensors").arg(part + 1), parts[part]);
        index(QJsonDocument(QJsonObject{{QStringLiteral("weight_map"), map}}).toJson());
        QVERIFY(
            QFile::copy(QStringLiteral(GLEANER_FIXTURES "/clip-tiny/config.json"), at(QStringLiteral("config.json"))));
        const ModelPtr model = openModel(m_folder->path());
        QCOMPARE(model->info().name, QFileInfo(m_folder->path()).fileName());
        QCOMPARE(model->info().tensors.size(), whole.tensors().size());
        const Model::NamedTensors inputs{{QStringLiteral("pixel_values"), at::ones({1, 3, 32, 32}) * 0.5}};
        const auto same = openModel(QStringLiteral(GLEANER_FIXTURES "/clip-tiny"))->forward(inputs);
        for (const auto &[name, tensor] : model->forward(inputs))
            QVERIFY2(same.at(name).equal(tensor), qPrintable(name));
        const QString hash = model->contentHash();
        shard(QStringLiteral("model-00002-of-00002.safetensors"), parts[1]);
        QCOMPARE(refusal([&] { model->verifyUnchanged(); }).code, ExitCode::ModelRefused); // replaced by its equal
        QCOMPARE(openModel(m_folder->path())->contentHash(), hash);
    }

    void theUsualNamesAreFound()
    {
        const auto touch = [this](const char *name) { put(at(QString::fromLatin1(name)), "x"); };
        const auto found = [this] { return QFileInfo(findWeights(m_folder->path())).fileName(); };
        QCOMPARE(refusal([&] { found(); }).code, ExitCode::ModelRefused);
        for (const char *name : {"optimizer.pt", "scheduler.pt", "rng_state_0.pth", "training_args.bin"})
            touch(name);
        QCOMPARE(refusal([&] { found(); }).code, ExitCode::ModelRefused);
        for (const char *name :
             {"net.onnx", "weights.pth", "other.safetensors", "pytorch_model.bin.index.json", "pytorch_model.bin",
              "diffusion_pytorch_model.safetensors", "model.safetensors.index.json", "model.safetensors"}) {
            touch(name);
            QCOMPARE(found(), QString::fromLatin1(name));
        }
        QCOMPARE(findWeights(at(QStringLiteral("weights.pth"))), at(QStringLiteral("weights.pth")));
        QCOMPARE(refusal([&] { findWeights(at(QStringLiteral("absent"))); }).code, ExitCode::ModelRefused);
    }

    void severalFilesNeedAName()
    {
        put(at(QStringLiteral("a.pt")), "x");
        put(at(QStringLiteral("b.pth")), "x");
        const Problem problem = refusal([&] { findWeights(m_folder->path()); });
        QVERIFY(problem.remedy.contains(QStringLiteral("a.pt")));
    }
};

QTEST_GUILESS_MAIN(TestShards)
#include "tst_shards.moc"
