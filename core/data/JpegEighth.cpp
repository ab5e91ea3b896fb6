#include "core/data/JpegEighth.h"

#include "core/data/JpegHuffman.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace gleaner {

namespace {

constexpr int mostTables = 64; // each takes its time

struct Part {
    int id = 0, across = 1, down = 1, quantizer = 0, meanTable = 0, restTable = 0;
    cv::Mat plane; ///< one value for each block
    int mean = 0;  ///< of the last block, as stored
};

/// One of the blocks that lie together in the file.
struct Block {
    Part *part;
    int x, y;
    const JpegHuffman *meanTable, *restTable;
};

/// The mean of a block, as a difference to that of the last one; false where it is none.
inline bool readMean(JpegBits &bits, const JpegHuffman &table, int &mean)
{
    const JpegHuffman::Symbol size = table.symbol(bits.peek(16));
    if (size.length == 0 || size.value > 11)
        return false;
    bits.skip(size.length);
    const int stored = int(bits.peek(size.value)), all = (1 << size.value) - 1;
    bits.skip(size.value);
    mean += stored - (stored <= all >> 1 ? all : 0); // without a branch, whose way nobody could foresee
    return mean >= -65536 && mean <= 65535;
}

/// Steps over the numbers of a block from `place` on, one by one; false where they do not end with it.
bool skipSlowly(JpegBits &bits, const JpegHuffman &table, int place)
{
    while (place < 64) {
        bits.fill();
        const JpegHuffman::Symbol symbol = table.symbol(bits.peek(16));
        const int zeros = symbol.value >> 4, own = symbol.value & 15;
        if (symbol.length == 0)
            return false;
        bits.skip(symbol.length + own);
        if (own == 0 && zeros != 15)
            return true;
        place += zeros + 1;
    }
    return place == 64;
}

/// The same several at a time. What a step tells holds only where the block does not end amid it.
inline bool skipRest(JpegBits &bits, const JpegHuffman &table)
{
    constexpr int end = JpegHuffman::Step::end;
    for (int place = 1;;) {
        bits.fill(); // enough for two steps
        for (int i = 0; i < 2; ++i) {
            const JpegHuffman::Step step = table.step(bits.peek(JpegHuffman::looked));
            const int next = place + step.places();
            if (next >= 64) {
                if (next != 64 && (next < end || next >= end + 64))
                    return skipSlowly(bits, table, place);
                bits.skip(step.bits());
                return true;
            }
            bits.skip(step.bits());
            place = next;
        }
    }
}

/// The file up to its scan, in the words of the standard; every step returns false where something is out of the usual.
class Eighth {
public:
    explicit Eighth(const QByteArray &bytes)
        : m_data(reinterpret_cast<const uint8_t *>(bytes.constData())), m_size(bytes.size())
    {
    }
    cv::Mat decode();

private:
    int u16(qint64 at) const { return m_data[at] << 8 | m_data[at + 1]; }
    bool readSegments();
    bool readSegment(int marker, qint64 at, qint64 length);
    bool readQuantizers(qint64 at, qint64 length);
    bool readTables(qint64 at, qint64 length);
    bool readFrame(qint64 at, qint64 length);
    bool readScan(qint64 at, qint64 length);
    bool collectScan();
    bool decodeScan();
    bool decodeStretch(JpegBits bits, qint64 first, qint64 count);
    cv::Mat colors();

    const uint8_t *m_data;
    qint64 m_size, m_scan = 0;
    int m_width = 0, m_height = 0, m_restart = 0, m_across = 1, m_down = 1, m_unitsAcross = 0, m_unitsDown = 0;
    bool m_adobe = false, m_adobeYcc = false, m_jfif = false;
    int m_quantizers[4]{}, m_tablesBuilt = 0;
    std::unique_ptr<JpegHuffman> m_tables[2][4];
    std::vector<Part> m_parts;
    std::vector<Block> m_blocks;        ///< of one unit, in the file's order
    std::unique_ptr<uint8_t[]> m_bytes; ///< of the scan, without stuffing and markers
    std::vector<qint64> m_stretches;    ///< where each stretch between restarts begins, and the end
};

bool Eighth::readSegments()
{
    qint64 at = 2;
    while (at + 4 <= m_size && m_scan == 0) {
        if (m_data[at] != 0xFF)
            return false;
        const int marker = m_data[at + 1];
        const qint64 length = u16(at + 2);
        if (length < 2 || at + 2 + length > m_size || !readSegment(marker, at + 4, length - 2))
            return false;
        at += 2 + length;
        if (marker == 0xDA)
            m_scan = at;
    }
    return m_scan > 0 && !m_parts.empty();
}

bool Eighth::readSegment(int marker, qint64 at, qint64 length)
{
    switch (marker) {
    case 0xDB:
        return readQuantizers(at, length);
    case 0xC4:
        return readTables(at, length);
    case 0xC0:
    case 0xC1:
        return readFrame(at, length);
    case 0xDA:
        return readScan(at, length);
    case 0xDD:
        m_restart = length == 2 ? u16(at) : 0;
        return length == 2;
    case 0xE0:
        m_jfif = m_jfif || (length >= 5 && std::memcmp(m_data + at, "JFIF", 5) == 0);
        return true;
    case 0xEE:
        if (length >= 12 && std::memcmp(m_data + at, "Adobe", 5) == 0) {
            m_adobe = true;
            m_adobeYcc = m_data[at + 11] == 1;
        }
        return true;
    default:
        return (marker >= 0xE1 && marker <= 0xEF) || marker == 0xFE; // notes; others are another kind of JPEG
    }
}

bool Eighth::readQuantizers(qint64 at, qint64 length)
{
    for (const qint64 end = at + length; at < end;) {
        const int precision = m_data[at] >> 4, number = m_data[at] & 15;
        const qint64 size = 1 + 64 * (precision + 1);
        if (precision > 1 || number > 3 || at + size > end)
            return false;
        m_quantizers[number] = precision ? u16(at + 1) : m_data[at + 1]; // that of the mean is all we need
        at += size;
    }
    return true;
}

bool Eighth::readTables(qint64 at, qint64 length)
{
    for (const qint64 end = at + length; at < end;) {
        if (at + 17 > end)
            return false;
        const int kind = m_data[at] >> 4, number = m_data[at] & 15;
        int values = 0;
        for (int i = 1; i <= 16; ++i)
            values += m_data[at + i];
        if (kind > 1 || number > 3 || values > 256 || at + 17 + values > end)
            return false;
        auto table = std::make_unique<JpegHuffman>();
        if (++m_tablesBuilt > mostTables || !table->build(m_data + at + 1, m_data + at + 17, values))
            return false;
        m_tables[kind][number] = std::move(table);
        at += 17 + values;
    }
    return true;
}

bool Eighth::readFrame(qint64 at, qint64 length)
{
    if (length < 6 || !m_parts.empty() || m_data[at] != 8)
        return false;
    m_height = u16(at + 1);
    m_width = u16(at + 3);
    const int parts = m_data[at + 5];
    if (m_height < 1 || m_width < 1 || (parts != 1 && parts != 3) || length != 6 + 3 * parts)
        return false;
    for (int i = 0; i < parts; ++i) {
        const uint8_t *words = m_data + at + 6 + 3 * i;
        Part part{words[0], words[1] >> 4, words[1] & 15, words[2], 0, 0, {}, 0};
        if (part.across < 1 || part.across > 2 || part.down < 1 || part.down > 2 || part.quantizer > 3)
            return false;
        if (parts == 1)
            part.across = part.down = 1; // a single part is not interleaved, whatever it says
        m_across = std::max(m_across, part.across);
        m_down = std::max(m_down, part.down);
        m_parts.push_back(part);
    }
    m_unitsAcross = (m_width + 8 * m_across - 1) / (8 * m_across);
    m_unitsDown = (m_height + 8 * m_down - 1) / (8 * m_down);
    const bool named = parts == 3 && m_parts[0].id == 1 && m_parts[1].id == 2 && m_parts[2].id == 3;
    return parts == 1 || (m_adobe ? m_adobeYcc : m_jfif || named);
}

bool Eighth::readScan(qint64 at, qint64 length)
{
    if (m_parts.empty() || length != 4 + 2 * qint64(m_parts.size()) || m_data[at] != m_parts.size())
        return false;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const uint8_t *words = m_data + at + 1 + 2 * i;
        Part &part = m_parts[i];
        part.meanTable = words[1] >> 4;
        part.restTable = words[1] & 15;
        if (words[0] != part.id || part.meanTable > 3 || part.restTable > 3 || !m_tables[0][part.meanTable] ||
            !m_tables[1][part.restTable] || m_quantizers[part.quantizer] < 1)
            return false;
        part.plane.create(m_unitsDown * part.down, m_unitsAcross * part.across, CV_8U);
        for (int block = 0; block < part.across * part.down; ++block)
            m_blocks.push_back({&part, block % part.across, block / part.across, m_tables[0][part.meanTable].get(),
                                m_tables[1][part.restTable].get()});
    }
    return true;
}

/// The bytes of the scan without what only marks them; the end of the picture must follow.
bool Eighth::collectScan()
{
    m_bytes = std::make_unique_for_overwrite<uint8_t[]>(size_t(m_size - m_scan + JpegBits::padding));
    uint8_t *to = m_bytes.get();
    m_stretches = {0};
    for (qint64 at = m_scan;;) {
        const void *mark = at < m_size ? std::memchr(m_data + at, 0xFF, size_t(m_size - at)) : nullptr;
        if (!mark)
            return false;
        const qint64 found = static_cast<const uint8_t *>(mark) - m_data;
        std::memcpy(to, m_data + at, size_t(found - at));
        to += found - at;
        const int next = found + 1 < m_size ? m_data[found + 1] : -1;
        at = found + 2;
        if (next == 0) {
            *to++ = 0xFF;
        } else if (next >= 0xD0 && next <= 0xD7) {
            if (next - 0xD0 != int((m_stretches.size() - 1) % 8))
                return false;
            m_stretches.push_back(to - m_bytes.get());
        } else {
            m_stretches.push_back(to - m_bytes.get());
            std::memset(to, 0, JpegBits::padding);
            return next == 0xD9;
        }
    }
}

bool Eighth::decodeScan()
{
    const qint64 units = qint64(m_unitsAcross) * m_unitsDown;
    const qint64 each = m_restart > 0 ? m_restart : units;
    if (qint64(m_stretches.size()) - 1 != (units + each - 1) / each)
        return false;
    for (size_t i = 0; i + 1 < m_stretches.size(); ++i) {
        const JpegBits bits(m_bytes.get() + m_stretches[i], m_bytes.get() + m_stretches[i + 1]);
        for (Part &part : m_parts)
            part.mean = 0;
        if (!decodeStretch(bits, qint64(i) * each, std::min(each, units - qint64(i) * each)))
            return false;
    }
    return true;
}

/// The bits are a copy of its own, which the compiler keeps in registers.
bool Eighth::decodeStretch(JpegBits bits, qint64 first, qint64 count)
{
    for (qint64 unit = first; unit < first + count; ++unit) {
        const int column = int(unit % m_unitsAcross), row = int(unit / m_unitsAcross);
        for (const Block &block : m_blocks) {
            Part &part = *block.part;
            bits.fill();
            if (!readMean(bits, *block.meanTable, part.mean) || !skipRest(bits, *block.restTable) || bits.overrun())
                return false;
            const qint64 mean = (qint64(part.mean) * m_quantizers[part.quantizer] + 1028) >> 3;
            part.plane.ptr(row * part.down + block.y)[column * part.across + block.x] =
                uchar(std::clamp<qint64>(mean, 0, 255));
        }
    }
    return true;
}

cv::Mat Eighth::colors()
{
    const cv::Size whole(m_unitsAcross * m_across, m_unitsDown * m_down);
    const cv::Rect seen(0, 0, (m_width + 7) / 8, (m_height + 7) / 8);
    std::vector<cv::Mat> planes;
    for (const Part &part : m_parts) {
        cv::Mat plane = part.plane;
        if (plane.size() != whole)
            cv::resize(part.plane, plane, whole, 0, 0, cv::INTER_LINEAR);
        planes.push_back(plane(seen));
    }
    cv::Mat rgb;
    if (planes.size() == 1) {
        cv::cvtColor(planes[0], rgb, cv::COLOR_GRAY2RGB);
        return rgb;
    }
    std::swap(planes[1], planes[2]);
    cv::Mat merged;
    cv::merge(planes, merged);
    cv::cvtColor(merged, rgb, cv::COLOR_YCrCb2RGB);
    return rgb;
}

cv::Mat Eighth::decode() { return readSegments() && collectScan() && decodeScan() ? colors() : cv::Mat(); }

} // namespace

cv::Mat eighthOfJpeg(const QByteArray &bytes)
{
    return bytes.startsWith("\xFF\xD8") ? Eighth(bytes).decode() : cv::Mat();
}

} // namespace gleaner
