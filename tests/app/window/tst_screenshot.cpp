#include "app/window/ProjectKeeper.h"
#include "app/window/Screenshot.h"
#include "core/support/Problem.h"
#include "tests/app/window/WindowHelp.h"

#include <QtWidgets>

using namespace gleaner;

class TestScreenshot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void picturesOfEveryPanel_data();
    void picturesOfEveryPanel();
    void unknownPanelNamesTheNearest();
    void unknownLanguageIsRefused();
    void missingProjectIsRefused();
    void nothingHalfWritten();

private:
    QTemporaryDir m_folder;
    QString m_project;
};

static Problem problemOf(const ScreenshotRequest &request)
{
    try {
        grabPanel(request);
    } catch (const ProblemError &error) {
        return error.problem();
    }
    return {};
}

void TestScreenshot::initTestCase()
{
    help::isolate();
    Project project;
    project.data = {help::makeFolders(m_folder.filePath(QStringLiteral("shapes")), 6)};
    project.models = {help::tinyClip};
    m_project = m_folder.filePath(QStringLiteral("p.gleaner"));
    writeProject(project, m_project);
}

void TestScreenshot::picturesOfEveryPanel_data()
{
    QTest::addColumn<QString>("panel");
    for (const QString &id : MainWindow::panelIds())
        QTest::newRow(qPrintable(id)) << id;
}

void TestScreenshot::picturesOfEveryPanel()
{
    QFETCH(QString, panel);
    const QString out = m_folder.filePath(panel + QStringLiteral(".png"));
    grabPanel({panel, Theme::Mode::Dark, {1280, 720}, QStringLiteral("en"), m_project, out});
    const QImage image(out);
    QCOMPARE(image.size(), QSize(1280, 720));
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            colors.insert(image.pixel(x, y));
    QVERIFY(colors.size() > 50);
}

void TestScreenshot::unknownPanelNamesTheNearest()
{
    const Problem problem =
        problemOf({QStringLiteral("dta"), Theme::Mode::Light, {800, 600}, {}, m_project, m_folder.filePath("x.png")});
    QCOMPARE(problem.code, ExitCode::Usage);
    QVERIFY(problem.remedy.contains(QStringLiteral("data")));
    QVERIFY(!QFile::exists(m_folder.filePath("x.png")));
}

void TestScreenshot::unknownLanguageIsRefused()
{
    QCOMPARE(problemOf({QStringLiteral("data"),
                        Theme::Mode::Light,
                        {800, 600},
                        QStringLiteral("qq"),
                        m_project,
                        m_folder.filePath("x.png")})
                 .code,
             ExitCode::Usage);
}

void TestScreenshot::missingProjectIsRefused()
{
    QCOMPARE(problemOf({QStringLiteral("data"),
                        Theme::Mode::Light,
                        {800, 600},
                        {},
                        m_folder.filePath("absent.gleaner"),
                        m_folder.filePath("x.png")})
                 .code,
             ExitCode::InputUnreadable);
}

void TestScreenshot::nothingHalfWritten()
{
    const QString out = m_project + QStringLiteral("/x.png");
    QCOMPARE(problemOf({QStringLiteral("data"), Theme::Mode::Light, {800, 600}, {}, m_project, out}).code,
             ExitCode::OutputUnwritable);
    QVERIFY(!QFile::exists(out));
}

QTEST_MAIN(TestScreenshot)
#include "tst_screenshot.moc"
