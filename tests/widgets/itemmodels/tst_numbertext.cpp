#include "widgets/itemmodels/Numbers.h"

#include <QTest>
#include <cmath>

using namespace gleaner;

class TestNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fixedDecimals()
    {
        QCOMPARE(numberText(12.345, 1), "12.3");
        QCOMPARE(numberText(-12.5, 2), "−12.50");
        QCOMPARE(numberText(-0.001, 1), "0.0");
        QCOMPARE(numberText(std::nan(""), 1), "–");
        QCOMPARE(numberText(-INFINITY, 1), "−∞");
    }
    void counts()
    {
        QCOMPARE(countText(9999), "9999");
        QCOMPARE(countText(12345), "12.3 k");
        QCOMPARE(countText(151277313), "151 M");
        QCOMPARE(countText(999950), "1.0 M");
        QCOMPARE(bytesText(0), "0 B");
        QCOMPARE(bytesText(605156676), "605 MB");
    }
};

QTEST_APPLESS_MAIN(TestNumbers)
#include "tst_numbertext.moc"
