#pragma once
#include "core/models/checkpoint/Dtype.h"

#include <ATen/core/Tensor.h>
#include <memory>
#include <vector>

namespace gleaner {

class ByteSource;

/// The dense tensor whose numbers stand one after another from byte `offset` of the file. The caller has compared shape
/// and file size.
///
/// Formats of LibTorch at aligned places share the file's mapping, which lives as long as the tensor. Everything else
/// is copied: U16 becomes int32, U32 and U64 int64 (ProblemError where a number does not fit), 8-bit floats float32,
/// and truth values are looked at (a stored 2 is true). `name` is what messages call it.
at::Tensor numbersAt(const std::shared_ptr<const ByteSource> &file, qint64 offset, Dtype dtype,
                     const std::vector<qint64> &shape, const QString &name);

} // namespace gleaner
