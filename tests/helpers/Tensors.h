#pragma once
#include "core/models/ForwardInputs.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/nn/WeightSlots.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace gleaner::tests {

/// Largest difference, relative to the largest number of the reference.
inline double difference(const at::Tensor &actual, const at::Tensor &expected)
{
    if (actual.sizes() != expected.sizes())
        return INFINITY;
    return ((actual - expected).abs().max() / expected.abs().max()).item<double>();
}

/// Smallest cosine between rows (last dimension).
inline double cosine(const at::Tensor &a, const at::Tensor &b)
{
    const at::Tensor products = (a * b).sum(-1) / (a.norm(2, {-1}) * b.norm(2, {-1}));
    return products.min().item<double>();
}

/// Uniform in [low, high), the same every time.
inline at::Tensor randomNumbers(at::IntArrayRef shape, uint64_t seed, double low = 0, double high = 1)
{
    Random random(seed);
    at::Tensor numbers = at::empty(shape, at::kFloat);
    for (int64_t i = 0; i < numbers.numel(); ++i)
        numbers.data_ptr<float>()[i] = float(random.uniform(low, high));
    return numbers;
}

/// (rows, columns) in float64.
inline at::Tensor matrix(const std::vector<std::vector<double>> &rows)
{
    std::vector<at::Tensor> all;
    for (const auto &row : rows)
        all.push_back(at::tensor(row, at::kDouble));
    return at::stack(all);
}

inline Problem refusal(const std::function<void()> &action)
{
    try {
        action();
    } catch (const ProblemError &error) {
        return error.problem();
    }
    return {QStringLiteral("accepted"), {}, {}, ExitCode::Done};
}

inline void writeJson(const QString &path, const QJsonObject &json)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0); }();
}

/// A folder of the Hugging Face layout; `names` renames tensors where it is given.
inline void writeModel(const QString &folder, const std::map<QString, at::Tensor> &tensors, const QJsonObject &json,
                       const std::function<QString(const QString &)> &names = {})
{
    SafetensorsWriter writer;
    for (const auto &[name, tensor] : tensors)
        writer.add(names ? names(name) : name, tensor.contiguous());
    writer.write(folder + QStringLiteral("/model.safetensors"));
    if (!json.isEmpty())
        writeJson(folder + QStringLiteral("/config.json"), json);
}

} // namespace gleaner::tests
