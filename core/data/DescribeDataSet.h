#pragma once
#include "core/data/DataSet.h"

#include <QJsonObject>

namespace gleaner {

struct GeneratorDocumentation;

/// What `gleaner data info --json` prints: uri, format, rows, columns (name, type, and for labels the classes with
/// their counts), history, problems, and for a generator what it takes. Reads no picture.
QJsonObject describeDataSet(const DataSet &data);
/// The same for a terminal; of many classes or problems only the first.
QString dataSetText(const DataSet &data);

/// Documentation of a generator for `data info scenes:`; null where `uri` names more than a bare known scheme.
const GeneratorDocumentation *bareGenerator(const QString &uri);
QJsonObject describeGenerator(const GeneratorDocumentation &documentation);
QString generatorText(const GeneratorDocumentation &documentation);

} // namespace gleaner
