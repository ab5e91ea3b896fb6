#pragma once
#include "core/data/DataSet.h"
#include "core/methods/curation/GradedPool.h"

namespace gleaner {

/// The columns of grades in a table: those that `named` says (separated by commas), or else all numbers whose name
/// begins with “score”, or else those named as the paper's capabilities. Empty where there are none. Throws
/// ProblemError (Invalid) where a named column does not exist.
QStringList scoreColumns(const DataSet &data, const QString &named);

/// What a table says about styles and sources.
struct PoolStyles {
    QStringList names;                        ///< of the styles, in the order they came
    std::vector<std::vector<int32_t>> ofRows; ///< numbers of the names, the first style first
};
/// From the column “styles” or “style” (texts separated by commas, lists, or classes); no styles where there is none.
PoolStyles stylesOf(const DataSet &data);
/// Puts “ + source” behind every style, from the column “source”, “image_source” or “image-source”; the same where
/// there is none.
PoolStyles withSources(PoolStyles styles, const DataSet &data);

/// Grades are read as whole numbers from 0 to GradedPool::highest; all else is missing.
GradedPool gradedPool(const DataSet &data, const QStringList &columns);
/// Words separated by commas, or a JSON list of them; none twice.
QStringList commaNames(const QString &text);

/// The fourteen capabilities of the paper.
const QStringList &paperCapabilities();
/// Its nine styles.
const QStringList &paperStyles();

} // namespace gleaner
