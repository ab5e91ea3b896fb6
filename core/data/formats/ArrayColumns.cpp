#include "core/data/formats/ArrayColumns.h"

#include "core/data/formats/WriterSupport.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QtEndian>

namespace gleaner {

namespace {

QByteArray bytesOf(const cv::Mat &pixels)
{
    const cv::Mat whole = pixels.isContinuous() ? pixels : pixels.clone();
    return QByteArray(reinterpret_cast<const char *>(whole.data), qsizetype(whole.total() * whole.elemSize()));
}

template <typename T> QByteArray bytesOf(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// The size that all pictures have, or nothing.
template <typename Get> std::optional<cv::Size> commonSize(qsizetype rows, const Get &get)
{
    std::optional<cv::Size> size;
    for (qsizetype row = 0; row < rows; ++row) {
        stopPoint();
        const cv::Size here = get(row).size();
        if (here.empty() || (size && *size != here))
            return {};
        size = here;
    }
    return size;
}

std::optional<ArrayColumn> imageArray(const ColumnPtr &column)
{
    const auto images = std::static_pointer_cast<const ImageColumn>(column);
    const auto size = commonSize(images->rows(), [&](qsizetype row) { return images->image(row); });
    if (!size)
        return {};
    return ArrayColumn{images->name(), "|u1", {images->rows(), size->height, size->width, 3}, [images](qsizetype row) {
                           return bytesOf(images->image(row));
                       }};
}

std::optional<ArrayColumn> maskArray(const ColumnPtr &column)
{
    const auto masks = std::static_pointer_cast<const MaskColumn>(column);
    const auto size = commonSize(masks->rows(), [&](qsizetype row) { return masks->mask(row); });
    if (!size)
        return {};
    return ArrayColumn{masks->name(), "|u1", {masks->rows(), size->height, size->width}, [masks](qsizetype row) {
                           return bytesOf(masks->mask(row));
                       }};
}

QByteArray vectorBytes(const VectorColumn &vectors, qsizetype row)
{
    std::vector<float> values(size_t(vectors.dimension()));
    vectors.copyRow(row, values.data());
    QByteArray bytes(qsizetype(values.size() * sizeof(float)), Qt::Uninitialized);
    qToLittleEndian<float>(values.data(), qsizetype(values.size()), bytes.data());
    return bytes;
}

} // namespace

std::optional<ArrayColumn> arrayColumn(const ColumnPtr &column)
{
    switch (column->kind()) {
    case Column::Kind::Image:
        return imageArray(column);
    case Column::Kind::Mask:
        return maskArray(column);
    case Column::Kind::Label:
        return ArrayColumn{column->name(), "<i8", {column->rows()}, [column](qsizetype row) {
                               return bytesOf(qint64(static_cast<const LabelColumn &>(*column).code(row)));
                           }};
    case Column::Kind::Number:
        return ArrayColumn{column->name(), "<f8", {column->rows()}, [column](qsizetype row) {
                               return bytesOf(static_cast<const NumberColumn &>(*column).value(row));
                           }};
    case Column::Kind::Vector: {
        const auto vectors = std::static_pointer_cast<const VectorColumn>(column);
        return ArrayColumn{column->name(), "<f4", {column->rows(), vectors->dimension()}, [vectors](qsizetype row) {
                               return vectorBytes(*vectors, row);
                           }};
    }
    default:
        return {};
    }
}

DataSetPtr rowsThatCanBeRead(const DataSet &data, RunContext &context)
{
    std::vector<int> kept;
    for (qsizetype row = 0; row < data.rows(); ++row) {
        context.progress(row, data.rows(), QCoreApplication::translate("WriteDataSet", "Reading pictures"));
        try {
            for (const ColumnPtr &column : data.columns())
                if (column->kind() == Column::Kind::Image)
                    static_cast<const ImageColumn &>(*column).image(row);
            kept.push_back(int(row));
        } catch (const ProblemError &error) {
            context.sampleFailed(error.problem());
        }
    }
    if (kept.empty())
        refuseUnreadable(data, context);
    return data.taking(kept, QCoreApplication::translate("WriteDataSet", "Rows whose pictures can be read"));
}

} // namespace gleaner
