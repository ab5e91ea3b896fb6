#include "core/models/Safetensors.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QtEndian>
#include <algorithm>
#include <bit>
#include <cmath>

namespace gleaner {

namespace {

static_assert(std::endian::native == std::endian::little, "tensor bytes are little-endian and are not swapped");

constexpr quint64 longestHeader = 100'000'000; // the authors' limit
constexpr qint64 lengthBytes = 8;

QString tr(const char *text) { return QCoreApplication::translate("Safetensors", text); }

/// Value of an 8-bit float with `mantissaBits`; E4M3 has no infinities, its NaN is all ones.
float eightBitFloat(quint8 bits, int mantissaBits, int bias, bool infinities)
{
    const int exponentMask = (1 << (7 - mantissaBits)) - 1;
    const int mantissa = bits & ((1 << mantissaBits) - 1);
    const int exponent = (bits >> mantissaBits) & exponentMask;
    float magnitude = 0;
    if (infinities && exponent == exponentMask)
        magnitude = mantissa == 0 ? INFINITY : NAN;
    else if (!infinities && (bits & 0x7f) == 0x7f)
        magnitude = NAN;
    else if (exponent == 0)
        magnitude = std::ldexp(float(mantissa), 1 - bias - mantissaBits);
    else
        magnitude = std::ldexp(float(mantissa + (1 << mantissaBits)), exponent - bias - mantissaBits);
    return bits & 0x80 ? -magnitude : magnitude;
}

at::ScalarType storedType(Dtype dtype)
{
    switch (dtype) {
    case Dtype::Bool:
    case Dtype::U8:
    case Dtype::F8E5M2:
    case Dtype::F8E4M3:
        return at::kByte;
    case Dtype::I8:
        return at::kChar;
    case Dtype::I16:
    case Dtype::U16:
        return at::kShort;
    case Dtype::F16:
        return at::kHalf;
    case Dtype::BF16:
        return at::kBFloat16;
    case Dtype::I32:
    case Dtype::U32:
        return at::kInt;
    case Dtype::F32:
        return at::kFloat;
    case Dtype::I64:
    case Dtype::U64:
        return at::kLong;
    case Dtype::F64:
        return at::kDouble;
    }
    return at::kByte;
}

at::Tensor eightBitFloats(const at::Tensor &raw, Dtype dtype)
{
    const bool wide = dtype == Dtype::F8E5M2;
    at::Tensor table = at::empty({256}, at::kFloat);
    for (int bits = 0; bits < 256; ++bits)
        table.data_ptr<float>()[bits] = eightBitFloat(quint8(bits), wide ? 2 : 3, wide ? 15 : 7, wide);
    return table.index_select(0, raw.flatten().to(at::kLong)).view(raw.sizes());
}

/// Formats that LibTorch has no type for become the next wider one.
at::Tensor widened(const at::Tensor &raw, Dtype dtype)
{
    switch (dtype) {
    case Dtype::Bool:
        return raw.ne(0); // a stored 2 must not become a bool of that value
    case Dtype::U16:
        return raw.to(at::kInt).bitwise_and(0xffff);
    case Dtype::U32:
        return raw.to(at::kLong).bitwise_and(int64_t(0xffffffff));
    case Dtype::F8E5M2:
    case Dtype::F8E4M3:
        return eightBitFloats(raw, dtype);
    default:
        return raw;
    }
}

} // namespace

Safetensors Safetensors::open(const QString &path, ExitCode onFailure)
{
    const auto refuse = [&](const QString &reason) {
        throw ProblemError({tr("This is no valid safetensors file: %1").arg(reason), path,
                            tr("Download or export the file again."), onFailure});
    };
    Safetensors file;
    file.m_source = ByteSource::open(path, onFailure);
    file.m_onFailure = onFailure;
    const qint64 rest = file.m_source->size() - lengthBytes;
    if (rest < 0)
        refuse(tr("it has only %1 bytes").arg(file.m_source->size()));
    char lengthField[lengthBytes];
    file.m_source->read(0, lengthBytes, lengthField);
    const quint64 length = qFromLittleEndian<quint64>(lengthField);
    if (length > longestHeader)
        refuse(tr("its header claims %1 bytes, more than the 100 MB allowed").arg(length));
    if (qint64(length) > rest)
        refuse(tr("its header claims %1 bytes, but only %2 follow").arg(length).arg(rest));
    QByteArray json(qsizetype(length), Qt::Uninitialized);
    file.m_source->read(lengthBytes, qint64(length), json.data());
    file.m_dataOffset = lengthBytes + qint64(length);
    file.m_header = SafetensorsHeader::parse(json, rest - qint64(length), path, onFailure);
    return file;
}

const SafetensorsEntry *Safetensors::find(const QString &name) const
{
    const auto found =
        std::lower_bound(entries().begin(), entries().end(), name,
                         [](const SafetensorsEntry &entry, const QString &key) { return entry.name < key; });
    return found != entries().end() && found->name == name ? &*found : nullptr;
}

at::Tensor Safetensors::tensor(const SafetensorsEntry &entry) const
{
    const std::vector<int64_t> shape(entry.shape.begin(), entry.shape.end());
    const at::Tensor raw = at::empty(shape, storedType(entry.dtype));
    m_source->read(m_dataOffset + entry.begin, entry.end - entry.begin, static_cast<char *>(raw.data_ptr()));
    if (entry.dtype == Dtype::U64 && raw.numel() > 0 && raw.min().item<int64_t>() < 0)
        throw ProblemError({tr("Tensor “%1” holds numbers beyond 63 bits").arg(entry.name), path(),
                            tr("Store it as I64."), m_onFailure});
    return widened(raw, entry.dtype);
}

} // namespace gleaner
