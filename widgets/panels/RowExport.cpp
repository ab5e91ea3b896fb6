#include "widgets/panels/RowExport.h"

#include "core/data/WriteDataSet.h"
#include "core/data/operations/Operations.h"
#include "widgets/panels/Workspace.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("RowExport", text); }

} // namespace

Job *exportRows(Workspace &workspace, const QString &dataUri, const std::vector<int> &rows, const QString &out)
{
    const Workspace::Data *source = workspace.data(dataUri);
    if (!source || rows.empty())
        return nullptr;
    Job *job = workspace.jobs().start<WrittenData>(
        tr("Exporting %1 rows").arg(rows.size()), {},
        [data = source->dataSet, rows, out](RunContext &context) {
            return writeDataSet(*taken(data, rows), out, context);
        },
        &workspace, [&workspace](const WrittenData &written) {
            workspace.note(tr("Exported as %1: %2").arg(written.format, written.path));
            if (!written.leftOut.isEmpty())
                workspace.addProblem({tr("The format %1 has no place for some columns").arg(written.format),
                                      written.leftOut.join(QStringLiteral(", ")),
                                      tr("Choose JSON Lines or safetensors to keep them.")});
        });
    workspace.watch(job);
    return job;
}

void askAndExportRows(Workspace &workspace, const QString &dataUri, const std::vector<int> &rows, QWidget *parent)
{
    const QString out = QFileDialog::getSaveFileName(
        parent, tr("Export rows as a data set"), QStringLiteral("chosen.jsonl"),
        tr("JSON Lines (*.jsonl);;Table (*.csv);;COCO (*.json);;Arrays (*.npz);;Safetensors (*.safetensors)"));
    if (!out.isEmpty())
        exportRows(workspace, dataUri, rows, out);
}

} // namespace gleaner
