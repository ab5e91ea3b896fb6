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

PictureMemory PictureMemory::joined(std::vector<PictureMemory> parts)
{
    PictureMemory all;
    for (size_t layer = 0; layer < parts.front().m_layers.size(); ++layer) {
        std::vector<at::Tensor> keys, values;
        for (PictureMemory &part : parts) {
            keys.push_back(std::move(part.m_layers[layer].keys));
            values.push_back(std::move(part.m_layers[layer].values));
        }
        all.m_layers.push_back({at::cat(keys), at::cat(values)});
    }
    return all;
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
