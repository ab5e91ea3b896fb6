#include "core/models/segmentation/SamImageEncoder.h"

#include "core/models/Probe.h"
#include "core/models/nn/HalfRows.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <functional>

namespace gleaner {

namespace {

constexpr double neckEpsilon = 1e-6;

/// x (N, rows, columns, width) cut into squares: (N × squares, window, window, width); filled up with zeros, which
/// take part in the attention as the authors' do.
struct Windows {
    int64_t count, rows, columns, window;

    int64_t down() const { return (rows + window - 1) / window; }
    int64_t across() const { return (columns + window - 1) / window; }
    at::Tensor cut(const at::Tensor &x) const
    {
        const int64_t width = x.size(3);
        const at::Tensor filled =
            at::constant_pad_nd(x, {0, 0, 0, across() * window - columns, 0, down() * window - rows});
        return filled.view({count, down(), window, across(), window, width})
            .permute({0, 1, 3, 2, 4, 5})
            .reshape({-1, window, window, width});
    }
    at::Tensor join(const at::Tensor &x) const
    {
        const int64_t width = x.size(3);
        return x.view({count, down(), across(), window, window, width})
            .permute({0, 1, 3, 2, 4, 5})
            .reshape({count, down() * window, across() * window, width})
            .narrow(1, 0, rows)
            .narrow(2, 0, columns);
    }
    /// Attention inside the windows of one picture, (down × across, heads, window², window²), as attention among all
    /// its tokens: (1, heads, T, T).
    at::Tensor spread(const at::Tensor &weights) const
    {
        const int64_t heads = weights.size(1);
        const at::Tensor all = at::zeros({1, heads, rows * columns, rows * columns}, weights.options());
        for (int64_t each = 0; each < down() * across(); ++each) {
            const int64_t top = each / across() * window, left = each % across() * window;
            const int64_t high = std::min(window, rows - top), wide = std::min(window, columns - left);
            const at::Tensor y = at::arange(high, at::kLong).view({-1, 1}), x = at::arange(wide, at::kLong);
            const at::Tensor inside = (y * window + x).flatten(), tokens = ((y + top) * columns + x + left).flatten();
            for (int64_t head = 0; head < heads; ++head)
                all[0][head].index_put_({tokens.view({-1, 1}), tokens},
                                        weights[each][head].index_select(0, inside).index_select(1, inside));
        }
        return all;
    }
};

/// (size, size, width): entry (i, j) is the table's row for the distance i - j. A table of another length is
/// interpolated first.
at::Tensor distances(const at::Tensor &table, int64_t size)
{
    at::Tensor rows = table;
    if (table.size(0) != 2 * size - 1)
        rows = at::upsample_linear1d(table.to(at::kFloat).t().unsqueeze(0), {2 * size - 1}, false)
                   .squeeze(0)
                   .t()
                   .to(table.scalar_type());
    const at::Tensor places = at::arange(size, at::kLong);
    return at::embedding(rows, places.view({-1, 1}) - places.view({1, -1}) + (size - 1));
}

/// Attention over all tokens of each square of x (N, rows, columns, width).
class Attention {
public:
    Attention(const SamEncoderLayer &layer, int heads) : m_layer(layer), m_heads(heads) {}

    /// Calls `tell` (may be empty) with the weights (N, heads, T, T).
    at::Tensor operator()(const at::Tensor &x, const std::function<void(const at::Tensor &)> &tell) const
    {
        const int64_t count = x.size(0), rows = x.size(1), columns = x.size(2), width = x.size(3);
        const at::Tensor parts = linear(x.reshape({count, rows * columns, width}), m_layer.queryKeyValue)
                                     .view({count, rows * columns, 3, m_heads, width / m_heads})
                                     .permute({2, 0, 3, 1, 4})
                                     .reshape({3, count * m_heads, rows * columns, width / m_heads});
        const double scale = 1 / std::sqrt(double(width / m_heads));
        at::Tensor query = parts[0] * scale, key = parts[1];
        if (m_layer.rowTable.defined()) {
            query = at::cat({query, rowScores(parts[0], rows, columns), columnScores(parts[0], rows, columns)}, -1);
            key = at::cat({key, places(key, rows, columns)}, -1);
        }
        at::Tensor seen;
        if (tell) {
            const at::Tensor weights = softmaxOf(at::matmul(query, key.transpose(1, 2)));
            tell(weights.view({count, m_heads, rows * columns, rows * columns}));
            seen = at::matmul(weights, parts[2]);
        } else {
            seen = attendInBlocks(query, key, parts[2]);
        }
        const at::Tensor joined = joinHeads(seen.view({count, m_heads, rows * columns, width / m_heads}));
        return linear(joined, m_layer.attentionOut).view({count, rows, columns, width});
    }

private:
    // The score that a relative position adds is a sum of one term per row and one per column of the key. With these
    // terms as further dimensions of the query, and marks of row and column as those of the key, one product gives the
    // whole score.
    at::Tensor rowScores(const at::Tensor &query, int64_t rows, int64_t columns) const
    {
        const at::Tensor squares = query.view({query.size(0), rows, columns, -1});
        return at::matmul(squares, distances(m_layer.rowTable, rows).transpose(1, 2)).flatten(1, 2);
    }
    at::Tensor columnScores(const at::Tensor &query, int64_t rows, int64_t columns) const
    {
        const at::Tensor squares = query.view({query.size(0), rows, columns, -1}).transpose(1, 2);
        return at::matmul(squares, distances(m_layer.columnTable, columns).transpose(1, 2))
            .transpose(1, 2)
            .flatten(1, 2);
    }
    static at::Tensor places(const at::Tensor &key, int64_t rows, int64_t columns)
    {
        const at::Tensor row = at::eye(rows, at::kFloat).repeat_interleave(columns, 0);
        const at::Tensor column = at::eye(columns, at::kFloat).repeat({rows, 1});
        return at::cat({row, column}, -1).to(key.scalar_type()).expand({key.size(0), rows * columns, rows + columns});
    }

    const SamEncoderLayer &m_layer;
    int m_heads;
};

/// Layer norm over the channels of x (N, C, H, W).
at::Tensor channelNorm(const at::Tensor &x, const NormWeights &norm)
{
    return layerNorm(x.permute({0, 2, 3, 1}), norm, neckEpsilon).permute({0, 3, 1, 2});
}

} // namespace

at::Tensor samImageEmbedding(const SamEncoderWeights &weights, const SamConfig &config, const at::Tensor &pixels,
                             Probe *probe)
{
    const int64_t count = pixels.size(0), grid = config.grid();
    at::Tensor x = patchTokens(pixels.contiguous(), weights.patch).view({count, grid, grid, config.width});
    if (weights.positions.defined())
        x = x + weights.positions;
    const Windows windows{count, grid, grid, config.window};
    for (int i = 0; i < config.layers; ++i) {
        stopPoint();
        const SamEncoderLayer &layer = weights.layers[size_t(i)];
        const Attention attention(layer, config.heads);
        const at::Tensor h = layerNorm(x, layer.norm1, config.epsilon);
        const bool isGlobal = config.isGlobal(i);
        std::function<void(const at::Tensor &)> tell;
        if (probe && probe->wantsAttention(i))
            tell = [&](const at::Tensor &seen) { probe->attention(i, isGlobal ? seen : windows.spread(seen)); };
        x = x + (isGlobal ? attention(h, tell) : windows.join(attention(windows.cut(h), tell)));
        const at::Tensor inner = linear(layerNorm(x, layer.norm2, config.epsilon), layer.mlpIn);
        x = x + linear(activate(inner, config.activation), layer.mlpOut);
    }
    stopPoint();
    const at::Tensor narrow = convolution(x.permute({0, 3, 1, 2}).contiguous(), weights.neck1);
    const at::Tensor mixed = convolution(channelNorm(narrow, weights.neckNorm1).contiguous(), weights.neck2, 1, 1);
    return channelNorm(mixed, weights.neckNorm2).contiguous();
}

} // namespace gleaner
