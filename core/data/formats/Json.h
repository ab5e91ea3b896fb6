#pragma once
#include "core/data/DataSet.h"

#include <QFileInfo>

namespace gleaner {

/// JSON and JSON Lines of every kind that is known: COCO and LVIS, LLaVA conversations, pairs of original and sampled
/// texts, questions with answers, and plain records.
bool isJson(const QFileInfo &file, QByteArrayView head);
DataSetPtr openJson(const QString &path);

} // namespace gleaner
