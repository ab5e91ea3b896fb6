#pragma once
#include "core/data/DataSet.h"

namespace gleaner {

/// Pictures in folders, recognized by how they lie:
///   CLASS/picture                  column "label"
///   train|val|test/CLASS/picture   also "split" (training, valid, validation, dev and testing are understood too)
///   DOMAIN/CLASS/picture           also "domain": no folder on the first level has pictures of its own
///   train|val|test/picture, picture  no labels
/// Classes are numbered in the order of their names over all splits and domains; pictures in folders below a class
/// belong to it. Rows are ordered by split, domain, class and file name.
///
/// A class folder without pictures keeps its number and is noted in the data set's problems, which a run copies into
/// its record and answers with exit status 3, unless writeDataSet() left it there. Throws ProblemError
/// (InputUnreadable) where no picture is found at all.
DataSetPtr openImageFolder(const QString &path);

/// A data set of one picture.
DataSetPtr openImageFile(const QString &path);

} // namespace gleaner
