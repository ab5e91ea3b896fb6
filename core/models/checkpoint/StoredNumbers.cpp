#include "core/models/checkpoint/StoredNumbers.h"

#include "core/models/checkpoint/ByteSource.h"
#include "core/models/checkpoint/MappedFile.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <bit>
#include <cmath>

namespace gleaner {

namespace {

static_assert(std::endian::native == std::endian::little, "tensor bytes are little-endian and are not swapped");

QString tr(const char *text) { return QCoreApplication::translate("StoredNumbers", text); }

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

/// Whether LibTorch has this format and every pattern of bits is a number of it.
bool isShareable(Dtype dtype)
{
    switch (dtype) {
    case Dtype::Bool:
    case Dtype::U16:
    case Dtype::U32:
    case Dtype::U64:
    case Dtype::F8E5M2:
    case Dtype::F8E4M3:
        return false;
    default:
        return true;
    }
}

at::Tensor copied(const ByteSource &file, qint64 offset, Dtype dtype, at::IntArrayRef shape, const QString &name)
{
    const at::Tensor raw = at::empty(shape, storedType(dtype));
    file.read(offset, qint64(raw.nbytes()), static_cast<char *>(raw.data_ptr()));
    if (dtype == Dtype::U64 && raw.numel() > 0 && raw.min().item<int64_t>() < 0)
        file.refuse(tr("the tensor “%1” holds numbers beyond 63 bits").arg(name));
    return widened(raw, dtype);
}

} // namespace

at::Tensor numbersAt(const std::shared_ptr<const ByteSource> &file, qint64 offset, Dtype dtype,
                     const std::vector<qint64> &shape, const QString &name)
{
    const std::vector<int64_t> sides(shape.begin(), shape.end());
    const auto mapping = isShareable(dtype) && offset % dtypeSize(dtype) == 0 ? file->mapping() : nullptr;
    if (!mapping || c10::multiply_integers(sides) == 0)
        return copied(*file, offset, dtype, sides, name);
    return at::from_blob(
        mapping->data() + offset, sides, [mapping](void *) {}, at::TensorOptions(storedType(dtype)));
}

} // namespace gleaner
