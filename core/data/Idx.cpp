#include "core/data/Idx.h"

#include "core/data/FolderNames.h"
#include "core/data/Splits.h"
#include "core/support/Hash.h"
#include "core/support/Inflate.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtEndian>
#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr quint32 imagesMagic = 0x803, labelsMagic = 0x801;
constexpr qint64 mostBytes = qint64(2) << 30;

QString tr(const char *text) { return QCoreApplication::translate("Idx", text); }

[[noreturn]] void refuse(const QString &path, const QString &what)
{
    throw ProblemError({what, path, tr("Fetch the file again."), ExitCode::InputUnreadable});
}

quint32 number(QByteArrayView bytes, qsizetype at)
{
    return bytes.size() >= at + 4 ? qFromBigEndian<quint32>(bytes.data() + at) : 0;
}

/// The contents of one IDX file: dimensions from the header, the values behind it.
struct IdxFile {
    std::vector<qint64> shape;
    QByteArray bytes; ///< header included
    qsizetype start = 0;
    const char *values() const { return bytes.constData() + start; }
};

QByteArray unpacked(const QString &path, Problems &problems)
{
    if (!QFileInfo(path).isFile())
        refuse(path, tr("This is no regular file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        refuse(path, tr("This file cannot be opened: %1").arg(file.errorString()));
    if (file.size() > mostBytes)
        refuse(path, tr("This file is larger than 2 GiB"));
    QByteArray bytes = file.readAll();
    if (!isGzip(bytes))
        return bytes;
    const Inflated inflated = inflateGzip(bytes, mostBytes);
    if (inflated.end == Inflated::End::Broken)
        refuse(path, tr("This gzip file is truncated or damaged"));
    if (inflated.end == Inflated::End::Limit)
        refuse(path, tr("This file unpacks to more than 2 GiB"));
    if (inflated.end == Inflated::End::Trailing)
        problems.append({tr("Bytes that belong to nothing follow the gzip data"), path,
                         tr("They were left out; fetch the file again to be sure."), ExitCode::SomeSamplesFailed});
    return inflated.bytes;
}

IdxFile readIdx(const QString &path, quint32 magic, Problems &problems)
{
    IdxFile file;
    file.bytes = unpacked(path, problems);
    if (number(file.bytes, 0) != magic)
        refuse(path, tr("This is no IDX file of %1: its magic number is 0x%2, not 0x%3")
                         .arg(magic == imagesMagic ? tr("pictures") : tr("labels"))
                         .arg(number(file.bytes, 0), 8, 16, QLatin1Char('0'))
                         .arg(magic, 8, 16, QLatin1Char('0')));
    const int dimensions = int(magic & 0xFF);
    file.start = 4 + 4 * dimensions;
    qint64 expected = 1;
    for (int i = 0; i < dimensions; ++i) {
        file.shape.push_back(number(file.bytes, 4 + 4 * i));
        const qint64 factor = file.shape.back(); // below 2^32: the product is cut before it overflows
        expected = factor > 0 && expected > mostBytes / factor ? mostBytes + 1 : expected * factor;
    }
    const qint64 present = file.bytes.size() - file.start;
    if (present < expected)
        refuse(path,
               tr("This file promises %1 bytes of data but holds %2").arg(expected).arg(std::max<qint64>(present, 0)));
    if (present > expected)
        problems.append({tr("Bytes after the end of the data: %1").arg(present - expected), path,
                         tr("They were left out; fetch the file again to be sure."), ExitCode::SomeSamplesFailed});
    return file;
}

/// Pictures of one or several files, kept as they are in memory.
class IdxImages final : public ImageColumn {
public:
    struct Part {
        IdxFile file;
        QString path;
    };
    explicit IdxImages(std::vector<Part> parts) : ImageColumn(QStringLiteral("image")), m_parts(std::move(parts))
    {
        for (const Part &part : m_parts)
            m_rows += qsizetype(part.file.shape[0]);
    }
    qsizetype rows() const override { return m_rows; }
    cv::Mat image(qsizetype row) const override
    {
        const Part &part = partOf(row);
        const int height = int(part.file.shape[1]), width = int(part.file.shape[2]);
        const char *pixels = part.file.values() + row * height * width;
        cv::Mat rgb;
        cv::cvtColor(cv::Mat(height, width, CV_8U, const_cast<char *>(pixels)), rgb, cv::COLOR_GRAY2RGB);
        return rgb;
    }
    QString location(qsizetype row) const override
    {
        const Part &part = partOf(row);
        return part.path + QStringLiteral(" #") + QString::number(row);
    }

private:
    /// The part a row lies in; `row` becomes the row within it.
    const Part &partOf(qsizetype &row) const
    {
        size_t index = 0;
        while (row >= m_parts[index].file.shape[0])
            row -= qsizetype(m_parts[index++].file.shape[0]);
        return m_parts[index];
    }

    std::vector<Part> m_parts;
    qsizetype m_rows = 0;
};

const QRegularExpression &imagesName()
{
    static const QRegularExpression pattern(QStringLiteral("^(.*)images([-.])idx3-ubyte(\\.gz)?$"));
    return pattern;
}

/// Plain and packed files of the same name count once.
QStringList imageFiles(const QString &folder)
{
    QStringList names;
    const QStringList present = filesNamed(folder, {"*images?idx3-ubyte", "*images?idx3-ubyte.gz"});
    for (const QString &name : present)
        if (imagesName().match(name).hasMatch() && !(name.endsWith(".gz") && present.contains(name.chopped(3))))
            names.append(name);
    std::stable_sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return a.contains(QLatin1String("train")) > b.contains(QLatin1String("train"));
    });
    return names;
}

QString labelsBeside(const QString &images)
{
    const QFileInfo info(images);
    const QRegularExpressionMatch match = imagesName().match(info.fileName());
    if (!match.hasMatch())
        return {};
    const QString plain = match.captured(1) + "labels" + match.captured(2) + "idx1-ubyte";
    for (const QString &name : {plain, plain + ".gz"})
        if (QFileInfo::exists(info.dir().filePath(name)))
            return info.dir().filePath(name);
    return {};
}

int splitOf(const QString &name)
{
    return name.contains("train")                           ? Split::train
           : name.contains("t10k") || name.contains("test") ? Split::test
                                                            : Split::none;
}

/// Gathers the pictures and labels of all files.
class Reader {
public:
    void add(const QString &imagesPath);
    DataSetPtr build(const QString &uri);

private:
    std::vector<int> readLabels(const QString &path, qint64 expected);

    std::vector<IdxImages::Part> m_parts;
    std::vector<int> m_labels, m_splits;
    QStringList m_files;
    Problems m_problems;
    bool m_anyLabels = false;
};

void Reader::add(const QString &imagesPath)
{
    IdxFile images = readIdx(imagesPath, imagesMagic, m_problems);
    const qint64 count = images.shape[0], height = images.shape[1], width = images.shape[2];
    if (height < 1 || width < 1 || height > 65535 || width > 65535)
        refuse(imagesPath, tr("This file claims pictures of %1 × %2 pixels").arg(width).arg(height));
    const QString labelsPath = labelsBeside(imagesPath);
    std::vector<int> labels(size_t(count), -1);
    m_files.append(imagesPath);
    if (!labelsPath.isEmpty()) {
        labels = readLabels(labelsPath, count);
        m_files.append(labelsPath);
        m_anyLabels = true;
    }
    m_labels.insert(m_labels.end(), labels.begin(), labels.end());
    m_splits.insert(m_splits.end(), size_t(count), splitOf(QFileInfo(imagesPath).fileName()));
    m_parts.push_back({std::move(images), imagesPath});
}

std::vector<int> Reader::readLabels(const QString &path, qint64 expected)
{
    const IdxFile file = readIdx(path, labelsMagic, m_problems);
    if (file.shape[0] != expected)
        refuse(path, tr("The number of labels is %1, that of pictures %2").arg(file.shape[0]).arg(expected));
    const auto *values = reinterpret_cast<const uchar *>(file.values());
    return std::vector<int>(values, values + expected);
}

DataSetPtr Reader::build(const QString &uri)
{
    if (m_labels.empty())
        refuse(uri, tr("There is no picture in this file"));
    QStringList digits;
    const int largest = std::max(9, *std::max_element(m_labels.begin(), m_labels.end()));
    for (int digit = 0; digit <= largest; ++digit)
        digits.append(QString::number(digit));
    std::vector<ColumnPtr> columns{std::make_shared<IdxImages>(std::move(m_parts))};
    if (m_anyLabels)
        columns.push_back(std::make_shared<LabelColumn>(QStringLiteral("label"), std::move(m_labels), digits));
    if (std::any_of(m_splits.begin(), m_splits.end(), [](int split) { return split >= 0; }))
        columns.push_back(splitColumn(std::move(m_splits)));
    DataSet::Source source;
    source.uri = uri;
    source.format = QStringLiteral("MNIST IDX");
    source.history = {tr("Opened %1").arg(uri)};
    source.problems = m_problems;
    source.contentHash = [files = m_files] {
        QStringList hashes;
        for (const QString &file : files)
            hashes << QFileInfo(file).fileName() << hashOfFile(file);
        return hashOfStrings(hashes);
    };
    return std::make_shared<DataSet>(std::move(source), std::move(columns));
}

} // namespace

bool isIdxImages(QByteArrayView start) { return number(start, 0) == imagesMagic; }

bool hasIdxFiles(const QString &folder) { return !imageFiles(folder).isEmpty(); }

DataSetPtr openIdx(const QString &path)
{
    Reader reader;
    if (QFileInfo(path).isDir())
        for (const QString &name : imageFiles(path))
            reader.add(QDir(path).filePath(name));
    else
        reader.add(path);
    return reader.build(QDir::cleanPath(path));
}

} // namespace gleaner
