#include "core/methods/curation/TrialBaselines.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QTest>
#include <algorithm>
#include <numeric>
#include <set>

using namespace gleaner;

namespace {

/// (n, 2): directions in degrees, of different lengths.
at::Tensor directions(const std::vector<double> &degrees)
{
    at::Tensor rows = at::empty({int64_t(degrees.size()), 2});
    for (size_t i = 0; i < degrees.size(); ++i) {
        const double angle = degrees[i] * M_PI / 180, length = 1 + double(i % 3);
        rows[int64_t(i)][0] = float(length * std::cos(angle));
        rows[int64_t(i)][1] = float(length * std::sin(angle));
    }
    return rows;
}

using Rows = std::vector<int>;

} // namespace

class TestTrialBaselines final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void middleLeavesBothEndsOut()
    {
        QCOMPARE(middleRows({5, 1, 4, 2, 3}, 3), (Rows{3, 4, 2}));
        QCOMPARE(middleRows({5, 1, 4, 2, 3}, 9).size(), size_t(5));
    }

    void highestTakesTheFirstOfEqualOnes()
    {
        QCOMPARE(highestRows({1, 3, 2, 3}, 3), (Rows{1, 3, 2}));
        QCOMPARE(highestRows({1}, 4), (Rows{0}));
    }

    /// cos 20° = 0.94, cos 30° = 0.87.
    void diversePassesOverWhatIsAlike()
    {
        const at::Tensor features = directions({0, 20, 30, 90, 91});
        QCOMPARE(diverseRows({5, 4, 3, 2, 1}, features, 3), (Rows{0, 2, 3}));
        QCOMPARE(diverseRows({1, 2, 3, 4, 5}, features, 2), (Rows{4, 2}));
        QCOMPARE(diverseRows({5, 4, 3, 2, 1}, features, 5), (Rows{0, 2, 3, 1, 4})); // filled up by the best left out
        QCOMPARE(diverseRows({5, 4, 3, 2, 1}, features, 3, 2), (Rows{0, 1, 2}));    // nothing is alike
    }

    /// Nine rows in three clusters: a loose one, near the middle of the others, gets more than tight ones far away.
    void clustersShareByTransferAndDensity()
    {
        const at::Tensor features = directions({0, 1, 2, 70, 90, 110, 178, 179, 180});
        const Rows all = clusteredRows(features, 9, 1);
        QCOMPARE(std::set<int>(all.begin(), all.end()).size(), size_t(9));
        const Rows some = clusteredRows(features, 3, 1);
        QCOMPARE(some.size(), size_t(3));
        QVERIFY(std::ranges::count_if(some, [](int row) { return row >= 3 && row < 6; }) == 3);
        QCOMPARE(clusteredRows(features, 3, 1), some);
    }

    /// The first row of a cluster is the one nearest to all of it.
    void clustersBeginInTheirMiddle()
    {
        const Rows first = clusteredRows(directions({0, 1, 2, 70, 90, 110, 178, 179, 180}), 1, 1);
        QCOMPARE(first, (Rows{4}));
    }

    void clustersTakeManyRows()
    {
        Random random(3);
        at::Tensor features = at::empty({400, 16});
        for (int64_t i = 0; i < features.numel(); ++i)
            features.data_ptr<float>()[i] = float(random.normal());
        const Rows rows = clusteredRows(features, 40, 5);
        QCOMPARE(std::set<int>(rows.begin(), rows.end()).size(), size_t(40));
        QVERIFY(std::ranges::all_of(rows, [](int row) { return row >= 0 && row < 400; }));
    }
};

QTEST_GUILESS_MAIN(TestTrialBaselines)
#include "tst_trialbaselines.moc"
