#pragma once
#include "core/models/language/KeyValueCache.h"

namespace gleaner {

/// What a decoder remembers of pictures that it has read: keys and values of each layer, (N, heads, tokens, D), in
/// bfloat16. Texts are read after them as if after the picture itself, and nothing of the picture is computed again.
class PictureMemory {
public:
    PictureMemory() = default;
    /// `cache` holds what was read of N pictures.
    PictureMemory(const KeyValueCache &cache, int layers);
    /// For so many pictures of the same kind, still to be put in: in one piece from the start, since parts that are
    /// joined later need twice the memory.
    PictureMemory roomFor(int64_t pictures) const;
    /// From picture `first` on.
    void put(int64_t first, const PictureMemory &some);

    /// To read on after these pictures, float32; rows may repeat.
    KeyValueCache of(const std::vector<int64_t> &rows) const;
    int64_t pictures() const { return m_layers.empty() ? 0 : m_layers.front().keys.size(0); }
    int64_t tokens() const { return m_layers.empty() ? 0 : m_layers.front().keys.size(2); } ///< of each

private:
    std::vector<KeyValueCache::Entry> m_layers;
};

} // namespace gleaner
