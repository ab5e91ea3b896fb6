#pragma once
#include "core/models/training/SavedTraining.h"

#include <QElapsedTimer>
#include <QString>

namespace gleaner {

/// Keeps the state of a long training in the user's cache, so that it goes on after a kill or a stop. Nothing in it is
/// needed: what is missing, damaged or of another training only means to begin anew.
class TrainingCache {
public:
    /// `key`: everything that decides the bytes of this training (recipe, seed, threads, program version).
    explicit TrainingCache(const QString &key);

    std::optional<SavedTraining> load() const;
    /// Whether a minute has passed since the last save.
    bool isDue() const { return !m_folder.isEmpty() && m_since.hasExpired(interval); }
    /// A full disk is passed over in silence.
    void save(const SavedTraining &state);
    /// Once the training is through.
    void remove() const;

private:
    static constexpr qint64 interval = 60'000; ///< ms

    QString m_folder; ///< empty: nothing is kept
    QElapsedTimer m_since;
};

} // namespace gleaner
