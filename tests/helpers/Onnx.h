#pragma once
#include "tests/helpers/ArrayFiles.h"

/// Small ONNX files put together by hand.
namespace gleaner::tests::onnx {

inline QByteArray varint(quint64 number)
{
    QByteArray bytes;
    for (; number >= 0x80; number >>= 7)
        bytes += char(number | 0x80);
    return bytes + char(number);
}

inline QByteArray whole(int field, quint64 number) { return varint(quint64(field) << 3) + varint(number); }

inline QByteArray part(int field, const QByteArray &bytes)
{
    return varint(quint64(field) << 3 | 2) + varint(quint64(bytes.size())) + bytes;
}

/// A float tensor with these numbers.
inline QByteArray tensor(const QByteArray &name, const QList<int> &shape, const QList<float> &numbers)
{
    QByteArray bytes, raw;
    for (const int side : shape)
        bytes += whole(1, quint64(side));
    for (const float number : numbers)
        raw += littleEndian(number);
    return bytes + whole(2, 1) + part(8, name) + part(9, raw);
}

inline QByteArray wholes(const QByteArray &name, const QList<qint64> &numbers)
{
    QByteArray raw;
    for (const qint64 number : numbers)
        raw += littleEndian(number);
    return whole(1, quint64(numbers.size())) + whole(2, 7) + part(8, name) + part(9, raw);
}

inline QByteArray attribute(const QByteArray &name, qint64 number)
{
    return part(5, part(1, name) + whole(3, quint64(number)) + whole(20, 2));
}

inline QByteArray attribute(const QByteArray &name, const QList<qint64> &numbers)
{
    QByteArray bytes = part(1, name);
    for (const qint64 number : numbers)
        bytes += whole(8, quint64(number));
    return part(5, bytes + whole(20, 7));
}

inline QByteArray node(const QByteArray &operation, const QList<QByteArray> &inputs, const QByteArray &output,
                       const QByteArray &attributes = {})
{
    QByteArray bytes;
    for (const QByteArray &input : inputs)
        bytes += part(1, input);
    return bytes + part(2, output) + part(3, output) + part(4, operation) + attributes;
}

/// A graph's input or output of floats.
inline QByteArray value(const QByteArray &name, const QList<int> &shape)
{
    QByteArray sides;
    for (const int side : shape)
        sides += part(1, side > 0 ? whole(1, quint64(side)) : part(2, "batch"));
    return part(1, name) + part(2, part(1, whole(1, 1) + part(2, sides)));
}

struct Graph {
    QList<QByteArray> nodes, tensors, inputs, outputs;
};

inline QByteArray model(const Graph &graph, const QByteArray &more = {})
{
    QByteArray bytes;
    for (const QByteArray &each : graph.nodes)
        bytes += part(1, each);
    bytes += part(2, "graph");
    for (const QByteArray &each : graph.tensors)
        bytes += part(5, each);
    for (const QByteArray &each : graph.inputs)
        bytes += part(11, each);
    for (const QByteArray &each : graph.outputs)
        bytes += part(12, each);
    return whole(1, 7) + part(2, "by hand") + part(7, bytes) + part(8, whole(2, 11)) + more;
}

inline QByteArray metadata(const QByteArray &key, const QByteArray &text)
{
    return part(14, part(1, key) + part(2, text));
}

/// (N, 3, 16, 16) → the mean of each color → 4 logits: red, green, blue, and minus their sum.
inline Graph classifierGraph()
{
    return {{node("GlobalAveragePool", {"pixels"}, "pooled"), node("Flatten", {"pooled"}, "flat", attribute("axis", 1)),
             node("Gemm", {"flat", "weight", "bias"}, "logits", attribute("transB", 1))},
            {tensor("weight", {4, 3}, {1, 0, 0, 0, 1, 0, 0, 0, 1, -1, -1, -1}), tensor("bias", {4}, {0, 0, 0, 0.5F})},
            {value("pixels", {1, 3, 16, 16})},
            {value("logits", {1, 4})}};
}

inline QByteArray classifier() { return model(classifierGraph()); }

} // namespace gleaner::tests::onnx
