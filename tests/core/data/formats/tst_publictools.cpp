#include "core/data/WriteDataSet.h"
#include "core/data/formats/Reading.h"
#include "tests/helpers/DataFiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

/// Whether the library was found at configuration.
bool isHere(const char *library) { return QByteArray(GLEANER_PUBLIC_TOOLS).split(' ').contains(library); }

/// What the library finds in the file; an empty object where it refuses it.
QJsonObject readBack(const QString &library, const QString &file)
{
    QProcess process;
    process.start(QStringLiteral(GLEANER_PYTHON),
                  {QStringLiteral(GLEANER_SOURCE_DIR "/tests/core/data/formats/read_back.py"), library, file});
    process.waitForFinished(60000);
    const QByteArray said = process.readAllStandardOutput(), complaints = process.readAllStandardError();
    if (process.exitCode() != 0)
        qWarning("%s", complaints.constData());
    return QJsonDocument::fromJson(said).object();
}

DataSetPtr numbersAndTexts()
{
    return std::make_shared<DataSet>(
        DataSet::Source{},
        std::vector<ColumnPtr>{
            std::make_shared<MemoryTexts>("text", QStringList{"", "é 😀", "a,b"}),
            std::make_shared<LabelColumn>("label", std::vector<int>{1, -1, 0}, QStringList{"cat", "dog"}),
            std::make_shared<NumberColumn>("number", std::vector<double>{0.1, -1e300, 9007199254740993.0}),
            std::make_shared<MemoryVectors>("vector", std::vector<float>{1, 2, 0.5f, -4, 5, 6}, 2)});
}

QString write(const DataSetPtr &data, const QString &path)
{
    RunContext context;
    return writeDataSet(*data, path, context).path;
}

QJsonArray list(std::initializer_list<double> values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

} // namespace

/// What our writers write, read by others' libraries: those that are installed.
class TestPublicTools : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void npzByNumpy()
    {
        if (!isHere("numpy"))
            QSKIP("python3-numpy is not installed");
        const QJsonObject arrays = readBack("numpy", write(numbersAndTexts(), m_folder.filePath("a.npz")));
        QCOMPARE(arrays["vector"]["type"].toString(), QString("f4"));
        QCOMPARE(arrays["vector"]["shape"].toArray(), list({3, 2}));
        QCOMPARE(arrays["vector"]["values"].toArray(), list({1, 2, 0.5, -4, 5, 6}));
        QCOMPARE(arrays["number"]["type"].toString(), QString("f8"));
        QCOMPARE(arrays["number"]["values"].toArray(), list({0.1, -1e300, 9007199254740993.0}));
        QCOMPARE(arrays["label"]["values"].toArray(), list({1, -1, 0}));
        QCOMPARE(arrays["text"]["values"].toArray(), (QJsonArray{"", "é 😀", "a,b"}));
    }
    void picturesByNumpy()
    {
        if (!isHere("numpy"))
            QSKIP("python3-numpy is not installed");
        const DataSetPtr data = openDataSet("scenes:count=3,side=16");
        const QJsonObject arrays = readBack("numpy", write(data, m_folder.filePath("pictures.npz")));
        QCOMPARE(arrays["image"]["type"].toString(), QString("u1"));
        QCOMPARE(arrays["image"]["shape"].toArray(), list({3, 16, 16, 3}));
        const cv::Mat last = data->first<ImageColumn>()->image(2);
        const QJsonArray values = arrays["image"]["values"].toArray();
        for (qsizetype i = 0; i < 16 * 16 * 3; ++i)
            QCOMPARE(values[2 * 16 * 16 * 3 + i].toInt(), int(last.ptr<uchar>(0)[i]));
    }
    void yoloByYaml()
    {
        if (!isHere("yaml"))
            QSKIP("python3-yaml is not installed");
        const DataSetPtr data = openDataSet("scenes:count=4,side=48");
        const QString folder = write(data, "yolo:" + m_folder.filePath("yolo"));
        const QJsonObject found = readBack("yaml", folder + "/data.yaml");
        const QJsonValue names = found["config"]["names"]; // a list, or a map by number
        const QJsonObject labels = found["labels"].toObject();
        QCOMPARE(labels.size(), 4);
        const auto boxes = data->first<BoxesColumn>();
        qsizetype row = 0;
        for (const QString &stem : labels.keys()) { // by name, as the rows are numbered
            const std::vector<Box> expected = boxes->boxes(row++);
            const QJsonArray lines = labels[stem].toArray();
            QCOMPARE(size_t(lines.size()), expected.size());
            for (qsizetype i = 0; i < lines.size(); ++i) {
                const int number = lines[i][0].toInt();
                const QString name =
                    names.isArray() ? names[number].toString() : names[QString::number(number)].toString();
                QCOMPARE(name, expected[size_t(i)].label);
            }
        }
    }
    void safetensorsByItsAuthors()
    {
        if (!isHere("safetensors"))
            QSKIP("the Python package safetensors is not installed (Debian 12 has none)");
        const QJsonObject arrays =
            readBack("safetensors", write(numbersAndTexts(), m_folder.filePath("a.safetensors")));
        QCOMPARE(arrays["vector"]["shape"].toArray(), list({3, 2}));
        QCOMPARE(arrays["vector"]["values"].toArray(), list({1, 2, 0.5, -4, 5, 6}));
        QCOMPARE(arrays["label"]["values"].toArray(), list({1, -1, 0}));
    }
    void cocoByItsAuthors()
    {
        if (!isHere("pycocotools"))
            QSKIP("the Python package pycocotools is not installed (Debian 12 has none)");
        const DataSetPtr data = openDataSet("scenes:count=3,side=48");
        const QJsonObject objects = readBack("pycocotools", write(data, m_folder.filePath("a.json")));
        const auto boxes = data->first<BoxesColumn>();
        const auto masks = data->first<MaskColumn>();
        int number = 0;
        for (qsizetype row = 0; row < data->rows(); ++row)
            for (size_t i = 0; i < boxes->boxes(row).size(); ++i) {
                const Box box = boxes->boxes(row)[i];
                const QJsonValue found = objects[QString::number(++number)];
                QCOMPARE(found["bbox"].toArray(), list({box.x, box.y, box.width, box.height}));
                QCOMPARE(found["category"].toString(), box.label);
                QCOMPARE(found["area"].toInt(), cv::countNonZero(masks->mask(row) == int(i) + 1));
            }
    }
};

QTEST_GUILESS_MAIN(TestPublicTools)
#include "tst_publictools.moc"
