#include "app/cli/CommandLine.h"

#include "app/cli/Interrupt.h"
#include "app/cli/Terminal.h"
#include "core/support/Nearest.h"
#include "core/support/Software.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

void addCommands(CLI::App &app, CommandLine &line)
{
    addListCommands(app, line);
    addRunCommand(app, line);
    addEncodeCommand(app, line);
    addDetectCommand(app, line);
    addDataCommand(app, line);
    addModelCommands(app, line);
    addZooCommand(app, line);
    addReportCommand(app, line);
    addScreenshotCommand(app, line);
}

/// The deepest command that the words reached: its options are the ones a misspelled word was meant for.
const CLI::App *deepest(const CLI::App *app)
{
    const auto chosen = app->get_subcommands();
    return chosen.empty() ? app : deepest(chosen.front());
}

Problem usageProblem(const CLI::ParseError &error, const CLI::App &app)
{
    const CLI::App *command = deepest(&app);
    QString what = QString::fromStdString(error.what());
    QString remedy;
    if (const auto extras = app.remaining(true); !extras.empty()) {
        QStringList known;
        for (const CLI::Option *option : command->get_options())
            for (const std::string &name : option->get_lnames())
                known.append(QStringLiteral("--") + QString::fromStdString(name));
        for (const CLI::App *sub : command->get_subcommands([](const CLI::App *) { return true; }))
            known.append(QString::fromStdString(sub->get_name()));
        const QString word = QString::fromStdString(extras.front()).section(u'=', 0, 0);
        what = tr("“%1” is not known here").arg(word);
        remedy = didYouMean(word, known);
    }
    if (remedy.isEmpty())
        remedy = tr("“%1 --help” shows what can be said.").arg(QString::fromStdString(command->get_name()));
    return {what, QStringLiteral("gleaner"), remedy, ExitCode::Usage};
}

std::vector<std::string> reversed(const QStringList &words)
{
    std::vector<std::string> arguments;
    for (auto word = words.rbegin(); word != words.rend(); ++word)
        arguments.push_back(word->toStdString());
    return arguments;
}

} // namespace

ExitCode runCommandLine(const QStringList &words)
{
    CommandLine line;
    line.words = words;
    line.json = words.contains(QStringLiteral("--json"));
    try {
        CLI::App app{tr("Gleaner: training-free, data-free and generalization methods on your own data and models. "
                        "Without a command it opens the window.")
                         .toStdString(),
                     "gleaner"};
        app.set_version_flag("--version", GLEANER_VERSION);
        app.require_subcommand(1);
        addCommands(app, line);
        try {
            app.parse(reversed(words));
        } catch (const CLI::Success &success) { // --help and --version
            return ExitCode(app.exit(success));
        } catch (const CLI::ParseError &error) {
            throw ProblemError(usageProblem(error, app));
        }
        if (const QString warning = blasWarning(); !warning.isEmpty())
            Terminal::note(warning);
        const Interrupt interrupt;
        return line.action();
    } catch (const Stopped &) {
        Terminal::note(tr("Stopped; nothing was written."));
        return Interrupt::exitCode();
    } catch (...) {
        const Problem problem = currentProblem(QStringLiteral("gleaner"));
        Terminal::complain(problem, line.json);
        return problem.code;
    }
}

} // namespace gleaner
