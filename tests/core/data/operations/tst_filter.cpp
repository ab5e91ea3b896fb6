#include "core/data/generators/Made.h"
#include "core/data/operations/Operations.h"

#include <QTest>
#include <cmath>

using namespace gleaner;

namespace {

DataSetPtr table()
{
    using namespace generators;
    const auto count = [](qsizetype row) { return std::vector<Box>(size_t(row % 3)); };
    return std::make_shared<DataSet>(
        DataSet::Source{"table", "made", {"Made"}, {}, {}},
        std::vector<ColumnPtr>{labels("style", {0, 1, 0, -1, 2}, {"sketch", "photo", "line-art"}),
                               numbers("area", {0.05, 0.2, 0.3, NAN, -1}),
                               texts("caption", {"a red cat", "a dog | bone", "", "say \"hi\"", "red"}),
                               numbers("odd name", {1, 2, 3, 4, 5}), boxes("boxes", 5, count),
                               masks("mask", 5, [](qsizetype) { return cv::Mat(); })});
}

QList<int> kept(const QString &expression)
{
    QList<int> rows;
    const DataSetPtr data = filtered(table(), expression);
    for (int row = 0; row < data->rows(); ++row)
        rows.append(int(data->column<NumberColumn>("odd name")->value(row)) - 1);
    return rows;
}

} // namespace

class FilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keeps_data();
    void keeps();
    void wordsOfPictures();
    void pointsAtThePlace_data();
    void pointsAtThePlace();
    void longAndDeep();
    void sharesUntouchedColumns();
};

void FilterTest::keeps_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QList<int>>("rows");
    const auto row = [](const char *expression, const QList<int> &rows) {
        QTest::newRow(expression) << expression << rows;
    };
    row("style == \"sketch\" and area > 0.1", {2});
    row("style == 'sketch'", {0, 2});
    row("style != \"sketch\"", {1, 3, 4});
    row("style == null", {3});
    row("style != null", {0, 1, 2, 4});
    row("area == null", {3});
    row("area < 0.2", {0, 4});
    row("area <= 0.2", {0, 1, 4});
    row("area >= 2e-1", {1, 2});
    row("area > -1", {0, 1, 2});
    row("area<.1", {0, 4});
    row("not area > 0.1", {0, 3, 4});
    row("style in [\"sketch\", \"line-art\"]", {0, 2, 4});
    row("style not in [\"sketch\", 'line-art']", {1, 3});
    row("style in []", {});
    row("style in [null]", {3});
    row("area in [0.2, 0.3]", {1, 2});
    row("caption contains \"red\"", {0, 4});
    row("caption not contains \"red\"", {1, 2, 3});
    row("caption contains style", {});
    row("caption == \"\"", {2});
    row("caption == \"say \\\"hi\\\"\"", {3});
    row("caption contains \"|\"", {1});
    row("`odd name` >= 4", {3, 4});
    row("length(boxes) == 2", {2});
    row("length(caption) < 4", {2, 4});
    row("row < 2", {0, 1});
    row("0.1 < area", {1, 2});
    row("caption < \"b\"", {0, 1});
    // and binds more than or; not more than both
    row("row == 0 or row == 1 and area > 100", {0});
    row("(row == 0 or row == 1) and area > 0.1", {1});
    row("not row == 0 and row < 2", {1});
    row("not (row == 0 and row < 2)", {1, 2, 3, 4});
    row("not not row == 0", {0});
    row("((row == 0))", {0});
}

void FilterTest::keeps()
{
    QFETCH(QString, expression);
    QFETCH(QList<int>, rows);
    QCOMPARE(kept(expression), rows);
}

/// Generated scenes have neither a column "style" nor "area": their domains and masks answer.
void FilterTest::wordsOfPictures()
{
    const DataSetPtr scenes = openDataSet("scenes:count=40,styles=photo+sketch,side=48");
    const auto domain = scenes->column<LabelColumn>("domain");
    const auto masks = scenes->column<MaskColumn>("mask");
    QList<int> sketches, large;
    for (int row = 0; row < 40; ++row) {
        if (domain->text(row) != "sketch")
            continue;
        sketches.append(row);
        if (cv::countNonZero(masks->mask(row)) > 230.4) // 0.1 of 48 × 48
            large.append(row);
    }
    QVERIFY(!large.isEmpty() && large != sketches);
    const auto rows = [&](const QString &expression) {
        const DataSetPtr found = openDataSet("scenes:count=40,styles=photo+sketch,side=48 | filter " + expression);
        QList<int> numbers;
        const auto pictures = found->first<ImageColumn>();
        for (int row = 0; row < found->rows(); ++row)
            numbers.append(pictures->location(row).section('#', 1).toInt());
        return numbers;
    };
    QCOMPARE(rows("style == \"sketch\""), sketches);
    QCOMPARE(rows("style == \"sketch\" and area > 0.1"), large);
    QCOMPARE(rows("domain == \"sketch\" and area(mask) > 0.1"), large);
}

void FilterTest::pointsAtThePlace_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<int>("at"); // from 1
    QTest::addColumn<QString>("says");
    const auto row = [](const char *expression, int at, const char *says) {
        QTest::newRow(expression[0] ? expression : "nothing") << expression << at << says;
    };
    row("", 1, "missing");
    row("style", 6, "comparison is missing");
    row("style = \"sketch\"", 7, "==");
    row("stile == \"sketch\"", 1, "“style”");
    row("style == sketch", 10, "quotes");
    row("style == 3", 10, "quotes");
    row("area > \"0.1\"", 8, "without quotes");
    row("area > null", 8, "null");
    row("area > 0.1 and", 15, "value is missing");
    row("area > 0.1 and or row == 1", 16, "value is missing");
    row("(area > 0.1", 12, "“)”");
    row("area > 0.1)", 11, "too much");
    row("area > 0.1 row < 2", 12, "too much");
    row("style in \"sketch\"", 10, "“[”");
    row("style in [\"a\" \"b\"]", 15, "“,”");
    row("style in [\"a\"", 14, "“,”");
    row("style == \"sketch", 10, "closed");
    row("area > 1..2", 8, "number");
    row("area > 1x", 8, "number");
    row("area > 0.1 && row < 2", 12, "and");
    row("mask == \"x\"", 1, "cannot be compared");
    row("length(mask) > 1", 8, "no length");
    row("length(row) > 1", 8, "no length");
    row("length() > 1", 8, "column is missing");
    row("area(boxes) > 1", 6, "no area");
    row("area() > 1", 6, "column is missing");
    row("area contains \"1\"", 1, "texts");
    row("`style == 1", 1, "closed");
    row("area > -", 8, "-");
}

void FilterTest::pointsAtThePlace()
{
    QFETCH(QString, expression);
    QFETCH(int, at);
    QFETCH(QString, says);
    try {
        filtered(table(), expression);
        QFAIL("accepted");
    } catch (const ProblemError &error) {
        QCOMPARE(error.problem().code, ExitCode::InputUnreadable);
        QVERIFY2(error.problem().where.startsWith(QString("character %1 of").arg(at)), error.what());
        QVERIFY2(error.problem().sentence().contains(says), error.what());
        QVERIFY(!error.problem().remedy.isEmpty());
    }
}

void FilterTest::longAndDeep()
{
    QStringList parts;
    for (int i = 0; i < 50'000; ++i)
        parts.append("row == 1");
    QCOMPARE(kept(parts.join(" or ")), QList<int>{1});
    QCOMPARE(kept(QString(50, '(') + "row == 1" + QString(50, ')')), QList<int>{1});
    QVERIFY_THROWS_EXCEPTION(ProblemError, kept(QString(100'000, '(')));
    QVERIFY_THROWS_EXCEPTION(ProblemError, kept(QString("not ").repeated(100'000)));
}

void FilterTest::sharesUntouchedColumns()
{
    const DataSetPtr data = table();
    const DataSetPtr with = labelsMapped(data, "style", {{"line-art", "sketch"}});
    QCOMPARE(with->columns()[1].get(), data->columns()[1].get());
    QVERIFY(with->columns()[0] != data->columns()[0]);
}

QTEST_GUILESS_MAIN(FilterTest)
#include "tst_filter.moc"
