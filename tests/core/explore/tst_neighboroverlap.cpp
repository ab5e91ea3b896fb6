#include "core/explore/NeighborOverlap.h"
#include "core/support/Random.h"

#include <QTest>
#include <numeric>

using namespace gleaner;
using namespace gleaner::explore;

namespace {

FloatArray randomPoints(int rows, int width, uint64_t seed)
{
    Random random(seed);
    FloatArray points({rows, width});
    for (int i = 0; i < rows; ++i)
        for (int axis = 0; axis < width; ++axis)
            points.row(i)[axis] = float(random.normal());
    return points;
}

std::vector<int> counted(int rows)
{
    std::vector<int> ids(static_cast<size_t>(rows));
    std::iota(ids.begin(), ids.end(), 0);
    return ids;
}

} // namespace

class NeighborOverlapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameShapeSharesAll();
    void unrelatedShareWhatChanceGives();
    void countsByHand();
    void matchesByIdentity();
    void samplesMany();
    void tooFew();
};

/// Turned, moved and enlarged: the neighbors are the same.
void NeighborOverlapTest::sameShapeSharesAll()
{
    const FloatArray a = randomPoints(300, 2, 1);
    FloatArray b({300, 3});
    for (int i = 0; i < 300; ++i) {
        b.row(i)[0] = 7 - 3 * a.row(i)[1];
        b.row(i)[1] = 3 * a.row(i)[0];
        b.row(i)[2] = 4;
    }
    const NeighborOverlap overlap = neighborOverlap(a, counted(300), b, counted(300), 10);
    QCOMPARE(overlap.neighbors, 10);
    QCOMPARE(overlap.common, 300);
    QVERIFY(overlap.mean > 0.999);
}

void NeighborOverlapTest::unrelatedShareWhatChanceGives()
{
    const NeighborOverlap overlap =
        neighborOverlap(randomPoints(1000, 2, 1), counted(1000), randomPoints(1000, 2, 2), counted(1000), 20);
    QCOMPARE(overlap.chance, 20.0 / 999);
    QVERIFY2(std::abs(overlap.mean - overlap.chance) < 0.006, qPrintable(QString::number(overlap.mean)));
}

/// Four points on a line against the same with the last two exchanged; two neighbors each.
void NeighborOverlapTest::countsByHand()
{
    FloatArray a({5, 1}), b({5, 1});
    const float x[5] = {0, 1, 3, 7, 15}, y[5] = {0, 1, 15, 7, 3};
    for (int i = 0; i < 5; ++i) {
        a.row(i)[0] = x[i];
        b.row(i)[0] = y[i];
    }
    const NeighborOverlap overlap = neighborOverlap(a, counted(5), b, counted(5), 2);
    // a: {1,2} {0,2} {0,1} {1,2} {2,3};  b: {1,4} {0,4} {3,4} {1,4} {0,1}
    QCOMPARE(overlap.shared, (std::vector<float>{0.5f, 0.5f, 0, 0.5f, 0}));
    QCOMPARE(overlap.mean, 0.3);
}

void NeighborOverlapTest::matchesByIdentity()
{
    const FloatArray a = randomPoints(50, 2, 1);
    FloatArray b({40, 2});
    std::vector<int> idsB;
    for (int i = 0; i < 40; ++i) { // the last forty, from behind; one is no row at all
        std::copy_n(a.row(49 - i), 2, b.row(i));
        idsB.push_back(i == 5 ? -1 : 49 - i);
    }
    const NeighborOverlap overlap = neighborOverlap(a, counted(50), b, idsB, 5);
    QCOMPARE(overlap.common, 39);
    QCOMPARE(overlap.mean, 1.0);
    QCOMPARE(overlap.ids.front(), 10);
    QCOMPARE(overlap.ids.back(), 49);
    QVERIFY(std::find(overlap.ids.begin(), overlap.ids.end(), 44) == overlap.ids.end());
}

void NeighborOverlapTest::samplesMany()
{
    const FloatArray a = randomPoints(2000, 2, 1);
    const NeighborOverlap some = neighborOverlap(a, counted(2000), a, counted(2000), 15, 1, 100);
    QCOMPARE(some.ids.size(), size_t(100));
    QCOMPARE(some.mean, 1.0);
    QCOMPARE(neighborOverlap(a, counted(2000), a, counted(2000), 15, 1, 100).ids, some.ids);
}

void NeighborOverlapTest::tooFew()
{
    const FloatArray a = randomPoints(2, 2, 1);
    QCOMPARE(neighborOverlap(a, counted(2), a, counted(2)).neighbors, 0);
    QCOMPARE(neighborOverlap(a, counted(2), a, {7, 8}).common, 0);
}

QTEST_GUILESS_MAIN(NeighborOverlapTest)
#include "tst_neighboroverlap.moc"
