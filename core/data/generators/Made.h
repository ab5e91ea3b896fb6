#pragma once
#include "core/data/DataSet.h"
#include "core/data/GeneratorOptions.h"

#include <array>
#include <functional>

/// What the generators share: columns whose rows are made when asked for, and the options that all of them take.
namespace gleaner::generators {

/// The functions below are called from any thread and must depend on their row alone.
ColumnPtr texts(const char *name, qsizetype rows, std::function<QString(qsizetype)> make);
ColumnPtr texts(const char *name, std::vector<QString> values);
ColumnPtr vectors(const char *name, qsizetype rows, qsizetype dimension, std::function<void(qsizetype, float *)> make);
/// `make` gives 8-bit RGB; `uri` is what the location of a picture starts with.
ColumnPtr images(const char *name, qsizetype rows, const QString &uri, std::function<cv::Mat(qsizetype)> make);
ColumnPtr masks(const char *name, qsizetype rows, std::function<cv::Mat(qsizetype)> make);
ColumnPtr boxes(const char *name, qsizetype rows, std::function<std::vector<Box>(qsizetype)> make);
ColumnPtr labels(const char *name, std::vector<int> codes, const QStringList &classes);
ColumnPtr numbers(const char *name, std::vector<double> values);

GeneratorOption seedOption();
GeneratorOption countOption(const char *meaning, int most, int fallback);
/// "split": shares of train:val:test, or one name for all rows.
GeneratorOption splitOption(const QString &fallback);

uint64_t readSeed(const GeneratorOptions &options);
std::array<int, 3> readSplit(const GeneratorOptions &options);
const QStringList &splitNames(); ///< train, val, test

/// 0, 1 or 2 for each of `count` rows in random order, in these shares to the nearest row.
std::vector<int> splitCodes(int count, const std::array<int, 3> &shares, uint64_t seed);

/// "1 2 3"
template <typename Range> QString joined(const Range &values, const QString &between = QStringLiteral(" "))
{
    QStringList parts;
    for (const auto &value : values)
        parts.append(QString::number(value));
    return parts.join(between);
}

} // namespace gleaner::generators
