#include "core/data/DataSet.h"
#include "core/data/generators/Arithmetic.h"
#include "core/data/generators/ExactGeometry.h"
#include "core/data/generators/SequenceTasks.h"
#include "core/support/Random.h"

#include <QMap>
#include <QSet>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace gleaner;
using Format = ArithmeticProblem::Format;

namespace {

QString text(const DataSet &data, const QString &column, int row) { return data.column<TextColumn>(column)->text(row); }

double number(const DataSet &data, const QString &column, int row)
{
    return data.column<NumberColumn>(column)->value(row);
}

std::vector<float> vectorOf(const DataSet &data, const QString &column, int row)
{
    const auto vectors = data.column<VectorColumn>(column);
    std::vector<float> values(size_t(vectors->dimension()));
    vectors->copyRow(row, values.data());
    return values;
}

/// Shortest closed tour by trying all orders.
double bruteForceTour(const GridPoints &points)
{
    std::vector<int> order(points.size());
    std::iota(order.begin(), order.end(), 0);
    double best = INFINITY;
    do
        best = std::min(best, tourLength(points, order));
    while (std::next_permutation(order.begin() + 1, order.end()));
    return best;
}

} // namespace

class ExactAnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void carries();
    void formats();
    void everyFormatReadsBack();
    void arithmeticCounts();
    void sequenceTasks();
    void sequenceData();
    void hullOfKnownPoints();
    void delaunayOfKnownPoints();
    void tourOfKnownPoints();
    void pointsAreConsistent();
};

void ExactAnswersTest::carries()
{
    const auto carries = [](qint64 a, qint64 b) { return ArithmeticProblem{a, b}.carries(); };
    QCOMPARE(carries(128, 367), 1);
    QCOMPARE(carries(999, 1), 3);
    QCOMPARE(carries(555, 444), 0);
    QCOMPARE(carries(95, 7), 2);
    QCOMPARE((ArithmeticProblem{100, 1, ArithmeticProblem::Operator::Subtract}.carries()), 2);
}

void ExactAnswersTest::formats()
{
    const ArithmeticProblem sum{128, 367};
    QCOMPARE(sum.prompt(Format::Plain) + sum.completion(Format::Plain), QString("128+367=495\n"));
    QCOMPARE(sum.prompt(Format::Reverse) + sum.completion(Format::Reverse), QString("$128+367=594$"));
    QCOMPARE(sum.prompt(Format::Scratchpad) + sum.completion(Format::Scratchpad),
             QString("Input:\n128+367\nTarget:\nA->5 , C->1\nA->9 , C->0\nA->4 , C->0.\n495\n"));
    QCOMPARE(sum.completion(Format::Detailed), QString("<scratch>\n[1,2,8] has 3 digits.\n[3,6,7] has 3 digits.\n"
                                                       "[1,2,8] + [3,6,7] , A=[] , C=0 , 8+7+0=15 , A->5 , C->1\n"
                                                       "[1,2] + [3,6] , A=[5] , C=1 , 2+6+1=9 , A->9 , C->0\n"
                                                       "[1] + [3] , A=[9,5] , C=0 , 1+3+0=4 , A->4 , C->0\n"
                                                       "[] + [] , A=[4,9,5] C=0 , END\n</scratch>\n4 9 5\n"));
    QCOMPARE((ArithmeticProblem{500, 500}.completion(Format::Reverse)), QString("0001$"));
}

void ExactAnswersTest::everyFormatReadsBack()
{
    Random random(7);
    for (int i = 0; i < 10'000; ++i) {
        const ArithmeticProblem problem{random.below(1000), random.below(1000)};
        for (Format format : {Format::Plain, Format::Reverse, Format::Scratchpad, Format::Detailed}) {
            qint64 answer = -1;
            QVERIFY(ArithmeticProblem::parse(format, problem.completion(format), &answer));
            QCOMPARE(answer, problem.a + problem.b);
        }
        qint64 answer = 1;
        const ArithmeticProblem less{problem.a, problem.b, ArithmeticProblem::Operator::Subtract};
        QVERIFY(ArithmeticProblem::parse(Format::Plain, less.completion(Format::Plain), &answer));
        QCOMPARE(answer, problem.a - problem.b);
    }
}

void ExactAnswersTest::arithmeticCounts()
{
    const DataSetPtr data = openDataSet("arithmetic:count=10000,test-count=500,format=reverse");
    QSet<QPair<int, int>> oneDigit, trained;
    QMap<int, int> carries;
    for (int row = 0; row < data->rows(); ++row) {
        const QPair<int, int> pair(int(number(*data, "a", row)), int(number(*data, "b", row)));
        QCOMPARE(number(*data, "answer", row), double(pair.first + pair.second));
        if (row < 10'000) {
            trained.insert(pair);
            ++carries[int(number(*data, "carries", row))];
            if (row < 100)
                oneDigit.insert(pair);
            if (row < 1000)
                QVERIFY(pair.first < 100 && pair.second < 100);
        } else {
            QVERIFY(!trained.contains(pair));
        }
    }
    QCOMPARE(oneDigit.size(), 100);
    for (int count : carries)
        QVERIFY(count <= 2500);
    QCOMPARE(carries.size(), 4);
    QCOMPARE(int(data->rowsOfSplit("test").size()), 500);
    QCOMPARE(openDataSet("arithmetic:operator=subtract,digits=2,count=300")->rows(), 1300);
    QCOMPARE(openDataSet("arithmetic:operator=multiply,count=300,sampling=random")->rows(), 1300);
}

void ExactAnswersTest::sequenceTasks()
{
    Random random(1);
    const std::vector<int> items{5, 3, 5, 1};
    const auto target = [&](SequenceTask task) { return sequenceExample(task, items, random).target; };
    QCOMPARE(target(SequenceTask::Copy), QString("5 3 5 1"));
    QCOMPARE(target(SequenceTask::Reverse), QString("1 5 3 5"));
    QCOMPARE(target(SequenceTask::Sort), QString("1 3 5 5"));
    QCOMPARE(target(SequenceTask::Parity), QString("0"));
    QCOMPARE(target(SequenceTask::Mode), QString("5"));
    QCOMPARE(target(SequenceTask::Count), QString("5 6 7 8"));
    QCOMPARE(sequenceAnswer(SequenceTask::Successor, items, 3), 5);
    QCOMPARE(sequenceAnswer(SequenceTask::Successor, items, 1), 3);
    QCOMPARE(sequenceAnswer(SequenceTask::Successor, items, 5), -1);
    QCOMPARE(sequenceAnswer(SequenceTask::Predecessor, items, 3), 1);
    QCOMPARE(sequenceAnswer(SequenceTask::Occurrences, items, 5), 2);
    QCOMPARE((sequenceExample(SequenceTask::Mode, {2, 1, 1, 2}, random).target), QString("2"));
}

void ExactAnswersTest::sequenceData()
{
    const DataSetPtr data =
        openDataSet("sequences:task=sort+successor+parity,count=300,test-count=60,lengths=2-5,test-lengths=8");
    for (int row = 0; row < data->rows(); ++row) {
        const QString input = text(*data, "input", row);
        const bool test = data->column<LabelColumn>("split")->text(row) == "test";
        const double length = number(*data, "length", row);
        QVERIFY(test ? length == 8 : length >= 2 && length <= 5);
        QVERIFY(input.startsWith(data->column<LabelColumn>("task")->text(row) + ' '));
        if (!input.startsWith("sort"))
            continue;
        QList<int> items;
        for (const QString &word : input.mid(5).split(' '))
            items.append(word.toInt());
        std::sort(items.begin(), items.end());
        QStringList sorted;
        for (int item : items)
            sorted.append(QString::number(item));
        QCOMPARE(text(*data, "target", row), sorted.join(' '));
    }
    const DataSetPtr unique = openDataSet("sequences:unique=yes,count=50,test-count=0");
    for (int row = 0; row < 50; ++row) {
        const QStringList words = text(*unique, "target", row).split(' ');
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
    }
    QVERIFY_THROWS_EXCEPTION(ProblemError, openDataSet("sequences:unique=yes,alphabet=5"));
}

void ExactAnswersTest::hullOfKnownPoints()
{
    const GridPoints square{{5, 5}, {0, 0}, {10, 10}, {10, 0}, {0, 10}, {5, 0}};
    QCOMPARE(convexHull(square), (std::vector<int>{1, 3, 2, 4}));
    QCOMPARE(polygonArea(square, convexHull(square)), 100.0);
    QCOMPARE(polygonArea(square, {1, 3, 2}), 50.0);
    QCOMPARE(convexHull({{0, 0}, {1, 1}, {2, 2}}), (std::vector<int>{0, 2}));
}

void ExactAnswersTest::delaunayOfKnownPoints()
{
    bool unique = false;
    QCOMPARE(delaunay({{0, 0}, {4, 0}, {4, 3}, {0, 4}}, &unique).size(), size_t(2));
    QVERIFY(unique);
    const GridPoints kite{{0, 0}, {10, 0}, {5, 1}, {5, -1}};
    const std::vector<Triangle> triangles = delaunay(kite, &unique);
    QCOMPARE(triangles, (std::vector<Triangle>{{0, 2, 3}, {1, 2, 3}})); // the short diagonal, left before right
    delaunay({{0, 0}, {1, 0}, {0, 1}, {1, 1}}, &unique);
    QVERIFY(!unique); // four points on one circle
    QCOMPARE(inCircle({0, 0}, {2, 0}, {0, 2}, {1, 1}), 1);
    QCOMPARE(inCircle({0, 0}, {0, 2}, {2, 0}, {1, 1}), 1);
    QCOMPARE(inCircle({0, 0}, {2, 0}, {0, 2}, {2, 2}), 0);
    QCOMPARE(inCircle({0, 0}, {2, 0}, {0, 2}, {3, 3}), -1);
}

void ExactAnswersTest::tourOfKnownPoints()
{
    const GridPoints square{{0, 0}, {1, 1}, {0, 1}, {1, 0}};
    QCOMPARE(tourLength(square, shortestTour(square)), 4.0);
    QCOMPARE(shortestTour(square), (std::vector<int>{0, 2, 1, 3}));
    const GridPoints triangle{{0, 0}, {3, 0}, {0, 4}};
    QCOMPARE(tourLength(triangle, shortestTour(triangle)), 12.0);
    Random random(3);
    for (int i = 0; i < 20; ++i) {
        GridPoints points;
        for (int j = 0; j < 4 + i % 5; ++j)
            points.push_back({random.below(1000), random.below(1000)});
        QVERIFY(std::abs(tourLength(points, shortestTour(points)) - bruteForceTour(points)) < 1e-6);
    }
}

void ExactAnswersTest::pointsAreConsistent()
{
    for (const QString task : {"hull", "delaunay", "tsp"}) {
        const DataSetPtr data = openDataSet("points:count=20,points=4-9,task=" + task);
        for (int row = 0; row < 20; ++row) {
            const int count = int(number(*data, "count", row));
            const std::vector<float> values = vectorOf(*data, "points", row);
            QCOMPARE(values.size(), size_t(18));
            GridPoints points;
            for (int i = 0; i < count; ++i)
                points.push_back(
                    {int64_t(values[size_t(2 * i)] * 0x1p20), int64_t(values[size_t(2 * i + 1)] * 0x1p20)});
            QStringList expected;
            const auto add = [&expected](const auto &part) {
                QStringList words;
                for (int index : part)
                    words.append(QString::number(index + 1));
                expected.append(words.join(' '));
            };
            if (task == "delaunay") {
                const std::vector<Triangle> triangles = delaunay(points, nullptr);
                // Euler: 2n - 2 - h triangles.
                QCOMPARE(int(triangles.size()), 2 * count - 2 - int(convexHull(points).size()));
                for (const Triangle &triangle : triangles)
                    add(triangle);
            } else {
                add(task == "hull" ? convexHull(points) : shortestTour(points));
            }
            QCOMPARE(text(*data, "target", row), expected.join(", "));
            QCOMPARE(int(text(*data, "input", row).split(", ").size()), count);
        }
    }
}

QTEST_GUILESS_MAIN(ExactAnswersTest)
#include "tst_exactanswers.moc"
