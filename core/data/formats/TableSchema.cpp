#include "core/data/formats/TableSchema.h"

#include "core/data/formats/JsonItems.h"
#include "core/data/formats/Reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gleaner {

namespace {

constexpr Column::Kind kinds[] = {Column::Kind::Image, Column::Kind::Mask,   Column::Kind::Boxes, Column::Kind::Text,
                                  Column::Kind::Label, Column::Kind::Number, Column::Kind::Vector};

} // namespace

TableSchema TableSchema::beside(const QString &tablePath) { return fromJson(readHead(pathFor(tablePath), 16 << 20)); }

TableSchema TableSchema::fromJson(const QByteArray &text)
{
    TableSchema schema;
    QString fault;
    const QJsonValue document = text.isEmpty() ? QJsonValue() : JsonItems::parse(text, fault);
    schema.m_apostrophes = document["apostropheBeforeFormulas"].toBool();
    if (const QString delimiter = document["delimiter"].toString(); delimiter == "," || delimiter == "\t")
        schema.m_delimiter = delimiter[0].toLatin1();
    for (const QJsonValue &each : document["columns"].toArray()) {
        const QString name = each["name"].toString(), kind = each["type"].toString();
        for (const Column::Kind candidate : kinds)
            if (Column::kindName(candidate) == kind) {
                Entry entry{candidate, {}};
                for (const QJsonValue &label : each["classes"].toArray())
                    entry.classes.append(label.toString());
                entry.classes.removeDuplicates();
                schema.m_entries.insert(name, entry);
                schema.m_order.append(name);
            }
    }
    return schema;
}

TableSchema TableSchema::of(const std::vector<ColumnPtr> &columns)
{
    TableSchema schema;
    for (const ColumnPtr &column : columns) {
        Entry entry{column->kind(), {}};
        if (column->kind() == Column::Kind::Label)
            entry.classes = static_cast<const LabelColumn &>(*column).classes();
        if (column->kind() == Column::Kind::Mask)
            entry.classes = static_cast<const MaskColumn &>(*column).classes();
        schema.m_order.append(column->name());
        schema.m_entries.insert(column->name(), entry);
    }
    return schema;
}

QByteArray TableSchema::toJson() const
{
    QJsonArray columns;
    for (const QString &name : m_order) {
        const Entry entry = m_entries.value(name);
        QJsonObject object{{"name", name}, {"type", Column::kindName(entry.kind)}};
        if (entry.kind == Column::Kind::Label || !entry.classes.isEmpty())
            object.insert("classes", QJsonArray::fromStringList(entry.classes));
        columns.append(object);
    }
    QJsonObject document{{"columns", columns}};
    if (m_apostrophes)
        document.insert("apostropheBeforeFormulas", true);
    if (m_delimiter)
        document.insert("delimiter", QString(QLatin1Char(m_delimiter)));
    return QJsonDocument(document).toJson();
}

std::optional<TableSchema::Entry> TableSchema::entry(const QString &column) const
{
    const auto found = m_entries.find(column);
    return found == m_entries.end() ? std::nullopt : std::optional<Entry>(*found);
}

} // namespace gleaner
