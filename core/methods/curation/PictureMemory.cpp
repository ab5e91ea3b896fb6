#include "core/methods/curation/PictureMemory.h"

#include <ATen/ATen.h>

namespace gleaner {

PictureMemory::PictureMemory(const KeyValueCache &cache, int layers)
{
    for (int layer = 0; layer < layers; ++layer) {
        const KeyValueCache::Entry held = cache.held(layer);
        m_layers.push_back({held.keys.to(at::kBFloat16), held.values.to(at::kBFloat16)});
    }
}

PictureMemory PictureMemory::roomFor(int64_t pictures) const
{
    const auto room = [&](const at::Tensor &like) {
        std::vector<int64_t> shape = like.sizes().vec();
        shape.front() = pictures;
        return at::empty(shape, like.options());
    };
    PictureMemory all;
    for (const KeyValueCache::Entry &layer : m_layers)
        all.m_layers.push_back({room(layer.keys), room(layer.values)});
    return all;
}

void PictureMemory::put(int64_t first, const PictureMemory &some)
{
    for (size_t layer = 0; layer < m_layers.size(); ++layer) {
        m_layers[layer].keys.narrow(0, first, some.pictures()).copy_(some.m_layers[layer].keys);
        m_layers[layer].values.narrow(0, first, some.pictures()).copy_(some.m_layers[layer].values);
    }
}

KeyValueCache PictureMemory::of(const std::vector<int64_t> &rows) const
{
    const at::Tensor chosen = at::tensor(rows);
    const auto some = [&](const at::Tensor &all) { return all.index_select(0, chosen).to(at::kFloat); };
    KeyValueCache cache(int(m_layers.size()));
    for (size_t layer = 0; layer < m_layers.size(); ++layer)
        cache.append(int(layer), some(m_layers[layer].keys), some(m_layers[layer].values));
    cache.commit(tokens());
    return cache;
}

} // namespace gleaner
