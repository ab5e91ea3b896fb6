#pragma once
#include "core/models/Model.h"

#include <ATen/core/Tensor.h>

namespace gleaner {

class ForwardInputs;
class Probe;

/// What is inside a model that turns pictures into vectors. Immutable and safe in any thread.
class VisionNetwork {
public:
    virtual ~VisionNetwork() = default;
    virtual int dimension() const = 0;      ///< of a feature
    virtual int patch() const { return 0; } ///< pixels; 0: no tokens
    virtual int prefixTokens() const { return 0; }
    virtual int layers() const { return 0; }
    virtual int heads() const { return 0; }
    /// Pixels (N, 3, H, W), float32 or bfloat16 to have the network computed in it → (N, dimension) float32.
    virtual at::Tensor features(const at::Tensor &pixels, Probe *probe) const = 0;
    /// (N, dimension) → (N, classes); only where there is a head.
    virtual at::Tensor logits(const at::Tensor &features) const = 0;
    /// The outputs of `model forward` for pixel_values; throws ProblemError (InputUnreadable) where they do not fit.
    virtual Model::NamedTensors outputs(const ForwardInputs &inputs) const = 0;
};

} // namespace gleaner
