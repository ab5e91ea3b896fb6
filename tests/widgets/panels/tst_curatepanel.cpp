// A pool of graded rows under a budget, by the names of the controls.
#include "core/data/DataSet.h"
#include "core/report/Report.h"
#include "widgets/itemmodels/CurationModel.h"
#include "widgets/panels/CurateControls.h"
#include "widgets/panels/CuratePanel.h"
#include "widgets/panels/ModelChoice.h"
#include "widgets/panels/Runs.h"
#include "widgets/panels/UndoHistory.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/ArtifactView.h"

#include <QJsonDocument>
#include <QtTest>
#include <QtWidgets>

using namespace gleaner;

class TestCuratePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsOpen();
    void theSliderTakesAnotherSelection();
    void itIsWhatARunTakes();
    void theNewestQuestionWins();
    void everyRowSaysWhy();
    void keptRowsAreChosenInOneStep();
    void capabilitiesAndWeightsCount();
    void theThresholdLeavesTooFew();
    void figuresFollow();
    void theTrainingSetOpensAsOne();
    void aPlaceThatCannotBeWrittenIsAProblem();
    void theRowsPictureStandsBesideItsReason();
    void keptAsARun();
    void tablesAndArraysOpen_data();
    void tablesAndArraysOpen();
    void aBadTableIsAProblem();
    void otherColumnsCanBeNamed();
    void rowsWithoutGradesAreJudged();
    void stateComesBack();
    void otherDataIsFollowed();

private:
    template <typename W> W *find(const char *name) const { return m_panel->findChild<W *>(QLatin1String(name)); }
    const Curation &curation() const { return *m_panel->curation(); }
    void settle() const { QTRY_VERIFY_WITH_TIMEOUT(m_panel->settled(), 20000); }
    void open(const QString &uri);
    QString write(const char *name, const QByteArray &bytes) const;
    void budget(int rows)
    {
        find<QSpinBox>("curate.rows")->setValue(rows);
        settle();
    }
    int kept() const { return int(curation().sampling().picks.size()); }

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<CuratePanel> m_panel;
};

void TestCuratePanel::init()
{
    m_workspace = std::make_unique<Workspace>(Workspace::History::None);
    m_panel = std::make_unique<CuratePanel>(*m_workspace, nullptr);
    m_panel->resize(760, 520);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestCuratePanel::cleanup()
{
    settle();
    m_panel.reset();
    m_workspace.reset();
}

void TestCuratePanel::open(const QString &uri)
{
    m_workspace->openData(uri);
    QTRY_VERIFY(m_workspace->currentData() && m_workspace->currentData()->uri == uri);
    settle();
}

QString TestCuratePanel::write(const char *name, const QByteArray &bytes) const
{
    const QString path = m_folder.filePath(QLatin1String(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return path;
}

void TestCuratePanel::nothingIsOpen()
{
    QVERIFY(find<QWidget>("curate.empty")->isVisible());
    QVERIFY(!find<QPushButton>("curate.save")->isVisible());
    find<QWidget>("curate.empty")->findChild<QPushButton *>()->click();
    QTRY_VERIFY(m_panel->curation());
    settle();
    QCOMPARE(m_workspace->currentData()->uri, CuratePanel::exampleData());
    QVERIFY(!find<QWidget>("curate.empty")->isVisible());
    QCOMPARE(kept(), 2000);
    QVERIFY(m_workspace->currentSelection()->rows().empty()); // looking alone chooses nothing
}

void TestCuratePanel::theSliderTakesAnotherSelection()
{
    open(QStringLiteral("grades:count=3000"));
    QCOMPARE(kept(), 300);
    QCOMPARE(find<QSlider>("curate.budget")->value(), 100);
    find<QSlider>("curate.budget")->setValue(250);
    settle();
    QCOMPARE(kept(), 750);
    QCOMPARE(find<QSpinBox>("curate.rows")->value(), 750);
    QVERIFY(find<QLabel>("curate.share")->text().startsWith(QLatin1String("25.0")));
    QVERIFY(find<QLabel>("curate.readout")->text().contains(QLatin1String("750")));
    budget(33);
    QCOMPARE(kept(), 33);
    QCOMPARE(find<QSlider>("curate.budget")->value(), 11);
    int taken = 0;
    for (int i = 0; i < 6; ++i)
        taken += find<QLabel>(qPrintable(QStringLiteral("curate.taken.%1").arg(i)))->text().toInt();
    QCOMPARE(taken, 33);
    QTest::keyClick(find<QSlider>("curate.budget"), Qt::Key_Right);
    settle();
    QCOMPARE(kept(), 36);
}

/// The same rows in the same order as the command line takes, whatever is set.
void TestCuratePanel::itIsWhatARunTakes()
{
    open(QStringLiteral("grades:count=500"));
    find<QCheckBox>("curate.capability.1")->click();
    find<QDoubleSpinBox>("curate.weight.2")->setValue(3);
    find<QSpinBox>("curate.threshold")->setValue(1);
    find<QComboBox>("curate.order")->setCurrentIndex(1);
    budget(77);
    RunRequest request = m_panel->request();
    RunContext context;
    const Results results = execute(request, context);
    QCOMPARE(results.find("training-set")->as<Table>()->dataRows, curation().rows(Curation::Rows::Kept));
    find<QComboBox>("curate.ties")->setCurrentIndex(1);
    settle();
    request = m_panel->request();
    QVERIFY(request.command().contains(QLatin1String("--ties pool")));
    QCOMPARE(execute(request, context).find("training-set")->as<Table>()->dataRows,
             curation().rows(Curation::Rows::Kept));
}

void TestCuratePanel::theNewestQuestionWins()
{
    open(QStringLiteral("grades:count=20000"));
    for (const int value : {10, 900, 40, 333, 5, 123})
        find<QSlider>("curate.budget")->setValue(value);
    settle();
    QCOMPARE(kept(), 2460);
}

void TestCuratePanel::everyRowSaysWhy()
{
    open(QStringLiteral("grades:count=400"));
    auto *table = find<QTableView>("curate.table");
    auto *model = qobject_cast<CurationModel *>(table->model());
    QCOMPARE(model->rowCount(), 400);
    const auto whyOf = [&](int row) { return model->index(row, model->whyColumn()).data().toString(); };
    for (int row = 0; row < 400; ++row) {
        QCOMPARE(whyOf(row).startsWith(QLatin1String("Taken")), curation().sampling().has(row));
        QVERIFY(whyOf(row).startsWith(QLatin1String("Taken")) || whyOf(row).startsWith(QLatin1String("Left out")));
    }
    auto *which = find<QComboBox>("curate.which");
    which->setCurrentIndex(1);
    settle();
    QCOMPARE(model->rowCount(), 40);
    for (int place = 0; place < 40; ++place)
        QCOMPARE(model->index(place, CurationModel::PlaceColumn).data().toString(), QString::number(place + 1));
    which->setCurrentIndex(2);
    settle();
    QCOMPARE(model->rowCount(), 360);
    table->setCurrentIndex(model->index(7, 0));
    const int row = model->rowOf(model->index(7, 0));
    QCOMPARE(m_workspace->currentSelection()->current(), row);
    auto *why = find<ArtifactView>("curate.why");
    QVERIFY(why->artifact().as<Text>()->markdown.contains(curation().why(row)));
    m_workspace->currentSelection()->setCurrent(curation().sampling().picks[3].row); // from another view
    QVERIFY(why->artifact().as<Text>()->markdown.contains(QLatin1String("Taken in round")));
    QVERIFY(why->artifact().as<Text>()->markdown.contains(QLatin1String("rows have a better grade")));
}

void TestCuratePanel::keptRowsAreChosenInOneStep()
{
    open(QStringLiteral("grades:count=2000"));
    Selection *selection = m_workspace->currentSelection();
    auto *slider = find<QSlider>("curate.budget");
    slider->setSliderDown(true);
    for (const int value : {20, 50, 200, 30}) {
        slider->setValue(value);
        settle();
    }
    slider->setSliderDown(false);
    settle();
    QCOMPARE(selection->rows(), curation().kept());
    QCOMPARE(selection->rows().size(), size_t(60));
    m_workspace->history().undo();
    QVERIFY(selection->rows().empty());
    QVERIFY(!m_workspace->history().canUndo());
    find<QCheckBox>("curate.choose")->click();
    budget(10);
    QVERIFY(selection->rows().empty());
}

void TestCuratePanel::capabilitiesAndWeightsCount()
{
    open(QStringLiteral("grades:count=3000"));
    for (int i = 2; i < 6; ++i)
        find<QCheckBox>(qPrintable(QStringLiteral("curate.capability.%1").arg(i)))->click();
    settle();
    QCOMPARE(curation().takenFor()[0], 150);
    QCOMPARE(curation().takenFor()[1], 150);
    QCOMPARE(curation().takenFor()[2], 0);
    QVERIFY(!find<QDoubleSpinBox>("curate.weight.3")->isEnabled());
    find<QDoubleSpinBox>("curate.weight.0")->setValue(5);
    settle();
    QCOMPARE(curation().takenFor()[0], 250);
    for (int i = 0; i < 2; ++i)
        find<QCheckBox>(qPrintable(QStringLiteral("curate.capability.%1").arg(i)))->click();
    settle();
    QVERIFY(find<QLabel>("curate.readout")->text().contains(QLatin1String("No capability")));
}

void TestCuratePanel::theThresholdLeavesTooFew()
{
    open(QStringLiteral("grades:count=600"));
    find<QSpinBox>("curate.threshold")->setValue(4);
    budget(590);
    QVERIFY(kept() > 0 && kept() < 590);
    QVERIFY(find<QLabel>("curate.readout")->text().contains(QLatin1String("missing")));
    budget(0);
    QCOMPARE(kept(), 0);
    QVERIFY(!find<QPushButton>("curate.save")->isEnabled());
}

void TestCuratePanel::figuresFollow()
{
    open(QStringLiteral("grades:count=1500"));
    auto *tabs = find<QTabBar>("curate.tabs");
    for (int tab = 1; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        settle();
        QCOMPARE(find<ArtifactView>("curate.figure")->artifact().name, tabs->tabData(tab).toString());
    }
    tabs->setCurrentIndex(1);
    budget(60);
    double taken = 0;
    for (const auto &row : find<ArtifactView>("curate.figure")->artifact().as<Table>()->rows)
        for (size_t i = 1; i < row.size(); ++i)
            taken += std::get<double>(row[i]);
    QCOMPARE(taken, 60.0);
    find<QToolButton>("view.report")->click();
    QCOMPARE(m_workspace->report().report().blocks.size(), 1);
}

void TestCuratePanel::theTrainingSetOpensAsOne()
{
    open(QStringLiteral("grades:count=300"));
    const std::vector<int> rows = curation().rows(Curation::Rows::Kept);
    const QString out = m_folder.filePath(QStringLiteral("training.jsonl"));
    m_panel->saveTo(out);
    settle();
    QVERIFY(m_workspace->problems().isEmpty());
    const DataSetPtr written = openDataSet(out);
    QCOMPARE(written->rows(), 30);
    const auto prompts = m_workspace->currentData()->dataSet->column<TextColumn>(QStringLiteral("prompt"));
    for (int i = 0; i < 30; ++i)
        QCOMPARE(written->column<TextColumn>(QStringLiteral("prompt"))->text(i), prompts->text(rows[size_t(i)]));
    QFile file(manifestPath(out));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(manifest["rows taken"].toInt(), 30);
    QCOMPARE(manifest["pool"].toString(), QStringLiteral("grades:count=300"));
    QCOMPARE(manifest["sha256 of what was written"].toString().size(), 64);
}

void TestCuratePanel::aPlaceThatCannotBeWrittenIsAProblem()
{
    open(QStringLiteral("grades:count=300"));
    const QString out = write("a file", "no folder") + QStringLiteral("/training.jsonl");
    m_panel->saveTo(out);
    settle();
    QCOMPARE(m_workspace->problems().size(), 1);
    const Problem problem = m_workspace->problems().front();
    QCOMPARE(problem.code, ExitCode::OutputUnwritable);
    QVERIFY(!problem.what.isEmpty() && !problem.remedy.isEmpty() && problem.where.contains(QLatin1String("a file")));
    QVERIFY(!QFile::exists(out) && !QFile::exists(manifestPath(out)));
    QVERIFY(find<QPushButton>("curate.save")->isEnabled()); // another place can be chosen
    m_panel->saveTo(m_folder.filePath(QStringLiteral("elsewhere.jsonl")));
    settle();
    QCOMPARE(m_workspace->problems().size(), 1);
    QCOMPARE(openDataSet(m_folder.filePath(QStringLiteral("elsewhere.jsonl")))->rows(), 30);
}

void TestCuratePanel::theRowsPictureStandsBesideItsReason()
{
    const QColor colors[] = {Qt::red, Qt::green, Qt::blue};
    QByteArray table = "image,score count,style\n";
    for (int i = 0; i < 3; ++i) {
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(colors[i]);
        const QString name = QStringLiteral("picture %1.png").arg(i);
        QVERIFY(image.save(m_folder.filePath(name)));
        table += name.toUtf8() + ',' + QByteArray::number(5 - i) + ",yes\n";
    }
    open(write("pictures.csv", table));
    const auto *picture = find<QLabel>("curate.picture");
    QVERIFY(picture->isVisible());
    for (const int row : {1, 2}) {
        m_workspace->currentSelection()->setCurrent(row);
        settle();
        const QImage shown = picture->pixmap().toImage();
        QCOMPARE(shown.width(), 2 * shown.height()); // in its own proportions
        QCOMPARE(shown.pixelColor(shown.rect().center()), colors[row]);
    }
    open(QStringLiteral("grades:count=300"));
    QVERIFY(!picture->isVisible());
}

void TestCuratePanel::keptAsARun()
{
    open(QStringLiteral("grades:count=300"));
    QSignalSpy wanted(m_panel.get(), &Panel::panelRequested);
    find<QPushButton>("curate.run")->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(m_workspace->runs().all().size(), 1);
    QTRY_VERIFY(m_workspace->runs().all().front().results);
    QCOMPARE(m_workspace->runs().all().front().results->find("training-set")->as<Table>()->rows.size(), size_t(30));
}

void TestCuratePanel::tablesAndArraysOpen_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("CSV") << write("pool.csv", "id,score_a,score_b,styles\n1,5,0,\"x, y\"\n2,4,3,x\n3,0,0,y\n4,1,5,x\n");
    QTest::newRow("JSON Lines") << write(
        "pool.jsonl", "{\"id\":1,\"score_a\":5,\"score_b\":0}\n{\"id\":2,\"score_a\":4,\"score_b\":3}\n"
                      "{\"id\":3,\"score_a\":0,\"score_b\":0}\n{\"id\":4,\"score_a\":1,\"score_b\":5}\n");
    const QString arrays = m_folder.filePath(QStringLiteral("pool.npz"));
    RunContext context;
    writeDataSet(*openDataSet(m_folder.filePath(QStringLiteral("pool.csv"))), arrays, context);
    QTest::newRow("NPZ") << arrays;
}

void TestCuratePanel::tablesAndArraysOpen()
{
    QFETCH(QString, path);
    open(path);
    budget(2);
    QVERIFY(m_workspace->problems().isEmpty());
    QCOMPARE(curation().kept(), (std::vector<int>{0, 3}));
    QVERIFY(curation().why(2).contains(QLatin1String("Left out")));
}

void TestCuratePanel::aBadTableIsAProblem()
{
    open(write("bad.csv", "id,score_a\n1,4.5\n2,-3\n3,\n"));
    QTRY_COMPARE(m_workspace->problems().size(), 1);
    settle();
    auto *state = find<QWidget>("curate.ungraded");
    QVERIFY(state->isVisible());
    QVERIFY(
        state->findChild<QLabel *>(QStringLiteral("empty.sentence"))->text().contains(QLatin1String("whole number")));
    QVERIFY(!m_panel->curation());
    open(write("none.csv", "id,weight\n1,4\n2,3\n"));
    QVERIFY(state->isVisible());
    QCOMPARE(m_workspace->problems().size(), 1);
}

void TestCuratePanel::otherColumnsCanBeNamed()
{
    open(write("other.csv", "id,usefulness,taste\n1,4,1\n2,3,2\n3,5,3\n"));
    QVERIFY(!m_panel->curation());
    auto *columns = find<QLineEdit>("curate.columns");
    const auto type = [&](const char *text) {
        columns->clear();
        QTest::keyClicks(columns, QLatin1String(text));
        QTest::keyClick(columns, Qt::Key_Return);
        settle();
    };
    type("usefulness, no such");
    QCOMPARE(m_workspace->problems().size(), 1);
    QVERIFY(!m_panel->curation());
    type("usefulness,taste");
    QVERIFY(m_panel->curation());
    QCOMPARE(curation().pool().capabilities, (QStringList{"usefulness", "taste"}));
}

/// The small model of the zoo does not follow the judge's questions: that is a problem, not a selection.
void TestCuratePanel::rowsWithoutGradesAreJudged()
{
    open(QStringLiteral("instructions:count=2,seed=5"));
    QVERIFY(find<QWidget>("curate.judgeable")->isVisible());
    QVERIFY(find<ModelChoice>("curate.judge")->isVisible());
    auto *ask = find<QPushButton>("curate.ask");
    ask->click();
    QVERIFY(!ask->isEnabled());
    auto *stop = find<QPushButton>("progress.stop");
    QVERIFY(stop->isVisible());
    stop->click();
    settle();
    QVERIFY(ask->isEnabled() && m_workspace->problems().isEmpty());
    ask->click();
    settle();
    QCOMPARE(m_workspace->runs().all().size(), 2);
    QVERIFY(std::ranges::any_of(m_workspace->problems(), [](const Problem &problem) {
        return problem.what.contains(QLatin1String("no grade at all"));
    }));
    QVERIFY(find<QWidget>("curate.judgeable")->isVisible());
}

void TestCuratePanel::stateComesBack()
{
    open(QStringLiteral("grades:count=1000"));
    find<QCheckBox>("curate.capability.4")->click();
    find<QDoubleSpinBox>("curate.weight.1")->setValue(2.5);
    find<QSpinBox>("curate.threshold")->setValue(2);
    find<QComboBox>("curate.order")->setCurrentIndex(1);
    find<QTabBar>("curate.tabs")->setCurrentIndex(1);
    budget(222);
    const std::vector<int> before = curation().rows(Curation::Rows::Kept);
    const QJsonObject state = QJsonDocument::fromJson(QJsonDocument(m_panel->state()).toJson()).object();
    m_panel = std::make_unique<CuratePanel>(*m_workspace, nullptr);
    m_panel->restoreState(state);
    m_panel->show();
    QTRY_VERIFY(m_panel->curation());
    settle();
    QCOMPARE(curation().rows(Curation::Rows::Kept), before);
    QCOMPARE(find<QTabBar>("curate.tabs")->currentIndex(), 1);
    QCOMPARE(m_panel->state(), state);
}

void TestCuratePanel::otherDataIsFollowed()
{
    open(QStringLiteral("grades:count=1000"));
    open(QStringLiteral("grades:count=50,capabilities=3"));
    QCOMPARE(curation().pool().rows, 50);
    QCOMPARE(kept(), 5);
    QVERIFY(!find<QCheckBox>("curate.capability.5"));
    m_workspace->closeData(QStringLiteral("grades:count=50,capabilities=3"));
    settle();
    QCOMPARE(curation().pool().rows, 1000);
    m_workspace->closeData(QStringLiteral("grades:count=1000"));
    QVERIFY(find<QWidget>("curate.empty")->isVisible() && !m_panel->curation());
}

QTEST_MAIN(TestCuratePanel)
#include "tst_curatepanel.moc"
