#include "core/methods/shared/FewShotTask.h"

#include "core/jobs/StagedProgress.h"
#include "core/methods/shared/GaussianDiscriminant.h"
#include "core/models/Encode.h"
#include "core/models/FeatureRows.h"
#include "core/models/capabilities/Capabilities.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <set>

namespace gleaner {

namespace {

constexpr uint64_t divideStream = 1, unlabeledStream = 2, drawStream = 1000;
constexpr double logitScale = 100;

QString tr(const char *text) { return QCoreApplication::translate("FewShotTask", text); }

void requireFinite(const at::Tensor &features, const Model &model, const QString &what)
{
    if (features.numel() > 0 && !at::isfinite(features).all().item<bool>())
        throw ProblemError({tr("The model gives %1 that are not finite numbers").arg(what), model.info().uri,
                            tr("Check the checkpoint: its weights may be damaged."), ExitCode::ModelRefused});
}

EncodedImages encodeRows(const Model &model, const DataSet &data, const std::vector<int> &rows, RunContext &context,
                         int passes)
{
    const auto *encoder = model.as<ImageEncoder>();
    const auto pictures = data.first<ImageColumn>();
    EncodedImages encoded = encodeImages(*encoder, *pictures, rows, context, {.passes = passes});
    return encoded;
}

at::Tensor pick(const at::Tensor &features, const std::vector<int64_t> &at)
{
    auto *data = const_cast<int64_t *>(at.data());
    return features.index_select(0, at::from_blob(data, {int64_t(at.size())}, at::kLong));
}

} // namespace

LabeledFeatures LabeledFeatures::ofClasses(int from, int to) const
{
    LabeledFeatures result;
    std::vector<int64_t> at;
    for (size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] < from || labels[i] >= to)
            continue;
        at.push_back(int64_t(i));
        result.labels.push_back(labels[i] - from);
        result.rows.push_back(rows[i]);
    }
    result.features = pick(features, at);
    return result;
}

std::shared_ptr<const LabelColumn> classLabels(const DataSet &data)
{
    if (auto labels = data.column<LabelColumn>(QStringLiteral("label")))
        return labels;
    for (const ColumnPtr &column : data.columns())
        if (column->kind() == Column::Kind::Label && column->name() != QLatin1String("split") &&
            column->name() != QLatin1String("domain"))
            return std::static_pointer_cast<const LabelColumn>(column);
    return nullptr;
}

QStringList promptTemplates(const QString &typed)
{
    static const QRegularExpression between(QStringLiteral("\\s*;\\s*"));
    return typed.trimmed().split(between, Qt::SkipEmptyParts);
}

at::Tensor classTexts(const Model &model, const QStringList &classes, const QStringList &templates)
{
    QStringList names = classes;
    for (QString &name : names)
        name.replace(QLatin1Char('_'), QLatin1Char(' '));
    const at::Tensor text = tensorOf(encodeClasses(model, names, templates)).to(at::kDouble);
    requireFinite(text, model, tr("text features"));
    return text;
}

at::Tensor zeroShotLogits(const at::Tensor &features, const at::Tensor &text)
{
    return blockwiseProduct(features, text.t()) * logitScale;
}

LabeledFeatures encodeLabeled(const Model &model, const DataSet &data, const std::vector<int> &rows,
                              const std::vector<int> &labels, RunContext &context)
{
    std::map<int, int> labelOf;
    for (size_t i = 0; i < rows.size(); ++i)
        labelOf[rows[i]] = labels[i];
    EncodedImages encoded = encodeRows(model, data, rows, context, 0);
    LabeledFeatures result{tensorOf(encoded.features).to(at::kDouble), {}, std::move(encoded.rows)};
    requireFinite(result.features, model, tr("picture features"));
    for (int row : result.rows)
        result.labels.push_back(labelOf.at(row));
    return result;
}

FewShotTask::FewShotTask(const DataSet &data, Options options, uint64_t seed) : m_options(std::move(options))
{
    m_pools = poolFewShot(data, *classLabels(data), m_options.need, Random::forItem(seed, divideStream));
    for (int each : m_options.seeds)
        m_draws.push_back(drawFewShot(m_pools, m_options.need, Random::forItem(seed, drawStream + uint64_t(each))));
    if (m_options.unlabeled > 0) {
        std::vector<int> all;
        for (const auto &rows : m_pools.train)
            all.insert(all.end(), rows.begin(), rows.end());
        std::sort(all.begin(), all.end());
        Random random = Random::forItem(seed, unlabeledStream);
        for (int at : random.permutation(int(all.size())))
            if (int(m_unlabeledRows.size()) < m_options.unlabeled)
                m_unlabeledRows.push_back(all[size_t(at)]);
    }
}

std::vector<int> FewShotTask::shotRows() const
{
    std::set<int> rows;
    for (const FewShotDraw &draw : m_draws)
        for (const auto &ofClass : draw.shots)
            rows.insert(ofClass.begin(), ofClass.end());
    return {rows.begin(), rows.end()};
}

std::vector<int> FewShotTask::plainRows() const
{
    std::set<int> rows(m_pools.test.begin(), m_pools.test.end());
    for (const FewShotDraw &draw : m_draws)
        rows.insert(draw.validation.begin(), draw.validation.end());
    rows.insert(m_unlabeledRows.begin(), m_unlabeledRows.end());
    if (m_options.passes == 0) {
        const std::vector<int> shots = shotRows();
        rows.insert(shots.begin(), shots.end());
    }
    return {rows.begin(), rows.end()};
}

qint64 FewShotTask::encodings() const
{
    return qint64(plainRows().size()) + qint64(shotRows().size()) * m_options.passes;
}

void FewShotTask::encode(const Model &model, const DataSet &data, StagedProgress &progress)
{
    m_text = classTexts(model, classes(), m_options.templates);
    const auto fill = [&](Bank &bank, const std::vector<int> &rows, int passes) {
        const qint64 weight = qint64(rows.size()) * std::max(1, passes);
        progress.stage(weight, [&](RunContext &context) {
            const EncodedImages encoded = encodeRows(model, data, rows, context, passes);
            bank.features = tensorOf(encoded.features).to(at::kDouble);
            for (size_t i = 0; i < encoded.rows.size(); ++i)
                bank.of[encoded.rows[i]].push_back(int64_t(i));
        });
        if (bank.of.empty())
            throw ProblemError({tr("Not one of the %1 chosen pictures could be read").arg(rows.size()),
                                data.source().uri, tr("Check that the files are there and are pictures."),
                                ExitCode::InputUnreadable});
        requireFinite(bank.features, model, tr("picture features"));
    };
    fill(m_plain, plainRows(), 0);
    if (m_plain.features.size(1) != m_text.size(1))
        throw ProblemError({tr("The features of pictures and texts have different lengths"), model.info().uri,
                            tr("Choose a model whose two towers share one space."), ExitCode::ModelRefused});
    if (m_options.passes > 0) {
        // A picture that failed as validation of one seed is not tried again as a shot of another.
        std::vector<int> rows = shotRows();
        const std::vector<int> tried = plainRows();
        std::erase_if(rows, [&](int row) {
            return std::binary_search(tried.begin(), tried.end(), row) && !m_plain.of.contains(row);
        });
        fill(m_augmented, rows, m_options.passes);
    }
    m_test = gather(m_plain, m_pools.test, m_pools.testLabels);
    if (m_test.size() == 0)
        throw ProblemError({tr("Not one of the %1 test pictures could be read").arg(m_pools.test.size()),
                            data.source().uri, tr("Check that the files are there and are pictures."),
                            ExitCode::InputUnreadable});
}

LabeledFeatures FewShotTask::gather(const Bank &bank, const std::vector<int> &rows, const std::vector<int> &labels)
{
    LabeledFeatures result;
    std::vector<int64_t> at;
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto found = bank.of.find(rows[i]);
        if (found == bank.of.end())
            continue;
        at.insert(at.end(), found->second.begin(), found->second.end());
        result.labels.insert(result.labels.end(), found->second.size(), labels[i]);
        result.rows.insert(result.rows.end(), found->second.size(), rows[i]);
    }
    result.features = pick(bank.features, at);
    return result;
}

LabeledFeatures FewShotTask::validation(size_t seed) const
{
    return gather(m_plain, m_draws[seed].validation, m_draws[seed].validationLabels);
}

LabeledFeatures FewShotTask::shots(size_t seed, const std::vector<int> &perClass) const
{
    std::vector<int> rows, labels;
    for (size_t k = 0; k < perClass.size(); ++k) {
        const std::vector<int> &ofClass = m_draws[seed].shots[k];
        rows.insert(rows.end(), ofClass.begin(), ofClass.begin() + perClass[k]);
        labels.insert(labels.end(), size_t(perClass[k]), int(k));
    }
    return gather(m_options.passes > 0 ? m_augmented : m_plain, rows, labels);
}

LabeledFeatures FewShotTask::shots(size_t seed, int perClass) const
{
    return shots(seed, std::vector<int>(size_t(classCount()), perClass));
}

at::Tensor FewShotTask::unlabeled(size_t seed) const
{
    const std::set<int> held(m_draws[seed].validation.begin(), m_draws[seed].validation.end());
    std::vector<int> rows;
    for (int row : m_unlabeledRows)
        if (!held.contains(row))
            rows.push_back(row);
    return gather(m_plain, rows, std::vector<int>(rows.size(), -1)).features;
}

} // namespace gleaner
