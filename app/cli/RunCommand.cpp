#include "app/cli/Blocking.h"
#include "app/cli/CommandLine.h"
#include "app/cli/Interrupt.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"
#include "core/methods/DescribeMethod.h"
#include "core/methods/RunRequest.h"
#include "core/results/RunStore.h"
#include "app/Figures.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

struct RunOptions {
    std::string method, out, theme = "light";
    std::vector<std::string> inputs;
    std::map<QString, std::string> values; ///< typed parameters by id
    ComputeOptions compute;
};

Inputs readInputs(const MethodDeclaration &method, const std::vector<std::string> &typed)
{
    QStringList roles;
    for (const InputRole &role : method.inputs)
        roles.append(QString::fromLatin1(role.id));
    Inputs inputs;
    for (const std::string &text : typed) {
        const QString word = QString::fromStdString(text);
        const QString role = word.section(u'=', 0, 0), uri = word.section(u'=', 1);
        if (!roles.contains(role) || uri.isEmpty())
            throw ProblemError({tr("“%1” names no input of this method").arg(word), QStringLiteral("--input"),
                                tr("Write ROLE=URI with one of the roles: %1.").arg(roles.join(QStringLiteral(", "))),
                                ExitCode::Usage});
        inputs.set(role, {uri, nullptr, nullptr});
    }
    return inputs;
}

RunRequest readRequest(const RunOptions &options, const CLI::App &command)
{
    RunRequest request;
    request.method = &methodNamed(QString::fromStdString(options.method));
    const MethodDeclaration &declaration = request.method->declaration();
    request.inputs = readInputs(declaration, options.inputs);
    request.fillExamples();
    std::map<QString, QString> typed;
    for (const auto &[id, value] : options.values)
        if (command.count("--" + id.toStdString()) > 0)
            typed[id] = QString::fromStdString(value);
    request.parameters = Parameters::parse(declaration, typed);
    request.settings = options.compute.settings();
    return request;
}

void printSummary(const Results &results, const QString &folder)
{
    for (const Artifact &artifact : results.artifacts)
        if (const auto *metrics = artifact.as<Metrics>())
            Terminal::print(artifact.title + QLatin1Char('\n') + Terminal::metricsText(*metrics) + QLatin1Char('\n'));
    for (const Artifact &artifact : results.artifacts)
        if (const auto *table = artifact.as<Table>(); table && table->style == Table::Style::Plain && table->rows.size() <= 30)
            Terminal::print(artifact.title + QLatin1Char('\n') + Terminal::tableText(*table) + QLatin1Char('\n'));
    Terminal::print(tr("Results: %1").arg(folder));
}

ExitCode run(const RunOptions &options, const CLI::App &command, bool json)
{
    const RunRequest request = readRequest(options, command);
    RunStore store;
    const bool keep = options.out.empty();
    const QString folder = keep ? store.newRunFolder(QString::fromStdString(options.method))
                                : QString::fromStdString(options.out);
    ResultsWriter writer(folder);
    Results results;
    runToEnd(tr("Running %1").arg(QString::fromStdString(options.method)), request.settings, options.compute.progress,
             [&](RunContext &context) { results = execute(request, context); });
    const auto mode = options.theme == "dark" ? Theme::Mode::Dark : Theme::Mode::Light;
    writer.write(results, [draw = figures(mode)](const Artifact &artifact) {
        Interrupt::stopIfReceived();
        return draw(artifact);
    });
    if (keep)
        store.add(results.record, folder);
    for (const Problem &problem : results.record.problems)
        Terminal::complain(problem, json);
    printSummary(results, folder);
    return results.exitCode();
}

/// The options of the named method, so that help, ranges and "did you mean" know them.
void addMethodOptions(CLI::App &command, RunOptions &options, const QStringList &words)
{
    const Method *method = words.size() > 1 ? findMethod(words[1]) : nullptr;
    if (!method)
        return;
    for (const ParameterRef &parameter : method->declaration().parameters) {
        const ParameterText &text = textOf(parameter);
        const QString help = QStringLiteral("%1 (%2)").arg(methodText(text.title), rangeText(parameter));
        std::string &value = options.values[QString::fromLatin1(text.id)];
        value = Parameters::write(Parameters::fallback(parameter)).toStdString();
        command.add_option(std::string("--") + text.id, value, help.toStdString())->capture_default_str();
    }
}

} // namespace

void addRunCommand(CLI::App &app, CommandLine &line)
{
    auto options = std::make_shared<RunOptions>();
    CLI::App *command = app.add_subcommand("run", tr("Run a method; without inputs, on its embedded example").toStdString());
    command->add_option("METHOD", options->method, tr("Id of the method").toStdString())->required();
    command->add_option("--input", options->inputs, tr("ROLE=URI, once per role").toStdString())->expected(1)->take_all();
    command->add_option("--out", options->out,
                        tr("Folder for the results; without it they go to the list of runs").toStdString());
    command->add_option("--theme", options->theme, tr("Of the figures: light or dark").toStdString())
        ->check(CLI::IsMember({"light", "dark"}))
        ->capture_default_str();
    addMethodOptions(*command, *options, line.words);
    addComputeOptions(*command, options->compute);
    addJsonFlag(*command, line.json);
    command->callback([&line, options, command] {
        line.action = [&line, options, command] { return run(*options, *command, line.json); };
    });
}

} // namespace gleaner
