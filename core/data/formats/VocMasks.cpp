#include "core/data/formats/VocMasks.h"

#include "core/data/ImageFile.h"
#include "core/data/formats/Reading.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace gleaner {

namespace {

constexpr int border = MaskColumn::ignored; // around objects: belongs to none

QString tr(const char *text) { return QCoreApplication::translate("Voc", text); }

/// The numbers of the palette's colors, one for each pixel.
cv::Mat indicesOf(const QString &path)
{
    const QByteArray bytes = readImageBytes(path), gray = pngIndices(bytes);
    if (gray.isEmpty())
        refuseFile(path, tr("This mask is no whole PNG with a palette"), tr("Save it as PNG with indexed colors."));
    cv::Mat indices;
    cv::extractChannel(decodeImage(gray, path), indices, 0);
    const int depth = gray[24]; // fewer bits are stretched to eight by decoding
    return depth < 8 ? cv::Mat(indices / (255 / ((1 << depth) - 1))) : indices;
}

/// The numbers in the picture's size; `otherwise` everywhere where there is no file.
cv::Mat numbersOf(const VocSegmentation &own, int otherwise)
{
    const QSize size = pictureSize(own.picture);
    if (size.isEmpty())
        refuseFile(own.picture, tr("The size of this picture is not known"), tr("Replace the picture."));
    if (own.path.isEmpty())
        return cv::Mat(size.height(), size.width(), CV_8U, cv::Scalar(otherwise));
    cv::Mat mask = indicesOf(own.path);
    if (mask.cols != size.width() || mask.rows != size.height())
        refuseFile(own.path, tr("This mask is not of the size of its picture"), tr("Restore it, or remove it."));
    return mask;
}

class VocMasks final : public MaskColumn {
public:
    explicit VocMasks(std::vector<VocSegmentation> rows) : MaskColumn(QStringLiteral("mask")), m_rows(std::move(rows))
    {
    }
    qsizetype rows() const override { return qsizetype(m_rows.size()); }
    cv::Mat mask(qsizetype row) const override
    {
        const VocSegmentation &own = m_rows[size_t(row)];
        return renumbered(numbersOf(own, 0), own.numbers);
    }

private:
    static cv::Mat renumbered(const cv::Mat &mask, const std::vector<int> &numbers)
    {
        cv::Mat table(1, 256, CV_8U, cv::Scalar(0)), result;
        int next = int(numbers.size());
        for (int number = 1; number < border; ++number) {
            const auto found = std::find(numbers.begin(), numbers.end(), number);
            const int place = found != numbers.end() ? int(found - numbers.begin()) + 1 : ++next;
            table.at<uchar>(number) = uchar(place <= 255 ? place : 0);
        }
        cv::LUT(mask, table, result);
        return result;
    }

    std::vector<VocSegmentation> m_rows;
};

class VocClassMasks final : public MaskColumn {
public:
    VocClassMasks(std::vector<VocSegmentation> rows, QStringList names)
        : MaskColumn(QStringLiteral("class_mask")), m_rows(std::move(rows)), m_names(std::move(names))
    {
    }
    qsizetype rows() const override { return qsizetype(m_rows.size()); }
    cv::Mat mask(qsizetype row) const override { return numbersOf(m_rows[size_t(row)], ignored); }
    QStringList classes() const override { return m_names; }

private:
    std::vector<VocSegmentation> m_rows;
    QStringList m_names;
};

} // namespace

ColumnPtr vocMasks(std::vector<VocSegmentation> rows) { return std::make_shared<VocMasks>(std::move(rows)); }

ColumnPtr vocClassMasks(std::vector<VocSegmentation> rows, QStringList names)
{
    return std::make_shared<VocClassMasks>(std::move(rows), std::move(names));
}

} // namespace gleaner
