#pragma once
#include "core/results/Artifact.h"

#include <functional>

namespace gleaner {

/// A method's claims, each with what was measured, its bound and whether it holds. Nothing is decided but by a number:
/// a claim whose number is NaN was not measured, and is left out.
class ClaimTable {
public:
    /// `heading` stands over the claims, as “Claim about SAFREE”.
    explicit ClaimTable(const QString &heading);

    /// A claim about one number.
    void add(const QString &text, double value, const QString &bound, bool holds);
    /// A claim about the mean over seeds, which also says in how many of them it holds.
    void add(const QString &text, const std::vector<double> &bySeed, const QString &bound,
             const std::function<bool(double)> &holds);

    int held() const { return m_held; }
    int count() const { return int(m_table.rows.size()); }
    /// Columns: claim, measured, verdict, bound, seeds.
    const Table &table() const { return m_table; }

private:
    void addRow(const QString &text, double value, const QString &bound, bool holds, const QString &seeds);

    Table m_table;
    int m_held = 0;
};

} // namespace gleaner
