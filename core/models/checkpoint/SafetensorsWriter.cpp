#include "core/models/checkpoint/SafetensorsWriter.h"

#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QtEndian>
#include <algorithm>
#include <stdexcept>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("SafetensorsWriter", text); }

Dtype dtypeOf(const at::Tensor &tensor)
{
    switch (tensor.scalar_type()) {
    case at::kBool:
        return Dtype::Bool;
    case at::kByte:
        return Dtype::U8;
    case at::kChar:
        return Dtype::I8;
    case at::kShort:
        return Dtype::I16;
    case at::kInt:
        return Dtype::I32;
    case at::kLong:
        return Dtype::I64;
    case at::kHalf:
        return Dtype::F16;
    case at::kBFloat16:
        return Dtype::BF16;
    case at::kFloat:
        return Dtype::F32;
    case at::kDouble:
        return Dtype::F64;
    default:
        throw std::logic_error("this kind of tensor has no safetensors format");
    }
}

QJsonObject entryJson(Dtype dtype, const std::vector<qint64> &shape, qint64 begin, qint64 end)
{
    QJsonArray sides;
    for (const qint64 side : shape)
        sides.append(side);
    return {{QStringLiteral("dtype"), dtypeName(dtype)},
            {QStringLiteral("shape"), sides},
            {QStringLiteral("data_offsets"), QJsonArray{begin, end}}};
}

} // namespace

void SafetensorsWriter::insert(const QString &name, Piece piece)
{
    if (name == QLatin1String("__metadata__") || !m_pieces.emplace(name, std::move(piece)).second)
        throw std::logic_error("a tensor name is reserved or given twice");
}

void SafetensorsWriter::add(const QString &name, FloatArrayPtr array)
{
    const auto *bytes = reinterpret_cast<const char *>(array->values.data());
    const qint64 count = qint64(array->values.size() * sizeof(float));
    insert(name, {Dtype::F32, array->shape, bytes, count, array, {}});
}

void SafetensorsWriter::add(const QString &name, const FloatArray &array)
{
    add(name, std::make_shared<const FloatArray>(array));
}

void SafetensorsWriter::add(const QString &name, const at::Tensor &tensor)
{
    const at::Tensor dense = tensor.detach().to(at::kCPU).contiguous();
    const std::vector<qint64> shape(dense.sizes().begin(), dense.sizes().end());
    insert(name,
           {dtypeOf(dense), shape, static_cast<const char *>(dense.data_ptr()), qint64(dense.nbytes()), {}, dense});
}

QByteArray SafetensorsWriter::header(const std::vector<const std::pair<const QString, Piece> *> &order) const
{
    QJsonObject json;
    if (!m_metadata.empty()) {
        QJsonObject metadata;
        for (const auto &[key, text] : m_metadata)
            metadata[key] = text;
        json[QStringLiteral("__metadata__")] = metadata;
    }
    qint64 offset = 0;
    for (const auto *each : order) {
        const Piece &piece = each->second;
        json[each->first] = entryJson(piece.dtype, piece.shape, offset, offset + piece.count);
        offset += piece.count;
    }
    QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    text.append((8 - text.size() % 8) % 8, ' '); // the data begin aligned
    return text;
}

void SafetensorsWriter::write(const QString &path) const
{
    std::vector<const std::pair<const QString, Piece> *> order;
    for (const auto &each : m_pieces)
        order.push_back(&each);
    std::stable_sort(order.begin(), order.end(), [](const auto *a, const auto *b) {
        return dtypeSize(a->second.dtype) > dtypeSize(b->second.dtype);
    });
    const QByteArray text = header(order);
    const quint64 length = qToLittleEndian(quint64(text.size()));

    QSaveFile file(path);
    bool good = file.open(QIODevice::WriteOnly);
    good = good && file.write(reinterpret_cast<const char *>(&length), sizeof length) == qint64(sizeof length);
    good = good && file.write(text) == text.size();
    for (const auto *each : order)
        good = good &&
               (each->second.count == 0 || file.write(each->second.bytes, each->second.count) == each->second.count);
    if (!good || !file.commit())
        throw ProblemError({tr("The tensors cannot be written: %1").arg(file.errorString()), path,
                            tr("Check that the folder exists, that you may write there, and that the disk has room."),
                            ExitCode::OutputUnwritable});
}

} // namespace gleaner
