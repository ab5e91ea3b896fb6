#pragma once
#include "core/methods/adaptation/GdaClipFindings.h"

namespace gleaner {

class StagedProgress;

/// Pictures of (some of) the same classes that look different: fitted classifiers are tested on them unchanged.
class ShiftedSets {
public:
    /// Chooses rows: those of a test split where there is one, at most `limit` per class and domain (0 = all). One set
    /// per domain, or a single one. Classes are matched by name; case and underscores do not matter.
    ShiftedSets(const DataSet &data, const QStringList &classes, int limit, Random random);

    bool empty() const { return m_sets.empty(); } ///< no class in common
    qint64 encodings() const;
    void encode(const Model &model, const DataSet &data, StagedProgress &progress);
    /// Accuracy on the source and on every set. `fits` are those of all seeds at the largest number of shots.
    Artifact table(const GdaClipFindings &findings, const std::vector<GdaClipFit> &fits) const;

private:
    struct Set {
        QString name;
        std::vector<int> rows, labels; ///< labels count along m_columns
        LabeledFeatures data;
    };
    std::vector<int64_t> m_columns; ///< classes of the task that occur in the shifted data, ascending
    std::vector<Set> m_sets;
};

} // namespace gleaner
