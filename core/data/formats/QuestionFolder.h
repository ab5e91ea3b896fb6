#pragma once
#include "core/data/DataSet.h"

#include <QFileInfo>

namespace gleaner {

/// A folder of question/answer files as unlearning sets are kept: forget01.json, retain99.json, and so on.
bool isQuestionFolder(const QFileInfo &folder, QByteArrayView head);
/// All of them in one data set, with the column "split" naming the file that a row comes from. Columns that are not in
/// every file are left out and said so.
DataSetPtr openQuestionFolder(const QString &path);

} // namespace gleaner
