#include "core/data/DataSet.h"
#include "core/models/Model.h"
#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/checkpoint/FileKind.h"
#include "core/models/checkpoint/Safetensors.h"
#include "tests/helpers/DataFiles.h"
#include "tests/helpers/Pickles.h"
#include "tests/helpers/Refusals.h"

#include <ATen/ATen.h>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

const QString fixtures = QStringLiteral(GLEANER_FIXTURES "/pickles/");

at::Tensor counted(int64_t count) { return at::arange(double(count), at::kFloat); }

} // namespace

/// Files of torch.save, made by PyTorch 1.13 (tests/fixtures/pickles) and by hand.
class TestTorchFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString stored(const QByteArray &bytes, const char *name = "file.pt")
    {
        return put(m_folder.filePath(QString::fromLatin1(name)), bytes);
    }
    static Checkpoint fixture(const char *name) { return Checkpoint::open(fixtures + QString::fromLatin1(name)); }
    static at::Tensor read(const Checkpoint &checkpoint, const char *name)
    {
        return checkpoint.read(QString::fromLatin1(name));
    }
    Problem refusalOf(const QByteArray &pickle, const QList<QPair<QByteArray, QByteArray>> &data = {})
    {
        const QString path = stored(pickles::archive(pickle, data));
        return refusal([&] { Checkpoint::open(path); });
    }

private Q_SLOTS:
    void everyNumberFormat()
    {
        const auto checkpoint = fixture("formats.pt");
        const at::Tensor numbers = at::tensor({0, 1, 2, 3, 100, 7}).view({2, 3});
        const std::vector<std::pair<const char *, at::ScalarType>> formats{
            {"float64", at::kDouble},    {"float32", at::kFloat}, {"float16", at::kHalf},
            {"bfloat16", at::kBFloat16}, {"int64", at::kLong},    {"int32", at::kInt},
            {"int16", at::kShort},       {"int8", at::kChar},     {"uint8", at::kByte}};
        for (const auto &[name, type] : formats) {
            QCOMPARE(read(checkpoint, name).scalar_type(), type);
            QVERIFY2(read(checkpoint, name).equal(numbers.to(type)), name);
        }
        QVERIFY(read(checkpoint, "bool").equal(at::tensor({1, 0, 1}).to(at::kBool)));
        QVERIFY(read(checkpoint, "scalar").equal(at::scalar_tensor(2.5)));
        QCOMPARE(read(checkpoint, "empty").sizes(), at::IntArrayRef({0, 7}));
        QCOMPARE(checkpoint.tensors().size(), 12u);
        QCOMPARE(checkpoint.shape(QStringLiteral("int8")), (std::vector<qint64>{2, 3}));
        QVERIFY(checkpoint.notes().isEmpty());
    }

    void viewsAndSharedStorages()
    {
        const auto checkpoint = fixture("views.pt");
        const at::Tensor base = counted(24).view({4, 6});
        QVERIFY(read(checkpoint, "transposed").equal(base.t()));
        QVERIFY(read(checkpoint, "columns").equal(base.slice(1, 1, 4)));
        QVERIFY(read(checkpoint, "every_second").equal(base.slice(0, 0, 4, 2)));
        QVERIFY(read(checkpoint, "first").equal(counted(4)));
        QVERIFY(read(checkpoint, "rest").equal(counted(10).slice(0, 4)));
        QVERIFY(read(checkpoint, "repeated").equal(at::tensor({1.0F, 2.0F}).view({2, 1}).expand({2, 3})));
        // One block of numbers in the file is one in memory.
        QCOMPARE(static_cast<char *>(read(checkpoint, "rest").data_ptr()),
                 static_cast<char *>(read(checkpoint, "same").data_ptr()) + 16);
    }

    void trainingStateIsLeftOut()
    {
        const auto checkpoint = fixture("training.pt");
        QCOMPARE(checkpoint.tensors().size(), 4u);
        QVERIFY(read(checkpoint, "layer.weight").equal(counted(24).view({4, 6})));
        QVERIFY(read(checkpoint, "list.1").equal(at::ones({1})));
        QCOMPARE(checkpoint.notes().size(), 1);
        for (const char *name : {"epoch", "lr", "args", "optimizer"})
            QVERIFY2(checkpoint.notes().first().contains(QLatin1String(name)), name);
    }

    void everyProtocol_data()
    {
        QTest::addColumn<int>("protocol");
        for (int protocol = 2; protocol <= 5; ++protocol)
            QTest::addRow("%d", protocol) << protocol;
    }
    void everyProtocol()
    {
        QFETCH(int, protocol);
        const auto checkpoint = Checkpoint::open(fixtures + QStringLiteral("protocol%1.pt").arg(protocol));
        QCOMPARE(checkpoint.tensors().size(), 2u);
        QVERIFY(read(checkpoint, "a").equal(at::tensor({1.0F, 2.0F})));
        QVERIFY(read(checkpoint, "b").equal(at::tensor({3.0F})));
    }

    void tensorsOfAProgramWithoutRunningIt()
    {
        const auto program = fixture("net.torchscript.pt"), plain = fixture("net.pt");
        QVERIFY(program.isProgram() && !plain.isProgram());
        QCOMPARE(program.tensors().size(), plain.tensors().size());
        for (const TensorInfo &tensor : plain.tensors())
            QVERIFY2(program.has(tensor.name) && program.shape(tensor.name) == tensor.shape, qPrintable(tensor.name));
        QVERIFY(!program.notes().isEmpty());
    }

    void programsAreExplained()
    {
        const Problem problem = refusal([] { openModel(fixtures + QStringLiteral("net.torchscript.pt")); });
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY(problem.what.contains(QStringLiteral("TorchScript")));
        QVERIFY(problem.remedy.contains(QStringLiteral("torchscript:")));
    }

    void wholeModulesAreRefusedByName()
    {
        const Problem problem = refusal([] { fixture("whole_module.pt"); });
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY2(problem.what.contains(QStringLiteral("net.Net")), qPrintable(problem.what));
        QVERIFY(problem.remedy.contains(QStringLiteral("state dict")));
    }

    void oldFilesAreRefused()
    {
        const Problem problem = refusal([] { fixture("legacy.pt"); });
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY(problem.what.contains(QStringLiteral("1.6")));
        QVERIFY(problem.remedy.contains(QStringLiteral("torch.save")));
    }

    void modelsAreToldFromData()
    {
        for (const char *name : {"net.pt", "net.torchscript.pt", "legacy.pt"})
            QVERIFY2(looksLikeModel(fixtures + QString::fromLatin1(name)), name);
        QVERIFY(looksLikeModel(stored("\x80\x02N.", "a.bin")));
        QVERIFY(!looksLikeModel(stored("\x80\x02N.", "data_batch_1")));
        QVERIFY(!looksLikeModel(stored(zip({{"x.npy", npy("'<f4'", "1,", QByteArray(4, 0))}}), "a.npz")));
        QVERIFY(!looksLikeModel(QStringLiteral(GLEANER_FIXTURES "/clip-tiny/model.safetensors")));
        QVERIFY(!looksLikeModel(m_folder.path()) && !looksLikeModel(QStringLiteral("/no/such/file")));
    }

    void originalClipOpensFromAPickle()
    {
        const QString original = QStringLiteral(GLEANER_FIXTURES "/clip-tiny/openai_names.safetensors");
        const auto file = Safetensors::open(original);
        QList<QPair<QByteArray, QByteArray>> entries, data;
        for (const SafetensorsEntry &entry : file.entries()) {
            const at::Tensor tensor = file.tensor(entry);
            const QByteArray key = QByteArray::number(data.size());
            pickles::Place place{tensor.numel(), 0, {}, {}};
            for (int64_t i = 0; i < tensor.dim(); ++i) {
                place.shape.append(tensor.size(i));
                place.strides.append(tensor.stride(i));
            }
            const QByteArray type = entry.dtype == Dtype::F16   ? "HalfStorage"
                                    : entry.dtype == Dtype::F32 ? "FloatStorage"
                                                                : "LongStorage";
            entries.emplaceBack(entry.name.toUtf8(), pickles::tensor(key, place, type));
            data.emplaceBack(key, QByteArray(static_cast<const char *>(tensor.data_ptr()), qsizetype(tensor.nbytes())));
        }
        const QString path =
            stored(pickles::archive(pickles::program(pickles::dictionary(entries)), data), "openai_names.pt");
        QVERIFY(QFile::copy(QStringLiteral(GLEANER_FIXTURES "/clip-tiny/config.json"),
                            m_folder.filePath(QStringLiteral("config.json"))));
        const ModelPtr model = openModel(path), same = openModel(original);
        QCOMPARE(model->info().architecture, QStringLiteral("CLIP"));
        QCOMPARE(model->info().layout, same->info().layout);
        Model::NamedTensors inputs;
        const auto expected = Safetensors::open(QStringLiteral(GLEANER_FIXTURES "/clip-tiny/expected.safetensors"));
        for (const char *name : {"pixel_values", "input_ids"})
            inputs[QString::fromLatin1(name)] = expected.tensor(*expected.find(QString::fromLatin1(name)));
        const auto outputs = model->forward(inputs), wanted = same->forward(inputs);
        QCOMPARE(outputs.size(), wanted.size());
        for (const auto &[name, tensor] : wanted)
            QVERIFY2(outputs.at(name).equal(tensor), qPrintable(name));
        model->verifyUnchanged();
    }

    void nothingIsEverCalled_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("name");
        const QByteArray argument = pickles::tuple({pickles::text("touch evidence")});
        const auto row = [&](const char *module, const char *name) {
            QTest::addRow("%s.%s", module, name)
                << pickles::global(module, name) + argument + 'R' << QStringLiteral("%1.%2").arg(module, name);
        };
        row("os", "system");
        row("posix", "system");
        row("builtins", "eval");
        row("builtins", "exec");
        row("builtins", "getattr");
        row("subprocess", "Popen");
        row("torch.storage", "_load_from_bytes");
        row("torch.hub", "load");
        row("torch._utils", "_rebuild_tensor_v2.__globals__");
        row("numpy.core.multiarray", "_reconstruct");
        row("__torch__", "Net"); // only a TorchScript archive may
        QTest::newRow("inside a dictionary")
            << pickles::dictionary({{"a", pickles::global("os", "system") + argument + 'R'}})
            << QStringLiteral("os.system");
        QTest::newRow("protocol 4") << pickles::text("os") + pickles::text("system") + "\x93" + argument + 'R'
                                    << QStringLiteral("os.system");
        QTest::newRow("control characters")
            << pickles::global("o\x1b[31ms", "system") + argument + 'R' << QStringLiteral("system");
    }
    void nothingIsEverCalled()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, name);
        const Problem problem = refusalOf(pickles::program(value));
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY2(problem.what.contains(name), qPrintable(problem.what));
        QVERIFY(!problem.what.contains(QChar(0x1b)) && !problem.remedy.isEmpty());
        QVERIFY(!QFile::exists(QStringLiteral("evidence")));
        // Under other names, and without an archive.
        for (const char *file : {"a.safetensors", "model.bin", "a.pt", "a.pth"}) {
            const QString path = stored(pickles::program(value), file);
            const Problem bare = refusal([&] { openModel(path); });
            QCOMPARE(bare.code, ExitCode::ModelRefused);
            QVERIFY2(bare.what.contains(QStringLiteral("pickle")), qPrintable(bare.what));
            QVERIFY(QFile::remove(path));
        }
        QVERIFY(!problemOf(stored(pickles::program(value), "a.npy")).what.isEmpty());
        QVERIFY(!QFile::exists(QStringLiteral("evidence")));
    }

    void refusesWhatLies_data()
    {
        QTest::addColumn<QByteArray>("pickle");
        const auto row = [](const char *name, const QByteArray &value) {
            QTest::newRow(name) << pickles::program(value);
        };
        const auto tensor = [](const pickles::Place &place) {
            return pickles::dictionary({{"a", pickles::tensor("0", place)}});
        };
        row("no tensors", pickles::dictionary({}));
        row("one tensor without a name", pickles::tensor("0", {4, 0, {4}, {1}}));
        row("beyond the storage", tensor({4, 0, {5}, {1}}));
        row("offset beyond", tensor({4, 4, {1}, {1}}));
        row("negative offset", tensor({4, -1, {1}, {1}}));
        row("negative side", tensor({4, 0, {-1}, {1}}));
        row("negative stride", tensor({4, 0, {2}, {-1}}));
        row("ranks differ", tensor({4, 0, {2, 2}, {2}}));
        row("product overflow", tensor({4, 0, {qint64(1) << 32, qint64(1) << 32}, {0, 0}}));
        row("reach overflow", tensor({4, 0, {2, 2}, {std::numeric_limits<qint64>::max(), 1}}));
        row("overflow beside a zero", tensor({4, 0, {0, qint64(1) << 40, qint64(1) << 40}, {1, 1, 1}}));
        row("repeated to 16 TB", tensor({4, 0, {qint64(1) << 42}, {0}}));
        row("65 dimensions", tensor({4, 0, QList<qint64>(65, 1), QList<qint64>(65, 1)}));
        row("storage of 2^63 elements", tensor({std::numeric_limits<qint64>::max(), 0, {1}, {1}}));
        row("negative storage", tensor({-4, 0, {1}, {1}}));
        row("storage of another size", tensor({5, 0, {4}, {1}}));
        row("missing entry", pickles::dictionary({{"a", pickles::tensor("../data.pkl", {4, 0, {4}, {1}})}}));
        row("name twice", pickles::dictionary({{"a", pickles::tensor("0", {4, 0, {4}, {1}})},
                                               {"a", pickles::tensor("0", {4, 0, {4}, {1}})}}));
        row("joined name twice",
            pickles::dictionary({{"a.b", pickles::tensor("0", {4, 0, {4}, {1}})},
                                 {"a", pickles::dictionary({{"b", pickles::tensor("0", {4, 0, {4}, {1}})}})}}));
        row("storage is a text", pickles::dictionary({{"a", pickles::global("torch._utils", "_rebuild_tensor_v2") +
                                                                pickles::tuple({pickles::text("x")}) + 'R'}}));
        row("calls a text", pickles::text("os") + ")R");
        row("calls a storage type", pickles::global("torch", "FloatStorage") + ")R");
        row("contains itself", QByteArray("]q\0h\0a", 6));
        row("dictionary in itself", "}q" + QByteArray(1, '\0') + pickles::text("a") + 'h' + QByteArray(1, '\0') + 's');
        row("100000 levels", QByteArray(100'000, ']') + QByteArray(99'999, 'a'));
        row("100000 marks", QByteArray(100'000, '('));
        row("empty stack", "0");
        row("tuple of nothing", "\x87");
        row("memo of nothing", "h\x05");
        row("text of 4 GB", "X\xff\xff\xff\xff");
        row("bytes of 2^63", QByteArray("\x8e\xff\xff\xff\xff\xff\xff\xff\x7f", 9));
        row("key without value", "}(" + pickles::text("a") + "u");
        row("fills a number", "K\1K\2a");
        row("unknown step", "\xff");
        row("step of protocol 0", "I1\n");
        row("persistent text", "Pabc\n");
        row("persistent number", "K\1Q");
        row("extension", "\x82\x01");
        row("values left over", "NN");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("protocol 1") << QByteArray("\x80\x01N.");
        QTest::newRow("protocol 6") << QByteArray("\x80\x06N.");
        QTest::newRow("never stops") << QByteArray("\x80\x02N");
    }
    void refusesWhatLies()
    {
        QFETCH(QByteArray, pickle);
        QElapsedTimer clock;
        clock.start();
        const Problem problem = refusalOf(pickle, {{"0", QByteArray(16, '\0')}});
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY(!problem.what.isEmpty() && !problem.where.isEmpty() && !problem.remedy.isEmpty());
        QVERIFY(clock.elapsed() < 2000);
    }

    void bombsStayBounded_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("30 million lists") << QByteArray(30'000'000, ']');
        QTest::newRow("memo of 30 million") << 'N' + QByteArray(30'000'000, '\x94');
        QTest::newRow("30 million doubles of one") << 'N' + QByteArray(30'000'000, '2');
        // A list of two lists of two lists …: few steps, 2^60 paths.
        QByteArray laughs = "]q" + QByteArray(1, '\0');
        for (int i = 1; i < 30; ++i)
            laughs +=
                "0](h" + QByteArray(1, char(i - 1)) + 'h' + QByteArray(1, char(i - 1)) + "eq" + QByteArray(1, char(i));
        QTest::newRow("billion laughs") << laughs;
        // A dictionary of 100000 entries, copied by every call.
        QByteArray copies = "(" + QByteArray(200'000, 'N') + "lq" + QByteArray(1, '\0') + '0';
        for (int i = 0; i < 100'000; ++i)
            copies += "c__builtin__\nset\nh" + QByteArray(1, '\0') + "\x85R";
        QTest::newRow("copies") << copies;
        QTest::newRow("more than 32 MiB") << QByteArray(40 << 20, 'N');
    }
    void bombsStayBounded()
    {
        QFETCH(QByteArray, value);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(refusalOf(pickles::program(value)).code, ExitCode::ModelRefused);
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    }

    void damagedArchivesAreRefused()
    {
        const QByteArray pickle =
            pickles::program(pickles::dictionary({{"a", pickles::tensor("0", {4, 0, {4}, {1}})}}));
        const QByteArray numbers(16, '\0');
        const QByteArray good = pickles::archive(pickle, {{"0", numbers}});
        QCOMPARE(Checkpoint::open(stored(good)).tensors().size(), 1u);
        const auto refused = [&](const QByteArray &bytes) {
            const QString path = stored(bytes);
            return refusal([&] { Checkpoint::open(path); }).code == ExitCode::ModelRefused;
        };
        QVERIFY(refused(good.left(good.size() / 2)));
        QVERIFY(refused(pickles::archive(pickle, {{"0", numbers}}, {.deflate = true}))); // packed numbers
        QVERIFY(refused(pickles::archive(pickle, {{"0", numbers}}, {.checksumError = 1})));
        QVERIFY(refused(pickles::archive(pickle, {})));
        QVERIFY(refused(zip({{"data.pkl", pickle}})));
        QVERIFY(refused(zip({{"a/data.pkl", pickle}, {"b/data.pkl", pickle}})));
        QVERIFY(refused(zip({{"x.npy", npy("'<f4'", "1,", QByteArray(4, 0))}})));
        QVERIFY(refused(zip({{"a/data.pkl", pickle}, {"a/data/0", numbers}, {"a/byteorder", "big"}})));
        for (qsizetype length = 0; length < good.size(); length += 7)
            QVERIFY2(refused(good.left(length)), qPrintable(QString::number(length)));
    }

    void fileCutWhileOpenIsNoticed()
    {
        const qint64 count = 1 << 20;
        const QByteArray pickle =
            pickles::program(pickles::dictionary({{"a", pickles::tensor("0", {count, 0, {count}, {1}})}}));
        const QString path = stored(pickles::archive(pickle, {{"0", QByteArray(4 * count, '\1')}}));
        const auto checkpoint = Checkpoint::open(path);
        const at::Tensor tensor = checkpoint.readFloat(QStringLiteral("a"));
        checkpoint.verifyUnchanged();
        QVERIFY(QFile::resize(path, 4096));
        tensor.sum();
        QCOMPARE(refusal([&] { checkpoint.verifyUnchanged(); }).code, ExitCode::ModelRefused);
    }
};

QTEST_GUILESS_MAIN(TestTorchFile)
#include "tst_torchfile.moc"
