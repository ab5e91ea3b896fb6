#pragma once
#include "core/data/DataSet.h"
#include "core/jobs/RunContext.h"

namespace gleaner {

struct WrittenData {
    QString path;        ///< the file or folder that appeared
    QString format;      ///< "COCO", "CSV", …
    QStringList leftOut; ///< columns, and properties of them, that the format has no place for
    qsizetype rows = 0;  ///< without those that could not be read
};

/// Writes a data set, whole or not at all. `out` is a path whose ending tells the format, or FORMAT:PATH:
///   .jsonl JSON Lines   .csv .tsv tables   .npz arrays   .safetensors features and all else
///   .json or coco:FOLDER COCO   yolo:FOLDER   folders:FOLDER class folders
/// A folder without FORMAT becomes class folders where there are classes, else COCO. What openDataSet() reads from it
/// equals what was written, but for columns that are left out. Rows whose picture cannot be read go to
/// context.sampleFailed() and are not written.
///
/// Throws ProblemError: Usage for an unknown format, Invalid where the format cannot hold the data at all,
/// OutputUnwritable.
WrittenData writeDataSet(const DataSet &data, const QString &out, RunContext &context);

/// Names before the colon and endings that writeDataSet() knows, for messages and completion.
QStringList writableFormats();

} // namespace gleaner
