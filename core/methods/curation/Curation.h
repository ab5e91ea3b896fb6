#pragma once
#include "core/data/WriteDataSet.h"
#include "core/methods/curation/MmssrFigures.h"

namespace gleaner {

/// One selection from a pool with all that can be asked about it: what an interactive view looks at. Immutable, safe in
/// any thread; many of them share one pool. Equal to what a run of mmSSR with the same options takes.
class Curation {
public:
    enum class Rows { All, Kept, Dropped };

    /// `pool` has data, uri and grades (gradePool()); its options and sampling are replaced. The share to take is
    /// options.target. What `before`, an earlier answer about the same pool, has prepared is used again. Throws as
    /// sampleByCapability() does; Stopped.
    Curation(const MmssrFindings &pool, const SamplerOptions &options,
             const std::shared_ptr<const Curation> &before = {});
    Curation(const Curation &) = delete;
    Curation &operator=(const Curation &) = delete;

    const MmssrFindings &findings() const { return m_findings; }
    const GradedPool &pool() const { return m_findings.pool(); }
    const Sampling &sampling() const { return m_findings.sampling; }
    /// Rows of the pool in the order of a table: as in the pool, but those kept in the order they were taken.
    std::vector<int> rows(Rows which) const;
    /// Kept rows, ascending.
    std::vector<int> kept() const;
    /// Rows that were taken for each capability of the pool.
    const std::vector<int> &takenFor() const { return m_takenFor; }
    /// Where a row was taken, from 1 on; 0 where it was left out.
    int place(int row) const { return sampling().pickOf[size_t(row)] + 1; }
    QString styles(int row) const; ///< its bins, separated by commas
    QString why(int row) const { return m_reasons.sentence(row); }
    /// Dialogue, grades with their ranks, styles, and why.
    Artifact explained(int row) const { return mmssrItem(m_findings, m_reasons, row); }

    /// Names of the figures that figure() can draw, as the artifacts of a run are named.
    static QStringList figureNames();
    Artifact figure(const QString &name) const;

private:
    std::shared_ptr<const PreparedPool> m_prepared;
    std::shared_ptr<const GradeRanks> m_ranks;
    MmssrFindings m_findings;
    CurationReasons m_reasons;
    std::vector<int> m_takenFor;
};

using CurationPtr = std::shared_ptr<const Curation>;

/// Order among equal grades as a run with this seed draws it.
uint64_t tieSeed(uint64_t runSeed);

/// Writes the kept rows, in the order they were taken and with all their columns, as a data set (`out` as
/// writeDataSet() takes it), and beside it its manifest: manifestPath(). Throws as writeDataSet() does, and
/// ProblemError (Invalid) where nothing was taken.
WrittenData writeTrainingSet(const Curation &curation, const QString &out, RunContext &context);
/// "chosen.jsonl" → "chosen.jsonl.manifest.json"
QString manifestPath(const QString &written);

} // namespace gleaner
