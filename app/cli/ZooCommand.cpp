#include "app/cli/Blocking.h"
#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"
#include "core/models/zoo/ZooManifest.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gleaner {

namespace {

std::string tr(const char *text) { return QCoreApplication::translate("CommandLine", text).toStdString(); }

/// Name and summary, then what was measured.
QString entryText(const ZooEntry &entry)
{
    QString text = QStringLiteral("zoo:%1  %2").arg(entry.name, entry.summary);
    if (entry.manifest.isEmpty())
        return text + QStringLiteral("\n  ") +
               QString::fromStdString(tr("does not ship yet: “gleaner zoo train %1” makes it")).arg(entry.name);
    for (const ZooFigure &figure : figuresOf(entry.manifest)) {
        text += QStringLiteral("\n  %1 %2, %3 (%4)").arg(figure.value).arg(figure.unit, figure.name, figure.measuredOn);
        if (figure.atLeast)
            text += QString::fromStdString(tr("; at least %1 asked")).arg(*figure.atLeast);
    }
    return text;
}

ExitCode list(bool json)
{
    QJsonArray all;
    for (const ZooEntry &entry : zooModels()) {
        if (json)
            all.append(QJsonObject{{QStringLiteral("name"), entry.name},
                                   {QStringLiteral("title"), entry.title},
                                   {QStringLiteral("summary"), entry.summary},
                                   {QStringLiteral("manifest"), entry.manifest}});
        else
            Terminal::print(entryText(entry));
    }
    if (json)
        Terminal::print(QJsonValue(all));
    return ExitCode::Done;
}

struct TrainOptions {
    std::string name, out;
    ComputeOptions compute;
};

ExitCode train(const TrainOptions &options)
{
    const QString name = QString::fromStdString(options.name), out = QString::fromStdString(options.out);
    const ExitCode code =
        runToEnd(QString::fromStdString(tr("Training %1")).arg(name), options.compute.settings(),
                 options.compute.progress, [&](RunContext &context) { trainZooModel(name, out, context); });
    Terminal::print(QString::fromStdString(tr("Model: %1")).arg(out));
    return code;
}

} // namespace

void addZooCommand(CLI::App &app, CommandLine &line)
{
    CLI::App *zoo = app.add_subcommand("zoo", tr("The small models that ship with the program"));
    zoo->require_subcommand(1);
    CLI::App *listCommand = zoo->add_subcommand("list", tr("Names, sizes and measured accuracy"));
    addJsonFlag(*listCommand, line.json);
    listCommand->callback([&line] { line.action = [&line] { return list(line.json); }; });

    auto options = std::make_shared<TrainOptions>();
    CLI::App *command = zoo->add_subcommand("train", tr("Train one of them again from generated data"));
    command->add_option("NAME", options->name, tr("Name, as in zoo list"))->required();
    command->add_option("--out", options->out, tr("Folder for the model"))->required();
    addComputeOptions(*command, options->compute);
    addJsonFlag(*command, line.json);
    command->callback([&line, options] { line.action = [options] { return train(*options); }; });
}

} // namespace gleaner
