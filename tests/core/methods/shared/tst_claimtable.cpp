#include "core/methods/shared/ClaimTable.h"

#include <QTest>
#include <cmath>

using namespace gleaner;

class TestClaimTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void claimsAreDecidedByTheirMeans()
    {
        ClaimTable claims(QStringLiteral("Claim"));
        const auto positive = [](double value) { return value > 0; };
        claims.add(QStringLiteral("one number"), 2.5, QStringLiteral("at least 2"), true);
        claims.add(QStringLiteral("three seeds"), {3, -1, -1}, QStringLiteral("above 0"), positive);
        claims.add(QStringLiteral("refuted"), {-3, 1}, QStringLiteral("above 0"), positive);
        QCOMPARE(claims.count(), 3);
        QCOMPARE(claims.held(), 2);
        const auto &rows = claims.table().rows;
        QCOMPARE(std::get<double>(rows[1][1]), 1.0 / 3);
        QCOMPARE(std::get<QString>(rows[1][2]), QStringLiteral("holds"));
        QCOMPARE(std::get<QString>(rows[1][4]), QStringLiteral("1 of 3"));
        QCOMPARE(std::get<QString>(rows[2][2]), QStringLiteral("does not hold"));
        QVERIFY(std::get<QString>(rows[0][4]).isEmpty());
        QCOMPARE(claims.table().headings.size(), qsizetype(rows[0].size()));
    }

    void whatWasNotMeasuredIsNoClaim()
    {
        ClaimTable claims(QStringLiteral("Claim"));
        claims.add(QStringLiteral("nothing"), std::nan(""), QStringLiteral("above 0"), true);
        claims.add(QStringLiteral("no seeds"), std::vector<double>{}, QStringLiteral("above 0"),
                   [](double) { return true; });
        QCOMPARE(claims.count(), 0);
        QCOMPARE(claims.held(), 0);
    }
};

QTEST_GUILESS_MAIN(TestClaimTable)
#include "tst_claimtable.moc"
