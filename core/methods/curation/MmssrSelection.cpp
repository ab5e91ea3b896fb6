#include "core/methods/curation/MmssrFigures.h"
#include "core/methods/shared/Columns.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <functional>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

using CellOf = std::function<Table::Cell(int row)>;

/// How a column is written; empty where a table has no place for it.
CellOf cellsOf(const ColumnPtr &column)
{
    if (const auto texts = std::dynamic_pointer_cast<const TextColumn>(column))
        return [texts](int row) { return Table::Cell(texts->text(row)); };
    if (const auto labels = std::dynamic_pointer_cast<const LabelColumn>(column))
        return [labels](int row) { return Table::Cell(labels->text(row)); };
    if (const auto numbers = std::dynamic_pointer_cast<const NumberColumn>(column))
        return [numbers](int row) { return cellOf(numbers->value(row)); };
    if (const auto images = std::dynamic_pointer_cast<const ImageColumn>(column))
        return [images](int row) { return Table::Cell(images->location(row)); };
    return {};
}

QJsonArray named(const QStringList &names) { return QJsonArray::fromStringList(names); }

QString dialogueOf(const DataSet &data, int row)
{
    if (const auto conversation = data.column<TextColumn>(QStringLiteral("conversation"))) {
        QStringList turns;
        for (const QJsonValue &turn : QJsonDocument::fromJson(conversation->text(row).toUtf8()).array())
            turns.append(
                QStringLiteral("**%1**: %2")
                    .arg(turn[QStringLiteral("role")].toString(),
                         turn[QStringLiteral("content")].toString().remove(QStringLiteral("<image>")).trimmed()));
        if (!turns.isEmpty())
            return turns.join(QStringLiteral("\n\n"));
    }
    QStringList texts;
    for (const char *name : {"prompt", "question", "response", "answer", "text"})
        if (const auto column = data.column<TextColumn>(QString::fromLatin1(name)))
            texts.append(QStringLiteral("**%1**: %2").arg(QString::fromLatin1(name), column->text(row)));
    return texts.join(QStringLiteral("\n\n"));
}

} // namespace

Artifact mmssrTrainingSet(const MmssrFindings &findings)
{
    Table table;
    std::vector<CellOf> cells;
    for (const ColumnPtr &column : findings.data->columns())
        if (const CellOf cell = cellsOf(column)) {
            table.headings.append(column->kind() == Column::Kind::Number ? numberColumn(column->name(), 6)
                                                                         : namedColumn(column->name()));
            cells.push_back(cell);
        }
    table.dataUri = findings.uri;
    for (const Pick &pick : findings.sampling.picks) {
        std::vector<Table::Cell> row;
        for (const CellOf &cell : cells)
            row.push_back(cell(pick.row));
        table.rows.push_back(std::move(row));
        table.dataRows.push_back(pick.row);
    }
    return {QStringLiteral("training-set"), tr("The training set"),
            tr("The rows taken, in the order they were taken, with the columns of the pool that a table can hold. "
               "tables/training-set.csv opens as a data set; pictures are named by their place."),
            table};
}

QJsonObject manifestOf(const MmssrFindings &findings)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QStringList capabilities;
    for (const int capability : findings.options.chosen)
        capabilities.append(findings.pool().capabilities[capability]);
    for (const Pick &pick : findings.sampling.picks)
        hash.addData(QByteArray::number(pick.row) + '\n');
    QJsonArray weights;
    for (const double weight : findings.options.weights)
        weights.append(weight);
    return {{"pool", findings.uri},
            {"rows of the pool", findings.pool().rows},
            {"rows taken", int(findings.sampling.picks.size())},
            {"rows missing to the budget", findings.sampling.shortBy()},
            {"ratio", findings.ratio},
            {"threshold", findings.options.threshold},
            {"capabilities", named(capabilities.isEmpty() ? findings.pool().capabilities : capabilities)},
            {"weights", weights},
            {"order", findings.options.order == SamplerOptions::Order::Official ? "official" : "strict"},
            {"ties",
             findings.options.ties ? QJsonValue(QString::number(*findings.options.ties)) : QJsonValue("pool order")},
            {"graded by", findings.gradedBy},
            {"sha256 of the row numbers, from 0, a line each", QString::fromLatin1(hash.result().toHex())}};
}

Artifact mmssrManifest(const MmssrFindings &findings)
{
    return {QStringLiteral("manifest"), tr("Manifest of the training set"),
            tr("What the training set is and how it came about; result.json has the content hash of the pool."),
            Text{QStringLiteral("```json\n") + QString::fromUtf8(QJsonDocument(manifestOf(findings)).toJson()) +
                 QStringLiteral("```")}};
}

Artifact mmssrItem(const MmssrFindings &findings)
{
    return mmssrItem(findings, {findings.pool(), findings.options, findings.sampling, findings.top}, findings.shown);
}

Artifact mmssrItem(const MmssrFindings &findings, const CurationReasons &reasons, int row)
{
    const RowReasons why = reasons.of(row);
    QStringList lines{dialogueOf(*findings.data, row), reasons.sentence(row),
                      tr("Bins: %1").arg(why.bins.join(QStringLiteral(", ")))};
    QString grades;
    for (size_t i = 0; i < why.grades.size(); ++i)
        grades += QStringLiteral("- %1: %2\n")
                      .arg(findings.pool().capabilities[qsizetype(i)], why.grades[i].grade < 0
                                                                           ? tr("not readable")
                                                                           : tr("%1 (%2 rows have a better grade)")
                                                                                 .arg(int(why.grades[i].grade))
                                                                                 .arg(why.grades[i].rank - 1));
    lines.append(grades);
    lines.removeAll(QString());
    return {QStringLiteral("item"), tr("One item"),
            tr("Row %1 of the pool: what it says, how it was graded, and why it was taken or left out.").arg(row + 1),
            Text{lines.join(QStringLiteral("\n\n"))}};
}

Artifact mmssrPictures(const MmssrFindings &findings)
{
    const CurationReasons reasons(findings.pool(), findings.options, findings.sampling, findings.top);
    std::vector<int> rows{findings.shown};
    std::vector<bool> had(size_t(findings.pool().capabilities.size()));
    for (const Pick &pick : findings.sampling.picks)
        if (!had[size_t(pick.capability)]) {
            had[size_t(pick.capability)] = true;
            if (pick.row != findings.shown)
                rows.push_back(pick.row);
        }
    Images images;
    if (const auto pictures = findings.data->first<ImageColumn>())
        for (const int row : rows)
            try {
                images.items.push_back(
                    {pictures->image(row), dialogueOf(*findings.data, row)
                                                   .remove(QStringLiteral("**"))
                                                   .replace(QStringLiteral("\n\n"), QStringLiteral(" "))
                                                   .left(160) +
                                               QLatin1Char('\n') + reasons.sentence(row)});
            } catch (const ProblemError &) {
                continue; // the table says why it was taken all the same
            }
    return {QStringLiteral("items"), tr("Items and why"),
            tr("The shown item, and the first one taken for each capability."), images};
}

} // namespace gleaner
