#include "core/models/FeatureRows.h"

#include <ATen/ATen.h>
#include <QTest>

using namespace gleaner;

class TestFeatureRows final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsGetLengthOne()
    {
        const at::Tensor units = unitRows(at::tensor({3.0, 4.0, 0.0, 0.0, 0.0, -2.0}).view({3, 2}));
        QVERIFY(at::allclose(units, at::tensor({0.6, 0.8, 0.0, 0.0, 0.0, -1.0}).view({3, 2})));
        QCOMPARE(units.scalar_type(), at::kDouble); // the type stays
    }

    void arraysAndTensorsHoldTheSameNumbers()
    {
        const at::Tensor turned = at::arange(6, at::kDouble).view({2, 3}).t(); // not dense
        const FloatArray array = arrayOf(turned);
        QCOMPARE(array.shape, (std::vector<qint64>{3, 2}));
        QCOMPARE(array.values, (std::vector<float>{0, 3, 1, 4, 2, 5}));
        QVERIFY(at::equal(tensorOf(array), turned.to(at::kFloat)));
        QCOMPARE(arrayOf(at::zeros({2, 3, 4})).shape, (std::vector<qint64>{2, 3, 4}));
    }
};

QTEST_GUILESS_MAIN(TestFeatureRows)
#include "tst_featurerows.moc"
