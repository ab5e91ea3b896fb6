#include "core/data/formats/NpyColumns.h"

#include <QSet>
#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr qint64 mostNumbers = qint64(1) << 27, mostClasses = 65536;

/// Several arrays of the same shape per row, one after another.
class Parts {
public:
    explicit Parts(const std::vector<NpyArrayPtr> &arrays) : m_arrays(arrays)
    {
        for (const NpyArrayPtr &array : arrays)
            m_rows += array->header().rows();
    }
    qint64 rows() const { return m_rows; }
    const NpyHeader &header() const { return m_arrays.front()->header(); }
    /// The array that a row lies in; `row` becomes the row within it.
    const NpyArray &of(qint64 &row) const
    {
        size_t part = 0;
        for (; row >= m_arrays[part]->header().rows(); ++part)
            row -= m_arrays[part]->header().rows();
        return *m_arrays[part];
    }
    const std::vector<NpyArrayPtr> &arrays() const { return m_arrays; }

private:
    std::vector<NpyArrayPtr> m_arrays;
    qint64 m_rows = 0;
};

class NpyVectors final : public VectorColumn {
public:
    NpyVectors(QString name, Parts parts) : VectorColumn(std::move(name)), m_parts(std::move(parts)) {}
    qsizetype rows() const override { return m_parts.rows(); }
    qsizetype dimension() const override { return m_parts.header().width(); }
    void copyRow(qsizetype row, float *to) const override { copyRows(row, 1, to); }
    void copyRows(qsizetype first, qsizetype count, float *to) const override
    {
        while (count > 0) {
            qint64 row = first;
            const NpyArray &array = m_parts.of(row);
            const qint64 here = std::min<qint64>(count, array.header().rows() - row);
            array.read(row, here, to);
            first += here;
            count -= here;
            to += here * dimension();
        }
    }

private:
    Parts m_parts;
};

class NpyTexts final : public TextColumn {
public:
    NpyTexts(QString name, Parts parts) : TextColumn(std::move(name)), m_parts(std::move(parts)) {}
    qsizetype rows() const override { return m_parts.rows(); }
    QString text(qsizetype row) const override
    {
        qint64 within = row;
        const NpyArray &array = m_parts.of(within);
        return array.text(within);
    }

private:
    Parts m_parts;
};

struct Picture {
    int height = 0, width = 0, channels = 0;
    bool planes = false; ///< channels first
};

std::optional<Picture> pictureOf(const NpyHeader &header)
{
    const std::vector<qint64> &s = header.shape;
    if ((header.kind != 'u' && header.kind != 'b') || header.itemSize != 1 || s.size() < 3 || s.size() > 4)
        return {};
    const auto isChannels = [](qint64 side) { return side == 1 || side == 3 || side == 4; };
    const bool last = s.size() == 3 || isChannels(s[3]), planes = !last && isChannels(s[1]);
    if (!last && !planes)
        return {};
    const qint64 height = planes ? s[2] : s[1], width = planes ? s[3] : s[2];
    if (height < 1 || width < 1 || height > 65535 || width > 65535 || height * width > 200000000)
        return {};
    return Picture{int(height), int(width), s.size() == 3 ? 1 : int(planes ? s[1] : s[3]), planes};
}

cv::Mat pixelsOf(const NpyArray &array, qint64 row, const Picture &picture)
{
    const QByteArray bytes = array.raw(row, 1);
    auto *data = reinterpret_cast<uchar *>(const_cast<char *>(bytes.constData()));
    if (!picture.planes)
        return cv::Mat(picture.height, picture.width, CV_8UC(picture.channels), data).clone();
    std::vector<cv::Mat> planes;
    for (int i = 0; i < picture.channels; ++i)
        planes.emplace_back(picture.height, picture.width, CV_8U, data + qint64(i) * picture.height * picture.width);
    cv::Mat pixels;
    cv::merge(planes, pixels);
    return pixels;
}

class NpyImages final : public ImageColumn {
public:
    NpyImages(QString name, Parts parts, Picture picture)
        : ImageColumn(std::move(name)), m_parts(std::move(parts)), m_picture(picture)
    {
    }
    qsizetype rows() const override { return m_parts.rows(); }
    cv::Mat image(qsizetype row) const override
    {
        qint64 within = row;
        const NpyArray &array = m_parts.of(within);
        const cv::Mat pixels = pixelsOf(array, within, m_picture);
        cv::Mat rgb;
        if (m_picture.channels == 1)
            cv::cvtColor(array.header().kind == 'b' ? cv::Mat(pixels * 255) : pixels, rgb, cv::COLOR_GRAY2RGB);
        else if (m_picture.channels == 4)
            cv::cvtColor(pixels, rgb, cv::COLOR_RGBA2RGB);
        else
            rgb = pixels;
        return rgb;
    }
    QString location(qsizetype row) const override
    {
        qint64 within = row;
        const NpyArray &array = m_parts.of(within);
        return QStringLiteral("%1 #%2").arg(array.where()).arg(within);
    }

private:
    Parts m_parts;
    Picture m_picture;
};

class NpyMasks final : public MaskColumn {
public:
    NpyMasks(QString name, Parts parts, Picture picture, QStringList classes)
        : MaskColumn(std::move(name)), m_parts(std::move(parts)), m_picture(picture), m_classes(std::move(classes))
    {
    }
    qsizetype rows() const override { return m_parts.rows(); }
    QStringList classes() const override { return m_classes; }
    cv::Mat mask(qsizetype row) const override
    {
        qint64 within = row;
        const NpyArray &array = m_parts.of(within);
        return pixelsOf(array, within, m_picture);
    }

private:
    Parts m_parts;
    Picture m_picture;
    QStringList m_classes;
};

/// Numbers that stay in the files' pages.
class MappedNumbers final : public NumberColumn::Source {
public:
    explicit MappedNumbers(Parts parts) : m_parts(std::move(parts)) {}
    qsizetype rows() const override { return m_parts.rows(); }
    double value(qsizetype row) const override
    {
        qint64 within = row;
        const NpyArray &array = m_parts.of(within);
        return array.mappedNumber(within).value_or(std::numeric_limits<double>::quiet_NaN());
    }

private:
    Parts m_parts;
};

std::vector<double> numbersOf(const Parts &parts)
{
    std::vector<double> numbers(size_t(parts.rows()));
    double *to = numbers.data();
    for (const NpyArrayPtr &array : parts.arrays()) {
        array->read(0, array->header().rows(), to);
        to += array->header().rows();
    }
    return numbers;
}

bool isLabelName(const QString &name)
{
    static const QSet<QString> names{"label", "labels",  "y",     "target", "targets",
                                     "class", "classes", "split", "domain", "category"};
    return names.contains(name.toLower());
}

/// Classes from whole numbers; null where they are too large or too many.
ColumnPtr labelsOf(const QString &name, const std::vector<double> &numbers, QStringList classes)
{
    double largest = -1;
    for (const double number : numbers) {
        if (number != std::floor(number) || number < -1 || number >= mostClasses)
            return {};
        largest = std::max(largest, number);
    }
    const bool named = !classes.isEmpty();
    for (qsizetype i = classes.size(); !named && i <= qsizetype(largest); ++i)
        classes.append(QString::number(i));
    std::vector<int> codes;
    for (const double number : numbers)
        codes.push_back(number < double(classes.size()) ? int(number) : -1);
    return std::make_shared<LabelColumn>(name, std::move(codes), classes);
}

} // namespace

ColumnPtr npyColumn(const QString &name, const std::vector<NpyArrayPtr> &arrays, const QStringList &classes)
{
    const Parts parts(arrays);
    const NpyHeader &header = parts.header();
    requireRowCount(parts.rows(), arrays.front()->where());
    if (header.isText())
        return header.width() == 1 ? std::make_shared<NpyTexts>(name, parts) : ColumnPtr();
    if (header.width() == 0)
        return {};
    if (const auto picture = pictureOf(header)) {
        if (picture->channels == 1 && name.contains(QLatin1String("mask"), Qt::CaseInsensitive))
            return std::make_shared<NpyMasks>(name, parts, *picture, classes);
        return std::make_shared<NpyImages>(name, parts, *picture);
    }
    if (header.width() > 1 || parts.rows() > mostNumbers || header.shape.size() > 2)
        return std::make_shared<NpyVectors>(name, parts);
    const bool labels = header.isWhole() && (isLabelName(name) || !classes.isEmpty());
    if (header.shape.size() == 2 && !labels)
        return std::make_shared<NpyVectors>(name, parts);
    if (labels)
        if (const ColumnPtr column = labelsOf(name, numbersOf(parts), classes))
            return column;
    if (std::all_of(arrays.begin(), arrays.end(), [](const NpyArrayPtr &array) { return array->isMapped(); }))
        return std::make_shared<NumberColumn>(name, std::make_shared<MappedNumbers>(parts));
    return std::make_shared<NumberColumn>(name, numbersOf(parts));
}

} // namespace gleaner
