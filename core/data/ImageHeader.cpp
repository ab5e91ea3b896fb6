#include "core/data/ImageHeader.h"

#include <QtEndian>
#include <algorithm>
#include <cstring>
#include <zlib.h>

namespace gleaner {

namespace {

/// Numbers out of bytes that may end anywhere: what lies beyond the end reads as zero.
class Bytes {
public:
    Bytes(QByteArrayView bytes, bool bigEndian) : m_bytes(bytes), m_bigEndian(bigEndian) {}
    qint64 size() const { return m_bytes.size(); }
    quint32 u8(qint64 at) const { return inside(at, 1) ? quint8(m_bytes[at]) : 0; }
    quint32 u16(qint64 at) const { return read<quint16>(at); }
    quint32 u32(qint64 at) const { return read<quint32>(at); }
    bool says(qint64 at, const char *text) const
    {
        const qint64 length = qint64(std::strlen(text));
        return inside(at, length) && std::memcmp(m_bytes.data() + at, text, size_t(length)) == 0;
    }
    QByteArrayView part(qint64 at, qint64 length) const
    {
        return inside(at, length) ? m_bytes.sliced(at, length) : QByteArrayView();
    }

private:
    bool inside(qint64 at, qint64 length) const { return at >= 0 && length >= 0 && length <= size() - at; }
    template <typename T> T read(qint64 at) const
    {
        if (!inside(at, sizeof(T)))
            return 0;
        return m_bigEndian ? qFromBigEndian<T>(m_bytes.data() + at) : qFromLittleEndian<T>(m_bytes.data() + at);
    }

    QByteArrayView m_bytes;
    bool m_bigEndian;
};

/// Sides beyond any picture come out negative or absurd; the caller's limits refuse them.
QSize sizeOf(qint64 width, qint64 height)
{
    constexpr qint64 most = 1 << 30;
    return QSize(int(std::min(width, most)), int(std::min(height, most)));
}

/// Calls visit(name, start of data, length) for every PNG chunk; false where the chunks do not fit the file.
template <typename Visit> bool eachPngChunk(const QByteArray &bytes, Visit visit)
{
    const Bytes png(bytes, true);
    qint64 at = 8;
    while (at + 12 <= png.size()) {
        const qint64 length = png.u32(at);
        if (at + 12 + length > png.size())
            return false;
        if (!visit(bytes.mid(at + 4, 4), at + 8, length))
            return false;
        at += 12 + length;
    }
    return true;
}

ImageHeader pngHeader(const QByteArray &bytes)
{
    const Bytes png(bytes, true);
    ImageHeader header{ImageHeader::Format::Png, sizeOf(png.u32(16), png.u32(20)), 1};
    eachPngChunk(bytes, [&](const QByteArray &name, qint64 at, qint64 length) {
        if (name == "eXIf")
            header.turn = exifTurn(png.part(at, length));
        if (name == "acTL")
            header.more = png.u32(at) > 1;
        return name != "IDAT"; // nothing of use to us follows
    });
    return header;
}

ImageHeader jpegHeader(const QByteArray &bytes)
{
    const Bytes jpeg(bytes, true);
    ImageHeader header{ImageHeader::Format::Jpeg, {}, 1};
    qint64 at = 2;
    while (at + 4 <= jpeg.size()) {
        if (jpeg.u8(at) != 0xFF) {
            ++at; // fill bytes and garbage between segments are allowed
            continue;
        }
        const quint32 marker = jpeg.u8(at + 1);
        if (marker == 0xFF || marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= 0xD8)) {
            at += marker == 0xFF ? 1 : 2;
            continue;
        }
        if (marker == 0xDA || marker == 0xD9)
            break;
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
            header.size = sizeOf(jpeg.u16(at + 7), jpeg.u16(at + 5));
            break;
        }
        if (marker == 0xE1 && jpeg.says(at + 4, "Exif"))
            header.turn = exifTurn(jpeg.part(at + 10, qint64(jpeg.u16(at + 2)) - 8));
        at += 2 + qint64(jpeg.u16(at + 2));
    }
    return header;
}

ImageHeader bmpHeader(const QByteArray &bytes)
{
    const Bytes bmp(bytes, false);
    if (bmp.u32(14) == 12)
        return {ImageHeader::Format::Bmp, sizeOf(bmp.u16(18), bmp.u16(20)), 1};
    const qint64 height = qint32(bmp.u32(22)); // negative: the rows run downward
    return {ImageHeader::Format::Bmp, sizeOf(qint32(bmp.u32(18)), height < 0 ? -height : height), 1};
}

ImageHeader webpHeader(const QByteArray &bytes)
{
    const Bytes webp(bytes, false);
    ImageHeader header{ImageHeader::Format::WebP, {}, 1};
    if (webp.says(12, "VP8X")) {
        header.size = sizeOf(1 + (webp.u32(24) & 0xFFFFFF), 1 + (webp.u32(27) & 0xFFFFFF));
        header.more = (webp.u8(20) & 2) != 0;
    } else if (webp.says(12, "VP8L"))
        header.size = sizeOf(1 + (webp.u32(21) & 0x3FFF), 1 + (webp.u32(21) >> 14 & 0x3FFF));
    else if (webp.says(12, "VP8 "))
        header.size = sizeOf(webp.u16(26) & 0x3FFF, webp.u16(28) & 0x3FFF);
    for (qint64 at = 12; at + 8 <= webp.size();) {
        const qint64 length = webp.u32(at + 4);
        if (webp.says(at, "EXIF"))
            header.turn = exifTurn(webp.part(at + 8, length));
        at += 8 + length + length % 2;
    }
    return header;
}

/// The first value of a tag in the first directory of a TIFF structure, or `fallback`.
qint64 tiffTag(QByteArrayView bytes, quint32 tag, qint64 fallback)
{
    const bool bigEndian = bytes.startsWith("MM");
    const Bytes tiff(bytes, bigEndian);
    if ((!bigEndian && !tiff.says(0, "II")) || tiff.u16(2) != 42)
        return fallback;
    const qint64 directory = tiff.u32(4), count = tiff.u16(directory);
    for (qint64 i = 0; i < count; ++i) {
        const qint64 entry = directory + 2 + 12 * i;
        if (tiff.u16(entry) == tag)
            return tiff.u16(entry + 2) == 3 ? tiff.u16(entry + 8) : tiff.u32(entry + 8);
    }
    return fallback;
}

ImageHeader tiffHeader(const QByteArray &bytes)
{
    // No turn: the decoder applies it itself.
    ImageHeader header{ImageHeader::Format::Tiff, sizeOf(tiffTag(bytes, 256, -1), tiffTag(bytes, 257, -1)), 1};
    const Bytes tiff(bytes, bytes.startsWith("MM"));
    const qint64 directory = tiff.u32(4);
    header.more = tiff.u32(directory + 2 + 12 * qint64(tiff.u16(directory))) != 0;
    header.big = tiff.u16(2) == 43;
    return header;
}

/// Behind the blocks of data that start at `at`, each headed by its length, up to an empty one.
qint64 behindGifBlocks(const Bytes &gif, qint64 at)
{
    while (gif.u8(at) > 0)
        at += 1 + gif.u8(at);
    return at + 1;
}

ImageHeader gifHeader(const QByteArray &bytes)
{
    const Bytes gif(bytes, false);
    ImageHeader header{ImageHeader::Format::Gif, sizeOf(gif.u16(6), gif.u16(8)), 1};
    const auto colors = [&gif](qint64 at) { return gif.u8(at) & 0x80 ? 3 * (2 << (gif.u8(at) & 7)) : 0; };
    int frames = 0;
    for (qint64 at = 13 + colors(10); at < gif.size() && frames < 2;) {
        if (gif.u8(at) == 0x21) {
            at = behindGifBlocks(gif, at + 2);
        } else if (gif.u8(at) == 0x2C) {
            ++frames;
            at = behindGifBlocks(gif, at + 11 + colors(at + 9));
        } else {
            break; // the end, or damage
        }
    }
    header.more = frames > 1;
    return header;
}

/// The numbers that head a PNM file, at most three, and where the data start behind the last of them.
struct NetPbmNumbers {
    QList<qint64> values;
    qint64 dataStart = 0;
};

NetPbmNumbers netPbmNumbers(const QByteArray &bytes)
{
    NetPbmNumbers numbers;
    const qsizetype wanted = bytes.size() > 1 && (bytes[1] == '1' || bytes[1] == '4') ? 2 : 3;
    const qsizetype end = std::min<qsizetype>(bytes.size(), 4096);
    for (qsizetype at = 2; at < end && numbers.values.size() < wanted;) {
        if (bytes[at] == '#') {
            while (at < end && bytes[at] != '\n')
                ++at;
        } else if (bytes[at] >= '0' && bytes[at] <= '9') {
            qint64 number = 0;
            for (; at < end && bytes[at] >= '0' && bytes[at] <= '9'; ++at)
                number = std::min<qint64>(number * 10 + (bytes[at] - '0'), 1 << 30);
            numbers.values.append(number);
            numbers.dataStart = at + 1;
        } else {
            ++at;
        }
    }
    return numbers;
}

ImageHeader netPbmHeader(const QByteArray &bytes)
{
    const QList<qint64> values = netPbmNumbers(bytes).values;
    return {ImageHeader::Format::NetPbm, values.size() >= 2 ? sizeOf(values[0], values[1]) : QSize(), 1};
}

/// Bytes that an uncompressed PNM or BMP file needs; 0 where that is not known beforehand.
qint64 netPbmNeeds(const QByteArray &bytes)
{
    const NetPbmNumbers numbers = netPbmNumbers(bytes);
    if (bytes[1] < '4' || numbers.values.size() < 2)
        return 0;
    const qint64 width = numbers.values[0], height = numbers.values[1];
    const qint64 sample = numbers.values.value(2) > 255 ? 2 : 1;
    const qint64 row = bytes[1] == '4' ? (width + 7) / 8 : width * sample * (bytes[1] == '6' ? 3 : 1);
    return numbers.dataStart + row * height;
}

qint64 bmpNeeds(const QByteArray &bytes, const QSize &size)
{
    const Bytes bmp(bytes, false);
    const bool old = bmp.u32(14) == 12;
    const quint32 bits = old ? bmp.u16(24) : bmp.u16(28), compression = old ? 0 : bmp.u32(30);
    if (compression != 0 && compression != 3)
        return 0;
    return bmp.u32(10) + (qint64(size.width()) * bits + 31) / 32 * 4 * size.height();
}

} // namespace

int exifTurn(QByteArrayView exif)
{
    const qint64 turn = tiffTag(exif, 0x0112, 1);
    return turn >= 1 && turn <= 8 ? int(turn) : 1;
}

ImageHeader readImageHeader(const QByteArray &bytes)
{
    const Bytes file(bytes, true);
    if (file.says(0, "\x89PNG\r\n\x1a\n"))
        return pngHeader(bytes);
    if (file.says(0, "\xFF\xD8\xFF"))
        return jpegHeader(bytes);
    if (file.says(0, "BM"))
        return bmpHeader(bytes);
    if (file.says(0, "RIFF") && file.says(8, "WEBP"))
        return webpHeader(bytes);
    if (file.says(0, "II*") || file.says(0, "II+") || file.says(0, "MM"))
        return tiffHeader(bytes);
    if (file.says(0, "GIF8"))
        return gifHeader(bytes);
    if (file.u8(0) == 'P' && file.u8(1) >= '1' && file.u8(1) <= '6')
        return netPbmHeader(bytes);
    return {};
}

bool imageIsWhole(const ImageHeader &header, const QByteArray &bytes)
{
    switch (header.format) {
    case ImageHeader::Format::WebP:
        return qint64(Bytes(bytes, false).u32(4)) + 8 <= bytes.size();
    case ImageHeader::Format::Bmp: {
        constexpr quint32 lastKnown = 3; // none, two kinds of runs, bit fields
        const bool old = Bytes(bytes, false).u32(14) == 12;
        return (old || Bytes(bytes, false).u32(30) <= lastKnown) && bmpNeeds(bytes, header.size) <= bytes.size();
    }
    case ImageHeader::Format::NetPbm:
        return netPbmNeeds(bytes) <= bytes.size();
    default:
        return true;
    }
}

QByteArray essentialPng(const QByteArray &bytes)
{
    const Bytes png(bytes, true);
    QByteArray essential = bytes.left(8);
    bool ended = false;
    eachPngChunk(bytes, [&](const QByteArray &name, qint64 at, qint64 length) {
        const bool critical = (name[0] & 0x20) == 0;
        if (!critical && name != "tRNS")
            return true;
        const auto *checked = reinterpret_cast<const Bytef *>(bytes.constData()) + at - 4;
        if (crc32_z(0, checked, size_t(length) + 4) != png.u32(at + length))
            return false;
        essential += QByteArrayView(bytes).sliced(at - 8, length + 12);
        ended = name == "IEND";
        return !ended; // whatever follows the end does not matter
    });
    return ended ? essential : QByteArray();
}

QByteArray pngIndices(const QByteArray &bytes)
{
    constexpr qsizetype typeAt = 25, checkedAt = 12, checksumAt = 29;
    QByteArray essential = essentialPng(bytes);
    if (essential.size() < 33 || essential[typeAt] == 0)
        return essential;
    if (essential[typeAt] != 3)
        return {};
    essential[typeAt] = 0;
    const auto *checked = reinterpret_cast<const Bytef *>(essential.constData()) + checkedAt;
    qToBigEndian(quint32(crc32_z(0, checked, size_t(checksumAt - checkedAt))), essential.data() + checksumAt);
    QByteArray gray = essential.left(8);
    eachPngChunk(essential, [&](const QByteArray &name, qint64 at, qint64 length) {
        if (name != "PLTE" && name != "tRNS")
            gray += QByteArrayView(essential).sliced(at - 8, length + 12);
        return true;
    });
    return gray;
}

const QStringList &imageSuffixes()
{
    static const QStringList suffixes{"png", "jpg",  "jpeg", "jpe", "bmp", "webp",
                                      "tif", "tiff", "gif",  "pgm", "ppm", "pnm"};
    return suffixes;
}

bool hasImageSuffix(QStringView fileName)
{
    const qsizetype dot = fileName.lastIndexOf(QLatin1Char('.'));
    if (dot <= 0 || fileName.size() - dot > 5)
        return false;
    const QStringView suffix = fileName.sliced(dot + 1);
    return std::any_of(imageSuffixes().begin(), imageSuffixes().end(),
                       [&](const QString &each) { return suffix.compare(each, Qt::CaseInsensitive) == 0; });
}

} // namespace gleaner
