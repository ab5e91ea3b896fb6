#pragma once
#include <QByteArray>
#include <QList>
#include <QPair>
#include <QtEndian>
#include <algorithm>
#include <zlib.h>

namespace gleaner::tests {

template <typename T> QByteArray littleEndian(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// An NPY file from the words of its header.
inline QByteArray npy(const QByteArray &descr, const QByteArray &shape, const QByteArray &data, bool fortran = false,
                      int version = 1)
{
    QByteArray text =
        "{'descr': " + descr + ", 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': (" + shape + "), }";
    const qsizetype start = version == 1 ? 10 : 12;
    while ((start + text.size() + 1) % 64)
        text += ' ';
    text += '\n';
    const QByteArray length = version == 1 ? littleEndian(quint16(text.size())) : littleEndian(quint32(text.size()));
    return QByteArray("\x93NUMPY", 6) + char(version) + '\0' + length + text + data;
}

template <typename T> QByteArray values(std::initializer_list<T> list, bool bigEndian = false)
{
    QByteArray bytes;
    for (const T value : list) {
        QByteArray one = littleEndian(value);
        if (bigEndian)
            std::reverse(one.begin(), one.end());
        bytes += one;
    }
    return bytes;
}

struct ZipOptions {
    bool deflate = false;
    quint32 checksumError = 0;
    quint16 flags = 0;
    qint64 claimedSize = -1;
};

/// With zlib's window bits: negative for a raw stream, 16 more for gzip.
inline QByteArray deflated(const QByteArray &bytes, int windowBits)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(packed.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return packed;
}

inline QByteArray rawDeflate(const QByteArray &bytes) { return deflated(bytes, -MAX_WBITS); }

inline QByteArray gzip(const QByteArray &bytes) { return deflated(bytes, MAX_WBITS + 16); }

inline QByteArray zip(const QList<QPair<QByteArray, QByteArray>> &files, const ZipOptions &options = {})
{
    QByteArray body, directory;
    for (const auto &[name, content] : files) {
        const QByteArray packed = options.deflate ? rawDeflate(content) : content;
        const quint32 sum =
            quint32(crc32(0, reinterpret_cast<const Bytef *>(content.constData()), uInt(content.size()))) ^
            options.checksumError;
        const quint32 size = quint32(options.claimedSize >= 0 ? options.claimedSize : content.size());
        const QByteArray shared = littleEndian(quint16(20)) + littleEndian(options.flags) +
                                  littleEndian(quint16(options.deflate ? 8 : 0)) + littleEndian(quint32(0)) +
                                  littleEndian(sum) + littleEndian(quint32(packed.size())) + littleEndian(size) +
                                  littleEndian(quint16(name.size())) + littleEndian(quint16(0));
        directory += "PK\x01\x02" + littleEndian(quint16(20)) + shared + QByteArray(10, 0) +
                     littleEndian(quint32(body.size())) + name;
        body += "PK\x03\x04" + shared + name + packed;
    }
    return body + directory + "PK\x05\x06" + QByteArray(4, 0) + littleEndian(quint16(files.size())) +
           littleEndian(quint16(files.size())) + littleEndian(quint32(directory.size())) +
           littleEndian(quint32(body.size())) + QByteArray(2, 0);
}

} // namespace gleaner::tests
