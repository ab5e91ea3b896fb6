#include "core/methods/curation/Curation.h"

#include "core/data/operations/Operations.h"
#include "core/support/AtomicFolder.h"
#include "core/support/Hash.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <algorithm>
#include <numeric>

namespace gleaner {

namespace {

constexpr uint64_t tieStream = 1;

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

MmssrFindings sampled(MmssrFindings findings, const SamplerOptions &options, const PreparedPool &prepared)
{
    const int rows = findings.pool().rows;
    findings.options = options;
    findings.ratio = rows > 0 ? double(options.target) / rows : 0;
    findings.sampling = prepared.sample(options);
    return findings;
}

const std::vector<std::pair<QString, Artifact (*)(const MmssrFindings &)>> &figures()
{
    static const std::vector<std::pair<QString, Artifact (*)(const MmssrFindings &)>> all{
        {QStringLiteral("taken"), mmssrTaken},      {QStringLiteral("left-out"), mmssrLeftOut},
        {QStringLiteral("counts"), mmssrCounts},    {QStringLiteral("rounds"), mmssrRounds},
        {QStringLiteral("budgets"), mmssrBudgets},  {QStringLiteral("metrics"), mmssrMetrics},
        {QStringLiteral("manifest"), mmssrManifest}};
    return all;
}

} // namespace

Curation::Curation(const MmssrFindings &pool, const SamplerOptions &options,
                   const std::shared_ptr<const Curation> &before)
    : m_prepared(before && before->m_findings.graded == pool.graded && before->m_prepared->serves(options)
                     ? before->m_prepared
                     : std::make_shared<const PreparedPool>(pool.pool(), options)),
      m_ranks(before && before->m_findings.graded == pool.graded ? before->m_ranks : gradeRanks(pool.pool())),
      m_findings(sampled(pool, options, *m_prepared)),
      m_reasons(m_findings.pool(), m_findings.options, m_findings.sampling, m_findings.top, m_ranks),
      m_takenFor(size_t(m_findings.pool().capabilities.size()))
{
    for (const Pick &pick : sampling().picks)
        ++m_takenFor[size_t(pick.capability)];
}

std::vector<int> Curation::rows(Rows which) const
{
    if (which == Rows::Kept)
        return rowsTaken(sampling());
    std::vector<int> rows;
    for (int row = 0; row < pool().rows; ++row)
        if (which == Rows::All || !sampling().has(row))
            rows.push_back(row);
    return rows;
}

std::vector<int> Curation::kept() const
{
    std::vector<int> rows;
    rows.reserve(sampling().picks.size());
    for (int row = 0; row < pool().rows; ++row)
        if (sampling().has(row))
            rows.push_back(row);
    return rows;
}

QString Curation::styles(int row) const
{
    QStringList names;
    for (const int32_t bin : pool().binsOf(row))
        names.append(pool().bins[bin]);
    return names.join(QStringLiteral(", "));
}

QStringList Curation::figureNames()
{
    QStringList names;
    for (const auto &[name, make] : figures())
        names.append(name);
    return names;
}

Artifact Curation::figure(const QString &name) const
{
    const auto found = std::ranges::find(figures(), name, [](const auto &each) { return each.first; });
    return found->second(m_findings);
}

uint64_t tieSeed(uint64_t runSeed) { return Random::forItem(runSeed, tieStream).next(); }

QString manifestPath(const QString &written) { return written + QStringLiteral(".manifest.json"); }

WrittenData writeTrainingSet(const Curation &curation, const QString &out, RunContext &context)
{
    const std::vector<int> rows = curation.rows(Curation::Rows::Kept);
    if (rows.empty())
        throw ProblemError({tr("Nothing is kept, so there is nothing to save"), out,
                            tr("Raise the budget or lower the threshold."), ExitCode::Invalid});
    WrittenData written = writeDataSet(*taken(curation.findings().data, rows), out, context);
    QJsonObject manifest = manifestOf(curation.findings());
    manifest[QStringLiteral("written")] = QFileInfo(written.path).fileName();
    manifest[QStringLiteral("format")] = written.format;
    const QFileInfo file(written.path);
    if (file.isFile())
        manifest[QStringLiteral("sha256 of what was written")] = hashOfFile(file.filePath());
    manifest[QStringLiteral("sha256 of the pool")] = curation.findings().data->source().contentHash();
    writeFileAtomically(manifestPath(written.path), QJsonDocument(manifest).toJson());
    return written;
}

} // namespace gleaner
