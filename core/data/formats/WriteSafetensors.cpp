#include "core/data/formats/ArrayColumns.h"
#include "core/data/formats/TableColumns.h"
#include "core/data/formats/TableSchema.h"
#include "core/data/formats/WriterSupport.h"
#include "core/data/formats/Writers.h"
#include "core/models/checkpoint/SafetensorsWriter.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstring>

namespace gleaner {

namespace {

constexpr qint64 mostBytes = qint64(8) << 30;

QString tr(const char *text) { return QCoreApplication::translate("WriteDataSet", text); }

at::ScalarType typeOf(const QByteArray &npyType)
{
    return npyType == "|u1" ? at::kByte : npyType == "<i8" ? at::kLong : npyType == "<f4" ? at::kFloat : at::kDouble;
}

at::Tensor tensorOf(const ArrayColumn &array)
{
    const std::vector<int64_t> shape(array.shape.begin(), array.shape.end());
    at::Tensor tensor = at::empty(shape, typeOf(array.npyType));
    auto *to = static_cast<char *>(tensor.data_ptr());
    for (qsizetype row = 0; row < array.shape[0]; ++row) {
        const QByteArray bytes = array.row(row);
        std::memcpy(to, bytes.constData(), size_t(bytes.size()));
        to += bytes.size();
    }
    return tensor;
}

/// What a row of a column without an array says, as text.
QString textOf(const Column &column, qsizetype row)
{
    switch (column.kind()) {
    case Column::Kind::Text:
        return static_cast<const TextColumn &>(column).text(row);
    case Column::Kind::Boxes:
        return cellText(boxesToJson(static_cast<const BoxesColumn &>(column).boxes(row)));
    case Column::Kind::Mask: {
        const auto &masks = static_cast<const MaskColumn &>(column);
        return cellText(maskToJson(masks.regions(row), masks.mask(row).size()));
    }
    default:
        return {};
    }
}

void addTexts(SafetensorsWriter &file, const Column &column, RunContext &context)
{
    QByteArray text;
    std::vector<int64_t> offsets{0};
    for (qsizetype row = 0; row < column.rows(); ++row) {
        context.progress(row, column.rows(), tr("Writing texts"));
        text += textOf(column, row).toUtf8();
        offsets.push_back(text.size());
    }
    file.add(column.name() + QStringLiteral(".bytes"), at::from_blob(text.data(), {text.size()}, at::kByte).clone());
    file.add(column.name() + QStringLiteral(".offsets"), at::tensor(at::ArrayRef<int64_t>(offsets), at::kLong));
}

} // namespace

QStringList writeSafetensorsData(const DataSet &whole, const QString &path, RunContext &context)
{
    const DataSetPtr data = rowsThatCanBeRead(whole, context);
    SafetensorsWriter file;
    std::vector<ColumnPtr> written;
    QStringList names;
    qint64 bytes = 0;
    for (const ColumnPtr &column : data->columns()) {
        const bool asText = column->kind() == Column::Kind::Text || column->kind() == Column::Kind::Boxes ||
                            column->kind() == Column::Kind::Mask;
        const auto array = asText ? std::nullopt : arrayColumn(column);
        if (!asText && !array)
            continue;
        if (array) {
            qint64 size = 8;
            for (const qint64 side : array->shape)
                size *= side;
            bytes += size / (array->npyType == "|u1" ? 8 : 1);
            if (bytes > mostBytes)
                refuseData(whole, tr("The data set is larger than 8 GiB"), tr("Write parts of it."));
            file.add(column->name(), tensorOf(*array));
        } else {
            addTexts(file, *column, context);
        }
        written.push_back(column);
        names.append(column->name());
    }
    if (written.empty())
        refuseData(whole, tr("No column can be written as a tensor, pictures of different sizes neither"),
                   tr("Choose another format, such as JSON Lines."));
    file.setMetadata(QStringLiteral("gleaner.columns"), QString::fromUtf8(TableSchema::of(written).toJson()));
    file.write(path);
    return columnsBut(whole, names);
}

} // namespace gleaner
