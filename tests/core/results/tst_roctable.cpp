#include "core/results/ArtifactMeta.h"
#include "core/results/RocTable.h"

#include <QTest>
#include <cmath>

using namespace gleaner;

namespace {

const std::vector<double> generated{3, 2, 1.5}, real{2.5, 1, 0.5, 0.25};

std::vector<RocSeries> someSeries()
{
    return {{QStringLiteral("own"), rocCurve(generated, real)},
            {QStringLiteral("own"), rocCurve(real, generated), true}}; // the same name twice
}

} // namespace

class TestRocTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatGoesInComesOut()
    {
        const std::vector<RocSeries> before = someSeries();
        Table table = tableFromMeta(tableMeta(rocTable(before))); // as a result folder keeps it
        table.rows = rocTable(before).rows;
        const std::vector<RocSeries> after = rocSeries(table);
        QCOMPARE(after.size(), before.size());
        for (size_t i = 0; i < before.size(); ++i) {
            QCOMPARE(after[i].name, before[i].name);
            QCOMPARE(after[i].baseline, before[i].baseline);
            QCOMPARE(after[i].points.size(), before[i].points.size());
            for (size_t k = 0; k < before[i].points.size(); ++k) {
                const RocPoint &a = after[i].points[k], &b = before[i].points[k];
                QVERIFY(a.threshold == b.threshold);
                QVERIFY(std::abs(a.falsePositives - b.falsePositives) < 1e-12);
                QVERIFY(std::abs(a.truePositives - b.truePositives) < 1e-12);
            }
        }
    }

    void aThresholdStandsBesideItsRates()
    {
        const Table table = rocTable({{QStringLiteral("own"), rocCurve(generated, real)}});
        QVERIFY(std::holds_alternative<std::monostate>(table.rows[0][3])); // nothing reaches infinity
        // At 2 two of three generated items are found, and one of four real ones.
        const auto at = std::ranges::find_if(table.rows, [](const auto &row) { return row[3] == Table::Cell(2.0); });
        QVERIFY(at != table.rows.end());
        QCOMPARE(std::get<double>((*at)[0]), 25.0);
        QVERIFY(std::abs(std::get<double>((*at)[1]) - 200.0 / 3) < 1e-9);
    }

    void otherTablesAreNoRoc()
    {
        Table table = rocTable(someSeries());
        table.style = Table::Style::Plain;
        QVERIFY(rocSeries(table).empty());
        table = rocTable(someSeries());
        table.headings.removeLast();
        QVERIFY(rocSeries(table).empty());
        table = rocTable(someSeries());
        table.rows[1].pop_back(); // damaged
        QVERIFY(rocSeries(table).empty());
    }

    void curvesEndWithTheDiagonal()
    {
        const Curve curve = rocCurves(someSeries());
        QCOMPARE(curve.series.size(), 3);
        QCOMPARE(curve.series[2].x, (std::vector<double>{0, 100}));
        QVERIFY(curve.series[1].baseline && !curve.series[0].baseline);
        QCOMPARE(curve.series[0].y.back(), 100.0);
    }
};

QTEST_GUILESS_MAIN(TestRocTable)
#include "tst_roctable.moc"
