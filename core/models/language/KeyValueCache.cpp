#include "core/models/language/KeyValueCache.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr int64_t leastRoom = 64;

} // namespace

/// `buffer`, larger where `added` would not fit, with `added` after its first m_length tokens.
at::Tensor KeyValueCache::extended(const at::Tensor &buffer, const at::Tensor &added) const
{
    const int64_t needed = m_length + added.size(2);
    if (c10::GradMode::is_enabled())
        return m_length ? at::cat({buffer.narrow(2, 0, m_length), added}, 2) : added.contiguous();
    at::Tensor target = buffer;
    if (!buffer.defined() || buffer.size(2) < needed) {
        std::vector<int64_t> shape = added.sizes().vec();
        shape[2] = std::max({leastRoom, needed, 2 * m_length});
        target = at::empty(shape, added.options());
        if (m_length)
            target.narrow(2, 0, m_length).copy_(buffer.narrow(2, 0, m_length));
    }
    target.narrow(2, m_length, added.size(2)).copy_(added);
    return target;
}

KeyValueCache::Entry KeyValueCache::append(int layer, const at::Tensor &keys, const at::Tensor &values)
{
    Entry &entry = m_layers[size_t(layer)];
    entry = {extended(entry.keys, keys), extended(entry.values, values)};
    const int64_t all = m_length + keys.size(2);
    return {entry.keys.narrow(2, 0, all), entry.values.narrow(2, 0, all)};
}

KeyValueCache::Entry KeyValueCache::held(int layer) const
{
    const Entry &entry = m_layers[size_t(layer)];
    return {entry.keys.narrow(2, 0, m_length), entry.values.narrow(2, 0, m_length)};
}

void KeyValueCache::reorder(const at::Tensor &rows)
{
    for (Entry &entry : m_layers)
        if (entry.keys.defined())
            entry = {entry.keys.index_select(0, rows), entry.values.index_select(0, rows)};
}

} // namespace gleaner
