#pragma once
#include "core/models/zoo/Zoo.h"

#include <QElapsedTimer>
#include <ctime>

namespace gleaner {

class AtomicFolder;
class RunContext;

/// Wall-clock and processor time of a training. While it lives the C library keeps the memory of one step for the next:
/// it would give large blocks back and fetch them again, which took a sixth of the time.
class TrainingClock {
public:
    TrainingClock();
    double seconds() const { return double(m_wall.elapsed()) / 1000; }
    double processorSeconds() const { return double(std::clock() - m_processor) / CLOCKS_PER_SEC; }

private:
    QElapsedTimer m_wall;
    clock_t m_processor;
};

/// What a manifest says of how a model came about.
struct ZooTraining {
    QString name;         ///< of the zoo model
    QString architecture; ///< "CLIP"
    QJsonObject recipe;   ///< data, losses, steps, sizes: what is needed to repeat it
    double seconds = 0, processorSeconds = 0;
};

/// The name of every manifest; AtomicFolder takes it as the mark of a folder that may be replaced.
QString manifestName();
/// Writes manifest.json beside `files`: recipe, seed, threads, software, measured figures, sizes and hashes.
void writeManifest(AtomicFolder &folder, const ZooTraining &training, const std::vector<ZooFigure> &figures,
                   const QStringList &files, const RunContext &context);
/// Tells one training from another: TrainingCache's key.
QString trainingKey(const QString &name, const QJsonObject &recipe, const RunContext &context);
/// The figures that a manifest holds.
std::vector<ZooFigure> figuresOf(const QJsonObject &manifest);
/// 0.96391 → 96.39.
double percent(double share);

} // namespace gleaner
