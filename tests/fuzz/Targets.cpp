#include "tests/fuzz/Targets.h"

#include "core/data/Idx.h"
#include "core/data/ImageFile.h"
#include "core/data/formats/Formats.h"
#include "core/data/formats/Reading.h"
#include "core/data/operations/Expression.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/ShardIndex.h"
#include "core/models/checkpoint/pickle/TorchState.h"
#include "core/models/onnx/OnnxScan.h"
#include "core/models/tokenizers/LearnByteLevel.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "tests/fuzz/Samples.h"
#include "tests/helpers/DataFiles.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace gleaner::tests {

namespace {

constexpr qsizetype rowsRead = 8;

void readRow(const ColumnPtr &column, qsizetype row)
{
    switch (column->kind()) {
    case Column::Kind::Image:
        static_cast<const ImageColumn &>(*column).image(row);
        break;
    case Column::Kind::Mask:
        static_cast<const MaskColumn &>(*column).mask(row);
        static_cast<const MaskColumn &>(*column).regions(row);
        break;
    case Column::Kind::Boxes:
        static_cast<const BoxesColumn &>(*column).boxes(row);
        break;
    case Column::Kind::Text:
        static_cast<const TextColumn &>(*column).text(row);
        break;
    case Column::Kind::Label:
        static_cast<const LabelColumn &>(*column).text(row);
        break;
    case Column::Kind::Number:
        static_cast<const NumberColumn &>(*column).value(row);
        break;
    case Column::Kind::Vector: {
        const auto &vectors = static_cast<const VectorColumn &>(*column);
        std::vector<float> values(size_t(vectors.dimension()));
        vectors.copyRow(row, values.data());
        break;
    }
    }
}

/// A folder of its own for the life of the program, with the picture that the samples name; in memory where that is
/// possible.
const QTemporaryDir &folder()
{
    static const bool inMemory = QFileInfo(QStringLiteral("/dev/shm")).isWritable();
    static const QTemporaryDir made((inMemory ? QStringLiteral("/dev/shm") : QDir::tempPath()) +
                                    QStringLiteral("/gleaner-fuzz-XXXXXX"));
    static const QString picture = putPicture(made.filePath("a.png"), 8, 6);
    return made;
}

/// Problems are expected; each must tell what, where and what to do.
void checkProblem(const ProblemError &error)
{
    if (error.problem().what.isEmpty() || error.problem().where.isEmpty() || error.problem().remedy.isEmpty())
        qFatal("a Problem says too little: %s", error.what());
}

template <typename Act> bool survives(const Act &act)
{
    try {
        act();
        return true;
    } catch (const ProblemError &error) {
        checkProblem(error);
        return false;
    }
}

bool readFile(const FuzzTarget &target, const QByteArray &bytes)
{
    return readEverything(put(folder().filePath(QLatin1String(target.fileName)), bytes));
}

bool readYoloLabels(const FuzzTarget &target, const QByteArray &bytes)
{
    put(folder().filePath(QLatin1String(target.fileName)), bytes);
    return readEverything(put(folder().filePath("yolo.yaml"), "train: .\nval: .\nnames: [cat, dog]\n"));
}

bool readPicture(const FuzzTarget &, const QByteArray &bytes)
{
    const bool whole = survives([&] { decodeImage(bytes, QStringLiteral("picture")); });
    survives([&] { decodeImage(bytes, QStringLiteral("picture"), 1); });
    return whole;
}

/// A tree of files: names by line up to an empty line, then what every second of them holds; the others hold a picture.
bool readTree(const FuzzTarget &, const QByteArray &bytes)
{
    constexpr qsizetype most = 12;
    const QString root = folder().filePath("tree");
    QDir(root).removeRecursively();
    QDir().mkpath(root);
    const qsizetype end = std::max<qsizetype>(bytes.indexOf("\n\n"), 0);
    const QList<QByteArray> names = bytes.first(end).split('\n');
    for (qsizetype i = 0; i < std::min(names.size(), most); ++i) {
        const QString path = QDir::cleanPath(root + QLatin1Char('/') + QFile::decodeName(names[i].left(100)));
        if (names[i].contains('\0') || !path.startsWith(root + QLatin1Char('/')) ||
            !QDir().mkpath(QFileInfo(path).path()))
            continue;
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(i % 2 == 1 ? bytes.mid(end + 2) : pngSample());
    }
    return readEverything(root);
}

DataSetPtr expressionData()
{
    const std::vector<ColumnPtr> columns{
        std::make_shared<LabelColumn>("label", std::vector<int>{0, 1, -1}, QStringList{"cat", "dog"}),
        std::make_shared<NumberColumn>("area", std::vector<double>{0.5, std::nan(""), -3}),
        std::make_shared<MemoryTexts>("text", QStringList{"x", {}, "a longer one"}),
        std::make_shared<MemoryTexts>("a b", QStringList{"x", "y", "z"})};
    return std::make_shared<DataSet>(DataSet::Source{"memory", "table", {}, {}, {}}, columns);
}

bool readFilter(const FuzzTarget &, const QByteArray &bytes)
{
    static const DataSetPtr data = expressionData();
    return survives([&] {
        const operations::RowTest passes = operations::readExpression(data, QString::fromUtf8(bytes));
        for (qsizetype row = 0; row < data->rows(); ++row)
            passes(row);
    });
}

/// Encodes a text and looks at what came out.
void encodeAndCheck(const Tokenizer &tokenizer, const QString &text)
{
    const std::vector<int64_t> ids = tokenizer.encode(text);
    for (const int64_t id : ids)
        if (id < 0 || id >= tokenizer.size())
            qFatal("an id lies outside the vocabulary");
    tokenizer.decode(ids, false);
}

bool readTokenizer(const FuzzTarget &target, const QByteArray &bytes)
{
    static const QTemporaryDir own(folder().filePath("tokenizer-XXXXXX")); // other files would be taken for its own
    put(own.filePath(QLatin1String(target.fileName)), bytes);
    TokenizerPtr tokenizer;
    if (!survives([&] { tokenizer = Tokenizer::open(own.path()); }) || !tokenizer)
        return false;
    for (const QString &text : {QString(), QStringLiteral("   "), QString::fromUtf8(tokensSample()),
                                QString(QChar(0xd800)) + QChar(0), QString(200, QLatin1Char('a'))})
        survives([&] { encodeAndCheck(*tokenizer, text); });
    return true;
}

/// All kinds of text through a vocabulary of bytes, which gives every text back, and through the sample's.
bool readTokens(const FuzzTarget &, const QByteArray &bytes)
{
    static const TokenizerPtr sample = [] {
        const QTemporaryDir own;
        put(own.filePath("tokenizer.json"), tokenizerSample());
        return Tokenizer::open(own.path());
    }();
    static const TokenizerPtr whole = [] {
        const QTemporaryDir own;
        ByteLevelLearner learner;
        learner.add(QString::fromUtf8(tokensSample()).repeated(3));
        put(own.filePath("tokenizer.json"), learner.tokenizerJson({300, 2, {}}));
        return Tokenizer::open(own.path());
    }();
    return survives([&] {
        const QString text = QString::fromUtf8(bytes);
        const QString units(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / 2);
        encodeAndCheck(*sample, text);
        encodeAndCheck(*sample, units);
        encodeAndCheck(*whole, units);
        if (whole->decode(whole->encode(text)) != text)
            qFatal("a text does not come back from its bytes");
    });
}

bool readPickle(const FuzzTarget &, const QByteArray &bytes)
{
    const bool whole = survives([&] { TorchState::read(bytes, QStringLiteral("pickle")); });
    survives([&] { TorchState::read(bytes, QStringLiteral("program"), true); });
    return whole;
}

bool readIndex(const FuzzTarget &, const QByteArray &bytes)
{
    return survives([&] {
        const ShardIndex index = ShardIndex::parse(bytes, QStringLiteral("index"));
        for (const QString &file : index.files())
            if (file.contains(QLatin1Char('/')) || file == QLatin1String(".."))
                qFatal("a file outside the folder was accepted");
    });
}

/// Every kind of value is asked for under every name of the sample.
bool readConfig(const FuzzTarget &, const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const ConfigReader outer(document.object(), QStringLiteral("config"));
    bool whole = document.isObject();
    const auto read = [&](const ConfigReader &config) {
        for (const char *key : {"hidden_size", "layer_norm_eps", "tie", "hidden_act", "sides", "names", "scale"}) {
            const auto ask = [&](const auto &act) { survives([&] { act(); }); };
            ask([&] {
                config.checkDivisible(config.whole(key, 64, ConfigReader::widest), 8, QStringLiteral("width"));
            });
            ask([&] { config.number(key, 1); });
            ask([&] { config.epsilon(key, 1e-5); });
            ask([&] { config.flag(key, false); });
            ask([&] { config.wholes(key, {}, ConfigReader::widest); });
            ask([&] { config.texts(key, {}); });
            ask([&] { config.activation(key, Activation::Gelu); });
        }
    };
    read(outer);
    whole = survives([&] { read(outer.inside("vision_config")); }) && whole;
    return whole;
}

bool readOnnx(const FuzzTarget &, const QByteArray &bytes)
{
    return survives([&] { OnnxScan::of(bytes, QStringLiteral("network")); });
}

} // namespace

const std::vector<FuzzTarget> &fuzzTargets()
{
    static const std::vector<FuzzTarget> targets{{"coco", "coco.json", &cocoSample, &readFile},
                                                 {"results", "results.json", &resultsSample, &readFile},
                                                 {"csv", "table.csv", &csvSample, &readFile},
                                                 {"jsonl", "lines.jsonl", &jsonLinesSample, &readFile},
                                                 {"conversations", "llava.json", &conversationsSample, &readFile},
                                                 {"pairs", "pairs.json", &pairsSample, &readFile},
                                                 {"yaml", "data.yaml", &yamlSample, &readFile},
                                                 {"yolo", "a.txt", &yoloLabelsSample, &readYoloLabels},
                                                 {"voc", "a.xml", &vocSample, &readFile},
                                                 {"npy", "numbers.npy", &npyNumbersSample, &readFile},
                                                 {"fortran", "fortran.npy", &npyFortranSample, &readFile},
                                                 {"npz", "stored.npz", &npzStoredSample, &readFile},
                                                 {"packed", "packed.npz", &npzPackedSample, &readFile},
                                                 {"safetensors", "features.safetensors", &safetensorsSample, &readFile},
                                                 {"cifar", "data_batch_1.bin", &cifarSample, &readFile},
                                                 {"text", "text.txt", &textSample, &readFile},
                                                 {"scan", "scan.txt", &scanSample, &readFile},
                                                 {"idx", "some-images-idx3-ubyte", &idxSample, &readFile},
                                                 {"questions", "forget01.json", &questionsSample, &readFile},
                                                 {"folders", "", &foldersSample, &readTree},
                                                 {"png", "", &pngSample, &readPicture},
                                                 {"jpeg", "", &jpegSample, &readPicture},
                                                 {"gif", "", &gifSample, &readPicture},
                                                 {"webp", "", &webpSample, &readPicture},
                                                 {"animated", "", &animatedSample, &readPicture},
                                                 {"tiff", "", &tiffSample, &readPicture},
                                                 {"bmp", "", &bmpSample, &readPicture},
                                                 {"pnm", "", &pnmSample, &readPicture},
                                                 {"expression", "", &expressionSample, &readFilter},
                                                 {"tokenizer", "tokenizer.json", &tokenizerSample, &readTokenizer},
                                                 {"tokens", "", &tokensSample, &readTokens},
                                                 {"pickle", "", &pickleSample, &readPickle},
                                                 {"index", "", &shardIndexSample, &readIndex},
                                                 {"config", "", &configSample, &readConfig},
                                                 {"onnx", "", &onnxSample, &readOnnx}};
    return targets;
}

bool readEverything(const QString &path)
{
    DataSetPtr data;
    // As openDataSet() does, which has more to it than the fuzzers can link.
    const bool opened = survives([&] { data = isIdxImages(readHead(path, 16)) ? openIdx(path) : openByFormat(path); });
    if (!opened || !data)
        return false;
    for (const ColumnPtr &column : data->columns())
        for (qsizetype row = 0; row < std::min(rowsRead, data->rows()); ++row)
            survives([&] { readRow(column, row); }); // a value may be unreadable
    return true;
}

bool readBytes(const FuzzTarget &target, const QByteArray &bytes) { return target.read(target, bytes); }

} // namespace gleaner::tests
