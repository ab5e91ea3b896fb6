#pragma once
#include "core/models/Model.h"

namespace gleaner {

/// A TorchScript archive is a program. It is only opened where the user says so with the scheme "torchscript:":
///
///     torchscript:PATH[?side=224&mean=0.485,0.456,0.406&std=0.229,0.224,0.225]
///
/// `side` is that of the square pictures it sees, pixels; without it, the usual ones are tried, 224 first. Without mean
/// and std, those of preprocessor_config.json beside the file or else ImageNet's hold.
bool isTorchScriptUri(const QString &uri);

/// The program as a classifier: forward takes pictures (N, 3, side, side) and gives (N, classes). Where it also has the
/// methods "features" (pictures → (N, D)) and "classify" ((N, D) → (N, classes)), these serve; else features are the
/// logits. Throws ProblemError (ModelRefused) where the archive is damaged, needs operators that LibTorch lacks, or
/// gives something else.
///
/// The program runs with the rights of this process: nothing keeps it from looping for ever or using all memory.
ModelPtr openTorchScript(const QString &uri);

} // namespace gleaner
