#include "core/methods/detection/DetectItem.h"
#include "core/methods/detection/DetectionFigures.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("DetectItem", text); }

QJsonValue numberOrNull(double value) { return std::isfinite(value) ? QJsonValue(value) : QJsonValue(); }

QJsonObject answerJson(const DetectorAnswer &answer, bool calibrated)
{
    QJsonObject object{{QStringLiteral("detector"), answer.id},
                       {QStringLiteral("name"), answer.name},
                       {QStringLiteral("score"), numberOrNull(answer.score)}};
    if (!calibrated)
        return object;
    object[QStringLiteral("threshold")] = numberOrNull(answer.threshold.value_or(std::nan("")));
    object[QStringLiteral("negativesAsHigh")] = numberOrNull(answer.likewise.value_or(std::nan("")));
    object[QStringLiteral("flagged")] = answer.flagged();
    return object;
}

QJsonArray tokensJson(const TokenScores &scores)
{
    constexpr const char *names[] = {"logProbability", "rank", "entropy"};
    QJsonArray tokens;
    const TokenScores::Passage &passage = scores.passages.front();
    for (qsizetype i = 0; i < passage.tokens.size(); ++i) {
        QJsonObject token{{QStringLiteral("token"), passage.tokens[i]}};
        for (size_t m = 0; m < passage.values.size(); ++m)
            token[QLatin1String(names[m])] = numberOrNull(passage.values[m][size_t(i)]);
        tokens.append(token);
    }
    return tokens;
}

QJsonArray cellsJson(const Table &table)
{
    QJsonArray rows;
    for (const auto &each : table.rows) {
        QJsonArray row;
        for (size_t column = 1; column < each.size(); ++column)
            row.append(std::get<double>(each[column]));
        rows.append(row);
    }
    return rows;
}

} // namespace

QJsonObject detectionJson(const ItemDetection &detection)
{
    QJsonArray answers;
    for (const DetectorAnswer &each : detection.answers)
        answers.append(answerJson(each, detection.negatives > 0));
    QJsonObject object{{QStringLiteral("item"), detection.item},
                       {QStringLiteral("kind"), detection.text ? QStringLiteral("text") : QStringLiteral("picture")},
                       {QStringLiteral("model"), detection.model},
                       {QStringLiteral("modelHash"), detection.modelHash},
                       {QStringLiteral("negatives"), detection.negatives},
                       {QStringLiteral("falsePositives"), detection.falsePositives},
                       {QStringLiteral("answers"), answers}};
    if (!detection.reference.isEmpty())
        object[QStringLiteral("reference")] = detection.reference;
    if (!detection.negativesUri.isEmpty())
        object[QStringLiteral("negativesUri")] = detection.negativesUri;
    for (const Artifact &each : detection.evidence) {
        if (const auto *tokens = each.as<TokenScores>())
            object[QStringLiteral("tokens")] = tokensJson(*tokens);
        if (const auto *table = each.as<Table>(); table && table->style == Table::Style::Matrix)
            object[QStringLiteral("cells")] = cellsJson(*table);
    }
    return object;
}

Table detectionTable(const ItemDetection &detection)
{
    Table table;
    table.headings = {namedColumn(tr("Detector")), numberColumn(tr("Score"), 5)};
    const bool calibrated = detection.negatives > 0;
    if (calibrated)
        table.headings << numberColumn(tr("Threshold"), 5) << shareColumn(tr("Negatives as high"))
                       << namedColumn(tr("Verdict"));
    table.headings << namedColumn(tr("What it is"));
    for (const DetectorAnswer &each : detection.answers) {
        std::vector<Table::Cell> &row = table.rows.emplace_back();
        row = {each.name, cellOf(each.score)};
        if (calibrated) {
            row.push_back(cellOf(each.threshold.value_or(std::nan(""))));
            row.push_back(cellOf(100 * each.likewise.value_or(std::nan(""))));
            row.push_back(!each.threshold ? tr("no answer") : each.flagged() ? tr("generated") : tr("not flagged"));
        }
        row.push_back(each.help);
    }
    return table;
}

} // namespace gleaner
