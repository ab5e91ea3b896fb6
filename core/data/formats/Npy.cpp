#include "core/data/formats/Npy.h"

#include "core/data/formats/MappedRows.h"
#include "core/data/formats/Zip.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QFloat16>
#include <QtEndian>
#include <cstring>

namespace gleaner {

namespace {

constexpr qint64 mostTurned = qint64(2) << 30;

QString tr(const char *text) { return QCoreApplication::translate("Npy", text); }

template <typename Stored, typename Out> void convertAs(const char *from, qint64 count, bool bigEndian, Out *to)
{
    for (qint64 i = 0; i < count; ++i) {
        Stored value;
        if (bigEndian)
            qFromBigEndian<Stored>(from + i * qint64(sizeof(Stored)), 1, &value);
        else
            std::memcpy(&value, from + i * qint64(sizeof(Stored)), sizeof(Stored));
        to[i] = Out(value);
    }
}

template <typename Out> void convertHalf(const char *from, qint64 count, bool bigEndian, Out *to)
{
    for (qint64 i = 0; i < count; ++i) {
        const quint16 bits =
            bigEndian ? qFromBigEndian<quint16>(from + 2 * i) : qFromLittleEndian<quint16>(from + 2 * i);
        qfloat16 value;
        std::memcpy(static_cast<void *>(&value), &bits, 2);
        to[i] = Out(float(value));
    }
}

/// bfloat16: the upper half of a float32.
template <typename Out> void convertBrain(const char *from, qint64 count, Out *to)
{
    for (qint64 i = 0; i < count; ++i) {
        const quint32 bits = quint32(qFromLittleEndian<quint16>(from + 2 * i)) << 16;
        float value;
        std::memcpy(&value, &bits, 4);
        to[i] = Out(value);
    }
}

template <typename Out> void convertValues(const NpyHeader &header, const char *from, qint64 count, Out *to)
{
    const bool big = header.bigEndian;
    if (header.kind == 'h')
        return convertBrain(from, count, to);
    switch (header.kind == 'f' ? -header.itemSize : header.kind == 'i' ? header.itemSize : 10 + header.itemSize) {
    case -2:
        return convertHalf(from, count, big, to);
    case -4:
        return convertAs<float>(from, count, big, to);
    case -8:
        return convertAs<double>(from, count, big, to);
    case 1:
        return convertAs<qint8>(from, count, big, to);
    case 2:
        return convertAs<qint16>(from, count, big, to);
    case 4:
        return convertAs<qint32>(from, count, big, to);
    case 8:
        return convertAs<qint64>(from, count, big, to);
    case 11:
        return convertAs<quint8>(from, count, big, to);
    case 12:
        return convertAs<quint16>(from, count, big, to);
    case 14:
        return convertAs<quint32>(from, count, big, to);
    case 18:
        return convertAs<quint64>(from, count, big, to);
    default:
        return;
    }
}

} // namespace

NpyArray::NpyArray(std::shared_ptr<const ByteSource> file, const QString &where)
    : m_file(std::move(file)), m_where(where), m_header(NpyHeader::parse(*m_file, where))
{
    if (m_header.fortran && m_header.shape.size() > 1)
        turnFortran();
    m_mapped = MappedRows::of(m_file, m_header);
}

NpyArray::NpyArray(std::shared_ptr<const ByteSource> file, const QString &where, NpyHeader header)
    : m_file(std::move(file)), m_where(where), m_header(std::move(header)), m_mapped(MappedRows::of(m_file, m_header))
{
}

NpyArray::~NpyArray() = default;

/// Last index fastest instead of first index fastest.
void NpyArray::turnFortran()
{
    const qint64 bytes = m_header.dataBytes(), item = m_header.itemSize;
    if (bytes > mostTurned)
        refuseFile(m_where, tr("This Fortran-ordered array is larger than 2 GiB"),
                   tr("Save it in C order: numpy.save(path, numpy.ascontiguousarray(array))."));
    QByteArray from(bytes, Qt::Uninitialized), to(bytes, Qt::Uninitialized);
    m_file->read(m_header.dataOffset, bytes, from.data());
    const std::vector<qint64> &shape = m_header.shape;
    const size_t sides = shape.size();
    std::vector<qint64> index(sides, 0), stride(sides, item);
    for (size_t i = 1; i < sides; ++i)
        stride[i] = stride[i - 1] * shape[i - 1];
    qint64 source = 0;
    for (qint64 target = 0; target < bytes; target += item) {
        if ((target / item) % (1 << 20) == 0)
            stopPoint();
        std::memcpy(to.data() + target, from.constData() + source, size_t(item));
        for (size_t side = sides; side-- > 0;) {
            source += stride[side];
            if (++index[side] < shape[side])
                break;
            source -= stride[side] * shape[side];
            index[side] = 0;
        }
    }
    m_file = ByteSource::ofBytes(m_where, std::move(to));
    m_header.dataOffset = 0;
    m_header.fortran = false;
}

/// As they are in the file.
void NpyArray::copyBytes(qint64 first, qint64 count, char *to) const
{
    const qint64 rowBytes = m_header.width() * m_header.itemSize;
    if (!m_mapped)
        m_file->read(m_header.dataOffset + first * rowBytes, count * rowBytes, to);
    else if (!m_mapped->copy(first, count, to))
        refuseFile(m_where, tr("The file changed after it was opened"), tr("Open it again."));
}

template <typename Out> void NpyArray::convert(qint64 first, qint64 count, Out *to) const
{
    const qint64 width = m_header.width(), rowBytes = width * m_header.itemSize;
    if (rowBytes == 0)
        return;
    const qint64 step = std::max<qint64>(1, (qint64(4) << 20) / rowBytes); // rows at a time
    QByteArray buffer;
    for (qint64 row = first; row < first + count; row += step) {
        const qint64 rows = std::min(step, first + count - row);
        buffer.resize(rows * rowBytes);
        copyBytes(row, rows, buffer.data());
        convertValues(m_header, buffer.constData(), rows * width, to + (row - first) * width);
    }
}

void NpyArray::read(qint64 first, qint64 count, double *to) const { convert(first, count, to); }

void NpyArray::read(qint64 first, qint64 count, float *to) const
{
    constexpr bool littleEndian = Q_BYTE_ORDER == Q_LITTLE_ENDIAN;
    const bool asWanted =
        m_header.kind == 'f' && m_header.itemSize == sizeof(float) && m_header.bigEndian != littleEndian;
    if (asWanted)
        copyBytes(first, count, reinterpret_cast<char *>(to));
    else
        convert(first, count, to);
}

std::optional<double> NpyArray::mappedNumber(qint64 row) const
{
    char bytes[8] = {}; // the widest format
    if (!m_mapped->copy(row, 1, bytes))
        return {};
    double number = 0;
    convertValues(m_header, bytes, 1, &number);
    return number;
}

QByteArray NpyArray::raw(qint64 first, qint64 count) const
{
    QByteArray bytes(count * m_header.width() * m_header.itemSize, Qt::Uninitialized);
    copyBytes(first, count, bytes.data());
    return bytes;
}

QString NpyArray::text(qint64 row) const
{
    const QByteArray bytes = raw(row, 1);
    if (m_header.kind == 'S') {
        const qsizetype end = bytes.indexOf('\0');
        return QString::fromUtf8(end < 0 ? bytes : bytes.left(end));
    }
    QString text;
    for (qsizetype i = 0; i + 4 <= bytes.size(); i += 4) {
        const char *at = bytes.constData() + i;
        const char32_t code = m_header.bigEndian ? qFromBigEndian<quint32>(at) : qFromLittleEndian<quint32>(at);
        if (code == 0)
            break;
        text += code <= 0x10FFFF ? QString::fromUcs4(&code, 1) : QString(QChar::ReplacementCharacter);
    }
    return text;
}

} // namespace gleaner
