#include "widgets/panels/ReportAdder.h"

#include "core/report/Report.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/ViewRegistry.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

void add(Workspace &workspace, const Artifact &artifact, const std::optional<RunRecord> &record, const QByteArray &png)
{
    ReportBlock block = blockOf(artifact, record.value_or(RunRecord{}), png);
    if (!record)
        block.record.reset();
    workspace.report().append(std::move(block));
    workspace.note(QCoreApplication::translate("ReportAdder", "Added “%1” to the report").arg(artifact.title));
}

} // namespace

void addArtifactToReport(Workspace &workspace, const Artifact &artifact, const std::optional<RunRecord> &record)
{
    add(workspace, artifact, record, figurePng(artifact));
}

void addViewToReport(Workspace &workspace, const ArtifactView &view, const std::optional<RunRecord> &record)
{
    constexpr qreal scale = 2; // as figurePng() has it
    const QSize size(figureWidth, view.heightFor(figureWidth));
    add(workspace, view.artifact(), record, view.exportPng(Theme::Mode::Light, size, scale));
}

} // namespace gleaner
