#include "core/data/operations/Operations.h"
#include "core/data/operations/Step.h"
#include "core/support/Hash.h"
#include "core/support/StopPoint.h"

#include <QCryptographicHash>
#include <QSet>
#include <algorithm>

namespace gleaner {

using namespace operations;

namespace {

using Kind = Column::Kind;

void addBytes(QCryptographicHash &hash, const void *bytes, qsizetype size)
{
    const qint64 length = size;
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
    hash.addData(QByteArrayView(static_cast<const char *>(bytes), size));
}

void addText(QCryptographicHash &hash, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    addBytes(hash, bytes.constData(), bytes.size());
}

void addPixels(QCryptographicHash &hash, const cv::Mat &pixels)
{
    const int shape[]{pixels.rows, pixels.cols, pixels.type()};
    addBytes(hash, shape, sizeof shape);
    for (int y = 0; y < pixels.rows; ++y)
        addBytes(hash, pixels.ptr(y), qsizetype(pixels.elemSize()) * pixels.cols);
}

void addCell(QCryptographicHash &hash, const Column &column, qsizetype row)
{
    switch (column.kind()) {
    case Kind::Image:
        return addPixels(hash, static_cast<const ImageColumn &>(column).image(row));
    case Kind::Mask:
        return addPixels(hash, static_cast<const MaskColumn &>(column).mask(row));
    case Kind::Boxes:
        for (const Box &box : static_cast<const BoxesColumn &>(column).boxes(row)) {
            const double values[]{box.x, box.y, box.width, box.height};
            addBytes(hash, values, sizeof values);
            addText(hash, box.label);
        }
        return;
    case Kind::Text:
        return addText(hash, static_cast<const TextColumn &>(column).text(row));
    case Kind::Label:
        return addText(hash, static_cast<const LabelColumn &>(column).text(row));
    case Kind::Number: {
        const double value = static_cast<const NumberColumn &>(column).value(row);
        return addBytes(hash, &value, sizeof value);
    }
    case Kind::Vector: {
        const auto &vectors = static_cast<const VectorColumn &>(column);
        std::vector<float> values(size_t(vectors.dimension()));
        vectors.copyRow(row, values.data());
        return addBytes(hash, values.data(), qsizetype(values.size() * sizeof(float)));
    }
    }
}

std::vector<ColumnPtr> ofKinds(const DataSet &data, std::initializer_list<Kind> kinds)
{
    std::vector<ColumnPtr> found;
    for (const ColumnPtr &column : data.columns())
        if (std::find(kinds.begin(), kinds.end(), column->kind()) != kinds.end())
            found.push_back(column);
    return found;
}

std::vector<ColumnPtr> compared(const DataSet &data, const QStringList &names, const QString &step)
{
    std::vector<ColumnPtr> columns;
    for (const QString &name : names)
        columns.push_back(columnNamed(data, name, step));
    if (columns.empty())
        columns = ofKinds(data, {Kind::Image, Kind::Vector});
    if (columns.empty())
        columns = ofKinds(data, {Kind::Text});
    return columns.empty() ? data.columns() : columns;
}

} // namespace

DataSetPtr deduplicated(const DataSetPtr &data, const QStringList &columns)
{
    QString step = QStringLiteral("deduplicate");
    if (!columns.isEmpty())
        step += QStringLiteral(" by=") + quoted(columns.join(QLatin1Char('+')));
    const std::vector<ColumnPtr> content = compared(*data, columns, step);
    QSet<QByteArray> seen;
    std::vector<int> rows;
    Problems problems;
    for (int row = 0; row < int(data->rows()); ++row) {
        stopPoint();
        QCryptographicHash hash(QCryptographicHash::Sha256);
        try {
            for (const ColumnPtr &column : content)
                addCell(hash, *column, row);
        } catch (const ProblemError &error) {
            problems.append(error.problem());
            rows.push_back(row);
            continue;
        }
        if (const qsizetype before = seen.size(); seen.insert(hash.result()), seen.size() > before)
            rows.push_back(row);
    }
    const DataSetPtr kept = recorded(data->taking(rows, step), step);
    if (problems.isEmpty())
        return kept;
    DataSet::Source source = kept->source();
    source.problems += problems;
    return std::make_shared<DataSet>(std::move(source), kept->columns());
}

} // namespace gleaner
