#pragma once
#include "core/data/DataSet.h"
#include "core/data/GeneratorOptions.h"

namespace gleaner {

/// A data set made from a URI such as "mixture:classes=10,seed=1". The same URI gives the same bytes on every machine.
struct Generator {
    GeneratorDocumentation documentation;
    int version; ///< goes into the content hash: raise it when what the generator makes changes
    std::vector<ColumnPtr> (*columns)(const GeneratorOptions &options);
};

/// All generators but "scenes:", which has its own door, in the order they are shown.
const std::vector<Generator> &allGenerators();

/// "scenes", "mixture", …
QStringList generatorSchemes();
/// Null where there is no such generator.
const GeneratorDocumentation *generatorDocumentation(const QString &scheme);
/// "mixture" in "mixture:classes=3"; the part before the first colon.
QString generatorScheme(const QString &uri);
/// Throws ProblemError (InputUnreadable) where the scheme or its options are wrong; makes rows only when asked.
DataSetPtr openGenerated(const QString &uri);

} // namespace gleaner
