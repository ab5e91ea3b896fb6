#pragma once
#include <ATen/core/Tensor.h>
#include <vector>

namespace gleaner {

/// Keys and values (N, heads, tokens, D) of what attention has read, per layer. Room is allocated ahead and doubled, so
/// that reading on costs what is new.
class KeyValueCache {
public:
    struct Entry {
        at::Tensor keys, values;
    };

    explicit KeyValueCache(int layers) : m_layers(size_t(layers)) {}

    /// Tokens held, the same for all layers once commit() was called.
    int64_t length() const { return m_length; }
    /// Puts (N, heads, T, D) after what this layer holds and gives all of it, sharing memory with the cache (except
    /// where gradients are kept).
    Entry append(int layer, const at::Tensor &keys, const at::Tensor &values);
    /// What a layer holds, (N, heads, length(), D), sharing memory with the cache.
    Entry held(int layer) const;
    /// Every layer has appended so many tokens.
    void commit(int64_t tokens) { m_length += tokens; }
    /// Row i becomes what was row rows[i].
    void reorder(const at::Tensor &rows);

private:
    at::Tensor extended(const at::Tensor &buffer, const at::Tensor &added) const;

    std::vector<Entry> m_layers; ///< of the size allocated
    int64_t m_length = 0;
};

} // namespace gleaner
