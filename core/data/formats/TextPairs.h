#pragma once
#include "core/data/DataSet.h"

namespace gleaner {

/// {"original": [...], "sampled": [...]}: texts by people and by a machine. A row for each text with the columns
/// "text", "label" (human, machine) and "pair" (the place in its list). Where the lists differ in length the rest has
/// no partner, which is noted; what is no text is stepped over.
DataSetPtr openTextPairs(const QString &path);

} // namespace gleaner
