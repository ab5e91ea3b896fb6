#pragma once
#include <QByteArray>
#include <QByteArrayView>

namespace gleaner {

struct Inflated {
    enum class End {
        Whole,    ///< the stream ended, with a right checksum
        Trailing, ///< so it did, but bytes that belong to nothing follow
        Limit,    ///< more than `most` bytes would come out
        Broken,   ///< truncated or damaged
    };
    QByteArray bytes; ///< what came out, at most `most` bytes
    End end = End::Broken;
};

bool isGzip(QByteArrayView bytes);
/// Unpacks gzip data (several members in a row included), never more than `most` bytes. Memory grows with what really
/// comes out, not with what the file claims. Has stop points.
Inflated inflateGzip(QByteArrayView packed, qint64 most);

} // namespace gleaner
