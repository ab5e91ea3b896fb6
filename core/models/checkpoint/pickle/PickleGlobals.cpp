#include "core/models/checkpoint/pickle/PickleGlobals.h"

#include <string_view>

namespace gleaner {

namespace {

struct Row {
    std::string_view module, name;
    PickleCall call;
    Dtype dtype = Dtype::U8;
};

constexpr Row rows[] = {
    {"collections", "OrderedDict", PickleCall::OrderedDict},
    {"builtins", "set", PickleCall::Set},
    {"builtins", "frozenset", PickleCall::Set},
    {"__builtin__", "set", PickleCall::Set}, // as protocol 2 calls it
    {"__builtin__", "frozenset", PickleCall::Set},
    {"_codecs", "encode", PickleCall::EncodedBytes},
    {"torch", "Size", PickleCall::Size},
    {"torch", "device", PickleCall::Device},
    {"torch", "Tensor", PickleCall::TensorType},
    {"torch.nn.parameter", "Parameter", PickleCall::TensorType},
    {"torch._utils", "_rebuild_tensor", PickleCall::RebuildTensor},
    {"torch._utils", "_rebuild_tensor_v2", PickleCall::RebuildTensor},
    {"torch._utils", "_rebuild_tensor_v3", PickleCall::RebuildTensorV3},
    {"torch._utils", "_rebuild_parameter", PickleCall::RebuildParameter},
    {"torch._utils", "_rebuild_parameter_with_state", PickleCall::RebuildParameter},
    {"torch._tensor", "_rebuild_from_type_v2", PickleCall::RebuildFromType},
    {"torch", "DoubleStorage", PickleCall::StorageType, Dtype::F64},
    {"torch", "FloatStorage", PickleCall::StorageType, Dtype::F32},
    {"torch", "HalfStorage", PickleCall::StorageType, Dtype::F16},
    {"torch", "BFloat16Storage", PickleCall::StorageType, Dtype::BF16},
    {"torch", "LongStorage", PickleCall::StorageType, Dtype::I64},
    {"torch", "IntStorage", PickleCall::StorageType, Dtype::I32},
    {"torch", "ShortStorage", PickleCall::StorageType, Dtype::I16},
    {"torch", "CharStorage", PickleCall::StorageType, Dtype::I8},
    {"torch", "ByteStorage", PickleCall::StorageType, Dtype::U8},
    {"torch", "BoolStorage", PickleCall::StorageType, Dtype::Bool},
    {"torch", "UntypedStorage", PickleCall::StorageType, Dtype::U8},
    {"torch.storage", "UntypedStorage", PickleCall::StorageType, Dtype::U8},
    {"torch", "float64", PickleCall::NumberFormat, Dtype::F64},
    {"torch", "float32", PickleCall::NumberFormat, Dtype::F32},
    {"torch", "float16", PickleCall::NumberFormat, Dtype::F16},
    {"torch", "bfloat16", PickleCall::NumberFormat, Dtype::BF16},
    {"torch", "float8_e4m3fn", PickleCall::NumberFormat, Dtype::F8E4M3},
    {"torch", "float8_e5m2", PickleCall::NumberFormat, Dtype::F8E5M2},
    {"torch", "int64", PickleCall::NumberFormat, Dtype::I64},
    {"torch", "int32", PickleCall::NumberFormat, Dtype::I32},
    {"torch", "int16", PickleCall::NumberFormat, Dtype::I16},
    {"torch", "int8", PickleCall::NumberFormat, Dtype::I8},
    {"torch", "uint8", PickleCall::NumberFormat, Dtype::U8},
    {"torch", "uint16", PickleCall::NumberFormat, Dtype::U16},
    {"torch", "uint32", PickleCall::NumberFormat, Dtype::U32},
    {"torch", "uint64", PickleCall::NumberFormat, Dtype::U64},
    {"torch", "bool", PickleCall::NumberFormat, Dtype::Bool},
};

} // namespace

std::optional<PickleGlobal> pickleGlobal(const QByteArray &module, const QByteArray &name, bool programRecords)
{
    const std::string_view wantedModule(module.constData(), size_t(module.size()));
    const std::string_view wantedName(name.constData(), size_t(name.size()));
    for (const Row &row : rows)
        if (row.module == wantedModule && row.name == wantedName)
            return PickleGlobal{row.call, row.dtype};
    if (programRecords && (wantedModule == "__torch__" || module.startsWith("__torch__.")))
        return PickleGlobal{PickleCall::Record};
    if (programRecords && wantedModule == "torch.jit._pickle")
        return PickleGlobal{PickleCall::TypedList};
    return {};
}

} // namespace gleaner
