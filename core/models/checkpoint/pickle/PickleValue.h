#pragma once
#include "core/models/checkpoint/Dtype.h"

#include <QByteArray>
#include <vector>

namespace gleaner {

/// What the names that a pickle may ask for stand for; everything else is refused by its name.
enum class PickleCall : quint8 {
    None,
    OrderedDict,
    Set,             ///< set and frozenset
    EncodedBytes,    ///< _codecs.encode: bytes in protocol 2
    Size,            ///< torch.Size
    Device,          ///< torch.device
    StorageType,     ///< torch.FloatStorage, …
    NumberFormat,    ///< torch.float32, …
    TensorType,      ///< torch.Tensor, torch.nn.Parameter: named, never called
    RebuildTensor,   ///< torch._utils._rebuild_tensor and _rebuild_tensor_v2
    RebuildTensorV3, ///< with a number format of its own
    RebuildParameter,
    RebuildFromType, ///< a tensor with attributes
    Record,          ///< a class of a TorchScript program, read as a record of its attributes
    TypedList        ///< torch.jit._pickle: a list or another value with its type
};

/// One object of a pickle. Objects name each other by their place in Pickle::values, so that cycles own nothing.
struct PickleValue {
    enum class Kind : quint8 {
        None,
        Bool,
        Int,
        Float,
        Text,
        Bytes,
        Tuple,
        List,
        Dict,
        Set,
        Global,
        Storage,
        Tensor,
        Record,
        Other
    };

    Kind kind = Kind::None;
    PickleCall call = PickleCall::None; ///< of a Global
    Dtype dtype = Dtype::U8;            ///< of a Global that names one
    qint64 integer = 0;                 ///< Bool, Int; the place in storages or tensors
    double real = 0;                    ///< Float
    QByteArray text = {};                    ///< Text (UTF-8), Bytes, and the name of a Global
    std::vector<quint32> items = {};         ///< Tuple, List, Set; Dict and Record: key, value, key, value, …
};

/// A block of numbers beside the pickle.
struct PickleStorage {
    QByteArray key;  ///< the name of its entry in the archive, below data/
    Dtype dtype;     ///< U8 where it has none of its own
    qint64 elements; ///< ≥ 0
    qint64 bytes() const { return elements * dtypeSize(dtype); }
};

/// A view of a storage; all its elements lie inside.
struct PickleTensor {
    qint64 storage; ///< place in Pickle::storages
    Dtype dtype;
    qint64 offset; ///< elements from the start of the storage
    std::vector<qint64> shape, strides;
    /// Elements from the first to the last, both included; 0 where a side is 0.
    qint64 span() const;
    qint64 elements() const;
};

struct Pickle {
    std::vector<PickleValue> values;
    std::vector<PickleStorage> storages;
    std::vector<PickleTensor> tensors;
    quint32 root = 0;

    const PickleValue &at(quint32 place) const { return values[place]; }
};

} // namespace gleaner
