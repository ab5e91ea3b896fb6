#include "tests/widgets/ModelText.h"
#include "widgets/itemmodels/DataSetModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gleaner;

namespace {

class Captions final : public TextColumn {
public:
    Captions() : TextColumn("caption") {}
    QString text(qsizetype row) const override { return QStringLiteral("picture %1").arg(row); }
    qsizetype rows() const override { return 3; }
};

DataSetPtr threeRows()
{
    return std::make_shared<DataSet>(
        DataSet::Source{"memory", "", {}, {}, {}},
        std::vector<ColumnPtr>{
            std::make_shared<LabelColumn>("label", std::vector<int>{1, -1, 0}, QStringList{"cat", "dog"}),
            std::make_shared<Captions>(), std::make_shared<NumberColumn>("score", std::vector<double>{0.5, -2, 1e-7})});
}

} // namespace

class TestDataSetModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAModel()
    {
        DataSetModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setDataSet(threeRows());
        model.setDataSet({});
    }

    void readsLikeThis()
    {
        const DataSetModel model(threeRows());
        QCOMPARE(modelText(model), QStringLiteral("dog | picture 0 | 0.5\n"
                                                  "| picture 1 | −2\n"
                                                  "cat | picture 2 | 1e-07\n"));
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), "score");
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::ToolTipRole).toString(), "score (number)");
    }

    void numbersSortAsNumbers()
    {
        const DataSetModel model(threeRows());
        QCOMPARE(model.index(1, 2).data(DataSetModel::SortRole).toDouble(), -2.0);
        QVERIFY(model.index(1, 2).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    }
};

QTEST_MAIN(TestDataSetModel)
#include "tst_datasetmodel.moc"
