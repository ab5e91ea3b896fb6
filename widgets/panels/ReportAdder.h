#pragma once
#include "core/results/Results.h"

namespace gleaner {

class Workspace;

/// Puts an artifact into the workspace's report, with the record of the run it comes from where there is one.
void addArtifactToReport(Workspace &workspace, const Artifact &artifact, const std::optional<RunRecord> &record);

} // namespace gleaner
