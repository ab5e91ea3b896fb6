#include "core/data/formats/Npz.h"

#include "core/data/formats/ColumnGuess.h"
#include "core/data/formats/NpyColumns.h"
#include "core/data/formats/TableColumns.h"
#include "core/data/formats/Zip.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>
#include <map>

namespace gleaner {

namespace {

constexpr qint64 mostUnpacked = qint64(2) << 30, mostChecked = qint64(64) << 20;

QString tr(const char *text) { return QCoreApplication::translate("Npy", text); }

/// A part of the archive as a file of its own.
class Slice final : public ByteSource {
public:
    Slice(std::shared_ptr<const ByteSource> file, const QString &name, qint64 offset, qint64 size)
        : ByteSource(name, size, ExitCode::InputUnreadable), m_file(std::move(file)), m_offset(offset)
    {
    }
    void read(qint64 offset, qint64 count, char *destination) const override
    {
        if (offset < 0 || count < 0 || offset > size() - count)
            refuse(tr("it is too short"));
        m_file->read(m_offset + offset, count, destination);
    }
    std::shared_ptr<const MappedFile> mapping() const override { return m_file->mapping(); }
    qint64 mappingOffset() const override { return m_file->mappingOffset() + m_offset; }
    bool intact() const override { return m_file->intact(); }

private:
    std::shared_ptr<const ByteSource> m_file;
    qint64 m_offset;
};

struct Named {
    QString base, split;
};

/// "x_train" → x of train; "train_images" → images of train.
Named namedBy(const QString &name)
{
    static const QRegularExpression apart(QStringLiteral("[_./-]"));
    const QStringList words = name.split(apart);
    if (words.size() < 2)
        return {name, {}};
    const QString first = splitNamed(words.first()), last = splitNamed(words.last());
    if (!last.isEmpty())
        return {name.left(name.size() - words.last().size() - 1), last};
    if (!first.isEmpty())
        return {name.mid(words.first().size() + 1), first};
    return {name, {}};
}

/// Whether another column of this name or length may stand beside these.
bool fitsBeside(const std::vector<ColumnPtr> &columns, const Column &column)
{
    return column.name() != QLatin1String("split") &&
           std::all_of(columns.begin(), columns.end(), [&](const ColumnPtr &each) {
               return each->name() != column.name() && each->rows() == column.rows();
           });
}

class TextRecords final : public RecordSource {
public:
    explicit TextRecords(std::shared_ptr<const TextColumn> texts) : m_texts(std::move(texts)) {}
    QJsonValue cell(qsizetype row, int) const override { return m_texts->text(row); }

private:
    std::shared_ptr<const TextColumn> m_texts;
};

/// Texts under the name of boxes whose first list that is not empty holds such: boxes as tables hold them.
ColumnPtr boxesWhereTold(const ColumnPtr &column)
{
    constexpr qsizetype looked = 1000;
    const auto texts = std::dynamic_pointer_cast<const TextColumn>(column);
    if (!texts || !texts->name().contains(QLatin1String("boxes"), Qt::CaseInsensitive))
        return column;
    for (qsizetype row = 0; row < std::min(texts->rows(), looked); ++row) {
        const QJsonDocument list = QJsonDocument::fromJson(texts->text(row).toUtf8());
        if (!list.isArray())
            return column;
        if (!list.array().isEmpty())
            return isBoxObject(list.array().first())
                       ? lazyBoxes(texts->name(), texts->rows(), 0, std::make_shared<TextRecords>(texts))
                       : column;
    }
    return column;
}

class Reader {
public:
    explicit Reader(const QString &path) : m_path(path), m_archive(ByteSource::open(path, ExitCode::InputUnreadable)) {}
    DataSetPtr read();

private:
    void load();
    bool splitByName() const;
    std::vector<ColumnPtr> splitColumns();
    std::vector<ColumnPtr> plainColumns();
    QStringList classesOf(const QString &name) const;
    QString columnName(const QString &base, const std::vector<NpyArrayPtr> &parts) const;
    void leaveOut(const QString &name, const QString &why)
    {
        m_notes.append(tr("“%1” was left out: %2").arg(name, why));
    }

    QString m_path;
    ZipArchive m_archive;
    std::map<QString, NpyArrayPtr> m_arrays;
    QStringList m_order, m_notes;
    Findings m_findings;
};

void Reader::load()
{
    qint64 unpacked = 0;
    for (const ZipArchive::Entry &entry : m_archive.entries()) {
        if (!entry.name.endsWith(QLatin1String(".npy")))
            continue;
        const QString name = entry.name.chopped(4), where = QStringLiteral("%1, %2").arg(m_path, entry.name);
        std::shared_ptr<const ByteSource> bytes;
        if (entry.method == 0) {
            if (entry.size <= mostChecked)
                m_archive.check(entry);
            bytes = std::make_shared<Slice>(m_archive.file(), where, entry.dataOffset, entry.size);
        } else {
            unpacked += std::min(entry.size, mostUnpacked);
            if (unpacked > mostUnpacked)
                refuseFile(m_path, tr("The arrays in this archive unpack to more than 2 GiB"),
                           tr("Save them with numpy.savez, not packed; then they are read from the file."));
            bytes = ByteSource::ofBytes(where, m_archive.read(entry));
        }
        const auto array = std::make_shared<NpyArray>(bytes, where);
        if (array->excess() > 0)
            m_findings.skip(tr("Bytes after the end of the array: %1").arg(array->excess()), where,
                            tr("Save the archive again."));
        m_arrays[name] = array;
        m_order.append(name);
    }
}

QStringList Reader::classesOf(const QString &name) const
{
    const auto found = m_arrays.find(name + QStringLiteral("_classes"));
    QStringList classes;
    if (found != m_arrays.end() && found->second->header().isText() && found->second->header().width() == 1)
        for (qint64 i = 0; i < std::min<qint64>(found->second->header().rows(), 65536); ++i)
            classes.append(found->second->text(i));
    return classes;
}

QString Reader::columnName(const QString &base, const std::vector<NpyArrayPtr> &parts) const
{
    static const QStringList pictures{"x", "images", "image", "data"}, labels{"y", "labels", "label"};
    if (pictures.contains(base.toLower()) && !m_arrays.count(QStringLiteral("image"))) {
        const ColumnPtr probe = npyColumn(base, parts);
        return probe && probe->kind() == Column::Kind::Image ? QStringLiteral("image") : base;
    }
    const bool whole = parts.front()->header().isWhole();
    return whole && labels.contains(base.toLower()) && !m_arrays.count(QStringLiteral("label"))
               ? QStringLiteral("label")
               : base;
}

bool Reader::splitByName() const
{
    QStringList splits;
    for (const QString &name : m_order)
        splits.append(namedBy(name).split);
    splits.removeAll(QString());
    return splits.size() > 1 && splits.removeDuplicates() > 0 && splits.size() > 1;
}

std::vector<ColumnPtr> Reader::splitColumns()
{
    std::map<QString, std::map<QString, NpyArrayPtr>> bySplit; // split, then base
    for (const auto &[name, array] : m_arrays)
        if (const Named named = namedBy(name); !named.split.isEmpty())
            bySplit[named.split][named.base] = array;
        else
            leaveOut(name, tr("its name tells no split"));
    QStringList splits, splitOfRow;
    for (const char *split : {"train", "val", "test"})
        if (bySplit.count(QLatin1String(split)))
            splits.append(QLatin1String(split));
    std::vector<ColumnPtr> columns;
    for (const auto &[base, first] : bySplit[splits.first()]) {
        std::vector<NpyArrayPtr> parts;
        for (const QString &split : splits)
            if (const auto found = bySplit[split].find(base); found != bySplit[split].end())
                parts.push_back(found->second);
        const NpyHeader &head = first->header();
        const bool fits = qsizetype(parts.size()) == splits.size() &&
                          std::all_of(parts.begin(), parts.end(), [&](const NpyArrayPtr &each) {
                              const NpyHeader &other = each->header();
                              return other.kind == head.kind && other.shape.size() == head.shape.size() &&
                                     other.width() == head.width();
                          });
        const ColumnPtr column = fits ? npyColumn(columnName(base, parts), parts, classesOf(base)) : ColumnPtr();
        if (column && fitsBeside(columns, *column))
            columns.push_back(boxesWhereTold(column));
        else
            leaveOut(base, tr("it is not in every split with the same shape"));
        if (splitOfRow.isEmpty() && column)
            for (qsizetype i = 0; i < splits.size(); ++i)
                splitOfRow += QStringList(parts[size_t(i)]->header().rows(), splits[i]);
    }
    if (!columns.empty())
        columns.push_back(splitColumn(splitOfRow));
    return columns;
}

std::vector<ColumnPtr> Reader::plainColumns()
{
    std::map<qint64, int> lengths;
    for (const auto &[name, array] : m_arrays)
        if (!name.endsWith(QLatin1String("_classes")) && !array->header().shape.empty())
            ++lengths[array->header().rows()];
    qint64 rows = -1;
    for (const auto &[length, count] : lengths)
        if (rows < 0 || count >= lengths[rows])
            rows = length;
    std::vector<ColumnPtr> columns;
    for (const QString &name : m_order) {
        const NpyArrayPtr &array = m_arrays[name];
        const bool names = name.endsWith(QLatin1String("_classes")) && m_arrays.count(name.chopped(8));
        if (names)
            continue;
        const bool fits = !array->header().shape.empty() && array->header().rows() == rows;
        ColumnPtr column = fits ? npyColumn(columnName(name, {array}), {array}, classesOf(name)) : ColumnPtr();
        const auto same = [&](const ColumnPtr &each) { return each->name() == column->name(); };
        if (column && std::any_of(columns.begin(), columns.end(), same))
            column = npyColumn(name, {array}, classesOf(name));
        if (column)
            columns.push_back(boxesWhereTold(column));
        else
            leaveOut(name, fits ? tr("it holds no value for a row") : tr("its number of rows is not %1").arg(rows));
    }
    return columns;
}

DataSetPtr Reader::read()
{
    load();
    if (m_arrays.empty())
        refuseFile(m_path, tr("There is no array in this archive"), tr("Save arrays with numpy.savez."));
    std::vector<ColumnPtr> columns = splitByName() ? splitColumns() : plainColumns();
    if (columns.empty())
        refuseFile(m_path, tr("No array in this archive has rows"), tr("Arrays need one row for each sample."));
    DataSet::Source source = sourceOf(m_path, QStringLiteral("NPZ"), {m_path});
    source.history += m_notes;
    source.problems = m_findings.problems();
    return std::make_shared<DataSet>(std::move(source), std::move(columns));
}

} // namespace

bool isNpy(const QFileInfo &file, QByteArrayView head)
{
    return NpyHeader::hasMagic(head) || file.suffix() == QLatin1String("npy");
}

bool isNpz(const QFileInfo &file, QByteArrayView head)
{
    const bool zip =
        head.startsWith(QByteArrayView("PK\x03\x04", 4)) || head.startsWith(QByteArrayView("PK\x05\x06", 4));
    return (zip && head.first(std::min<qsizetype>(head.size(), 300)).contains(".npy")) ||
           file.suffix() == QLatin1String("npz");
}

DataSetPtr openNpy(const QString &path)
{
    const auto array = std::make_shared<NpyArray>(ByteSource::open(path, ExitCode::InputUnreadable), path);
    Findings findings;
    if (array->excess() > 0)
        findings.skip(tr("Bytes after the end of the array: %1").arg(array->excess()), path,
                      tr("Save the array again."));
    const bool rows = !array->header().shape.empty();
    ColumnPtr column = rows ? npyColumn(QStringLiteral("image"), {array}) : ColumnPtr();
    if (!column)
        refuseFile(path, tr("This array has no values in rows"), tr("Give it one row for each sample."));
    static const QHash<int, QString> names{{int(Column::Kind::Number), QStringLiteral("value")},
                                           {int(Column::Kind::Vector), QStringLiteral("vector")},
                                           {int(Column::Kind::Text), QStringLiteral("text")}};
    if (names.contains(int(column->kind())))
        column = npyColumn(names[int(column->kind())], {array});
    DataSet::Source source = sourceOf(path, QStringLiteral("NPY"), {path});
    source.problems = findings.problems();
    return std::make_shared<DataSet>(std::move(source), std::vector<ColumnPtr>{column});
}

DataSetPtr openNpz(const QString &path) { return Reader(path).read(); }

} // namespace gleaner
