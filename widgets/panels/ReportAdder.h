#pragma once
#include "core/results/Results.h"

namespace gleaner {

class ArtifactView;
class Workspace;

/// Puts an artifact into the workspace's report, with the record of the run it comes from where there is one.
void addArtifactToReport(Workspace &workspace, const Artifact &artifact, const std::optional<RunRecord> &record);

/// The same with the figure as the view shows it: what was chosen in it is chosen in the report.
void addViewToReport(Workspace &workspace, const ArtifactView &view, const std::optional<RunRecord> &record);

} // namespace gleaner
