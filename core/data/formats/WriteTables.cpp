#include "core/data/formats/ColumnGuess.h"
#include "core/data/formats/Csv.h"
#include "core/data/formats/TableColumns.h"
#include "core/data/formats/TableSchema.h"
#include "core/data/formats/WriterSupport.h"
#include "core/data/formats/Writers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>
#include <optional>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("WriteDataSet", text); }

/// Names pictures by path and puts those that are no files into a folder beside the table.
class TablePictures {
public:
    explicit TablePictures(const QString &table)
        : m_folder(QFileInfo(table).absolutePath()), m_name(QFileInfo(table).fileName() + ".images")
    {
    }

    QString place(const ImageColumn &column, qsizetype row)
    {
        const PictureFiles pictures(std::static_pointer_cast<const ImageColumn>(column.taking({int(row)})));
        const QString file = pictures.fileOf(0);
        if (!file.isEmpty())
            return relative(QFileInfo(file).absoluteFilePath());
        if (!m_files)
            m_files.emplace(m_folder + QLatin1Char('/') + m_name, dataMarker());
        const QString name = QStringLiteral("%1/%2.png").arg(column.name()).arg(row, 6, 10, QLatin1Char('0'));
        pictures.write(0, m_files->filePath(name));
        return m_name + QLatin1Char('/') + name;
    }
    void commit(const QByteArray &marker)
    {
        if (!m_files)
            return;
        m_files->write(dataMarker(), marker);
        m_files->commit();
    }

private:
    /// As it is found from the table's folder; absolute where it lies elsewhere.
    QString relative(const QString &path) const
    {
        const QString prefix = m_folder + QLatin1Char('/');
        return path.startsWith(prefix) ? path.mid(prefix.size()) : path;
    }
    QString m_folder, m_name;
    std::optional<AtomicFolder> m_files;
};

QJsonValue vectorValue(const VectorColumn &column, qsizetype row)
{
    std::vector<float> values(size_t(column.dimension()));
    column.copyRow(row, values.data());
    QJsonArray list;
    for (const float value : values)
        list.append(jsonOf(double(value)));
    return list;
}

QJsonValue valueOf(const ColumnPtr &column, qsizetype row, TablePictures &pictures)
{
    switch (column->kind()) {
    case Column::Kind::Image:
        return pictures.place(static_cast<const ImageColumn &>(*column), row);
    case Column::Kind::Mask: {
        const auto &masks = static_cast<const MaskColumn &>(*column);
        return maskToJson(masks.regions(row), masks.mask(row).size());
    }
    case Column::Kind::Boxes:
        return boxesToJson(static_cast<const BoxesColumn &>(*column).boxes(row));
    case Column::Kind::Text:
        return static_cast<const TextColumn &>(*column).text(row);
    case Column::Kind::Label: {
        const auto &labels = static_cast<const LabelColumn &>(*column);
        return labels.code(row) < 0 ? QJsonValue() : QJsonValue(labels.text(row));
    }
    case Column::Kind::Number:
        return jsonOf(static_cast<const NumberColumn &>(*column).value(row));
    case Column::Kind::Vector:
        return vectorValue(static_cast<const VectorColumn &>(*column), row);
    }
    return {};
}

QByteArray csvField(const QJsonValue &value, const ColumnPtr &column, qsizetype row, char delimiter)
{
    QByteArray text;
    if (column->kind() == Column::Kind::Number) {
        const double number = static_cast<const NumberColumn &>(*column).value(row);
        text = std::isnan(number) ? QByteArray() : numberText(number);
    } else {
        text = cellText(value).toUtf8();
        if (isFormulaCell(text))
            text.prepend('\''); // or a spreadsheet would run it
    }
    const bool special = text.contains(delimiter) || text.contains('"') || text.contains('\n') || text.contains('\r') ||
                         text.startsWith(' ') || text.endsWith(' ');
    return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
}

using Line = std::function<QByteArray(qsizetype row, TablePictures &pictures)>;

/// Without a delimiter `head` is empty too, and no spreadsheet reads the table.
QStringList writeTable(const DataSet &data, const QString &path, const QByteArray &head, char delimiter,
                       const Line &line, RunContext &context)
{
    AtomicFile file(path);
    TablePictures pictures(path);
    file.write(head);
    writeEachRow(data, context, tr("Writing rows"), [&](qsizetype row) { file.write(line(row, pictures)); });
    pictures.commit(markerJson(data, QStringLiteral("pictures of ") + QFileInfo(path).fileName()));
    TableSchema schema = TableSchema::of(data.columns());
    schema.setApostrophes(delimiter != 0);
    schema.setDelimiter(delimiter);
    writeFileAtomically(TableSchema::pathFor(path), schema.toJson());
    file.commit();
    return {};
}

QStringList writeDelimited(const DataSet &data, const QString &path, char delimiter, RunContext &context)
{
    QByteArray head;
    for (const ColumnPtr &column : data.columns()) {
        QByteArray name = column->name().toUtf8();
        if (isFormulaCell(name))
            name.prepend('\'');
        if (name.contains(delimiter) || name.contains('"') || name.contains('\n'))
            name = '"' + name.replace("\"", "\"\"") + '"';
        head += (head.isEmpty() ? QByteArray() : QByteArray(1, delimiter)) + name;
    }
    const auto line = [&](qsizetype row, TablePictures &pictures) {
        QByteArray text;
        for (size_t i = 0; i < data.columns().size(); ++i) {
            const ColumnPtr &column = data.columns()[i];
            const QByteArray field = csvField(valueOf(column, row, pictures), column, row, delimiter);
            text += (i > 0 ? QByteArray(1, delimiter) : QByteArray()) + field;
        }
        return (text.isEmpty() ? QByteArray("\"\"") : text) + '\n';
    };
    return writeTable(data, path, head + '\n', delimiter, line, context);
}

} // namespace

QStringList writeJsonLines(const DataSet &data, const QString &path, RunContext &context)
{
    const auto line = [&](qsizetype row, TablePictures &pictures) {
        QByteArray text; // by hand, since an object of Qt forgets the order of its members
        for (const ColumnPtr &column : data.columns()) {
            const QByteArray pair = QJsonDocument(QJsonArray{column->name(), valueOf(column, row, pictures)})
                                        .toJson(QJsonDocument::Compact);
            const QByteArray name = QJsonDocument(QJsonArray{column->name()}).toJson(QJsonDocument::Compact);
            text += (text.isEmpty() ? "{" : ",") + name.mid(1, name.size() - 2) + ':' +
                    pair.mid(name.size(), pair.size() - name.size() - 1);
        }
        return text + "}\n";
    };
    return writeTable(data, path, QByteArray(), 0, line, context);
}

QStringList writeCsvTable(const DataSet &data, const QString &path, RunContext &context)
{
    return writeDelimited(data, path, ',', context);
}

QStringList writeTsvTable(const DataSet &data, const QString &path, RunContext &context)
{
    return writeDelimited(data, path, '\t', context);
}

} // namespace gleaner
