#pragma once
#include "core/jobs/RunContext.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace gleaner {

/// --seed, --threads, --device, --precision and --progress, the same for every command that computes.
struct ComputeOptions {
    uint64_t seed = 1;
    int threads = 0;
    std::string device = "cpu";
    std::string precision = "auto";
    std::string progress = "auto";

    /// Throws ProblemError (Invalid) for a device that is not there.
    RunContext::Settings settings() const;
};

void addComputeOptions(CLI::App &command, ComputeOptions &options);
/// --json; where it stands is remembered by CommandLine, since Problems before parsing obey it too.
void addJsonFlag(CLI::App &command, bool &json);

} // namespace gleaner
