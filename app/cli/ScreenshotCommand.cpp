#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"
#include "app/window/Screenshot.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

struct ScreenshotOptions {
    std::string panel, project, out, size = "1440x900", theme = "light", language;
};

QSize readSize(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    const auto match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.width() > 8192 || size.height() > 8192)
        throw ProblemError({tr("“%1” is no size").arg(text), QStringLiteral("--size"),
                            tr("Write WIDTHxHEIGHT in pixels, at most 8192 each."), ExitCode::Invalid});
    return size;
}

ExitCode screenshot(const ScreenshotOptions &options)
{
    const QString out = QString::fromStdString(options.out);
    grabPanel({QString::fromStdString(options.panel),
               options.theme == "dark" ? Theme::Mode::Dark : Theme::Mode::Light,
               readSize(QString::fromStdString(options.size)), QString::fromStdString(options.language),
               QString::fromStdString(options.project), out});
    Terminal::print(tr("Picture: %1").arg(out));
    return ExitCode::Done;
}

} // namespace

void addScreenshotCommand(CLI::App &app, CommandLine &line)
{
    auto options = std::make_shared<ScreenshotOptions>();
    CLI::App *command = app.add_subcommand("screenshot", tr("A picture of one panel, without a display").toStdString());
    command->add_option("--panel", options->panel, tr("data, models, explore, attention, detect, segment, curate, unlearn, runs or report").toStdString())->required();
    command->add_option("--project", options->project, tr("Project to open; the embedded example without one").toStdString());
    command->add_option("--out", options->out, tr("File to write, .png").toStdString())->required();
    command->add_option("--size", options->size, tr("WIDTHxHEIGHT in pixels").toStdString())->capture_default_str();
    command->add_option("--theme", options->theme, tr("light or dark").toStdString())
        ->check(CLI::IsMember({"light", "dark"}))
        ->capture_default_str();
    command->add_option("--language", options->language, tr("Language code, such as de").toStdString());
    addJsonFlag(*command, line.json);
    command->callback([&line, options] { line.action = [options] { return screenshot(*options); }; });
}

} // namespace gleaner
