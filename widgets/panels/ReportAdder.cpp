#include "widgets/panels/ReportAdder.h"

#include "core/report/Report.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/ViewRegistry.h"

#include <QCoreApplication>

namespace gleaner {

void addArtifactToReport(Workspace &workspace, const Artifact &artifact, const std::optional<RunRecord> &record)
{
    ReportBlock block = blockOf(artifact, record.value_or(RunRecord{}), figurePng(artifact));
    if (!record)
        block.record.reset();
    workspace.report().append(std::move(block));
    workspace.note(QCoreApplication::translate("ReportAdder", "Added “%1” to the report").arg(artifact.title));
}

} // namespace gleaner
