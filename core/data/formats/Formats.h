#pragma once
#include "core/data/DataSet.h"

#include <QByteArrayView>
#include <QFileInfo>

namespace gleaner {

/// One way to read a file or a folder.
struct FormatReader {
    const char *name;
    /// `head` holds the first 64 KiB of a file, and nothing of a folder. Looks at contents before names.
    bool (*recognizes)(const QFileInfo &place, QByteArrayView head);
    /// Throws ProblemError (InputUnreadable).
    DataSetPtr (*open)(const QString &path);
};

/// All readers, the more particular before the more general: the first that recognizes a place opens it.
const std::vector<FormatReader> &formatReaders();
/// The data set at `path`, or null where no reader recognizes it. Throws ProblemError.
DataSetPtr openByFormat(const QString &path);
/// For messages: "COCO, LVIS, YOLO, …".
QString knownFormatNames();

} // namespace gleaner
