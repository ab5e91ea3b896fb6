#include "core/methods/shared/Columns.h"
#include "core/methods/unlearning/Batches.h"
#include "core/methods/unlearning/Receipt.h"
#include "core/support/Hash.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

constexpr uint64_t relearnStream = 31;

QString tr(const char *text) { return QCoreApplication::translate("Unlearning", text); }

/// Before, after, others.
std::vector<const ReceiptModel *> all(const ReceiptCase &receipt)
{
    std::vector<const ReceiptModel *> models{&receipt.before, &receipt.after};
    for (const ReceiptModel &each : receipt.others)
        models.push_back(&each);
    return models;
}

struct Verdict {
    QString called;
    double confidence; ///< probability of the label, percent
};

/// By position of `rows`.
std::vector<Verdict> verdicts(const ReceiptCase &receipt, const ReceiptModel &model, const std::vector<int> &rows)
{
    const at::Tensor share =
        at::softmax(model.seen.logits.index_select(0, indices(rows)).to(at::kDouble), 1).contiguous();
    const at::Tensor best = share.argmax(1);
    std::vector<Verdict> found;
    for (size_t i = 0; i < rows.size(); ++i)
        found.push_back(
            {receipt.data.classes[int(best.data_ptr<int64_t>()[i])],
             100 * share.data_ptr<double>()[int64_t(i) * share.size(1) + receipt.data.labels[size_t(rows[i])]]});
    return found;
}

QString hashOfRows(const UnlearningData &data, const std::vector<int> &positions)
{
    QStringList rows;
    for (const int position : positions)
        rows.append(QString::number(data.rows[size_t(position)]));
    return hashOfStrings(rows);
}

double percentRight(const UnlearningData &data, const Seen &seen, const std::vector<int> &rows)
{
    return 100 * shareRight(seen.logits.index_select(0, indices(rows)), data.labelsOf(rows));
}

} // namespace

Artifact receiptSamples(const ReceiptCase &receipt)
{
    const UnlearningData &data = receipt.data;
    Table table;
    table.headings = {namedColumn(tr("Rows")), numberColumn(tr("Row"), 0), namedColumn(tr("Label"))};
    for (const ReceiptModel *model : all(receipt)) {
        table.headings.append(namedColumn(model->name));
        table.headings.append(shareColumn(tr("p(label), %1").arg(model->name)));
    }
    table.dataUri = data.dataUri;
    const std::pair<QString, const std::vector<int> *> groups[] = {
        {tr("to forget"), &receipt.set.forget}, {tr("remaining"), &receipt.set.retain}, {tr("test"), &data.test}};
    for (const auto &[group, rows] : groups) {
        std::vector<std::vector<Verdict>> said;
        for (const ReceiptModel *model : all(receipt))
            said.push_back(verdicts(receipt, *model, *rows));
        for (size_t i = 0; i < rows->size(); ++i) {
            const int position = (*rows)[i];
            const int row = data.rows[size_t(position)];
            std::vector<Table::Cell> cells{group, double(row), data.classes[data.labels[size_t(position)]]};
            for (const auto &each : said) {
                cells.push_back(each[i].called);
                cells.push_back(each[i].confidence);
            }
            table.rows.push_back(std::move(cells));
            table.dataRows.push_back(row);
        }
    }
    return {QStringLiteral("samples"), tr("Every row before and after"),
            tr("Forget set “%1”: what each model calls a row, and how probable it holds the row's own label.")
                .arg(receipt.set.name),
            table};
}

Artifact receiptWeights(const ReceiptCase &receipt)
{
    Table table;
    table.style = Table::Style::Bars;
    table.headings = {namedColumn(tr("Weight")), numberColumn(tr("Change"), 2, Better::None, QStringLiteral("%"))};
    for (const auto &[name, change] : weightChanges(*receipt.before.classifier, *receipt.after.classifier))
        table.rows.push_back({name, 100 * change});
    return {
        QStringLiteral("weight-change"), tr("Where the weights changed"),
        tr("Length of the change of each weight against its own length. A head that alone has changed hides what the "
           "layers below still know."),
        table};
}

Artifact receiptRelearning(const ReceiptCase &receipt, const RelearningOptions &options)
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
        for (const double share :
             relearned(*model->classifier, receipt.data, receipt.set, options, receipt.seed + relearnStream))
            series.y.push_back(100 * share);
        series.x.assign(options.steps.begin(), options.steps.end());
        curve.series.append(series);
    }
    return {
        QStringLiteral("relearning"), tr("How fast it comes back"),
        tr("Forget set “%1”. A model that truly lost the rows takes as many steps to learn them as the one that never "
           "saw them (dashed); a faster rise means that they were hidden rather than forgotten.")
            .arg(receipt.set.name),
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
        const Seen rounded = seenBy(*roundedToInt8(*model->classifier), receipt.data.inputs);
        std::vector<Table::Cell> row{model->name};
        for (const auto *rows : {&receipt.set.forget, &receipt.set.testRetain}) {
            row.push_back(cellOf(percentRight(receipt.data, model->seen, *rows)));
            row.push_back(cellOf(percentRight(receipt.data, rounded, *rows)));
        }
        table.rows.push_back(row);
    }
    return {QStringLiteral("quantization"), tr("Forgetting after rounding to 8 bits"),
            tr("Forget set “%1”. Small changes of weights can vanish when a model is quantized, and what was forgotten "
               "then "
               "comes back: the accuracy on forgotten rows should be the same in both columns.")
                .arg(receipt.set.name),
            table};
}

Artifact receiptManifest(const ReceiptCase &receipt, const std::vector<std::pair<QString, QString>> &facts)
{
    QStringList lines;
    const auto add = [&](const QString &name, const QString &value) {
        lines << QStringLiteral("- %1: %2").arg(name, value);
    };
    const auto hash = [](const QString &value) { return QStringLiteral("`%1`").arg(value); };
    add(tr("Forget set"), receipt.set.name);
    add(tr("Rows to forget"), QString::number(receipt.set.forget.size()));
    add(tr("SHA-256 of their numbers"), hash(hashOfRows(receipt.data, receipt.set.forget)));
    add(tr("Rows that remain"), QString::number(receipt.set.retain.size()));
    add(tr("SHA-256 of their numbers"), hash(hashOfRows(receipt.data, receipt.set.retain)));
    for (const ReceiptModel *model : all(receipt))
        add(tr("SHA-256 of the weights, %1").arg(model->name), hash(model->classifier->hash()));
    for (const auto &[name, value] : facts)
        add(name, value);
    return {QStringLiteral("manifest"), tr("Manifest"),
            tr("What was forgotten from which weights, and which weights came out. The hashes are over the names and "
               "numbers of all weights; equal inputs, seed and threads give equal hashes."),
            Text{lines.join(QLatin1Char('\n')) + QLatin1Char('\n')}};
}

} // namespace gleaner
