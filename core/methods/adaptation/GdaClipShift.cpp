#include "core/methods/adaptation/GdaClipShift.h"

#include "core/jobs/StagedProgress.h"
#include "core/methods/adaptation/GdaClipTables.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <numeric>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("GdaClip", text); }

/// For each of `names` its position in `classes`, or -1.
std::vector<int> matchClasses(const QStringList &names, const QStringList &classes)
{
    const auto plain = [](QString name) {
        return name.replace(QLatin1Char('_'), QLatin1Char(' ')).trimmed().toLower();
    };
    QStringList known;
    for (const QString &name : classes)
        known.append(plain(name));
    std::vector<int> positions;
    for (const QString &name : names)
        positions.push_back(int(known.indexOf(plain(name))));
    return positions;
}

std::vector<int> testRows(const DataSet &data)
{
    if (std::vector<int> rows = data.rowsOfSplit(QStringLiteral("test")); !rows.empty())
        return rows;
    std::vector<int> all(size_t(data.rows()));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

} // namespace

ShiftedSets::ShiftedSets(const DataSet &data, const QStringList &classes, int limit, Random random)
{
    const auto labels = classLabels(data);
    if (!labels)
        return;
    const std::vector<int> position = matchClasses(labels->classes(), classes);
    const auto domains = data.column<LabelColumn>(QStringLiteral("domain"));
    std::map<int, std::vector<std::pair<int, int>>> byDomain; // row, class of the task
    std::map<std::pair<int, int>, int> taken;
    std::vector<int> rows = testRows(data);
    for (int at : random.permutation(int(rows.size()))) {
        const int row = rows[size_t(at)], code = labels->code(row);
        if (code < 0 || position[size_t(code)] < 0)
            continue;
        const int domain = domains ? domains->code(row) : 0;
        if (limit == 0 || taken[{domain, code}]++ < limit)
            byDomain[domain].emplace_back(row, position[size_t(code)]);
    }
    for (const auto &[domain, pairs] : byDomain)
        for (const auto &[row, label] : pairs)
            m_columns.push_back(label);
    std::sort(m_columns.begin(), m_columns.end());
    m_columns.erase(std::unique(m_columns.begin(), m_columns.end()), m_columns.end());
    for (auto &[domain, pairs] : byDomain) {
        std::sort(pairs.begin(), pairs.end());
        Set &set = m_sets.emplace_back();
        set.name = domains && domain >= 0 ? domains->classes().at(domain) : data.name();
        for (const auto &[row, label] : pairs) {
            set.rows.push_back(row);
            const auto found = std::lower_bound(m_columns.begin(), m_columns.end(), int64_t(label));
            set.labels.push_back(int(found - m_columns.begin()));
        }
    }
}

qint64 ShiftedSets::encodings() const
{
    qint64 count = 0;
    for (const Set &set : m_sets)
        count += qint64(set.rows.size());
    return count;
}

void ShiftedSets::encode(const Model &model, const DataSet &data, StagedProgress &progress)
{
    for (Set &set : m_sets)
        progress.stage(qint64(set.rows.size()), [&](RunContext &context) {
            set.data = encodeLabeled(model, data, set.rows, set.labels, context);
        });
}

Artifact ShiftedSets::table(const GdaClipFindings &findings, const std::vector<GdaClipFit> &fits) const
{
    QStringList names{tr("Source")};
    for (const Set &set : m_sets)
        names.append(set.name);
    auto *columnsData = const_cast<int64_t *>(m_columns.data());
    const at::Tensor index = at::from_blob(columnsData, {int64_t(m_columns.size())}, at::kLong);
    Table table;
    table.headings = spreadHeadings(tr("Method"), names);
    for (Approach approach : findings.approaches) {
        PerSeed columns{findings.accuracies[size_t(approach)].back()};
        for (const Set &set : m_sets) {
            auto &values = columns.emplace_back();
            for (const GdaClipFit &fit : fits)
                values.push_back(accuracyOf(fit.logits(approach, set.data.features).index_select(1, index), set.data));
        }
        table.rows.push_back(spreadRow(approachName(approach), columns));
    }
    return {
        QStringLiteral("shifted"), tr("Under a shift"),
        tr("Everything was fitted and chosen on the source and applied unchanged, at %1. A method that only learned "
           "the look of the source falls below zero-shot here.")
            .arg(shotsText(findings.largest())),
        table};
}

} // namespace gleaner
