#include "core/support/Inflate.h"

#include "core/support/StopPoint.h"

#include <algorithm>
#include <memory>
#include <zlib.h>

namespace gleaner {

namespace {

constexpr qint64 piece = 1 << 20;

struct Stream {
    z_stream state{};
    bool good = inflateInit2(&state, 15 + 16) == Z_OK;
    Stream() = default;
    ~Stream() { inflateEnd(&state); }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;
};

} // namespace

bool isGzip(QByteArrayView bytes) { return bytes.size() >= 18 && bytes[0] == '\x1f' && bytes[1] == '\x8b'; }

Inflated inflateGzip(QByteArrayView packed, qint64 most)
{
    Inflated result;
    Stream stream;
    qsizetype fed = 0;
    while (stream.good) {
        stopPoint();
        const qsizetype before = result.bytes.size();
        if (before >= most + 1) {
            result.bytes.truncate(most);
            result.end = Inflated::End::Limit;
            return result;
        }
        const qsizetype room = std::min(piece, most + 1 - before); // one byte more tells that there is more
        const qsizetype portion = std::min<qsizetype>(piece, packed.size() - fed);
        result.bytes.resize(before + room);
        stream.state.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data() + fed));
        stream.state.avail_in = uInt(portion);
        stream.state.next_out = reinterpret_cast<Bytef *>(result.bytes.data() + before);
        stream.state.avail_out = uInt(room);
        const int status = inflate(&stream.state, Z_NO_FLUSH);
        fed += portion - stream.state.avail_in;
        result.bytes.truncate(before + room - stream.state.avail_out);
        if (status == Z_STREAM_END) {
            if (fed == packed.size() || !isGzip(packed.sliced(fed))) {
                result.end = fed == packed.size() ? Inflated::End::Whole : Inflated::End::Trailing;
                break;
            }
            inflateReset(&stream.state);
        } else if (status != Z_OK) {
            break; // also Z_BUF_ERROR: no progress because the data end early
        }
    }
    if (result.bytes.size() > most) {
        result.bytes.truncate(most);
        result.end = Inflated::End::Limit;
    }
    return result;
}

} // namespace gleaner
