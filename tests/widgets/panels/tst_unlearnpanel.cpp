// Forgetting, from the choice of rows to the receipt, by the names of the controls.
#include "core/methods/unlearning/ForgetSet.h"
#include "core/models/zoo/Zoo.h"
#include "core/report/Report.h"
#include "core/support/Hash.h"
#include "tests/helpers/TinyResNet.h"
#include "widgets/panels/ReceiptPage.h"
#include "widgets/panels/RoleBox.h"
#include "widgets/panels/Runs.h"
#include "widgets/panels/UnlearnForm.h"
#include "widgets/panels/UnlearnPanel.h"
#include "widgets/panels/Workspace.h"
#include "widgets/scene/EmbeddingView.h"
#include "widgets/views/ArtifactView.h"

#include <QtTest>
#include <QtWidgets>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

const QString digits = QStringLiteral("digits:count=240"),
              pictures = QStringLiteral("scenes:count=30,classes=shape,objects=1,seed=5");
using Typed = std::map<QString, QString>;
/// Seconds instead of minutes.
const Typed quick{{"seeds", "1"},  {"train-epochs", "3"}, {"vae-epochs", "2"},
                  {"epochs", "1"}, {"comparisons", "no"}, {"repair-epochs", "1"}};

/// A model that ships as a folder of the user's.
QString folderOf(const QString &zoo, const QString &folder)
{
    const QDir from(zooFolder(zoo));
    QDirIterator files(from.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString to = folder + QLatin1Char('/') + from.relativeFilePath(files.next());
        QDir().mkpath(QFileInfo(to).path());
        QFile::copy(files.filePath(), to);
    }
    return folder;
}

} // namespace

class TestUnlearnPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { registerEmbeddingView(); }
    void init();
    void cleanup();
    void nothingIsShown();
    void aClassIsForgotten();
    void chosenRowsAreForgotten();
    void onlyMethodsThatTheModelPermits();
    void badSetsAreProblems_data();
    void badSetsAreProblems();
    void aDivergingRateNamesItsStep();
    void itCanBeStopped();
    void aResNetOfTheUsers();
    void aTorchScriptOfTheUsers();
    void aFolderOfALanguageModel();
    void aFolderOfADiffusionModel();
    void theReceiptGoesIntoTheReport();
    void otherValuesMakeItStale();
    void stateComesBack();

private:
    template <typename W> W *find(const char *name) const { return m_panel->findChild<W *>(QLatin1String(name)); }
    void settle() const { QTRY_VERIFY_WITH_TIMEOUT(m_panel->settled(), 60000); }
    void open(const QString &uri);
    void type(const Typed &values) { m_panel->form()->setTyped(values); }
    void forget();
    const Results *results() const { return m_workspace->runs().run(m_panel->run())->results.get(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<UnlearnPanel> m_panel;
};

void TestUnlearnPanel::init()
{
    m_workspace = std::make_unique<Workspace>(Workspace::History::None);
    m_panel = std::make_unique<UnlearnPanel>(*m_workspace, nullptr);
    m_panel->resize(760, 560);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestUnlearnPanel::cleanup()
{
    settle();
    m_panel.reset();
    m_workspace.reset();
}

void TestUnlearnPanel::open(const QString &uri)
{
    m_workspace->openData(uri);
    QTRY_VERIFY(m_workspace->data(uri));
    type(quick);
}

void TestUnlearnPanel::forget()
{
    auto *run = find<QPushButton>("unlearn.run");
    QVERIFY2(run->isEnabled(), qPrintable(find<QLabel>("unlearn.against")->text()));
    run->click();
    QVERIFY(!run->isEnabled());
    settle();
}

void TestUnlearnPanel::nothingIsShown()
{
    QVERIFY(find<QWidget>("unlearn.empty")->isVisible());
    QVERIFY(!find<QWidget>("unlearn.page")->isVisible());
    QVERIFY(!find<QPushButton>("unlearn.report")->isVisible());
    QCOMPARE(m_panel->form()->method()->declaration().id, "laf");
    find<QWidget>("unlearn.empty")->findChild<QPushButton *>()->click();
    settle();
    QVERIFY(m_workspace->problems().isEmpty());
    QVERIFY(results());
    QVERIFY(find<QWidget>("unlearn.page")->isVisible() && !find<QWidget>("unlearn.empty")->isVisible());
}

void TestUnlearnPanel::aClassIsForgotten()
{
    open(digits);
    auto *classes = find<QComboBox>("unlearn.forgetClass");
    QVERIFY(classes->isVisible());
    const int at = classes->findText(QStringLiteral("3"));
    classes->setCurrentIndex(at);
    Q_EMIT classes->activated(at);
    QCOMPARE(find<QLineEdit>("unlearn.parameter.forget")->text(), QStringLiteral("3"));
    forget();
    QVERIFY(results());
    // The page has what result.json has, the receipt first.
    QStringList shown, made;
    for (const Artifact &each : m_panel->page()->artifacts())
        shown.append(each.name);
    for (const Artifact &each : results()->artifacts)
        made.append(each.name);
    QCOMPARE(shown.mid(0, 9), (QStringList{"comparison", "samples", "membership", "relearning", "quantization",
                                           "weight-change", "times", "manifest", "metrics"}));
    shown.sort();
    made.sort();
    QCOMPARE(shown, made);
    for (const Artifact &each : m_panel->page()->artifacts()) {
        m_panel->page()->showArtifact(each.name);
        QVERIFY2(m_panel->page()->findChild<ArtifactView *>(QStringLiteral("view.") + each.name),
                 qPrintable(each.name));
    }
}

void TestUnlearnPanel::chosenRowsAreForgotten()
{
    open(digits);
    auto *chosen = find<QToolButton>("unlearn.forgetChosen");
    chosen->click(); // nothing is chosen yet
    QCOMPARE(m_workspace->problems().size(), 1);
    const auto splits = m_workspace->currentData()->dataSet->column<LabelColumn>(QStringLiteral("split"));
    std::vector<int> rows;
    for (int row = 0; rows.size() < 12; ++row)
        if (splits->text(row) != QLatin1String("test"))
            rows.push_back(row);
    m_workspace->currentSelection()->setRows(rows);
    chosen->click();
    QCOMPARE(find<QLineEdit>("unlearn.parameter.forget")->text(), rowsAsText(rows));
    forget();
    QVERIFY2(results(), qPrintable(m_workspace->problems().first().sentence()));
    const Table &samples = *results()->find(QStringLiteral("samples"))->as<Table>();
    int forgotten = 0;
    for (const auto &row : samples.rows)
        forgotten += std::get<QString>(row[0]) == std::get<QString>(samples.rows[0][0]);
    QCOMPARE(forgotten, 12);
}

void TestUnlearnPanel::onlyMethodsThatTheModelPermits()
{
    auto *methods = find<QComboBox>("unlearn.method");
    const auto enabled = [&](const char *id) {
        const int at = methods->findData(QLatin1String(id));
        return qobject_cast<QStandardItemModel *>(methods->model())->item(at)->isEnabled();
    };
    int family = 0;
    for (const Method *each : allMethods())
        family += QLatin1String(each->declaration().family) == QLatin1String("unlearning");
    QCOMPARE(methods->count(), family);
    QVERIFY(enabled("laf"));
    m_workspace->openModel(QStringLiteral(GLEANER_FIXTURES "/gpt2-tiny"));
    QTRY_VERIFY(m_workspace->currentModel());
    QCOMPARE(m_panel->form()->modelUri(), m_workspace->currentModel()->uri);
    QVERIFY(!enabled("laf"));
    m_panel->form()->chooseModel({});
    QVERIFY(enabled("laf"));
}

void TestUnlearnPanel::badSetsAreProblems_data()
{
    QTest::addColumn<Typed>("values");
    QTest::addColumn<QString>("told");
    QTest::newRow("nothing") << Typed{{"forget-kind", "share"}, {"share", "0"}} << "nothing to forget";
    QTest::newRow("no rows") << Typed{{"forget-kind", "rows"}, {"forget", ""}} << "nothing to forget";
    QTest::newRow("all") << Typed{{"forget-kind", "share"}, {"share", "100"}} << "All training rows";
    QTest::newRow("the same") << Typed{{"forget-kind", "rows"}, {"forget", "FIRST"}, {"retain", "FIRST"}}
                              << "very rows to retain";
    QTest::newRow("overlap") << Typed{{"forget-kind", "rows"}, {"forget", "FIRST"}, {"retain", "MORE"}}
                             << "both to be forgotten and to be retained";
    QTest::newRow("no such class") << Typed{{"forget-kind", "class"}, {"forget", "eleven"}} << "no class";
}

void TestUnlearnPanel::badSetsAreProblems()
{
    QFETCH(Typed, values);
    QFETCH(QString, told);
    open(digits);
    const auto splits = m_workspace->currentData()->dataSet->column<LabelColumn>(QStringLiteral("split"));
    std::vector<int> training;
    for (int row = 0; row < 240; ++row)
        if (splits->text(row) != QLatin1String("test"))
            training.push_back(row);
    for (auto &[id, text] : values) {
        text.replace(QLatin1String("FIRST"), rowsAsText({training.begin(), training.begin() + 5}));
        text.replace(QLatin1String("MORE"), rowsAsText({training.begin() + 3, training.begin() + 30}));
    }
    type(values);
    forget();
    QVERIFY(!results());
    QCOMPARE(m_workspace->problems().size(), 1);
    QVERIFY2(m_workspace->problems()[0].what.contains(told), qPrintable(m_workspace->problems()[0].what));
    auto *empty = find<QWidget>("unlearn.empty");
    QVERIFY(empty->isVisible());
    QVERIFY(empty->findChild<QLabel *>(QStringLiteral("empty.sentence"))->text().contains(told));
}

void TestUnlearnPanel::aDivergingRateNamesItsStep()
{
    const QString own = tinyResNet(m_folder.filePath(QStringLiteral("diverging")));
    const QString hash = hashOfFolder(own);
    open(pictures);
    m_workspace->openModel(own);
    QTRY_COMPARE(m_panel->form()->modelUri(), own);
    type({{"forget", "class 0"}, {"lr-ue", "1000"}, {"lr-ra", "1000"}, {"retrain", "no"}, {"epochs", "20"}});
    forget();
    QVERIFY(!results());
    QCOMPARE(m_workspace->problems().size(), 1);
    QVERIFY2(m_workspace->problems()[0].what.contains(QLatin1String("step")),
             qPrintable(m_workspace->problems()[0].what));
    QCOMPARE(hashOfFolder(own), hash);
}

void TestUnlearnPanel::itCanBeStopped()
{
    open(digits);
    type({{"epochs", "5000"}});
    find<QPushButton>("unlearn.run")->click();
    auto *stop = find<QPushButton>("progress.stop");
    QVERIFY(stop->isVisible());
    QVERIFY(!find<QWidget>("unlearn.empty")->findChild<QPushButton *>()->isVisible());
    stop->click();
    settle();
    QVERIFY(!results() && m_workspace->problems().isEmpty());
    QVERIFY(find<QPushButton>("unlearn.run")->isEnabled());
}

void TestUnlearnPanel::aResNetOfTheUsers()
{
    const QString own = tinyResNet(m_folder.filePath(QStringLiteral("own")));
    const QString hash = hashOfFolder(own);
    open(pictures);
    m_workspace->openModel(own);
    QTRY_COMPARE(m_panel->form()->modelUri(), own);
    type({{"forget", "class 0"}, {"retrain", "no"}});
    find<QToolButton>("unlearn.saveBeside")->click();
    QCOMPARE(find<QLineEdit>("unlearn.parameter.save-to")->text(), own + QStringLiteral("-unlearned"));
    forget();
    QVERIFY2(results(), qPrintable(m_workspace->problems().value(0).sentence()));
    QCOMPARE(hashOfFolder(own), hash);
    auto *openIt = find<QPushButton>("unlearn.open");
    QVERIFY(openIt->isVisible());
    // There is something now: the same folder is refused, another one is offered.
    QVERIFY(!find<QPushButton>("unlearn.run")->isEnabled());
    QVERIFY(find<QLabel>("unlearn.against")->text().contains(QLatin1String("never overwritten")));
    find<QToolButton>("unlearn.saveBeside")->click();
    QCOMPARE(find<QLineEdit>("unlearn.parameter.save-to")->text(), own + QStringLiteral("-unlearned-2"));
    openIt->click();
    QTRY_VERIFY(m_workspace->model(own + QStringLiteral("-unlearned")));
    QVERIFY(m_workspace->problems().isEmpty());
}

void TestUnlearnPanel::aTorchScriptOfTheUsers()
{
    const QString path = m_folder.filePath(QStringLiteral("net.pt"));
    QVERIFY(QFile::copy(QStringLiteral(GLEANER_FIXTURES "/pickles/net.torchscript.pt"), path));
    const QString own = QStringLiteral("torchscript:%1?side=8").arg(path), hash = hashOfFile(path);
    open(QStringLiteral("scenes:count=30,classes=shape,objects=1,shapes=circle+square+triangle+star+heart"));
    m_workspace->openModel(own);
    QTRY_COMPARE(m_panel->form()->modelUri(), own);
    find<QToolButton>("unlearn.saveBeside")->click();
    type({{"forget", "class 2"}});
    forget();
    QVERIFY2(results(), qPrintable(m_workspace->problems().value(0).sentence()));
    QCOMPARE(hashOfFile(path), hash);
    find<QPushButton>("unlearn.open")->click();
    const QString made = QStringLiteral("torchscript:%1-unlearned?side=8").arg(path.chopped(3));
    QTRY_VERIFY2(m_workspace->model(made), qPrintable(m_workspace->problems().value(0).sentence()));
    QVERIFY(m_workspace->problems().isEmpty());
}

/// The rows chosen in one data set become the set to forget, then others the set to retain.
void TestUnlearnPanel::aFolderOfALanguageModel()
{
    if (!findMethod(QStringLiteral("loku")))
        QSKIP("LoKU is not built in");
    const QString own = folderOf(QStringLiteral("stories-lm-small"), m_folder.filePath(QStringLiteral("language")));
    const QString hash = hashOfFolder(own), facts = QStringLiteral("stories:kind=facts,persons=12");
    m_workspace->openModel(own);
    QTRY_COMPARE(m_panel->form()->modelUri(), own);
    QCOMPARE(m_panel->form()->method()->declaration().id, "loku");
    open(facts);
    const auto splits = m_workspace->currentData()->dataSet->column<LabelColumn>(QStringLiteral("split"));
    const auto choose = [&](const char *split) {
        std::vector<int> rows;
        for (int row = 0; row < int(splits->rows()); ++row)
            if (splits->text(row) == QLatin1String(split))
                rows.push_back(row);
        m_workspace->data(facts)->selection->setRows(rows);
    };
    choose("forget");
    find<QToolButton>("unlearn.forgetChosen")->click();
    QTRY_VERIFY(find<RoleBox>("unlearn.role.forget")->value().uri.contains(QLatin1String("filter row in")));
    QTRY_COMPARE(m_workspace->currentData()->uri, facts);
    choose("retain");
    find<QToolButton>("unlearn.retainChosen")->click();
    QTRY_VERIFY(find<RoleBox>("unlearn.role.retain")->value().uri.contains(QLatin1String("filter row in")));
    QVERIFY(find<RoleBox>("unlearn.role.forget")->value().uri != find<RoleBox>("unlearn.role.retain")->value().uri);
    find<QToolButton>("unlearn.saveBeside")->click();
    type({{"steps", "3"}, {"watch", "2"}});
    forget();
    QVERIFY2(results(), qPrintable(m_workspace->problems().value(0).sentence()));
    QCOMPARE(hashOfFolder(own), hash);
    find<QPushButton>("unlearn.open")->click();
    QTRY_VERIFY2(m_workspace->model(own + QStringLiteral("-unlearned")),
                 qPrintable(m_workspace->problems().value(0).sentence()));
}

void TestUnlearnPanel::aFolderOfADiffusionModel()
{
    if (!findMethod(QStringLiteral("safree")))
        QSKIP("SAFREE is not built in");
    const QString own = folderOf(QStringLiteral("scenes-diffusion"), m_folder.filePath(QStringLiteral("diffusion")));
    const QString hash = hashOfFolder(own);
    m_workspace->openModel(own);
    QTRY_COMPARE(m_panel->form()->modelUri(), own);
    QCOMPARE(m_panel->form()->method()->declaration().id, "safree");
    QVERIFY(!find<QToolButton>("unlearn.forgetChosen")->isVisible()); // it takes words, no rows
    type({{"concepts", "red"},
          {"prompts", "a red circle"},
          {"keep", "a blue square"},
          {"fit-prompts", "a red square"},
          {"fit-keep", "a green circle"},
          {"seeds", "1"},
          {"steps", "2"},
          {"comparisons", "no"}});
    forget();
    QVERIFY2(results(), qPrintable(m_workspace->problems().value(0).sentence()));
    QCOMPARE(hashOfFolder(own), hash);
    QCOMPARE(m_panel->page()->artifacts()[1].name, QStringLiteral("side-by-side"));
}

void TestUnlearnPanel::theReceiptGoesIntoTheReport()
{
    open(digits);
    type({{"forget", "3"}});
    forget();
    find<QPushButton>("unlearn.report")->click();
    const auto &blocks = m_workspace->report().report().blocks;
    QCOMPARE(blocks.size(), 9);
    QVERIFY(blocks.front().record);
    QSignalSpy wanted(m_panel.get(), &Panel::panelRequested);
    find<QPushButton>("unlearn.figures")->click();
    QCOMPARE(wanted.size(), 1);
}

void TestUnlearnPanel::otherValuesMakeItStale()
{
    open(digits);
    type({{"forget", "3"}});
    forget();
    const auto badge = [&] {
        for (const QLabel *label : m_panel->findChildren<QLabel *>())
            if (label->property("role") == QStringLiteral("badge") && label->isVisible())
                return true;
        return false;
    };
    QVERIFY(!badge());
    type({{"epochs", "2"}});
    QVERIFY(badge());
    type({{"epochs", "1"}});
    QVERIFY(!badge());
}

void TestUnlearnPanel::stateComesBack()
{
    open(digits);
    type({{"forget", "5"}, {"epochs", "7"}});
    const QJsonObject state = m_panel->state();
    m_panel = std::make_unique<UnlearnPanel>(*m_workspace, nullptr);
    m_panel->restoreState(state);
    m_panel->show();
    QCOMPARE(m_panel->state(), state);
    QCOMPARE(find<QLineEdit>("unlearn.parameter.forget")->text(), QStringLiteral("5"));
    QCOMPARE(find<RoleBox>("unlearn.role.data")->value().uri, digits);
}

QTEST_MAIN(TestUnlearnPanel)
#include "tst_unlearnpanel.moc"
