#include "app/cli/Options.h"

#include <ATen/Context.h>
#include <QCoreApplication>

namespace gleaner {

namespace {
std::string tr(const char *text) { return QCoreApplication::translate("CommandLine", text).toStdString(); }
} // namespace

RunContext::Settings ComputeOptions::settings() const
{
    if (device != "cpu")
        throw ProblemError(
            {QCoreApplication::translate("CommandLine", "The device “%1” cannot be used")
                 .arg(QString::fromStdString(device)),
             QStringLiteral("--device"),
             QCoreApplication::translate("CommandLine", "This build computes on the CPU: use --device cpu."),
             ExitCode::Invalid});
    RunContext::Settings settings;
    settings.seed = seed;
    settings.threads = threads;
    settings.precision = precision == "bf16"   ? Precision::BFloat16
                         : precision == "fp32" ? Precision::Float32
                                               : Precision::Auto;
    return settings;
}

void addComputeOptions(CLI::App &command, ComputeOptions &options)
{
    command.add_option("--seed", options.seed, tr("Seed of all random numbers"))->capture_default_str();
    command.add_option("--threads", options.threads, tr("Threads of each operation; 0 = all cores"))
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    command.add_option("--device", options.device, tr("Where to compute: cpu"))->capture_default_str();
    command
        .add_option(
            "--precision", options.precision,
            tr("Numbers of the encoders: fp32, bf16, or auto: bf16 for large vision transformers where the processor "
               "multiplies it, and the progress says so"))
        ->check(CLI::IsMember({"auto", "fp32", "bf16"}))
        ->capture_default_str();
    command.add_option("--progress", options.progress, tr("Progress on standard error: auto, json, none"))
        ->check(CLI::IsMember({"auto", "json", "none"}))
        ->capture_default_str();
}

void addJsonFlag(CLI::App &command, bool &json) { command.add_flag("--json", json, tr("Print JSON, Problems too")); }

} // namespace gleaner
