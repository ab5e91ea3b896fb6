#include "app/window/Screenshot.h"

#include "app/window/Languages.h"
#include "app/window/MainWindow.h"
#include "app/window/ProjectKeeper.h"
#include "core/methods/RunRequest.h"
#include "core/support/AtomicFolder.h"
#include "core/support/Nearest.h"
#include "widgets/panels/Panel.h"
#include "widgets/panels/ReportAdder.h"
#include "widgets/panels/Runs.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPixmap>
#include <QTimer>

namespace gleaner {

namespace {

constexpr int quietRounds = 5, roundMilliseconds = 40;
constexpr qint64 mostMilliseconds = 10 * 60 * 1000;

QString say(const char *text) { return QCoreApplication::translate("Screenshot", text); }

void requirePanel(const QString &panel)
{
    if (!MainWindow::panelIds().contains(panel))
        throw ProblemError({say("There is no panel “%1”").arg(panel), QStringLiteral("--panel"),
                            say("The panels are: %1.").arg(MainWindow::panelIds().join(QStringLiteral(", "))) +
                                didYouMean(panel, MainWindow::panelIds()),
                            ExitCode::Usage});
}

/// Until nothing has been on its way for a few turns of the event loop.
void settle(const MainWindow &window)
{
    QElapsedTimer clock;
    clock.start();
    for (int quiet = 0; quiet < quietRounds; quiet = window.settled() ? quiet + 1 : 0) {
        QEventLoop pause;
        QTimer::singleShot(roundMilliseconds, &pause, &QEventLoop::quit);
        pause.exec();
        if (clock.elapsed() > mostMilliseconds)
            throw ProblemError({say("The panel did not come to rest"), QStringLiteral("--panel"),
                                say("Try a smaller project."), ExitCode::Unexpected});
    }
}

/// Few shots and one seed, where the method has such parameters: seconds instead of minutes.
RunRequest shortExample(const Method &method)
{
    RunRequest request;
    request.method = &method;
    std::map<QString, QString> typed;
    const std::map<QString, QString> small{{"shots", "1,4"}, {"seeds", "1"}, {"augment-epoch", "1"}};
    for (const ParameterRef &parameter : method.declaration().parameters)
        if (const auto found = small.find(QString::fromLatin1(textOf(parameter).id)); found != small.end())
            typed.insert(*found);
    request.parameters = Parameters::parse(method.declaration(), typed);
    request.fillExamples();
    return request;
}

void openExample(MainWindow &window, const QString &panel)
{
    Workspace &workspace = window.workspace();
    if (panel == QLatin1String("curate") || panel == QLatin1String("unlearn"))
        return; // they open an example of their own
    workspace.openData(Workspace::exampleData());
    workspace.openModel(QStringLiteral("zoo:scenes-clip"));
    settle(window);
    if (Selection *selection = workspace.currentSelection()) {
        selection->setRows({2, 5, 8, 13, 21, 34, 55, 89});
        selection->setCurrent(5);
    }
    if ((panel != QLatin1String("runs") && panel != QLatin1String("report")) || allMethods().empty())
        return;
    const int id = workspace.runs().start(shortExample(*allMethods().front()));
    settle(window);
    const Runs::Run *run = workspace.runs().run(id);
    if (panel == QLatin1String("report") && run && run->results)
        for (const Artifact &artifact : run->results->artifacts)
            addArtifactToReport(workspace, artifact, run->record);
}

void write(const QWidget &window, const QString &file)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const_cast<QWidget &>(window).grab().toImage().convertToFormat(QImage::Format_RGB32).save(&buffer, "PNG");
    writeFileAtomically(file, bytes);
}

} // namespace

void grabPanel(const ScreenshotRequest &request)
{
    requirePanel(request.panel);
    Languages::install(request.language);
    Theme::instance().apply(request.theme);
    MainWindow window(Workspace::History::None);
    window.resize(request.size);
    window.show();
    if (request.project.isEmpty())
        openExample(window, request.panel);
    else if (!window.project().open(request.project))
        throw ProblemError(window.workspace().problems().first());
    window.showPanel(request.panel);
    settle(window);
    window.panel(request.panel)->prepare();
    settle(window);
    if (QWidget *focused = QApplication::focusWidget())
        focused->clearFocus();
    settle(window);
    write(window, request.out);
}

} // namespace gleaner
