#include "core/data/formats/Cifar.h"

#include "core/data/FolderNames.h"
#include "core/data/formats/Reading.h"

#include <QCoreApplication>
#include <QDir>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int side = 32, pixelBytes = 3 * side * side;

QString tr(const char *text) { return QCoreApplication::translate("Cifar", text); }

struct Layout {
    int labelBytes = 0; ///< 1 for CIFAR-10, 2 for CIFAR-100, 0 where it is neither
    int record() const { return labelBytes + pixelBytes; }
};

/// By the labels at the start of the records that lie in `head`.
bool fits(QByteArrayView head, Layout layout)
{
    qsizetype seen = 0;
    for (qsizetype at = 0; at + layout.labelBytes <= head.size(); at += layout.record(), ++seen) {
        const bool inRange =
            layout.labelBytes == 1 ? uchar(head[at]) < 10 : uchar(head[at]) < 20 && uchar(head[at + 1]) < 100;
        if (!inRange)
            return false;
    }
    return seen > 0;
}

Layout layoutOf(const QFileInfo &file, QByteArrayView head)
{
    const QString name = file.fileName();
    const bool ten = file.size() % (1 + pixelBytes) == 0, hundred = file.size() % (2 + pixelBytes) == 0;
    if (name.startsWith(QLatin1String("data_batch")) || name.startsWith(QLatin1String("test_batch")))
        return {1};
    if (file.suffix() != QLatin1String("bin") || file.size() < pixelBytes)
        return {};
    if (ten && fits(head, {1}))
        return {1};
    const bool named = name == QLatin1String("train.bin") || name == QLatin1String("test.bin");
    return (hundred || named) && fits(head, {2}) ? Layout{2} : Layout{};
}

QStringList binaryFiles(const QString &folder)
{
    QStringList found;
    for (const QString &name : filesNamed(folder, {"data_batch_*.bin", "train.bin", "test_batch.bin", "test.bin"}))
        if (const QFileInfo file(QDir(folder).filePath(name));
            layoutOf(file, readHead(file.filePath(), 1 << 16)).labelBytes > 0)
            found.append(file.filePath());
    return found;
}

bool hasPickles(const QString &folder) { return QFileInfo(folder + QStringLiteral("/data_batch_1")).isFile(); }

/// A record: planes of red, green and blue.
struct Place {
    int file;
    qint64 offset; ///< of the pixels
};

class CifarImages final : public ImageColumn {
public:
    CifarImages(std::vector<std::shared_ptr<const ByteSource>> files, std::vector<Place> places)
        : ImageColumn(QStringLiteral("image")), m_files(std::move(files)), m_places(std::move(places))
    {
    }
    qsizetype rows() const override { return qsizetype(m_places.size()); }
    cv::Mat image(qsizetype row) const override
    {
        const Place &place = m_places[size_t(row)];
        QByteArray bytes(pixelBytes, Qt::Uninitialized);
        m_files[size_t(place.file)]->read(place.offset, pixelBytes, bytes.data());
        std::vector<cv::Mat> planes;
        for (int i = 0; i < 3; ++i)
            planes.emplace_back(side, side, CV_8U, bytes.data() + i * side * side);
        cv::Mat rgb;
        cv::merge(planes, rgb);
        return rgb;
    }
    QString location(qsizetype row) const override
    {
        const Place &place = m_places[size_t(row)];
        return QStringLiteral("%1 #%2").arg(m_files[size_t(place.file)]->path()).arg(place.offset / (pixelBytes + 1));
    }

private:
    std::vector<std::shared_ptr<const ByteSource>> m_files;
    std::vector<Place> m_places;
};

QStringList namesIn(const QString &path, QStringList fallback, int count)
{
    QStringList names;
    for (const QByteArray &line : readHead(path, 1 << 16).split('\n'))
        if (!line.trimmed().isEmpty())
            names.append(QString::fromUtf8(line).trimmed());
    if (names.size() == count && names.removeDuplicates() == 0)
        return names;
    for (int i = int(fallback.size()); i < count; ++i)
        fallback.append(QString::number(i));
    return fallback;
}

class Reader {
public:
    void add(const QString &path);
    DataSetPtr build(const QString &uri);

private:
    Layout m_layout;
    std::vector<std::shared_ptr<const ByteSource>> m_files;
    std::vector<Place> m_places;
    std::vector<int> m_labels, m_coarse;
    QStringList m_splits, m_paths;
    Findings m_findings;
};

void Reader::add(const QString &path)
{
    const QByteArray head = readHead(path, 1 << 16);
    const Layout layout = layoutOf(QFileInfo(path), head);
    if (layout.labelBytes == 0 || (m_layout.labelBytes > 0 && layout.labelBytes != m_layout.labelBytes) ||
        head.startsWith('\x80'))
        refuseFile(path, tr("This is no binary CIFAR file"),
                   tr("Fetch the binary version; the Python version is a pickle and not read."));
    m_layout = layout;
    const auto file = ByteSource::open(path, ExitCode::InputUnreadable);
    const qint64 records = file->size() / layout.record(), rest = file->size() % layout.record();
    requireRowCount(records, path);
    if (rest > 0)
        m_findings.skip(tr("The last record holds %1 of %2 bytes").arg(rest).arg(layout.record()),
                        tr("%1, record %2").arg(path).arg(records),
                        tr("Fetch the file again; the record was left out."));
    const QString split =
        QFileInfo(path).fileName().startsWith(QLatin1String("test")) ? QStringLiteral("test") : QStringLiteral("train");
    for (qint64 i = 0; i < records; ++i) {
        uchar label[2] = {};
        file->read(i * layout.record(), layout.labelBytes, reinterpret_cast<char *>(label));
        const bool inRange = layout.labelBytes == 1 ? label[0] < 10 : label[0] < 20 && label[1] < 100;
        if (!inRange) {
            m_findings.skip(tr("The label %1 is out of range").arg(std::max(label[0], label[1])),
                            tr("%1, record %2").arg(path).arg(i), tr("Fetch the file again; the record was left out."));
            continue;
        }
        m_places.push_back({int(m_files.size()), i * layout.record() + layout.labelBytes});
        m_labels.push_back(label[layout.labelBytes - 1]);
        m_coarse.push_back(label[0]);
        m_splits.append(split);
    }
    m_files.push_back(file);
    m_paths.append(path);
}

DataSetPtr Reader::build(const QString &uri)
{
    if (m_places.empty())
        refuseFile(uri, tr("There is no usable record in this CIFAR data"), tr("Fetch it again."));
    static const QStringList published{"airplane", "automobile", "bird",  "cat",  "deer",
                                       "dog",      "frog",       "horse", "ship", "truck"};
    const QString folder = QFileInfo(m_paths.first()).absolutePath() + QLatin1Char('/');
    const bool ten = m_layout.labelBytes == 1;
    const QStringList names =
        ten ? namesIn(folder + "batches.meta.txt", published, 10) : namesIn(folder + "fine_label_names.txt", {}, 100);
    std::vector<ColumnPtr> columns{std::make_shared<CifarImages>(m_files, m_places),
                                   std::make_shared<LabelColumn>(QStringLiteral("label"), m_labels, names)};
    if (!ten)
        columns.push_back(std::make_shared<LabelColumn>(QStringLiteral("coarse"), m_coarse,
                                                        namesIn(folder + "coarse_label_names.txt", {}, 20)));
    columns.push_back(splitColumn(m_splits));
    DataSet::Source source = sourceOf(uri, ten ? QStringLiteral("CIFAR-10") : QStringLiteral("CIFAR-100"), m_paths);
    source.problems = m_findings.problems();
    return std::make_shared<DataSet>(std::move(source), std::move(columns));
}

} // namespace

bool isCifarFile(const QFileInfo &file, QByteArrayView head) { return layoutOf(file, head).labelBytes > 0; }

bool isCifarFolder(const QFileInfo &folder, QByteArrayView)
{
    return folder.isDir() &&
           (!binaryFiles(folder.absoluteFilePath()).isEmpty() || hasPickles(folder.absoluteFilePath()));
}

DataSetPtr openCifar(const QString &path)
{
    Reader reader;
    if (!QFileInfo(path).isDir()) {
        reader.add(path);
        return reader.build(path);
    }
    const QStringList files = binaryFiles(path);
    if (files.isEmpty())
        refuseFile(path, tr("This is the Python version of CIFAR: pickles, which would have to be run to be read"),
                   tr("Fetch the binary version, or convert it to class folders outside."));
    for (const QString &file : files)
        reader.add(file);
    return reader.build(QDir::cleanPath(path));
}

} // namespace gleaner
