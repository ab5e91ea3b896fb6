#include "core/models/EncodingPrecision.h"
#include "core/models/nn/HalfProducts.h"

#include <QTest>

using namespace gleaner;

namespace {

ModelInfo infoOf(const QString &architecture, qint64 parameters)
{
    ModelInfo info;
    info.architecture = architecture;
    info.parameters = parameters;
    return info;
}

} // namespace

class TestEncodingPrecision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsAskedForIsDone()
    {
        for (const ModelInfo &model :
             {infoOf(QStringLiteral("ViT"), 86'000'000), infoOf(QStringLiteral("ResNet"), 1)}) {
            QVERIFY(!encodesInHalf(model, Precision::Float32));
            QVERIFY(encodesInHalf(model, Precision::BFloat16));
        }
    }

    void onlyLargeTransformersGain_data()
    {
        QTest::addColumn<QString>("architecture");
        QTest::addColumn<qint64>("parameters");
        QTest::addColumn<bool>("gains");
        QTest::addRow("ViT-B") << QStringLiteral("ViT") << qint64(86'000'000) << true;
        QTest::addRow("DINOv2-S") << QStringLiteral("DINOv2") << qint64(22'000'000) << true;
        QTest::addRow("CLIP-B") << QStringLiteral("CLIP") << qint64(150'000'000) << true;
        QTest::addRow("of the zoo") << QStringLiteral("CLIP") << qint64(1'000'000) << false;
        QTest::addRow("ResNet-50") << QStringLiteral("ResNet") << qint64(25'000'000) << false;
    }
    void onlyLargeTransformersGain()
    {
        QFETCH(QString, architecture);
        QFETCH(qint64, parameters);
        QFETCH(bool, gains);
        const ModelInfo model = infoOf(architecture, parameters);
        QCOMPARE(gainsByHalf(model), gains);
        QCOMPARE(encodesInHalf(model, Precision::Auto), gains && multipliesHalves());
    }

    void watchesLearnWhatWasUsed()
    {
        const HalfWatch outer;
        {
            const HalfWatch inner;
            QCOMPARE(inner.precision(Precision::Auto), QStringLiteral("auto: fp32"));
            HalfWatch::note();
            QCOMPARE(inner.precision(Precision::Auto), QStringLiteral("auto: pictures as bf16"));
        }
        QCOMPARE(outer.precision(Precision::Auto), QStringLiteral("auto: pictures as bf16"));
        QCOMPARE(outer.precision(Precision::Float32), QStringLiteral("fp32"));
        QCOMPARE(HalfWatch().precision(Precision::Auto), QStringLiteral("auto: fp32")); // of an earlier run
    }
};

QTEST_GUILESS_MAIN(TestEncodingPrecision)
#include "tst_encodingprecision.moc"
