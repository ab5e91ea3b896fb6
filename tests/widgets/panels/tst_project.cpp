#include "core/support/Problem.h"
#include "widgets/panels/Kinds.h"
#include "widgets/panels/Project.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner;

class TestProject : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void movesWithItsFolder();
    void refusesNewerVersions();
    void refusesOtherFiles();
    void unwritablePlaceIsAProblem();
    void kindsByContent();

private:
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).absolutePath());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

static ExitCode codeOf(const std::function<void()> &work)
{
    try {
        work();
    } catch (const ProblemError &error) {
        return error.problem().code;
    }
    return ExitCode::Done;
}

void TestProject::comesBackAsItWas()
{
    Project project;
    project.data = {path("cats"), QStringLiteral("scenes:count=20"), QStringLiteral("/elsewhere/dogs")};
    project.models = {path("model"), QStringLiteral("zoo:scenes-clip")};
    project.runs = {path("runs/one")};
    project.selections = {{QStringLiteral("odd ones"), path("cats"), {1, 3, 5}}};
    project.chosen = {{{}, path("cats"), {0, 2}}};
    project.report = path("p.report.json");
    project.currentData = path("cats");
    project.currentModel = QStringLiteral("zoo:scenes-clip");
    project.method = QStringLiteral("gda-clip");
    project.panel = QStringLiteral("explore");
    project.theme = QStringLiteral("dark");
    project.panels = {{"explore", QJsonObject{{"layout", "tsne"}}}};
    writeProject(project, path("p.gleaner"));
    QCOMPARE(readProject(path("p.gleaner")), project);
}

void TestProject::movesWithItsFolder()
{
    Project project;
    project.data = {path("here/cats"), QStringLiteral("/elsewhere/dogs")};
    write("here/x", "");
    writeProject(project, path("here/p.gleaner"));
    QVERIFY(QDir().rename(path("here"), path("there")));
    QCOMPARE(readProject(path("there/p.gleaner")).data,
             (QStringList{path("there/cats"), QStringLiteral("/elsewhere/dogs")}));
}

void TestProject::refusesNewerVersions()
{
    write("new.gleaner", R"({"gleaner": 2, "data": []})");
    QCOMPARE(codeOf([this] { readProject(path("new.gleaner")); }), ExitCode::InputUnreadable);
}

void TestProject::refusesOtherFiles()
{
    write("list.json", "[1, 2]");
    write("other.json", R"({"version": 1})");
    for (const char *name : {"list.json", "other.json", "absent.json"})
        QCOMPARE(codeOf([&] { readProject(path(name)); }), ExitCode::InputUnreadable);
}

void TestProject::unwritablePlaceIsAProblem()
{
    QCOMPARE(codeOf([this] { writeProject({}, path("no/such/folder/p.gleaner")); }), ExitCode::OutputUnwritable);
    QVERIFY(!QFile::exists(path("no")));
}

void TestProject::kindsByContent()
{
    write("model/config.json", "{}");
    write("run/result.json", "{}");
    write("pictures/cat/1.png", "");
    write("p.gleaner", R"({"gleaner": 1})");
    write("notes.json", "{}");
    write("page.html", R"(<script type="application/json" id="gleaner-report">{}</script>)");
    QByteArray tensors(8, '\0');
    tensors[0] = 2;
    write("weights.bin", tensors + "{}");
    QCOMPARE(kindOfPath(path("model")), PathKind::Model);
    QCOMPARE(kindOfPath(path("weights.bin")), PathKind::Model);
    QCOMPARE(kindOfPath(QStringLiteral("zoo:scenes-clip")), PathKind::Model);
    QCOMPARE(kindOfPath(path("run")), PathKind::Results);
    QCOMPARE(kindOfPath(path("pictures")), PathKind::Data);
    QCOMPARE(kindOfPath(path("notes.json")), PathKind::Data);
    QCOMPARE(kindOfPath(QStringLiteral("scenes:count=4")), PathKind::Data);
    QCOMPARE(kindOfPath(path("p.gleaner")), PathKind::Project);
    QCOMPARE(kindOfPath(path("page.html")), PathKind::Report);
}

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
