#pragma once
#include <ATen/core/Tensor.h>
#include <QElapsedTimer>
#include <QString>
#include <map>
#include <optional>

namespace gleaner {

/// Where a long training stands, kept in the user's cache so that it goes on after a kill or a stop. Nothing in it is
/// needed: what is missing, damaged or of another training only means to begin anew.
class TrainingState {
public:
    struct Saved {
        int64_t step = 0;
        std::map<QString, at::Tensor> tensors;
    };

    /// `key`: everything that decides the bytes of this training (recipe, seed, threads, program version).
    explicit TrainingState(const QString &key);

    std::optional<Saved> load() const;
    /// Whether a minute has passed since the last save.
    bool isDue() const { return !m_path.isEmpty() && m_since.hasExpired(interval); }
    /// Appears whole or not at all; a full disk is passed over in silence.
    void save(const Saved &state);
    /// Once the training is through.
    void remove() const;

private:
    static constexpr qint64 interval = 60'000; ///< ms

    QString m_path;
    QElapsedTimer m_since;
};

} // namespace gleaner
