#pragma once
#include "core/methods/unlearning/LokuFindings.h"
#include "core/methods/unlearning/Receipt.h"

namespace gleaner {

/// The receipt of the first seed: the original, LoKU, the same loss with a plain start and the reference, where there
/// are these. `findings` must outlive it.
ReceiptCase lokuReceipt(const LokuFindings &findings);

/// All weights as they act, adapters added in; by name and shaped as in files.
NamedWeights actingWeights(TrainableLanguageModel &model);

enum class LokuCheckpoint { Merged, Adapter };
/// Writes the model that LoKU made of the first seed to a new folder: a checkpoint with the adapter added in, or
/// ("base", "adapter") the adapter with the weights it belongs to, which are no longer the original's. With
/// manifest.json: `facts`, and the hash of every file. Throws ProblemError (OutputUnwritable); nothing is left there
/// then.
void writeUnlearned(const LokuFindings &findings, const QString &folder, LokuCheckpoint kind,
                    const std::vector<std::pair<QString, QString>> &facts);

} // namespace gleaner
