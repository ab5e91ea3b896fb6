#include "core/data/WriteDataSet.h"

#include "core/data/formats/Writers.h"
#include "core/support/Nearest.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("WriteDataSet", text); }

struct Writer {
    const char *prefix; ///< before the colon
    const char *ending; ///< of the path; empty for folders
    const char *name;
    QStringList (*write)(const DataSet &data, const QString &path, RunContext &context);
};

const std::vector<Writer> &writers()
{
    static const std::vector<Writer> all{
        {"jsonl", "jsonl", "JSON Lines", &writeJsonLines},
        {"csv", "csv", "CSV", &writeCsvTable},
        {"tsv", "tsv", "TSV", &writeTsvTable},
        {"npz", "npz", "NPZ", &writeNpz},
        {"safetensors", "safetensors", "safetensors", &writeSafetensorsData},
        {"coco", "json", "COCO", &writeCoco},
        {"yolo", "", "YOLO", &writeYolo},
        {"folders", "", "class folders", &writeClassFolders},
    };
    return all;
}

const Writer &writerNamed(const QString &prefix)
{
    for (const Writer &writer : writers())
        if (prefix == QLatin1String(writer.prefix))
            return writer;
    throw ProblemError({tr("There is no format “%1” to write").arg(prefix), prefix,
                        didYouMean(prefix, writableFormats()), ExitCode::Usage});
}

/// The writer for `out`; `path` becomes what stands behind the colon.
const Writer &writerFor(const DataSet &data, const QString &out, QString &path)
{
    const qsizetype colon = out.indexOf(QLatin1Char(':'));
    path = out;
    if (colon > 1 && !out.left(colon).contains(QLatin1Char('/'))) {
        path = out.mid(colon + 1);
        return writerNamed(out.left(colon));
    }
    const QString ending = QFileInfo(out).suffix().toLower();
    for (const Writer &writer : writers())
        if (!ending.isEmpty() && ending == QLatin1String(writer.ending))
            return writer;
    if (!ending.isEmpty() && !QFileInfo(out).isDir() && !out.endsWith(QLatin1Char('/')))
        throw ProblemError(
            {tr("The ending “.%1” tells no format that can be written").arg(ending), out,
             tr("End the name in .jsonl, .csv, .tsv, .npz, .safetensors or .json, or put coco:, yolo: or "
                "folders: before the name of a folder."),
             ExitCode::Usage});
    return writerNamed(data.first<ImageColumn>() && data.column<LabelColumn>(QStringLiteral("label"))
                           ? QStringLiteral("folders")
                           : QStringLiteral("coco"));
}

} // namespace

WrittenData writeDataSet(const DataSet &data, const QString &out, RunContext &context)
{
    WrittenData written;
    const Writer &writer = writerFor(data, out, written.path);
    if (written.path.isEmpty())
        throw ProblemError(
            {tr("There is no name to write to"), out, tr("Give a path, as in coco:FOLDER."), ExitCode::Usage});
    if (data.rows() == 0)
        throw ProblemError(
            {tr("The data set has no rows"), data.source().uri, tr("Choose some rows."), ExitCode::Invalid});
    written.format = QString::fromLatin1(writer.name);
    const qsizetype failures = context.failures().size();
    written.leftOut = writer.write(data, written.path, context);
    written.rows = data.rows() - (context.failures().size() - failures);
    return written;
}

QStringList writableFormats()
{
    QStringList names;
    for (const Writer &writer : writers())
        names.append(QString::fromLatin1(writer.prefix));
    return names;
}

} // namespace gleaner
