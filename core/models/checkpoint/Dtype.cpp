#include "core/models/checkpoint/Dtype.h"

#include <array>

namespace gleaner {

namespace {

struct Row {
    Dtype dtype;
    const char *name;
    int size;
};

constexpr std::array rows{
    Row{Dtype::Bool, "BOOL", 1},      Row{Dtype::U8, "U8", 1},          Row{Dtype::I8, "I8", 1},
    Row{Dtype::F8E5M2, "F8_E5M2", 1}, Row{Dtype::F8E4M3, "F8_E4M3", 1}, Row{Dtype::I16, "I16", 2},
    Row{Dtype::U16, "U16", 2},        Row{Dtype::F16, "F16", 2},        Row{Dtype::BF16, "BF16", 2},
    Row{Dtype::I32, "I32", 4},        Row{Dtype::U32, "U32", 4},        Row{Dtype::F32, "F32", 4},
    Row{Dtype::I64, "I64", 8},        Row{Dtype::U64, "U64", 8},        Row{Dtype::F64, "F64", 8},
};

} // namespace

int dtypeSize(Dtype dtype) { return rows[size_t(dtype)].size; }

QString dtypeName(Dtype dtype) { return QString::fromLatin1(rows[size_t(dtype)].name); }

std::optional<Dtype> dtypeNamed(std::string_view name)
{
    for (const Row &row : rows)
        if (name == row.name)
            return row.dtype;
    return {};
}

} // namespace gleaner
