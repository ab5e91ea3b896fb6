#pragma once
#include <ATen/core/Tensor.h>
#include <QString>
#include <QStringList>
#include <map>

namespace gleaner {

/// What a training goes on from after a kill or a stop: the file ".NAME.training.safetensors" beside the folder NAME
/// that it will write.
class TrainingState {
public:
    /// `identity`: everything that decides the numbers (recipe, seed, threads); a state of another training is not
    /// taken up.
    TrainingState(const QString &outDir, const QStringList &identity);

    const QString &path() const { return m_path; }
    /// Empty where there is none, it belongs to another training, or it is damaged.
    std::map<QString, at::Tensor> load() const;
    /// Appears whole or not at all. Throws ProblemError (OutputUnwritable).
    void save(const std::map<QString, at::Tensor> &tensors) const;
    void remove() const;

private:
    QString m_path, m_identity;
};

} // namespace gleaner
