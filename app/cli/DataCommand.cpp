#include "app/cli/Blocking.h"
#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"
#include "core/data/DescribeDataSet.h"
#include "core/data/WriteDataSet.h"
#include "core/data/operations/Operations.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

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
    return data->source().problems.isEmpty() ? ExitCode::Done : ExitCode::SomeSamplesFailed;
}

/// What was stepped over while reading counts as failed samples, and so does what could not be written.
ExitCode convert(const QString &uri, const QString &out, const ComputeOptions &compute, bool json)
{
    WrittenData written;
    const ExitCode code = runToEnd(
        QString::fromStdString(tr("Converting")), compute.settings(), compute.progress, [&](RunContext &context) {
            const DataSetPtr data = openDataSet(uri, [&context] { return context.stopRequested(); });
            for (const Problem &problem : data->source().problems)
                context.sampleFailed(problem);
            written = writeDataSet(*data, out, context);
            for (const Problem &problem : context.failures())
                Terminal::complain(problem, json);
        });
    if (code != ExitCode::Done && code != ExitCode::SomeSamplesFailed)
        return code;
    const QJsonObject summary{{"out", written.path},
                              {"format", written.format},
                              {"rows", written.rows},
                              {"leftOut", QJsonArray::fromStringList(written.leftOut)}};
    if (json)
        Terminal::print(QJsonValue(summary));
    else
        Terminal::print(QString::fromStdString(tr("%1, rows: %2, file: %3"))
                            .arg(written.format)
                            .arg(written.rows)
                            .arg(written.path));
    if (!json && !written.leftOut.isEmpty())
        Terminal::print(QString::fromStdString(tr("This format has no place for: %1"))
                            .arg(written.leftOut.join(QStringLiteral(", "))));
    return code;
}

void addOperations(CLI::App &data, CommandLine &line)
{
    CLI::App *command = data.add_subcommand("operations", tr("What may follow a data set after a bar"));
    addJsonFlag(*command, line.json);
    command->callback([&line] {
        line.action = [&line] {
            if (line.json)
                Terminal::print(QJsonValue(describeOperations()));
            else
                Terminal::print(operationsText().trimmed());
            return ExitCode::Done;
        };
    });
}

void addConvert(CLI::App &data, CommandLine &line)
{
    struct Words {
        std::string uri, out;
        ComputeOptions compute;
    };
    auto words = std::make_shared<Words>();
    CLI::App *command = data.add_subcommand("convert", tr("Write a data set in another format"));
    command->add_option("URI", words->uri, tr("File, folder, or generator such as scenes:"))->required();
    command
        ->add_option("OUT", words->out,
                     tr("File ending in .jsonl, .csv, .tsv, .npz, .safetensors or .json (COCO), or coco:FOLDER, "
                        "yolo:FOLDER, folders:FOLDER"))
        ->required();
    addComputeOptions(*command, words->compute);
    addJsonFlag(*command, line.json);
    command->callback([&line, words] {
        line.action = [&line, words] {
            return convert(QString::fromStdString(words->uri), QString::fromStdString(words->out), words->compute,
                           line.json);
        };
    });
}

} // namespace

void addDataCommand(CLI::App &app, CommandLine &line)
{
    auto uri = std::make_shared<std::string>();
    CLI::App *data = app.add_subcommand("data", tr("Look at data sets and convert them"));
    data->require_subcommand(1);
    CLI::App *command =
        data->add_subcommand("info", tr("Format, rows, columns, classes, splits, how it came about, and problems"));
    command->add_option("URI", *uri, tr("File, folder, or generator such as scenes:"))->required();
    addJsonFlag(*command, line.json);
    addOperations(*data, line);
    addConvert(*data, line);
    command->callback(
        [&line, uri] { line.action = [&line, uri] { return info(QString::fromStdString(*uri), line.json); }; });
}

} // namespace gleaner
