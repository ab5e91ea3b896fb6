#pragma once
#include "core/models/checkpoint/ByteSource.h"

#include <QByteArray>
#include <QByteArrayView>

namespace gleaner {

/// The lines of a file one after another in bounded memory; a mark of UTF-8 at the start is left out, "\n" and "\r\n"
/// both end a line, and so does the end of the file.
class LineReader {
public:
    struct Line {
        qint64 number = 0;    ///< from 1
        qint64 offset = 0;    ///< of its first byte in the file
        QByteArrayView bytes; ///< without the line end; valid until the next call; empty where too long
        bool tooLong = false; ///< longer than the limit: stepped over
    };

    explicit LineReader(const ByteSource &source, qint64 longest = qint64(64) << 20);
    /// False at the end. Has stop points.
    bool next(Line &line);

private:
    bool fill();

    const ByteSource &m_source;
    qint64 m_longest;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< of the next line within the buffer
    qint64 m_bufferOffset = 0, m_number = 0;
};

} // namespace gleaner
