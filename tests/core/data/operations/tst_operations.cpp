#include "core/data/operations/Operations.h"
#include "tests/helpers/Operations.h"

#include <QSet>
#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

class OperationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void rebuildsFromItsUri_data();
    void rebuildsFromItsUri();
    void refusesToRebuildWhatItCannot();
    void oneStepAfterAnother();
    void taking();
    void sampling();
    void splitsInShares();
    void splitsStratified();
    void splitsGroups();
    void splitsByValue();
    void sharesAreTypedInTwoWays();
    void wrongStepsAreNamed_data();
    void wrongStepsAreNamed();
    void everyOperationIsDocumented();

private:
    QString file(const QString &name, const QByteArray &content)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        out.write(content);
        return out.fileName();
    }
    QTemporaryDir m_folder;
};

void OperationsTest::rebuildsFromItsUri_data()
{
    QTest::addColumn<QString>("steps");
    for (const char *steps :
         {"filter domain == \"sketch\" and (label != \"star\" or row > 20)",
          "filter caption contains \"a | b\" or row < 9",
          "take 0-9 4 4 12",
          "sample 10",
          "sample 12.5% seed=4",
          "sample 300 repeats=yes",
          "split 7:3",
          "split 8:1:1 stratify=label seed=2",
          "split 1:1 names=a:b group=domain",
          "split by=domain test=sketch",
          "map label star=round \"heart\"=round rest=\"not round\"",
          "deduplicate",
          "deduplicate by=label+domain",
          "balance label to=largest",
          "balance label to=7 seed=3",
          "corrupt label 0.3 split=train",
          "corrupt label 0.1 kind=next",
          "corrupt image jpeg 3",
          "corrupt image gaussian-noise 2 seed=5",
          "filter row < 50 | sample 30 | split 1:1 | corrupt image blur 1 | corrupt label 0.5 | balance label"})
        QTest::newRow(steps) << QString(steps);
}

void OperationsTest::rebuildsFromItsUri()
{
    QFETCH(QString, steps);
    const DataSetPtr made = openDataSet(scenes + " | " + steps);
    QCOMPARE(made->source().history.size(), 1 + QString(steps).replace("a | b", "").count('|') + 1);
    QVERIFY(made->source().uri.startsWith(scenes + " | "));
    QCOMPARE(made->name(), QString("scenes"));
    const DataSetPtr again = rebuilt(*made);
    QCOMPARE(again->source().uri, made->source().uri);
    QCOMPARE(again->source().history, made->source().history);
    QCOMPARE(again->source().contentHash(), made->source().contentHash());
    QCOMPARE(again->rows(), made->rows());
    for (const char *column : {"label", "split", "domain"})
        QCOMPARE(codes(*again, column), codes(*made, column));
    if (made->rows() > 0)
        QCOMPARE(cv::norm(again->first<ImageColumn>()->image(0), made->first<ImageColumn>()->image(0)), 0.0);
}

void OperationsTest::refusesToRebuildWhatItCannot()
{
    const DataSetPtr data = openDataSet(scenes)->taking({1, 2}, "Chosen by hand");
    QVERIFY(problemOf([&] { rebuilt(*data); }).what.contains("Chosen by hand"));
    QVERIFY(!problemOf([&] { rebuilt(*filtered(data, "row < 1")); }).what.isEmpty());
}

void OperationsTest::oneStepAfterAnother()
{
    const DataSetPtr typed = openDataSet("  " + scenes + "|filter row >= 10 | take 0");
    const DataSetPtr called = taken(filtered(openDataSet(scenes), "row >= 10"), {0});
    QCOMPARE(typed->rows(), 1);
    QCOMPARE(typed->first<TextColumn>()->text(0), called->first<TextColumn>()->text(0));
    QCOMPARE(called->source().uri, scenes + " | filter row >= 10 | take 0");
    QCOMPARE(called->source().uri, typed->source().uri);
    QCOMPARE(pipelineParts("scenes: | filter a == \"x|y\" | take 1"),
             (QStringList{"scenes:", "filter a == \"x|y\"", "take 1"}));
    const QString odd = file("a|b.txt", "x");
    QCOMPARE(pipelineParts(odd), QStringList{odd});
    QCOMPARE(pipelineParts(odd + " | take 1"), (QStringList{odd, "take 1"}));
}

void OperationsTest::taking()
{
    const DataSetPtr data = openDataSet(scenes), some = taken(data, {5, 6, 7, 3, 3});
    QCOMPARE(some->source().history.last(), QString("take 5-7 3 3"));
    QCOMPARE(some->column<TextColumn>("caption")->text(4), data->column<TextColumn>("caption")->text(3));
    QVERIFY(!problemOf([&] { taken(data, {100}); }).what.isEmpty());
}

void OperationsTest::sampling()
{
    const DataSetPtr data = openDataSet("sequences:count=200,test-count=0");
    const auto rows = [](const DataSetPtr &set) {
        QStringList texts;
        for (int row = 0; row < set->rows(); ++row)
            texts.append(set->first<TextColumn>()->text(row));
        return texts;
    };
    const QStringList ten = rows(sampled(data, {10}));
    QCOMPARE(ten.size(), 10);
    QCOMPARE(QSet<QString>(ten.begin(), ten.end()).size(), 10);
    QVERIFY(ten != rows(sampled(data, {10, false, false, 2})));
    QCOMPARE(rows(sampled(data, {200})), rows(data)); // all of them, in their order
    QCOMPARE(sampled(data, {0.25, true})->rows(), 50);
    QCOMPARE(sampled(data, {500, false, true})->rows(), 500);
    QVERIFY(!problemOf([&] { sampled(data, {201}); }).what.isEmpty());
    QVERIFY(!problemOf([&] { sampled(data, {1.5, true}); }).what.isEmpty());
}

void OperationsTest::splitsInShares()
{
    const DataSetPtr data = split(openDataSet(scenes), {});
    QCOMPARE(counts(*data, "split"), (QMap<QString, int>{{"train", 80}, {"val", 10}, {"test", 10}}));
    const DataSetPtr thirds = split(openDataSet(scenes), {{1, 1, 1}, {"a", "b", "c"}, {}, {}, 1});
    QCOMPARE(counts(*thirds, "split"), (QMap<QString, int>{{"a", 34}, {"b", 33}, {"c", 33}}));
    QVERIFY(codes(*split(openDataSet(scenes), {{1, 1}, {"a", "b"}, {}, {}, 1}), "split") !=
            codes(*split(openDataSet(scenes), {{1, 1}, {"a", "b"}, {}, {}, 2}), "split"));
}

void OperationsTest::splitsStratified()
{
    SplitOptions options;
    options.shares = {3, 1};
    options.names = {"train", "test"};
    options.stratify = "label";
    const DataSetPtr data = split(openDataSet("digits:count=400"), options);
    QMap<QPair<int, int>, int> cells;
    for (int row = 0; row < 400; ++row)
        ++cells[{codes(*data, "label")[size_t(row)], codes(*data, "split")[size_t(row)]}];
    for (int digit = 0; digit < 10; ++digit) {
        QCOMPARE(cells.value({digit, 0}), 30);
        QCOMPARE(cells.value({digit, 1}), 10);
    }
    // Classes of one row each: none can be halved, but all together are.
    const DataSetPtr single = split(openDataSet("scenes:count=100"), {{1, 1}, {"a", "b"}, "label", {}, 1});
    QCOMPARE(counts(*single, "split"), (QMap<QString, int>{{"a", 50}, {"b", 50}}));
}

void OperationsTest::splitsGroups()
{
    SplitOptions options;
    options.group = "person";
    const DataSetPtr data = split(openDataSet("stories:persons=100"), options);
    QMap<int, QSet<int>> partsOfPerson;
    for (int row = 0; row < data->rows(); ++row)
        partsOfPerson[codes(*data, "person")[size_t(row)]].insert(codes(*data, "split")[size_t(row)]);
    for (const QSet<int> &parts : partsOfPerson)
        QCOMPARE(parts.size(), 1);
    QCOMPARE(counts(*data, "split"), (QMap<QString, int>{{"train", 240}, {"val", 30}, {"test", 30}}));
}

void OperationsTest::splitsByValue()
{
    const DataSetPtr data = splitByValue(openDataSet(scenes), "domain", {}, {"sketch"});
    for (int row = 0; row < data->rows(); ++row)
        QCOMPARE(data->column<LabelColumn>("split")->text(row),
                 QString(data->column<LabelColumn>("domain")->text(row) == "sketch" ? "test" : "train"));
    QVERIFY(!problemOf([] { splitByValue(openDataSet(scenes), "domain", {}, {"cartoon"}); }).what.isEmpty());
    QVERIFY(!problemOf([] { splitByValue(openDataSet(scenes), "domain", {"photo"}, {"photo"}); }).what.isEmpty());
}

void OperationsTest::sharesAreTypedInTwoWays()
{
    const DataSetPtr data = openDataSet(scenes);
    const auto uri = [&](const char *step) { return applied(data, QString::fromLatin1(step))->source().uri; };
    const QString noisy = uri("corrupt label 0.2");
    QVERIFY(noisy.endsWith("corrupt label 0.2 seed=1"));
    for (const char *step : {"corrupt label 20%", "corrupt label 20 %", "corrupt label \"20 %\"", "corrupt label 2e-1"})
        QCOMPARE(uri(step), noisy);
    QCOMPARE(uri("sample 0.1"), uri("sample 10%"));
    QCOMPARE(uri("sample 10 % seed=1"), uri("sample 10%"));
    QCOMPARE(applied(data, "sample 1")->rows(), 1); // a row, not all of them
    QCOMPARE(codes(*applied(data, "split 80%:20%"), "split"), codes(*applied(data, "split 4:1"), "split"));
}

void OperationsTest::wrongStepsAreNamed_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *step, const char *says) {
        QTest::newRow(step[0] ? step : "nothing") << step << says;
    };
    row("", "no operation");
    row("filtr row < 2", "“filter”");
    row("sample", "missing");
    row("sample ten", "number");
    row("sample -1", "number");
    row("sample 1e9", "number");
    row("sample 3 sed=1", "“seed”");
    row("sample 3 4", "says nothing");
    row("sample 3 seed=x", "seed");
    row("sample 3 seed=1 seed=2", "twice");
    row("sample 500", "repeats");
    row("take x", "rows");
    row("take 5-3", "rows");
    row("take 100", "rows");
    row("take 0-99999999999", "rows");
    row("split 0:0:0", "shares");
    row("split 1:1:1:1", "names");
    row("split 8:1:1 stratify=label group=domain", "both");
    row("split 8:1:1 stratify=caption", "no classes");
    row("split by=image test=x", "compared");
    row("split by=nothing test=x", "no column");
    row("join", "missing");
    row("map label", "");
    row("map labl a=b", "“label”");
    row("map label moon=sun", "classes");
    row("deduplicate by=nothing", "no column");
    row("balance label to=0", "number");
    row("balance label to=100000000", "too many");
    row("corrupt image haze 3", "gaussian-noise");
    row("corrupt image blurr 3", "“blur”");
    row("corrupt image blur 9", "1 to 5");
    row("corrupt image blur", "severity");
    row("corrupt label 1.5", "number");
    row("corrupt label 20", "20%");
    row("corrupt label 120%", "20%");
    row("corrupt label %", "20%");
    row("corrupt label many%", "20%");
    row("sample 101 %", "20%");
    row("split 80%:-1%", "20%");
    row("corrupt label 0.5 kind=odd", "any");
    row("corrupt label 0.5 split=nowhere", "split");
    row("corrupt caption 0.5", "no classes");
    row("map label \"star=x", "closed");
}

void OperationsTest::wrongStepsAreNamed()
{
    QFETCH(QString, step);
    QFETCH(QString, says);
    const DataSetPtr data = openDataSet(scenes);
    if (step == "map label") { // says nothing and does nothing
        QCOMPARE(codes(*applied(data, step), "label"), codes(*data, "label"));
        return;
    }
    const Problem problem = problemOf([&] { applied(data, step); });
    QVERIFY2(problem.sentence().contains(says) && !problem.what.isEmpty(), qPrintable(problem.sentence()));
    QCOMPARE(problem.code, ExitCode::InputUnreadable);
    QVERIFY(!problem.remedy.isEmpty());
}

void OperationsTest::everyOperationIsDocumented()
{
    QCOMPARE(operationDocumentation().size(), 9);
    for (const OperationDocumentation &each : operationDocumentation()) {
        QVERIFY(each.usage.startsWith(each.name));
        QVERIFY(QString(each.help).endsWith('.'));
        QVERIFY(operationsText().contains(each.usage));
    }
}

QTEST_GUILESS_MAIN(OperationsTest)
#include "tst_operations.moc"
