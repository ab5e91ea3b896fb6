#include "core/models/checkpoint/Safetensors.h"
#include "core/models/checkpoint/StoredNumbers.h"

namespace gleaner {

at::Tensor Safetensors::tensor(const SafetensorsEntry &entry) const
{
    return numbersAt(m_source, m_dataOffset + entry.begin, entry.dtype, entry.shape, entry.name);
}

} // namespace gleaner
