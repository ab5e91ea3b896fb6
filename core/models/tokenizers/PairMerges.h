#pragma once
#include <QHash>
#include <vector>

namespace gleaner {

/// Which neighboring symbols become one, by rank: the heart of byte-pair encoding (Sennrich et al. 2016).
class PairMerges {
public:
    /// The first of equal pairs counts.
    void add(int left, int right, int rank, int merged);
    /// Merges the pair of lowest rank, leftmost first, until none is left; O(n log n). Symbols are ids ≥ 0.
    void apply(std::vector<int> &symbols) const;

private:
    struct Merge {
        int rank, merged;
    };
    static quint64 pairKey(int left, int right) { return quint64(quint32(left)) << 32 | quint32(right); }
    /// Null where the two stay apart.
    const Merge *find(int left, int right) const;
    void applyToFew(std::vector<int> &symbols) const;
    void applyToMany(std::vector<int> &symbols) const;

    QHash<quint64, Merge> m_merges;
};

} // namespace gleaner
