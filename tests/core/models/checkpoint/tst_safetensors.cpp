#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/checkpoint/Safetensors.h"
#include "core/models/checkpoint/SafetensorsWriter.h"

#include <ATen/ATen.h>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace gleaner;

namespace {

QByteArray lengthField(quint64 length)
{
    length = qToLittleEndian(length);
    return QByteArray(reinterpret_cast<const char *>(&length), 8);
}

/// A file whose header length is true.
QByteArray fileOf(const QByteArray &header, qsizetype dataBytes)
{
    return lengthField(quint64(header.size())) + header + QByteArray(dataBytes, '\0');
}

/// One F32 entry, `offsets` as "0,8".
QByteArray entry(const QByteArray &name, const QByteArray &shape, const QByteArray &offsets,
                 const QByteArray &dtype = "F32")
{
    QByteArray text =
        "'" + name + "':{'dtype':'" + dtype + "','shape':[" + shape + "],'data_offsets':[" + offsets + "]}";
    return text.replace('\'', '"');
}

} // namespace

class TestSafetensors : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString stored(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("file.safetensors")));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()); }();
        return file.fileName();
    }

private Q_SLOTS:
    void refusesLyingHeaders_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
        row("empty file", {});
        row("7 bytes", QByteArray(7, 'x'));
        row("length 0", lengthField(0));
        row("length 7 of 3", lengthField(7) + "{} ");
        row("length beyond the file", lengthField(1000) + "{}");
        row("length over the cap", lengthField(100'000'001) + "{}");
        row("length 2^63", lengthField(1ull << 63) + "{}");
        row("length 2^64-1", lengthField(~0ull) + "{}");
        row("not JSON", fileOf("{nonsense", 0));
        row("text after the object", fileOf("{} x", 0));
        row("a list", fileOf("[]", 0));
        row("space first", fileOf(" {}", 0));
        row("cut JSON", fileOf(R"({"a":{"dtype":"F32")", 0));
        row("invalid UTF-8", fileOf("{" + entry("a\xff", "1", "0,4") + "}", 4));
        row("overlong UTF-8", fileOf("{" + entry("a\xc0\xaf", "1", "0,4") + "}", 4));
        row("100000 levels of lists", fileOf("{\"a\":" + QByteArray(100'000, '[') + "}", 0));
        QByteArray nested;
        for (int i = 0; i < 100'000; ++i)
            nested += R"({"a":)";
        row("100000 levels of objects", fileOf(nested, 0));
        row("nested metadata", fileOf(R"({"__metadata__":{"a":{"b":"c"}}})", 0));
        row("metadata of numbers", fileOf(R"({"__metadata__":{"a":1}})", 0));
        row("metadata no map", fileOf(R"({"__metadata__":"a"})", 0));
        row("metadata twice", fileOf(R"({"__metadata__":{},"__metadata__":{}})", 0));
        row("metadata name twice", fileOf(R"({"__metadata__":{"a":"b","a":"c"}})", 0));
        row("tensor twice", fileOf("{" + entry("a", "1", "0,4") + "," + entry("a", "1", "4,8") + "}", 8));
        row("property twice", fileOf(R"({"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 4));
        row("property missing", fileOf(R"({"a":{"dtype":"F32","data_offsets":[0,4]}})", 4));
        row("property unknown", fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"x":1}})", 4));
        row("entry is a number", fileOf(R"({"a":1})", 0));
        row("unknown format", fileOf("{" + entry("a", "1", "0,4", "F33") + "}", 4));
        row("format is a number", fileOf(R"({"a":{"dtype":1,"shape":[1],"data_offsets":[0,4]}})", 4));
        row("overlap", fileOf("{" + entry("a", "2", "0,8") + "," + entry("b", "2", "4,12") + "}", 12));
        row("hole at the start", fileOf("{" + entry("a", "1", "4,8") + "}", 8));
        row("hole between", fileOf("{" + entry("a", "1", "0,4") + "," + entry("b", "1", "8,12") + "}", 12));
        row("bytes left over", fileOf("{" + entry("a", "1", "0,4") + "}", 5));
        row("data cut short", fileOf("{" + entry("a", "2", "0,8") + "}", 7));
        row("ends before it begins", fileOf("{" + entry("a", "1", "4,0") + "}", 4));
        row("offsets 2^63", fileOf("{" + entry("a", "1", "0,9223372036854775808") + "}", 4));
        row("offsets beyond 64 bits", fileOf("{" + entry("a", "1", "0,99999999999999999999") + "}", 4));
        row("negative offset", fileOf("{" + entry("a", "1", "-4,0") + "}", 4));
        row("three offsets", fileOf("{" + entry("a", "1", "0,2,4") + "}", 4));
        row("one offset", fileOf("{" + entry("a", "1", "4") + "}", 4));
        row("negative side", fileOf("{" + entry("a", "-1", "0,4") + "}", 4));
        row("broken side", fileOf("{" + entry("a", "1.5", "0,4") + "}", 4));
        row("shape too large", fileOf("{" + entry("a", "3", "0,4") + "}", 4));
        row("product overflow", fileOf("{" + entry("a", "4294967296,4294967296", "0,0") + "}", 0));
        row("overflow beside a zero", fileOf("{" + entry("a", "0,4611686018427387904,4", "0,0") + "}", 0));
        row("shape of 1000 sides", fileOf("{" + entry("a", QByteArray("1,").repeated(999) + "1", "0,4") + "}", 4));
    }
    void refusesLyingHeaders()
    {
        QFETCH(QByteArray, bytes);
        const QString path = stored(bytes);
        try {
            Safetensors::open(path, ExitCode::ModelRefused);
            QFAIL("accepted");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::ModelRefused);
            QCOMPARE(error.problem().where, path);
            QVERIFY(!error.problem().remedy.isEmpty());
        }
    }

    void namesTheUnknownFormat()
    {
        const QString path = stored(fileOf("{" + entry("weights", "1", "0,4", "F4_X") + "}", 4));
        try {
            Safetensors::open(path);
            QFAIL("accepted");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::InputUnreadable);
            QVERIFY(error.problem().what.contains(QStringLiteral("weights")));
            QVERIFY(error.problem().what.contains(QStringLiteral("F4_X")));
        }
    }

    void missingFileAndFolder()
    {
        QVERIFY_THROWS_EXCEPTION(ProblemError, Safetensors::open(m_folder.filePath(QStringLiteral("absent"))));
        QVERIFY_THROWS_EXCEPTION(ProblemError, Safetensors::open(m_folder.path()));
    }

    void acceptsWhatTheRulesAllow()
    {
        QVERIFY(Safetensors::open(stored(fileOf("{}", 0))).entries().empty());
        QVERIFY(Safetensors::open(stored(fileOf("{}     ", 0))).entries().empty());
        const auto file =
            Safetensors::open(stored(fileOf(R"({"__metadata__":{"format":"pt"},)" + entry("scalar", "", "0,4") + "," +
                                                entry("none", "0,7", "0,0") + "," + entry("last", "2", "4,12") + "}",
                                            12)));
        QCOMPARE(file.entries().size(), 3u);
        QCOMPARE(file.metadata().at(QStringLiteral("format")), QStringLiteral("pt"));
        QCOMPARE(file.tensor(*file.find(QStringLiteral("scalar"))).dim(), 0);
        QCOMPARE(file.tensor(*file.find(QStringLiteral("none"))).sizes(), at::IntArrayRef({0, 7}));
        QVERIFY(!file.find(QStringLiteral("absent")));
        QCOMPARE(file.dataBytes(), 12);
    }

    void everyFormatComesBack()
    {
        SafetensorsWriter writer;
        const std::vector<at::ScalarType> types{at::kBool, at::kByte, at::kChar,     at::kShort, at::kInt,
                                                at::kLong, at::kHalf, at::kBFloat16, at::kFloat, at::kDouble};
        const at::Tensor numbers = at::tensor({0, 1, 2, 3, 100, 7}).view({2, 3});
        for (const at::ScalarType type : types)
            writer.add(QString::fromLatin1(c10::toString(type)), numbers.to(type));
        writer.add(QStringLiteral("transposed"), numbers.to(at::kFloat).t());
        writer.setMetadata(QStringLiteral("made by"), QStringLiteral("a test, “quoted”"));
        const QString path = m_folder.filePath(QStringLiteral("formats.safetensors"));
        writer.write(path);
        const auto file = Safetensors::open(path);
        for (const at::ScalarType type : types) {
            const at::Tensor read = file.tensor(*file.find(QString::fromLatin1(c10::toString(type))));
            QCOMPARE(read.scalar_type(), type);
            QVERIFY(read.equal(numbers.to(type)));
        }
        QVERIFY(file.tensor(*file.find(QStringLiteral("transposed"))).equal(numbers.to(at::kFloat).t()));
        QCOMPARE(file.metadata().at(QStringLiteral("made by")), QStringLiteral("a test, “quoted”"));
    }

    void formatsThatTorchLacksAreWidened()
    {
        QByteArray bytes = fileOf("{" + entry("a", "2", "0,4", "U16") + "," + entry("b", "2", "4,6", "F8_E4M3") + "," +
                                      entry("c", "2", "6,8", "F8_E5M2") + "," + entry("d", "1", "8,12", "U32") + "}",
                                  0);
        bytes += QByteArray("\xff\xff\x01\x00", 4) + QByteArray("\x38\xfe", 2) + QByteArray("\x3c\xc0", 2) +
                 QByteArray("\xff\xff\xff\xff", 4);
        const auto file = Safetensors::open(stored(bytes));
        const auto read = [&](const char *name) { return file.tensor(*file.find(QString::fromLatin1(name))); };
        QVERIFY(read("a").equal(at::tensor({65535, 1}, at::kInt)));
        QVERIFY(read("b").equal(at::tensor({1.0f, -448.0f})));
        QVERIFY(read("c").equal(at::tensor({1.0f, -2.0f})));
        QVERIFY(read("d").equal(at::full({1}, int64_t(4294967295), at::kLong)));
    }

    void writingIsDeterministicAndAligned()
    {
        const auto write = [&](bool reversed) {
            SafetensorsWriter writer;
            QStringList names{QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")};
            if (reversed)
                std::reverse(names.begin(), names.end());
            for (const QString &name : names)
                writer.add(name, FloatArray({qint64(name.front().unicode() - 'a'), 3}));
            writer.add(QStringLiteral("0"), at::ones({3}, at::kByte));
            const QString path = m_folder.filePath(QStringLiteral("same.safetensors"));
            writer.write(path);
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray bytes = write(false);
        QCOMPARE(write(true), bytes);
        QCOMPARE(qFromLittleEndian<quint64>(bytes.constData()) % 8, 0u);
        const auto file = Safetensors::open(m_folder.filePath(QStringLiteral("same.safetensors")));
        QCOMPARE(file.find(QStringLiteral("0"))->begin, 36); // bytes come after the wider formats
    }

    void writingToNowhereIsOutputUnwritable()
    {
        SafetensorsWriter writer;
        writer.add(QStringLiteral("a"), FloatArray({1}));
        try {
            writer.write(m_folder.filePath(QStringLiteral("no/such/folder.safetensors")));
            QFAIL("written");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::OutputUnwritable);
        }
    }

    void fileCutBeforeACopyIsAProblem()
    {
        const QString path = stored(fileOf("{" + entry("a", "5000", "0,10000", "U16") + "}", 10000)); // never shared
        const auto file = Safetensors::open(path, ExitCode::ModelRefused);
        QVERIFY(QFile::resize(path, 5000));
        try {
            file.tensor(file.entries().front());
            QFAIL("read");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::ModelRefused);
            QVERIFY(error.problem().what.contains(QStringLiteral("shorter")));
        }
    }

    void checkpointReadsFloats()
    {
        const auto checkpoint =
            Checkpoint::open(QStringLiteral(GLEANER_FIXTURES "/clip-tiny/openai_names.safetensors"));
        QVERIFY(checkpoint.has(QStringLiteral("visual.proj")));
        QCOMPARE(checkpoint.shape(QStringLiteral("visual.proj")), (std::vector<qint64>{64, 24}));
        QCOMPARE(checkpoint.readFloat(QStringLiteral("visual.proj")).scalar_type(), at::kFloat);
        QCOMPARE(checkpoint.tensors().size(), 62u);
        QCOMPARE(checkpoint.tensors().front().dtype, QStringLiteral("F16"));
        QVERIFY_THROWS_EXCEPTION(ProblemError, checkpoint.readFloat(QStringLiteral("absent")));
        QCOMPARE(shapeText({}), QStringLiteral("()"));
        QCOMPARE(shapeText({24, 4}), QStringLiteral("(24, 4)"));
    }
};

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
