#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"
#include "core/data/DescribeDataSet.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

std::string tr(const char *text) { return QCoreApplication::translate("CommandLine", text).toStdString(); }

ExitCode info(const QString &uri, bool json)
{
    if (const GeneratorDocumentation *generator = bareGenerator(uri)) {
        if (json)
            Terminal::print(QJsonValue(describeGenerator(*generator)));
        else
            Terminal::print(generatorText(*generator).trimmed());
        return ExitCode::Done;
    }
    const DataSetPtr data = openDataSet(uri);
    if (json)
        Terminal::print(QJsonValue(describeDataSet(*data)));
    else
        Terminal::print(dataSetText(*data).trimmed());
    return ExitCode::Done;
}

} // namespace

void addDataCommand(CLI::App &app, CommandLine &line)
{
    auto uri = std::make_shared<std::string>();
    CLI::App *data = app.add_subcommand("data", tr("Look at data sets"));
    data->require_subcommand(1);
    CLI::App *command = data->add_subcommand("info", tr("Format, rows, columns, classes, splits and problems"));
    command->add_option("URI", *uri, tr("File, folder, or generator such as scenes:"))->required();
    addJsonFlag(*command, line.json);
    command->callback(
        [&line, uri] { line.action = [&line, uri] { return info(QString::fromStdString(*uri), line.json); }; });
}

} // namespace gleaner
