#include "tests/widgets/ModelText.h"
#include "widgets/itemmodels/MethodListModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gleaner;

namespace {

MethodDeclaration declared(const char *id, const char *title, const char *family, std::vector<Need> needs)
{
    return {.id = id,
            .title = title,
            .family = family,
            .summary = "Finds things.",
            .help = "",
            .limits = "",
            .departures = "",
            .paper = {"On finding", "Ada Nobody", 2024, "", ""},
            .needs = std::move(needs),
            .inputs = {},
            .parameters = {},
            .outputs = {},
            .example = ""};
}

const MethodDeclaration gda = declared("gda-clip", "GDA-CLIP", "adaptation", {Need::FewLabels, Need::NoTraining});
const MethodDeclaration rigid = declared("rigid", "RIGID", "detection", {Need::NoLabels, Need::NoTraining});
const MethodDeclaration tfup = declared("tfup", "TFUP", "adaptation", {Need::FewLabels});

} // namespace

class TestMethodListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAModel()
    {
        MethodListModel model({&gda, &rigid, &tfup});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter("nothing like it");
        QCOMPARE(model.rowCount(), 0);
        model.setFilter("");
        QCOMPARE(model.methodCount(), 3);
    }

    void groupsByFamily()
    {
        QCOMPARE(modelText(MethodListModel({&gda, &rigid, &tfup})), QStringLiteral("Adaptation\n"
                                                                                   "  GDA-CLIP\n"
                                                                                   "  TFUP\n"
                                                                                   "Detection\n"
                                                                                   "  RIGID\n"));
    }

    void filtersByWordsAndNeeds()
    {
        MethodListModel model({&gda, &rigid, &tfup});
        model.setFilter("nobody  clip");
        QCOMPARE(modelText(model), QStringLiteral("Adaptation\n  GDA-CLIP\n"));
        model.setFilter("");
        model.setNeeds({Need::NoTraining});
        QCOMPARE(modelText(model), QStringLiteral("Adaptation\n  GDA-CLIP\nDetection\n  RIGID\n"));
        model.setNeeds({Need::NoTraining, Need::FewLabels});
        QCOMPARE(model.methodCount(), 1);
    }

    void findsAMethodById()
    {
        MethodListModel model({&gda, &rigid, &tfup});
        const QModelIndex index = model.indexOf("rigid");
        QCOMPARE(model.methodAt(index), &rigid);
        QCOMPARE(index.data(MethodListModel::IdRole).toString(), "rigid");
        QVERIFY(!model.methodAt(index.parent()));
        QVERIFY(!(index.parent().flags() & Qt::ItemIsSelectable));
        QVERIFY(!model.indexOf("other").isValid());
    }
};

QTEST_MAIN(TestMethodListModel)
#include "tst_methodlistmodel.moc"
