#include "core/data/formats/ArrayColumns.h"
#include "core/data/formats/TableColumns.h"
#include "core/data/formats/WriterSupport.h"
#include "core/data/formats/Writers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>
#include <algorithm>
#include <zlib.h>

namespace gleaner {

namespace {

constexpr qint64 mostBytes = qint64(4) << 30;

QString tr(const char *text) { return QCoreApplication::translate("WriteDataSet", text); }

template <typename T> void put(QByteArray &bytes, T value)
{
    char raw[sizeof(T)];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof(T));
}

/// A zip file of stored entries.
class ZipFile {
public:
    explicit ZipFile(const QString &path) : m_path(path), m_file(path) {}

    void begin(const QString &name)
    {
        m_name = name.toUtf8();
        m_start = m_file.position();
        m_checksum = crc32(0, nullptr, 0);
        m_file.write(local(0, 0));
    }
    void write(QByteArrayView bytes)
    {
        m_checksum = crc32_z(m_checksum, reinterpret_cast<const Bytef *>(bytes.data()), size_t(bytes.size()));
        m_file.write(bytes);
        if (m_file.position() >= mostBytes)
            refuseOutput(m_path, tr("an NPZ file of more than 4 GiB cannot be written; choose .safetensors"));
    }
    void end()
    {
        const auto size = quint32(m_file.position() - m_start - 30 - m_name.size());
        m_file.patch(m_start, local(quint32(m_checksum), size));
        put<quint32>(m_directory, 0x02014b50);
        put<quint16>(m_directory, 20);
        m_directory += tail(quint32(m_checksum), size);
        put<quint16>(m_directory, 0); // comment, disk, attributes
        put<quint16>(m_directory, 0);
        put<quint16>(m_directory, 0);
        put<quint32>(m_directory, 0);
        put<quint32>(m_directory, quint32(m_start));
        m_directory += m_name;
        ++m_count;
    }
    void commit()
    {
        const qint64 start = m_file.position();
        QByteArray last;
        put<quint32>(last, 0x06054b50);
        put<quint32>(last, 0);
        put<quint16>(last, m_count);
        put<quint16>(last, m_count);
        put<quint32>(last, quint32(m_directory.size()));
        put<quint32>(last, quint32(start));
        put<quint16>(last, 0);
        m_file.write(m_directory + last);
        m_file.commit();
    }

private:
    /// What local header and directory share: version to the length of the extra field. No clock: 1 January 1980.
    QByteArray tail(quint32 checksum, quint32 size) const
    {
        QByteArray bytes;
        put<quint16>(bytes, 20);
        put<quint16>(bytes, 0x0800); // names in UTF-8
        put<quint16>(bytes, 0);
        put<quint16>(bytes, 0);
        put<quint16>(bytes, 0x21);
        put<quint32>(bytes, checksum);
        put<quint32>(bytes, size);
        put<quint32>(bytes, size);
        put<quint16>(bytes, quint16(m_name.size()));
        put<quint16>(bytes, 0);
        return bytes;
    }
    QByteArray local(quint32 checksum, quint32 size) const
    {
        QByteArray bytes;
        put<quint32>(bytes, 0x04034b50);
        return bytes + tail(checksum, size) + m_name;
    }

    QString m_path;
    AtomicFile m_file;
    QByteArray m_name, m_directory;
    qint64 m_start = 0;
    uLong m_checksum = 0;
    quint16 m_count = 0;
};

QByteArray npyHeader(const QByteArray &type, const std::vector<qint64> &shape)
{
    QByteArray sides;
    for (const qint64 side : shape)
        sides += QByteArray::number(side) + ", ";
    if (shape.size() > 1)
        sides.chop(2);
    else
        sides.chop(1);
    QByteArray text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sides + "), }";
    const qsizetype length = (10 + text.size() + 1 + 63) / 64 * 64 - 10;
    text = text.leftJustified(length - 1, ' ') + '\n';
    QByteArray head("\x93NUMPY\x01\x00", 8);
    put<quint16>(head, quint16(length));
    return head + text;
}

QByteArray ucs4(const QString &text, qsizetype letters)
{
    const QList<uint> codes = text.toUcs4();
    QByteArray bytes;
    for (qsizetype i = 0; i < letters; ++i)
        put<quint32>(bytes, i < codes.size() ? codes[i] : 0);
    return bytes;
}

void writeTexts(ZipFile &zip, const QString &name, qsizetype count, const std::function<QString(qsizetype)> &text,
                RunContext &context)
{
    qsizetype letters = 1;
    for (qsizetype i = 0; i < count; ++i)
        letters = std::max(letters, text(i).toUcs4().size());
    zip.begin(name + QStringLiteral(".npy"));
    zip.write(npyHeader("<U" + QByteArray::number(letters), {count}));
    for (qsizetype i = 0; i < count; ++i) {
        context.progress(i, count, tr("Writing texts"));
        zip.write(ucs4(text(i), letters));
    }
    zip.end();
}

/// The texts of a column that is written as texts: boxes are lists of JSON, as in tables. Empty for other columns.
std::function<QString(qsizetype)> textsOf(const Column &column)
{
    if (column.kind() == Column::Kind::Text)
        return [&texts = static_cast<const TextColumn &>(column)](qsizetype row) { return texts.text(row); };
    if (column.kind() != Column::Kind::Boxes)
        return {};
    return [&boxes = static_cast<const BoxesColumn &>(column)](qsizetype row) {
        return QString::fromUtf8(QJsonDocument(boxesToJson(boxes.boxes(row))).toJson(QJsonDocument::Compact));
    };
}

/// Texts as arrays take room for the longest text in every row.
bool textsFit(qsizetype rows, const std::function<QString(qsizetype)> &textOf)
{
    qsizetype longest = 1;
    for (qsizetype row = 0; row < rows; ++row) {
        const QString text = textOf(row);
        longest = std::max(longest, text.size());
        if (text.contains(QChar(0)))
            return false;
    }
    return longest * 4 * rows < (qint64(1) << 30);
}

void writeArray(ZipFile &zip, const ArrayColumn &array, RunContext &context)
{
    zip.begin(array.name + QStringLiteral(".npy"));
    zip.write(npyHeader(array.npyType, array.shape));
    for (qsizetype row = 0; row < array.shape[0]; ++row) {
        if (row % 1024 == 0)
            context.progress(row, array.shape[0], tr("Writing arrays"));
        zip.write(array.row(row));
    }
    zip.end();
}

/// What a column's numbers stand for; empty where they are no classes.
QStringList classesOf(const Column &column)
{
    if (column.kind() == Column::Kind::Label)
        return static_cast<const LabelColumn &>(column).classes();
    return column.kind() == Column::Kind::Mask ? static_cast<const MaskColumn &>(column).classes() : QStringList();
}

} // namespace

QStringList writeNpz(const DataSet &whole, const QString &path, RunContext &context)
{
    const DataSetPtr data = rowsThatCanBeRead(whole, context);
    QStringList written;
    ZipFile zip(path);
    for (const ColumnPtr &column : data->columns()) {
        if (column->name().contains(QLatin1Char('/')) || column->name().size() > 1000)
            continue;
        const auto array = arrayColumn(column);
        if (array && !(column->kind() == Column::Kind::Mask && !column->name().contains(QLatin1String("mask")))) {
            writeArray(zip, *array, context);
        } else if (const auto texts = textsOf(*column); texts && textsFit(column->rows(), texts)) {
            writeTexts(zip, column->name(), column->rows(), texts, context);
        } else {
            continue;
        }
        written.append(column->name());
        const QStringList classes = classesOf(*column);
        if (classes.isEmpty() && column->kind() != Column::Kind::Label)
            continue;
        writeTexts(
            zip, column->name() + QStringLiteral("_classes"), classes.size(), [&](qsizetype i) { return classes[i]; },
            context);
    }
    if (written.isEmpty())
        refuseData(whole, tr("No column can be written as an array, pictures of different sizes neither"),
                   tr("Choose another format, such as JSON Lines."));
    zip.commit();
    return columnsBut(whole, written);
}

} // namespace gleaner
