#pragma once
#include "core/models/checkpoint/pickle/PickleValue.h"

#include <optional>

namespace gleaner {

struct PickleGlobal {
    PickleCall call;
    Dtype dtype = Dtype::U8;
};

/// The meaning of "module name" ("collections OrderedDict"), or nothing where a pickle may not ask for it.
/// `programRecords` allows the classes of TorchScript, which are only names there.
std::optional<PickleGlobal> pickleGlobal(const QByteArray &module, const QByteArray &name, bool programRecords);

} // namespace gleaner
