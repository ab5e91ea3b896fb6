#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"
#include "core/report/Report.h"
#include "widgets/report/ReportFile.h"
#include "app/Figures.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

ExitCode report(const std::vector<std::string> &folders, const QString &out)
{
    requireReportName(out);
    std::vector<Results> results;
    for (const std::string &folder : folders)
        results.push_back(readResults(QString::fromStdString(folder)));
    writeReport(reportOf(results, figures()), out);
    Terminal::print(tr("Report: %1").arg(out));
    return ExitCode::Done;
}

} // namespace

void addReportCommand(CLI::App &app, CommandLine &line)
{
    auto folders = std::make_shared<std::vector<std::string>>();
    auto out = std::make_shared<std::string>();
    CLI::App *command = app.add_subcommand("report", tr("One page from the folders of earlier runs").toStdString());
    command->add_option("DIR", *folders, tr("Folders of results").toStdString())->required();
    command->add_option("--out", *out, tr("File to write, .html or .pdf").toStdString())->required();
    addJsonFlag(*command, line.json);
    command->callback([&line, folders, out] {
        line.action = [folders, out] { return report(*folders, QString::fromStdString(*out)); };
    });
}

} // namespace gleaner
