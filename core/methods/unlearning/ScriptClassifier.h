#pragma once
#include "core/methods/unlearning/TrainableClassifier.h"

namespace gleaner {

/// The classifier of a torchscript: URI with weights of its own. Trained from random weights it begins as such networks
/// commonly do, since its recipe is unknown. Throws as ScriptNetwork::read() does.
std::unique_ptr<TrainableClassifier> readScriptClassifier(const QString &uri);

} // namespace gleaner
