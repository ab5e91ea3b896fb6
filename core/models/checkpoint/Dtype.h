#pragma once
#include <QString>
#include <optional>
#include <string_view>

namespace gleaner {

/// Number formats of the safetensors format, in the order of its alignment rule (widest first when written).
enum class Dtype { Bool, U8, I8, F8E5M2, F8E4M3, I16, U16, F16, BF16, I32, U32, F32, I64, U64, F64 };

/// Bytes per number: 1, 2, 4 or 8.
int dtypeSize(Dtype dtype);
/// As written in files: "F32", "BF16", "F8_E4M3", …
QString dtypeName(Dtype dtype);
/// The format of this name, or nothing where it is unknown.
std::optional<Dtype> dtypeNamed(std::string_view name);

} // namespace gleaner
