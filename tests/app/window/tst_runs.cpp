#include "app/cli/CommandLine.h"
#include "core/report/Report.h"
#include "core/results/RunStore.h"
#include "tests/app/window/WindowHelp.h"
#include "widgets/panels/Inspector.h"
#include "widgets/panels/ReportPanel.h"
#include "widgets/panels/Runs.h"
#include "widgets/panels/ViewStage.h"
#include "widgets/views/ArtifactView.h"
#include "widgets/views/ProgressStrip.h"

#include <QtWidgets>

using namespace gleaner;
using help::find;

class TestRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void unfitInputsAreGreyedWithTheReason();
    void examplesComeWhole();
    void invalidParameterKeepsRunFromBeingPressed();
    void runShowsItsResults();
    void everyResultFitsASmallScreen();
    void stopEndsARun();
    void commandRepeatsTheRun();
    void viewsGoIntoTheReport();
    void finishedRunsAreRemembered();

private:
    void runToTheEnd();
    Workspace &workspace() { return m_window->workspace(); }

    QTemporaryDir m_folder;
    QString m_pictures;
    std::unique_ptr<MainWindow> m_window;
};

void TestRuns::initTestCase()
{
    help::isolate();
    m_pictures = help::makeFolders(m_folder.filePath(QStringLiteral("shapes")), 14);
}

void TestRuns::init()
{
    m_window = std::make_unique<MainWindow>(Workspace::History::None);
    m_window->show();
    m_window->openPath(m_pictures);
    m_window->openPath(help::tinyClip);
    QTRY_VERIFY(workspace().currentData());
    QTRY_VERIFY(workspace().currentModel());
    workspace().setMethod(findMethod(QStringLiteral("gda-clip")));
    help::fillForm(*m_window, "shots", QStringLiteral("1,2"));
    help::fillForm(*m_window, "seeds", QStringLiteral("1"));
    help::fillForm(*m_window, "augment-epoch", QStringLiteral("1"));
    help::fillForm(*m_window, "validation", QStringLiteral("2"));
}

void TestRuns::cleanup()
{
    for (const QWidget *top : QApplication::topLevelWidgets())
        QVERIFY2(!qobject_cast<const QMessageBox *>(top), "a message box");
    m_window.reset();
}

void TestRuns::runToTheEnd()
{
    auto *run = find<QPushButton>(*m_window, "inspector.run");
    QTRY_VERIFY(run->isEnabled());
    QTest::mouseClick(run, Qt::LeftButton);
    QCOMPARE(workspace().runs().all().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(workspace().runs().all().first().results, 60000);
}

void TestRuns::unfitInputsAreGreyedWithTheReason()
{
    QImage(8, 8, QImage::Format_RGB32).save(m_folder.filePath(QStringLiteral("plain/1.png")));
    QDir().mkpath(m_folder.filePath(QStringLiteral("plain")));
    QImage blank(8, 8, QImage::Format_RGB32);
    blank.fill(Qt::gray);
    blank.save(m_folder.filePath(QStringLiteral("plain/1.png")));
    m_window->openPath(m_folder.filePath(QStringLiteral("plain")));
    QTRY_COMPARE(workspace().dataSets().size(), 2);
    auto *box = find<QComboBox>(*m_window, "inspector.role.data");
    const int index = box->findText(QStringLiteral("plain"), Qt::MatchStartsWith);
    QVERIFY(index >= 0);
    QVERIFY(!(box->model()->flags(box->model()->index(index, 0)) & Qt::ItemIsEnabled));
    QVERIFY(box->itemText(index).contains(QStringLiteral("label")));
    QCOMPARE(box->currentText(), QStringLiteral("shapes"));
}

/// With what is optional in them, as on the command line; beside one's own things nothing is added.
void TestRuns::examplesComeWhole()
{
    MainWindow window(Workspace::History::None);
    window.show();
    window.workspace().setMethod(findMethod(QStringLiteral("lastde")));
    const auto box = [&](const char *role) {
        return find<QComboBox>(window, (QByteArrayLiteral("inspector.role.") + role).constData());
    };
    QVERIFY(box("data")->currentText().contains(QStringLiteral("stories")));
    QVERIFY(box("generator")->currentText().contains(QStringLiteral("stories-lm")));
    QCOMPARE(box("reference")->currentText(), QStringLiteral("None")); // has no example
    QTest::keyClick(box("generator"), Qt::Key_Home);
    QCOMPARE(box("generator")->currentText(), QStringLiteral("None"));

    window.workspace().setMethod(findMethod(QStringLiteral("gda-clip")));
    window.workspace().setMethod(findMethod(QStringLiteral("lastde")));
    QVERIFY(box("generator")->currentText().contains(QStringLiteral("stories-lm")));
    window.workspace().openData(QStringLiteral("stories:kind=stories,count=5"));
    QTRY_COMPARE(window.workspace().dataSets().size(), 1);
    QTRY_VERIFY(!box("data")->currentText().contains(QStringLiteral("Example")));
    QCOMPARE(box("generator")->currentText(), QStringLiteral("None"));
}

void TestRuns::invalidParameterKeepsRunFromBeingPressed()
{
    auto *run = find<QPushButton>(*m_window, "inspector.run");
    QVERIFY(run->isEnabled());
    help::fillForm(*m_window, "shots", QStringLiteral("many"));
    QVERIFY(!run->isEnabled());
    QVERIFY(find<QLabel>(*m_window, "inspector.estimate")->text().contains(QStringLiteral("many")));
    help::fillForm(*m_window, "shots", QStringLiteral("2"));
    QVERIFY(run->isEnabled());
}

void TestRuns::runShowsItsResults()
{
    runToTheEnd();
    QCOMPARE(m_window->currentPanel(), QStringLiteral("runs"));
    const auto results = workspace().runs().all().first().results;
    QCOMPARE(results->record.outcome, RunRecord::Outcome::Finished);
    auto *stage = find<ViewStage>(*m_window, "runs.stage");
    QTRY_COMPARE(stage->artifacts().size(), results->artifacts.size());
    for (size_t i = 0; i < results->artifacts.size(); ++i) {
        stage->setCurrent(int(i));
        const QByteArray name = "view." + results->artifacts[i].name.toLatin1();
        auto *view = find<ArtifactView>(*m_window, name.constData());
        QVERIFY2(view && view->isVisible(), name.constData());
    }
    stage->setTogether(true);
    int shown = 0;
    for (const ArtifactView *view : stage->findChildren<ArtifactView *>())
        shown += view->isVisible();
    QCOMPARE(shown, ViewStage::mostTogether);
}

void TestRuns::everyResultFitsASmallScreen()
{
    runToTheEnd();
    auto *stage = find<ViewStage>(*m_window, "runs.stage");
    QTRY_VERIFY(!stage->artifacts().empty());
    for (const bool together : {false, true}) {
        stage->setTogether(together);
        for (size_t i = 0; i < stage->artifacts().size(); ++i) {
            stage->setCurrent(int(i));
            QCoreApplication::processEvents();
            m_window->resize(1280, 720);
            QCoreApplication::processEvents();
            QVERIFY2(m_window->width() <= 1280 && m_window->height() <= 720,
                     qPrintable(QStringLiteral("%1 %2: %3x%4")
                                    .arg(together)
                                    .arg(stage->artifacts()[i].name)
                                    .arg(m_window->width())
                                    .arg(m_window->height())));
        }
    }
}

void TestRuns::stopEndsARun()
{
    // Long enough to be stopped: many passes over many pictures.
    workspace().openData(QStringLiteral("scenes:count=1600,seed=3,side=64,shapes=circle+square,colors=red+blue"));
    QTRY_COMPARE(workspace().dataSets().size(), 2);
    help::fillForm(*m_window, "shots", QStringLiteral("64"));
    help::fillForm(*m_window, "augment-epoch", QStringLiteral("100"));
    auto *run = find<QPushButton>(*m_window, "inspector.run");
    QTRY_VERIFY2(run->isEnabled(), qPrintable(find<QLabel>(*m_window, "inspector.estimate")->text()));
    QTest::mouseClick(run, Qt::LeftButton);
    auto *stop = find<QPushButton>(*m_window, "inspector.stop");
    QTRY_VERIFY(stop->isVisible());
    QTRY_VERIFY(workspace().runs().all().first().job->state() == Job::State::Running);
    QVERIFY(!run->isEnabled());
    // What is being done is said as soon as it is known, though nothing was known when the run began.
    auto *activity = m_window->inspector().findChild<QLabel *>(QStringLiteral("progress.activity"));
    QTRY_VERIFY(activity->isVisible() && activity->text() != workspace().runs().all().first().title);
    QElapsedTimer clock;
    clock.start();
    QTest::mouseClick(stop, Qt::LeftButton);
    while (workspace().runs().all().first().running() && clock.elapsed() < 5000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    qInfo("stopped after %d ms", int(clock.elapsed())); // told, not judged: a busy machine is no defect
    QTRY_VERIFY(!workspace().runs().all().first().running());
    QCOMPARE(workspace().runs().all().first().record.outcome, RunRecord::Outcome::Stopped);
    QTRY_VERIFY(run->isEnabled());
    QVERIFY(workspace().problems().isEmpty());
}

/// The words of a shell command, single quotes honored.
static QStringList shellWords(const QString &command)
{
    QStringList words{QString()};
    bool quoted = false;
    for (const QChar c : command) {
        if (c == QLatin1Char('\''))
            quoted = !quoted;
        else if (c == QLatin1Char(' ') && !quoted)
            words.append(QString());
        else
            words.last().append(c);
    }
    return words;
}

void TestRuns::commandRepeatsTheRun()
{
    help::fillForm(*m_window, "prompt", QStringLiteral("a drawing of a {}."));
    find<QSpinBox>(*m_window, "inspector.seed")->setValue(7);
    const RunRequest wanted = m_window->inspector().request();
    QTest::mouseClick(find<QPushButton>(*m_window, "inspector.copy"), Qt::LeftButton);
    const QString command = QApplication::clipboard()->text();
    QCOMPARE(command, wanted.command());

    const QStringList words = shellWords(command);
    QCOMPARE(words.mid(0, 3), (QStringList{"gleaner", "run", "gda-clip"}));
    std::map<QString, QString> typed;
    QStringList inputs;
    for (int i = 3; i + 1 < words.size(); i += 2) {
        QVERIFY(words[i].startsWith(QLatin1String("--")));
        if (words[i] == QLatin1String("--input"))
            inputs.append(words[i + 1]);
        else if (words[i] == QLatin1String("--seed"))
            QCOMPARE(words[i + 1], QStringLiteral("7"));
        else
            typed[words[i].mid(2)] = words[i + 1];
    }
    QCOMPARE(Parameters::parse(wanted.method->declaration(), typed).toJson(), wanted.parameters.toJson());
    QVERIFY(inputs.contains(QStringLiteral("data=") + m_pictures));
}

void TestRuns::viewsGoIntoTheReport()
{
    runToTheEnd();
    auto *stage = find<ViewStage>(*m_window, "runs.stage");
    QTRY_VERIFY(!stage->artifacts().empty());
    QToolButton *add = nullptr;
    for (auto *button : stage->findChildren<QToolButton *>(QStringLiteral("view.report")))
        if (button->isVisible())
            add = button;
    QVERIFY(add);
    QTest::mouseClick(add, Qt::LeftButton);
    ReportModel &report = workspace().report();
    QCOMPARE(report.rowCount(), 1);
    QCOMPARE(report.report().blocks.first().record->method, QStringLiteral("gda-clip"));

    m_window->showPanel(QStringLiteral("report"));
    QTest::mouseClick(find<QToolButton>(*m_window, "report.addText"), Qt::LeftButton);
    auto *text = find<QPlainTextEdit>(*m_window, "report.caption");
    text->setPlainText(QStringLiteral("Read **this** first."));
    QCOMPARE(report.report().blocks.at(1).markdown, QStringLiteral("Read **this** first."));
    QTest::mouseClick(find<QToolButton>(*m_window, "report.up"), Qt::LeftButton);
    QCOMPARE(report.report().blocks.at(0).markdown, QStringLiteral("Read **this** first."));
    QTRY_VERIFY(
        find<QTextBrowser>(*m_window, "report.preview")->toPlainText().contains(QStringLiteral("Read this first.")));

    auto *panel = find<ReportPanel>(*m_window, "panel.report");
    for (const char *name : {"r.html", "r.pdf"}) {
        const QString file = m_folder.filePath(QLatin1String(name));
        panel->exportTo(file);
        QTRY_VERIFY(QFileInfo(file).size() > 1000);
    }
    QTest::mouseClick(find<QToolButton>(*m_window, "report.remove"), Qt::LeftButton);
    QCOMPARE(report.rowCount(), 1);

    // The page opens again as the report it was.
    m_window->openPath(m_folder.filePath(QStringLiteral("r.html")));
    QTRY_COMPARE(report.rowCount(), 2);
}

void TestRuns::finishedRunsAreRemembered()
{
    m_window = std::make_unique<MainWindow>(Workspace::History::Kept);
    m_window->show();
    m_window->openPath(m_pictures);
    m_window->openPath(help::tinyClip);
    QTRY_VERIFY(workspace().currentData() && workspace().currentModel());
    help::fillForm(*m_window, "shots", QStringLiteral("1"));
    help::fillForm(*m_window, "seeds", QStringLiteral("1"));
    help::fillForm(*m_window, "validation", QStringLiteral("2"));
    QTest::mouseClick(find<QPushButton>(*m_window, "inspector.run"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace().runs().all().first().folder.isEmpty(), 60000);
    const QString folder = workspace().runs().all().first().folder;
    QVERIFY(QFile::exists(folder + QStringLiteral("/result.json")));

    MainWindow later(Workspace::History::Kept);
    later.show();
    QTRY_VERIFY(!later.workspace().runs().all().isEmpty());
    const Runs::Run run = later.workspace().runs().all().first();
    QCOMPARE(run.folder, folder);
    QVERIFY(!run.results);
    later.workspace().runs().load(run.id);
    QTRY_VERIFY(later.workspace().runs().all().first().results);
}

QTEST_MAIN(TestRuns)
#include "tst_runs.moc"
