#include "core/methods/shared/Columns.h"
#include "core/methods/unlearning/Receipt.h"
#include "core/support/Hash.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Unlearning", text); }

/// Before, after, others.
std::vector<const ReceiptModel *> all(const ReceiptCase &receipt)
{
    std::vector<const ReceiptModel *> models{&receipt.before, &receipt.after};
    for (const ReceiptModel &each : receipt.others)
        models.push_back(&each);
    return models;
}

QString hashOf(const ReceiptCase &receipt, const ReceiptGroup &group)
{
    QStringList keys;
    for (const int sample : group.samples)
        keys.append(receipt.samples[size_t(sample)].key);
    return hashOfStrings(keys);
}

double percentRight(const std::vector<ReceiptVerdict> &said, const std::vector<int> &samples)
{
    if (samples.empty())
        return std::nan("");
    const auto right = std::ranges::count_if(samples, [&](int sample) { return said[size_t(sample)].right; });
    return 100 * double(right) / double(samples.size());
}

bool asks(const ReceiptCase &receipt)
{
    return std::ranges::any_of(receipt.samples, [](const ReceiptSample &each) { return !each.asked.isEmpty(); });
}

std::vector<Table::Cell> sampleRow(const ReceiptCase &receipt, const QString &group, size_t sample, bool asked)
{
    const ReceiptSample &each = receipt.samples[sample];
    std::vector<Table::Cell> cells{group, double(each.row)};
    if (asked)
        cells.push_back(each.asked);
    cells.push_back(each.right);
    for (const ReceiptModel *model : all(receipt)) {
        cells.push_back(model->said[sample].said);
        cells.push_back(cellOf(model->said[sample].confidence));
    }
    return cells;
}

} // namespace

Artifact receiptSamples(const ReceiptCase &receipt)
{
    const bool asked = asks(receipt);
    Table table;
    table.headings = {namedColumn(tr("Rows")), numberColumn(tr("Row"), 0)};
    if (asked)
        table.headings.append(namedColumn(tr("Question")));
    table.headings.append(namedColumn(asked ? tr("Answer") : tr("Label")));
    for (const ReceiptModel *model : all(receipt)) {
        table.headings.append(namedColumn(model->name));
        table.headings.append(shareColumn((asked ? tr("p(answer), %1") : tr("p(label), %1")).arg(model->name)));
    }
    table.dataUri = receipt.dataUri;
    for (const ReceiptGroup *group : {&receipt.forget, &receipt.remaining, &receipt.test})
        for (const int sample : group->samples) {
            table.rows.push_back(sampleRow(receipt, group->name, size_t(sample), asked));
            table.dataRows.push_back(receipt.samples[size_t(sample)].dataRow);
        }
    const QString caption =
        asked ? tr("Forget set “%1”: what each model answers, and how probable it holds each token of the right "
                   "answer, as the geometric mean.")
              : tr("Forget set “%1”: what each model calls a row, and how probable it holds the row's own label.");
    return {QStringLiteral("samples"), tr("Every row before and after"), caption.arg(receipt.set), table};
}

Artifact receiptWeights(const ReceiptCase &receipt)
{
    Table table;
    table.style = Table::Style::Bars;
    table.headings = {namedColumn(tr("Weight")), numberColumn(tr("Change"), 2, Better::None, QStringLiteral("%"))};
    for (const auto &[name, change] : weightChanges(receipt.before.weights, receipt.after.weights))
        table.rows.push_back({name, 100 * change});
    return {
        QStringLiteral("weight-change"), tr("Where the weights changed"),
        tr("Length of the change of each weight against its own length. A head that alone has changed hides what the "
           "layers below still know."),
        table};
}

Artifact receiptRelearning(const ReceiptCase &receipt, const std::vector<int> &steps)
{
    Curve curve;
    curve.x = {tr("Steps of fine-tuning on the forgotten rows"), {}, false};
    curve.y = {tr("Accuracy on them"), QStringLiteral("%"), false};
    for (const ReceiptModel *model : all(receipt)) {
        if (model == &receipt.before)
            continue;
        Curve::Series series;
        series.name = model->name;
        series.baseline = model->reference;
        for (const double share : model->relearned(steps))
            series.y.push_back(100 * share);
        series.x.assign(steps.begin(), steps.end());
        curve.series.append(series);
    }
    return {
        QStringLiteral("relearning"), tr("How fast it comes back"),
        tr("Forget set “%1”. A model that truly lost the rows takes as many steps to learn them as the one that never "
           "saw them (dashed); a faster rise means that they were hidden rather than forgotten.")
            .arg(receipt.set),
        curve};
}

Artifact receiptQuantization(const ReceiptCase &receipt)
{
    Table table;
    table.headings = {namedColumn(tr("Model"))};
    for (const QString &group : {tr("Train, forgotten"), tr("Test, remaining")}) {
        table.headings.append(shareColumn(group));
        table.headings.append(shareColumn(tr("%1, int8").arg(group)));
    }
    for (const ReceiptModel *model : all(receipt)) {
        const std::vector<ReceiptVerdict> rounded = model->saidRounded();
        std::vector<Table::Cell> row{model->name};
        for (const auto *samples : {&receipt.forget.samples, &receipt.kept}) {
            row.push_back(cellOf(percentRight(model->said, *samples)));
            row.push_back(cellOf(percentRight(rounded, *samples)));
        }
        table.rows.push_back(row);
    }
    return {QStringLiteral("quantization"), tr("Forgetting after rounding to 8 bits"),
            tr("Forget set “%1”. Small changes of weights can vanish when a model is quantized, and what was forgotten "
               "then "
               "comes back: the accuracy on forgotten rows should be the same in both columns.")
                .arg(receipt.set),
            table};
}

Artifact receiptMembership(const QStringList &kinds, const std::vector<ReceiptAttack> &attacks, const QString &caption)
{
    const bool ratios =
        std::ranges::any_of(attacks, [](const ReceiptAttack &each) { return std::isfinite(each.ratio); });
    Table table;
    table.headings = {namedColumn(tr("Method"))};
    for (const QString &kind : kinds) {
        table.headings.append(shareColumn(kind));
        table.headings.append(spreadColumn(1, QStringLiteral("%")));
    }
    if (ratios)
        table.headings.append(shareColumn(tr("Likelihood ratio")));
    for (const ReceiptAttack &attack : attacks) {
        std::vector<Table::Cell> row{attack.name};
        for (const MeanSpread &share : attack.shares)
            appendSpread(row, share);
        if (ratios)
            row.push_back(cellOf(attack.ratio));
        table.rows.push_back(row);
    }
    return {QStringLiteral("membership"), tr("Membership attacks"), caption, table};
}

Artifact receiptTimes(const std::vector<std::pair<QString, double>> &secondsOf, const QString &caption)
{
    Table table;
    table.headings = {namedColumn(tr("Method")), numberColumn(tr("Time"), 3, Better::Lower, QStringLiteral("s"))};
    for (const auto &[name, seconds] : secondsOf)
        table.rows.push_back({name, cellOf(seconds)});
    return {QStringLiteral("times"), tr("Time"), caption, table};
}

Artifact receiptManifest(const ReceiptCase &receipt, const std::vector<std::pair<QString, QString>> &facts)
{
    QStringList lines;
    const auto add = [&](const QString &name, const QString &value) {
        lines << QStringLiteral("- %1: %2").arg(name, value);
    };
    const auto hash = [](const QString &value) { return QStringLiteral("`%1`").arg(value); };
    add(tr("Forget set"), receipt.set);
    add(tr("Rows to forget"), QString::number(receipt.forget.samples.size()));
    add(tr("SHA-256 of these rows"), hash(hashOf(receipt, receipt.forget)));
    add(tr("Rows that remain"), QString::number(receipt.remaining.samples.size()));
    add(tr("SHA-256 of these rows"), hash(hashOf(receipt, receipt.remaining)));
    for (const ReceiptModel *model : all(receipt))
        add(tr("SHA-256 of the weights, %1").arg(model->name), hash(hashOfWeights(model->weights)));
    for (const auto &[name, value] : facts)
        add(name, value);
    return {QStringLiteral("manifest"), tr("Manifest"),
            tr("What was forgotten from which weights, and which weights came out. The hashes are over the names and "
               "numbers of all weights; equal inputs, seed and threads give equal hashes."),
            Text{lines.join(QLatin1Char('\n')) + QLatin1Char('\n')}};
}

} // namespace gleaner
