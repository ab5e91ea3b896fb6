#include "core/data/WebpFrame.h"

#include <QtEndian>

namespace gleaner {

namespace {

constexpr qsizetype chunkHead = 8, frameHead = 16;

quint32 u32(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint32>(bytes.data() + at); }

quint32 u24(QByteArrayView bytes, qsizetype at) { return u32(bytes, at) & 0xFFFFFF; }

QByteArray chunk(const char *name, const QByteArray &data)
{
    QByteArray length(4, Qt::Uninitialized);
    qToLittleEndian(quint32(data.size()), length.data());
    return name + length + data + QByteArray(data.size() % 2, '\0');
}

/// Frames hold their chunks bare; with a separate alpha they need the extended head of a file around them.
QByteArray asFile(QByteArrayView frame)
{
    const QByteArray chunks = frame.sliced(frameHead).toByteArray();
    QByteArray head;
    if (chunks.startsWith("ALPH"))
        head = chunk("VP8X", QByteArray("\x10\0\0\0", 4) + frame.sliced(6, 6).toByteArray());
    return chunk("RIFF", "WEBP" + head + chunks);
}

} // namespace

WebpFrame firstWebpFrame(const QByteArray &bytes)
{
    for (qsizetype at = 12; at + chunkHead + frameHead <= bytes.size();) {
        const qint64 length = u32(bytes, at + 4);
        if (length > bytes.size() - at - chunkHead)
            return {};
        const QByteArrayView data = QByteArrayView(bytes).sliced(at + chunkHead, length);
        if (QByteArrayView(bytes).sliced(at, 4) == "ANMF")
            return length < frameHead ? WebpFrame{}
                                      : WebpFrame{asFile(data), int(2 * u24(data, 0)), int(2 * u24(data, 3))};
        at += chunkHead + length + length % 2;
    }
    return {};
}

} // namespace gleaner
