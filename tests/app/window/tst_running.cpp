#include "core/jobs/JobRunner.h"
#include "tests/app/window/WindowHelp.h"
#include "widgets/panels/RunningJobs.h"
#include "widgets/views/ElidingLabel.h"

#include <QSemaphore>
#include <QtWidgets>

using namespace gleaner;
using help::find;

/// How the window looks while something runs.
class TestRunning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { help::isolate(); }
    void init();
    void cleanup();
    void titleAndActivityStandBesideEachOther_data();
    void titleAndActivityStandBesideEachOther();
    void manyJobsNeverPushTheWindow();
    void statusIsShownWhole();
    void problemsOfferWhatCanBeDone();
    void aMissingDataSetIsOpenedFromItsCard();
    void theLanguageSaysWhenItChanges();

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened = url; }

private:
    void startJob(const QString &title);

    QTemporaryDir m_folder;
    QUrl m_opened;
    QSemaphore m_go;
    std::unique_ptr<MainWindow> m_window;
};

void TestRunning::init()
{
    m_window = std::make_unique<MainWindow>(Workspace::History::None);
    m_window->resize(1280, 720);
    m_window->show();
}

void TestRunning::cleanup()
{
    m_go.release(100);
    QTRY_VERIFY(m_window->workspace().jobs().running().isEmpty());
    m_window.reset();
    m_go.tryAcquire(m_go.available());
}

/// Says nothing at first, then a long sentence.
void TestRunning::startJob(const QString &title)
{
    m_window->workspace().jobs().start<int>(
        title, {},
        [this](RunContext &context) {
            context.progress(1, 1000, {});
            context.progress(2, 1000, QStringLiteral("Encoding pictures of /a/long/path/to/a/folder/of/many/pictures"));
            m_go.acquire();
            return 0;
        },
        this, [](int) {});
}

void TestRunning::titleAndActivityStandBesideEachOther_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {420, 660, 1200})
        QTest::addRow("%d", width) << width;
}

void TestRunning::titleAndActivityStandBesideEachOther()
{
    QFETCH(int, width);
    startJob(QStringLiteral("A title that is far too long for its place"));
    RunningJobs lines(m_window->workspace().jobs(), nullptr);
    lines.resize(width, 80);
    lines.show();
    auto *activity = find<QLabel>(lines, "progress.activity");
    QTRY_VERIFY(activity->text().startsWith(QStringLiteral("Encoding")));
    const QWidget *strip = activity->parentWidget(), *line = strip->parentWidget();
    const auto *title = line->findChild<ElidingLabel *>(QString(), Qt::FindDirectChildrenOnly);
    QTRY_VERIFY(strip->width() > 100);
    QVERIFY2(title->geometry().right() < strip->geometry().left(),
             qPrintable(QStringLiteral("%1 %2").arg(title->geometry().right()).arg(strip->geometry().left())));
    QVERIFY(title->elided());
    for (const char *name : {"progress.bar", "progress.stop"}) {
        const auto *each = find<QWidget>(lines, name);
        QVERIFY2(activity->geometry().right() < each->geometry().left(), name);
        QVERIFY2(each->geometry().right() < strip->width(), name);
    }
}

void TestRunning::manyJobsNeverPushTheWindow()
{
    m_window->openPath(help::makeFolders(m_folder.filePath(QStringLiteral("few")), 2));
    QTRY_VERIFY(m_window->workspace().currentData());
    m_window->showPanel(QStringLiteral("runs"));
    for (int i = 0; i < 12; ++i)
        startJob(QStringLiteral("Work %1").arg(i));
    RunningJobs lines(m_window->workspace().jobs(), nullptr);
    lines.show();
    int shown = 0;
    for (const auto *bar : lines.findChildren<QProgressBar *>())
        shown += bar->isVisible();
    QCOMPARE(shown, 3);
    QCoreApplication::processEvents();
    QCOMPARE(m_window->size(), QSize(1280, 720));
}

void TestRunning::statusIsShownWhole()
{
    const auto *status = find<QToolButton>(*m_window, "window.status");
    const auto *search = find<QToolButton>(*m_window, "window.find");
    for (int jobs = 1; jobs <= 2; ++jobs) {
        startJob(QStringLiteral("Work"));
        QTRY_VERIFY(status->text().contains(jobs == 1 ? QStringLiteral("1 job") : QStringLiteral("2 jobs")));
        QTRY_VERIFY(status->width() >= status->sizeHint().width());
        QVERIFY(search->width() >= search->sizeHint().width());
        QVERIFY(m_window->rect().contains(QRect(status->mapTo(m_window.get(), QPoint()), status->size())));
    }
}

void TestRunning::problemsOfferWhatCanBeDone()
{
    const QString file = m_folder.filePath(QStringLiteral("empty.bin"));
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    m_window->openPath(file);
    QTRY_VERIFY(m_window->findChild<QPushButton *>(QStringLiteral("problem.action")));
    auto *choose = find<QPushButton>(*m_window, "problem.action");
    QCOMPARE(choose->text(), QStringLiteral("Choose another file…"));

    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
    QTest::mouseClick(find<QPushButton>(*m_window, "problem.folder"), Qt::LeftButton);
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    QCOMPARE(m_opened.toLocalFile(), QFileInfo(file).absolutePath());

    QTest::mouseClick(find<QPushButton>(*m_window, "problem.copy"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), m_window->workspace().problems().first().sentence());

    // A choice that was called off changes nothing.
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [&answer] {
        if (auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
            answer.stop();
            dialog->reject();
        }
    });
    answer.start(10);
    QTest::mouseClick(choose, Qt::LeftButton);
    QTRY_VERIFY(!answer.isActive());
    QCOMPARE(m_window->workspace().problems().size(), 1);
}

void TestRunning::aMissingDataSetIsOpenedFromItsCard()
{
    const QString folder = help::makeFolders(m_folder.filePath(QStringLiteral("shapes")), 2);
    Workspace &workspace = m_window->workspace();
    workspace.setSelections({{QStringLiteral("two"), folder, {0, 1}}});
    workspace.applySelection(0);
    QTRY_VERIFY(m_window->findChild<QPushButton *>(QStringLiteral("problem.action")));
    QTest::mouseClick(find<QPushButton>(*m_window, "problem.action"), Qt::LeftButton);
    QTRY_VERIFY(workspace.data(folder));
    QTRY_VERIFY(workspace.problems().isEmpty());
    QTRY_VERIFY(!m_window->findChild<QPushButton *>(QStringLiteral("problem.action")));
}

void TestRunning::theLanguageSaysWhenItChanges()
{
    const auto *when = m_window->findChild<QAction *>(QStringLiteral("language.when"));
    QVERIFY(when && when->text().contains(QStringLiteral("next start")));
}

QTEST_MAIN(TestRunning)
#include "tst_running.moc"
