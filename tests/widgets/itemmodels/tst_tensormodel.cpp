#include "tests/widgets/ModelText.h"
#include "widgets/itemmodels/TensorModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gleaner;

namespace {

ModelInfo smallModel()
{
    ModelInfo info;
    info.tensors = {{"visual.blocks.0.weight", "F32", {4, 8}, 128},
                    {"visual.blocks.0.bias", "F32", {4}, 16},
                    {"visual.blocks.1.weight", "BF16", {4, 8}, 64},
                    {"scale", "F32", {}, 4}};
    return info;
}

} // namespace

class TestTensorModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAModel()
    {
        TensorModel model(smallModel());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setInfo({});
        QCOMPARE(model.rowCount(), 0);
        model.setInfo(smallModel());
    }

    void groupsByDottedName()
    {
        QCOMPARE(modelText(TensorModel(smallModel())), QStringLiteral("visual |  |  | 68 | 208 B\n"
                                                                      "  blocks |  |  | 68 | 208 B\n"
                                                                      "    0 |  |  | 36 | 144 B\n"
                                                                      "      weight | [4, 8] | F32 | 32 | 128 B\n"
                                                                      "      bias | [4] | F32 | 4 | 16 B\n"
                                                                      "    1 |  |  | 32 | 64 B\n"
                                                                      "      weight | [4, 8] | BF16 | 32 | 64 B\n"
                                                                      "scale | scalar | F32 | 1 | 4 B\n"));
    }

    void survivesAHostileName()
    {
        ModelInfo info;
        info.tensors = {{QString(200000, QLatin1Char('.')), "F32", {1}, 4}};
        TensorModel model(info);
        int depth = 0;
        for (QModelIndex index = model.index(0, 0); index.isValid(); index = model.index(0, 0, index))
            ++depth;
        QVERIFY(depth <= 24);
    }
};

QTEST_MAIN(TestTensorModel)
#include "tst_tensormodel.moc"
