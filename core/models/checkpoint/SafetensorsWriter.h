#pragma once
#include "core/models/checkpoint/Dtype.h"
#include "core/support/FloatArray.h"

#include <ATen/core/Tensor.h>
#include <map>

namespace gleaner {

/// Collects tensors and writes them as one safetensors file: the same tensors give the same bytes. As the format's
/// authors do, wider number formats come first, then names in ascending order, so that all numbers are aligned.
class SafetensorsWriter {
public:
    /// F32. The numbers are shared, not copied, until write().
    void add(const QString &name, FloatArrayPtr array);
    void add(const QString &name, const FloatArray &array);
    /// In the tensor's own format: bool, integers, F16, BF16, F32 or F64.
    void add(const QString &name, const at::Tensor &tensor);
    void setMetadata(const QString &key, const QString &text) { m_metadata[key] = text; }

    /// Appears whole or not at all. Throws ProblemError (OutputUnwritable).
    void write(const QString &path) const;

private:
    struct Piece {
        Dtype dtype;
        std::vector<qint64> shape;
        const char *bytes;
        qint64 count;        ///< bytes
        FloatArrayPtr array; ///< what keeps `bytes` alive: this
        at::Tensor tensor;   ///< or this
    };
    void insert(const QString &name, Piece piece);
    QByteArray header(const std::vector<const std::pair<const QString, Piece> *> &order) const;

    std::map<QString, Piece> m_pieces;
    std::map<QString, QString> m_metadata;
};

} // namespace gleaner
