#include "core/data/formats/LineReader.h"

#include <algorithm>
#include <cstring>

namespace gleaner {

namespace {
constexpr qint64 piece = 1 << 20;
}

LineReader::LineReader(const ByteSource &source, qint64 longest) : m_source(source), m_longest(longest)
{
    fill();
    if (m_buffer.startsWith("\xEF\xBB\xBF"))
        m_start = 3;
}

/// Drops what was handed out and appends one piece of the file; false at its end.
bool LineReader::fill()
{
    m_buffer.remove(0, m_start);
    m_bufferOffset += m_start;
    m_start = 0;
    const qint64 end = m_bufferOffset + m_buffer.size();
    const qint64 count = std::min(piece, m_source.size() - end);
    if (count <= 0)
        return false;
    const qsizetype present = m_buffer.size();
    m_buffer.resize(present + count);
    m_source.read(end, count, m_buffer.data() + present);
    return true;
}

bool LineReader::next(Line &line)
{
    line = {++m_number, m_bufferOffset + m_start, {}, false};
    qsizetype searched = 0; // bytes of this line known to hold no line end
    for (;;) {
        const char *from = m_buffer.constData() + m_start;
        const qsizetype present = m_buffer.size() - m_start;
        const void *end = present > searched ? std::memchr(from + searched, '\n', size_t(present - searched)) : nullptr;
        if (end) {
            const qsizetype length = static_cast<const char *>(end) - from;
            line.bytes = QByteArrayView(from, line.tooLong ? 0 : length);
            m_start += length + 1;
            break;
        }
        searched = present;
        if (present > m_longest) { // forgets what it has seen of the line
            line.tooLong = true;
            m_start = m_buffer.size();
            searched = 0;
        }
        if (fill())
            continue;
        const qsizetype rest = m_buffer.size() - m_start;
        if (rest == 0 && !line.tooLong)
            return false;
        line.bytes = QByteArrayView(m_buffer.constData() + m_start, line.tooLong ? 0 : rest);
        m_start = m_buffer.size();
        break;
    }
    if (line.bytes.size() > m_longest) {
        line.tooLong = true;
        line.bytes = {};
    }
    if (line.bytes.endsWith('\r'))
        line.bytes.chop(1);
    return true;
}

} // namespace gleaner
