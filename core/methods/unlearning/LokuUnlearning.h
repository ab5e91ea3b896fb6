#pragma once
#include "core/methods/unlearning/LokuFila.h"
#include "core/models/training/Lora.h"

#include <functional>

namespace gleaner {

/// A way to forget: what the forget batch is told, what the retain batch is told, and where weights begin.
struct LokuWay {
    enum class Forget { Nothing, Hinge, Ascent, Preference, Refusal };
    enum class Retain { Nothing, Entropy, Divergence };
    enum class Start { Whole, Random, Singular, Fila }; ///< Whole: no adapter, all weights are trained
    QString id;                                         ///< never translated
    Forget forget = Forget::Hinge;
    Retain retain = Retain::Entropy;
    Start start = Start::Fila;

    QString name() const; ///< in the user's language
};
/// LoKU alone; with the baselines and switches of one at a time; and with all others.
std::vector<LokuWay> lokuWays(bool comparisons, bool more);

struct LokuOptions {
    int rank = 32;
    double alpha = 64, dropout = 0;
    QString targets; ///< whole names of the layers, a regular expression
    double rate = 2e-4, decay = 0.01;
    int batch = 32; ///< texts to forget, and as many to retain, in a step
    int parts = 1;  ///< that a batch is computed in, their gradients added up
    int steps = 60, warmUp = 12;
    double beta = 0.1; ///< of negative preference
    int fisherBatch = 4;
    int watchEvery = 20; ///< steps
};

struct LokuSets {
    LokuWritings forget, refusals, retain;
};

/// Mean losses of the steps between two looks.
struct LokuCourse {
    std::vector<int> steps;
    std::vector<double> forget, retain;
};

/// A model that forgot, with its adapter still on (null where all weights were trained).
struct LokuForgotten {
    std::unique_ptr<TrainableLanguageModel> model;
    std::unique_ptr<Lora> lora;
    LokuCourse course;
    qint64 trained = 0; ///< numbers
};

/// Told before the first step and every `watchEvery` steps; no further step where it says that this is enough.
using LokuWatch = std::function<bool(int step, const TrainableLanguageModel &model)>;

/// Lets a copy of the model forget; the original stays as it is. `importance` is needed for FILA alone. Throws
/// ProblemError (Invalid) naming the step where it diverges; Stopped.
LokuForgotten unlearnBy(const LokuWay &way, const CausalLanguageModel &original, const LokuSets &sets,
                        const LokuOptions &options, const LayerNumbers &importance, uint64_t seed,
                        const LokuWatch &watch = {});

struct LanguageTrainingPlan {
    int steps = 700, batch = 32;
    double rate = 3e-3;
};
/// The same network trained from random weights on these texts: what the reference and shadow models are.
std::unique_ptr<TrainableLanguageModel> trainedFresh(const CausalLanguageModel &like, const LokuWritings &writings,
                                                     const LanguageTrainingPlan &plan, uint64_t seed);

} // namespace gleaner
