#include "core/data/DescribeDataSet.h"
#include "core/data/generators/Generators.h"

#include <QJsonArray>
#include <QTest>
#include <QtConcurrent>
#include <numeric>

using namespace gleaner;

namespace {

/// Every cell of a row as bytes.
QByteArray cells(const DataSet &data, int row)
{
    QByteArray bytes;
    for (const ColumnPtr &column : data.columns()) {
        if (const auto texts = data.column<TextColumn>(column->name()))
            bytes += texts->text(row).toUtf8();
        if (const auto labels = data.column<LabelColumn>(column->name()))
            bytes += labels->text(row).toUtf8();
        if (const auto numbers = data.column<NumberColumn>(column->name()))
            bytes += QByteArray::number(numbers->value(row), 'g', 17);
        if (const auto images = data.column<ImageColumn>(column->name())) {
            const cv::Mat image = images->image(row).clone();
            bytes.append(reinterpret_cast<const char *>(image.data), qsizetype(image.total() * image.elemSize()));
        }
        if (const auto vectors = data.column<VectorColumn>(column->name())) {
            std::vector<float> values(size_t(vectors->dimension()));
            vectors->copyRow(row, values.data());
            bytes.append(reinterpret_cast<const char *>(values.data()), qsizetype(4 * values.size()));
        }
        if (const auto boxes = data.column<BoxesColumn>(column->name()))
            for (const Box &box : boxes->boxes(row))
                bytes += QStringLiteral("%1 %2 %3 %4 %5;")
                             .arg(box.label)
                             .arg(box.x)
                             .arg(box.y)
                             .arg(box.width)
                             .arg(box.height)
                             .toUtf8();
        if (const auto masks = data.column<MaskColumn>(column->name())) {
            const cv::Mat mask = masks->mask(row).clone();
            bytes.append(reinterpret_cast<const char *>(mask.data), qsizetype(mask.total() * mask.elemSize()));
        }
        bytes += '|';
    }
    return bytes;
}

QByteArray someCells(const DataSet &data)
{
    QByteArray all;
    for (int row : {0, int(data.rows()) / 3, int(data.rows()) - 1})
        all += cells(data, row);
    return all;
}

/// Rows of the whole length, asked for by so many threads at once.
std::vector<QByteArray> cellsByThreads(const QString &uri, int threads)
{
    cv::setNumThreads(threads);
    const DataSetPtr data = openDataSet(uri);
    constexpr int count = 12;
    std::vector<QByteArray> found(count);
    std::vector<int> turns(count);
    std::iota(turns.begin(), turns.end(), 0);
    QThreadPool pool;
    pool.setMaxThreadCount(threads);
    QtConcurrent::blockingMap(&pool, turns, [&](int turn) {
        found[size_t(turn)] = cells(*data, int((data->rows() - 1) * turn / (count - 1)));
    });
    cv::setNumThreads(1);
    return found;
}

} // namespace

class GeneratorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIsDocumented();
    void defaultsAndExamplesOpen_data();
    void defaultsAndExamplesOpen();
    void sameSeedSameBytes_data() { defaultsAndExamplesOpen_data(); }
    void sameSeedSameBytes();
    void sameBytesWithAnyThreads_data() { defaultsAndExamplesOpen_data(); }
    void sameBytesWithAnyThreads();
    void chosenRowsAreTheRows_data() { defaultsAndExamplesOpen_data(); }
    void chosenRowsAreTheRows();
    void wrongOptionsAreNamed_data();
    void wrongOptionsAreNamed();
};

void GeneratorsTest::eachIsDocumented()
{
    QVERIFY(generatorSchemes().size() >= 11);
    QCOMPARE(generatorSchemes().first(), QString("scenes"));
    for (const QString &scheme : generatorSchemes()) {
        const GeneratorDocumentation *documentation = bareGenerator(scheme + ':');
        QVERIFY(documentation);
        QCOMPARE(documentation->scheme, scheme);
        QVERIFY(documentation->example.startsWith(scheme + ':'));
        const QJsonObject json = describeGenerator(*documentation);
        QVERIFY(json.value("options").toArray().size() > 0);
        for (const GeneratorOption &option : documentation->options)
            QVERIFY2(QString(option.meaning).endsWith('.') && !option.range.isEmpty(), option.name);
        QVERIFY(!bareGenerator(documentation->example));
    }
    QVERIFY(!bareGenerator("nonsense:"));
}

void GeneratorsTest::defaultsAndExamplesOpen_data()
{
    QTest::addColumn<QString>("scheme");
    for (const Generator &generator : allGenerators())
        QTest::newRow(qPrintable(generator.documentation.scheme)) << generator.documentation.scheme;
}

void GeneratorsTest::defaultsAndExamplesOpen()
{
    QFETCH(QString, scheme);
    const GeneratorDocumentation &documentation = *generatorDocumentation(scheme);
    for (const QString &uri : {scheme + ':', documentation.example}) {
        const DataSetPtr data = openDataSet(uri);
        QVERIFY(data->rows() > 0);
        QCOMPARE(data->source().uri, uri);
        QCOMPARE(data->name(), scheme);
        QCOMPARE(data->source().history.size(), 1);
        QCOMPARE(describeDataSet(*data).value("generator").toObject().value("scheme").toString(), scheme);
        QVERIFY(data->column<LabelColumn>("split") || data->column<LabelColumn>("stock"));
    }
}

void GeneratorsTest::sameSeedSameBytes()
{
    QFETCH(QString, scheme);
    const QString uri = scheme + ":seed=";
    const DataSetPtr first = openDataSet(uri + '7'), again = openDataSet(uri + '7'), other = openDataSet(uri + '8');
    QCOMPARE(someCells(*first), someCells(*again));
    QVERIFY(someCells(*first) != someCells(*other));
    QCOMPARE(first->source().contentHash(), again->source().contentHash());
    QVERIFY(first->source().contentHash() != other->source().contentHash());
}

void GeneratorsTest::sameBytesWithAnyThreads()
{
    QFETCH(QString, scheme);
    const std::vector<QByteArray> alone = cellsByThreads(scheme + ':', 1);
    QCOMPARE(cellsByThreads(scheme + ':', 4), alone);
    QVERIFY(alone.front() != alone.back());
}

void GeneratorsTest::chosenRowsAreTheRows()
{
    QFETCH(QString, scheme);
    const DataSetPtr data = openDataSet(scheme + ':');
    const DataSetPtr chosen = data->taking({5, 2, 2, int(data->rows()) - 1}, "by hand");
    QCOMPARE(cells(*chosen, 0), cells(*data, 5));
    QCOMPARE(cells(*chosen, 2), cells(*data, 2));
    QCOMPARE(cells(*chosen, 3), cells(*data, int(data->rows()) - 1));
}

void GeneratorsTest::wrongOptionsAreNamed_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("says");
    QTest::newRow("scheme") << "mixtures:"
                            << "mixture";
    QTest::newRow("option") << "mixture:clases=3"
                            << "classes";
    QTest::newRow("range") << "mixture:classes=0"
                           << "1";
    QTest::newRow("real") << "mixture:noise=abc"
                          << "noise";
    QTest::newRow("nan") << "mixture:noise=nan"
                         << "noise";
    QTest::newRow("rows") << "mixture:shots=100000,classes=1000"
                          << "10 million";
    QTest::newRow("split") << "scan:split=lenght"
                           << "length";
    QTest::newRow("long pattern") << "rewriting:length=3,pattern=4"
                                  << "longer";
    QTest::newRow("too many rules") << "rewriting:alphabet=2,pattern=2,rules=50"
                                    << "enough";
    QTest::newRow("tsp") << "points:task=tsp,points=5-20"
                         << "13";
    QTest::newRow("even maze") << "gridworld:side=8"
                               << "odd";
    QTest::newRow("scratchpad") << "arithmetic:operator=multiply,format=detailed"
                                << "sums";
    QTest::newRow("no pairs left") << "arithmetic:digits=1,count=200"
                                   << "Too few";
    QTest::newRow("turns") << "digits:turns=0+0"
                           << "turns";
    QTest::newRow("split shares") << "digits:split=0:0:0"
                                  << "split";
}

void GeneratorsTest::wrongOptionsAreNamed()
{
    QFETCH(QString, uri);
    QFETCH(QString, says);
    try {
        openDataSet(uri);
        QFAIL("accepted");
    } catch (const ProblemError &error) {
        QCOMPARE(error.problem().code, ExitCode::InputUnreadable);
        QCOMPARE(error.problem().where, uri);
        QVERIFY2(error.problem().sentence().contains(says), error.what());
        QVERIFY(!error.problem().remedy.isEmpty());
    }
}

QTEST_GUILESS_MAIN(GeneratorsTest)
#include "tst_generators.moc"
