#include "core/data/formats/SafetensorsData.h"

#include "core/data/formats/NpyColumns.h"
#include "core/data/formats/TableColumns.h"
#include "core/data/formats/TableSchema.h"
#include "core/models/checkpoint/Safetensors.h"

#include <QCoreApplication>
#include <QtEndian>
#include <algorithm>
#include <map>

namespace gleaner {

namespace {

constexpr qint64 mostTextBytes = qint64(1) << 30;

QString tr(const char *text) { return QCoreApplication::translate("Formats", text); }

/// The tensor's layout as an array, or nothing for number formats of eight bits of floating point.
std::optional<NpyHeader> layoutOf(const SafetensorsEntry &entry, qint64 dataOffset)
{
    NpyHeader header;
    switch (entry.dtype) {
    case Dtype::F8E5M2:
    case Dtype::F8E4M3:
        return {};
    case Dtype::Bool:
        header.kind = 'b';
        break;
    case Dtype::BF16:
        header.kind = 'h';
        break;
    case Dtype::F16:
    case Dtype::F32:
    case Dtype::F64:
        header.kind = 'f';
        break;
    case Dtype::U8:
    case Dtype::U16:
    case Dtype::U32:
    case Dtype::U64:
        header.kind = 'u';
        break;
    default:
        header.kind = 'i';
    }
    header.itemSize = dtypeSize(entry.dtype);
    header.shape = entry.shape;
    header.dataOffset = dataOffset + entry.begin;
    return header;
}

/// Boxes and masks as texts of JSON.
class ListedRecords final : public RecordSource {
public:
    explicit ListedRecords(QStringList texts) : m_texts(std::move(texts)) {}
    QJsonValue cell(qsizetype row, int) const override { return m_texts[row]; }

private:
    QStringList m_texts;
};

class Reader {
public:
    explicit Reader(const QString &path)
        : m_path(path), m_file(Safetensors::open(path)), m_bytes(ByteSource::open(path, ExitCode::InputUnreadable)),
          m_schema(TableSchema::fromJson(m_file.metadata().count(QStringLiteral("gleaner.columns"))
                                             ? m_file.metadata().at(QStringLiteral("gleaner.columns")).toUtf8()
                                             : QByteArray()))
    {
    }
    DataSetPtr read();

private:
    bool isModel() const;
    qint64 commonRows() const;
    ColumnPtr texts(const QString &name) const;
    NpyArrayPtr array(const SafetensorsEntry &entry) const;
    bool isTextPart(const QString &name) const;

    QString m_path;
    Safetensors m_file;
    std::shared_ptr<const ByteSource> m_bytes;
    TableSchema m_schema;
};

bool Reader::isModel() const
{
    const auto &entries = m_file.entries();
    return m_schema.isEmpty() && std::any_of(entries.begin(), entries.end(), [](const SafetensorsEntry &entry) {
               return entry.name.endsWith(QLatin1String(".weight")) || entry.name.endsWith(QLatin1String(".bias"));
           });
}

bool Reader::isTextPart(const QString &name) const
{
    const QString base = name.left(name.lastIndexOf(QLatin1Char('.')));
    return base != name && m_file.find(base + QStringLiteral(".bytes")) &&
           m_file.find(base + QStringLiteral(".offsets"));
}

qint64 Reader::commonRows() const
{
    std::map<qint64, int> lengths;
    for (const SafetensorsEntry &entry : m_file.entries())
        if (!entry.shape.empty() && !isTextPart(entry.name))
            ++lengths[entry.shape[0]];
    qint64 rows = -1;
    for (const auto &[length, count] : lengths)
        if (rows < 0 || count >= lengths[rows])
            rows = length;
    if (rows < 0)
        for (const SafetensorsEntry &entry : m_file.entries())
            if (entry.name.endsWith(QLatin1String(".offsets")) && entry.shape.size() == 1)
                rows = entry.shape[0] - 1;
    return rows;
}

NpyArrayPtr Reader::array(const SafetensorsEntry &entry) const
{
    const auto header = layoutOf(entry, m_bytes->size() - m_file.dataBytes());
    return header ? std::make_shared<NpyArray>(m_bytes, QStringLiteral("%1, %2").arg(m_path, entry.name), *header)
                  : nullptr;
}

/// Texts one after another in UTF-8, and where each begins; null where they do not fit together.
ColumnPtr Reader::texts(const QString &name) const
{
    const SafetensorsEntry *bytes = m_file.find(name + QStringLiteral(".bytes")),
                           *offsets = m_file.find(name + QStringLiteral(".offsets"));
    if (bytes->dtype != Dtype::U8 || offsets->dtype != Dtype::I64 || offsets->shape.size() != 1 ||
        offsets->shape[0] < 1 || bytes->end - bytes->begin > mostTextBytes)
        return {};
    const NpyArrayPtr data = array(*bytes), begins = array(*offsets);
    const QByteArray text = data->raw(0, data->header().rows()), places = begins->raw(0, begins->header().rows());
    QStringList all;
    qint64 from = 0;
    for (qint64 i = 1; i < offsets->shape[0]; ++i) {
        const qint64 to = qFromLittleEndian<qint64>(places.constData() + 8 * i);
        if (to < from || to > text.size())
            return {};
        all.append(QString::fromUtf8(text.constData() + from, to - from));
        from = to;
    }
    const auto described = m_schema.entry(name);
    if (described && described->kind == Column::Kind::Boxes)
        return lazyBoxes(name, all.size(), 0, std::make_shared<ListedRecords>(all));
    if (described && described->kind == Column::Kind::Mask)
        return lazyMasks(name, all.size(), 0, std::make_shared<ListedRecords>(all), m_path, described->classes);
    return std::make_shared<MemoryTexts>(name, all);
}

DataSetPtr Reader::read()
{
    if (isModel())
        refuseFile(m_path, tr("This file holds the weights of a model, not data"), tr("Open it as a model."));
    const qint64 rows = commonRows();
    std::vector<ColumnPtr> columns;
    QStringList leftOut;
    for (const SafetensorsEntry &entry : m_file.entries()) {
        const QString base = entry.name.left(entry.name.lastIndexOf(QLatin1Char('.')));
        const bool text = isTextPart(entry.name);
        if (text && entry.name.endsWith(QLatin1String(".offsets")))
            continue;
        const auto described = m_schema.entry(entry.name);
        ColumnPtr column;
        if (text)
            column = texts(base);
        else if (const NpyArrayPtr values = array(entry); values && !entry.shape.empty() && entry.shape[0] == rows)
            column = npyColumn(entry.name, {values}, described ? described->classes : QStringList());
        if (column && column->rows() == rows)
            columns.push_back(column);
        else
            leftOut.append(entry.name);
    }
    if (columns.empty())
        refuseFile(m_path, tr("No tensor in this file has rows"), tr("Give each sample one row."));
    const auto place = [this](const ColumnPtr &column) { return m_schema.position(column->name()); };
    std::stable_sort(columns.begin(), columns.end(),
                     [&](const ColumnPtr &a, const ColumnPtr &b) { return place(a) < place(b); });
    DataSet::Source source = sourceOf(m_path, QStringLiteral("safetensors"), {m_path});
    if (!leftOut.isEmpty())
        source.history.append(tr("Left out, since their number of rows is not %1: %2")
                                  .arg(rows)
                                  .arg(leftOut.mid(0, 20).join(QStringLiteral(", "))));
    return std::make_shared<DataSet>(std::move(source), std::move(columns));
}

} // namespace

bool isSafetensors(const QFileInfo &file, QByteArrayView head)
{
    if (head.size() < 9)
        return file.suffix() == QLatin1String("safetensors");
    const quint64 length = qFromLittleEndian<quint64>(head.data());
    return file.suffix() == QLatin1String("safetensors") ||
           (head[8] == '{' && length >= 2 && length <= 100000000 && qint64(length) + 8 <= file.size());
}

DataSetPtr openSafetensorsData(const QString &path) { return Reader(path).read(); }

} // namespace gleaner
