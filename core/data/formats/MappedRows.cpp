#include "core/data/formats/MappedRows.h"

#include "core/models/checkpoint/MappedFile.h"

#include <algorithm>
#include <sys/mman.h>

namespace gleaner {

namespace {

constexpr qint64 page = 4096, mostTouched = qint64(64) << 20, worthMapping = 1 << 20, large = 64 << 10;
constexpr qint64 copiesUnasked = 1024;
constexpr bool littleEndian = Q_BYTE_ORDER == Q_LITTLE_ENDIAN;

} // namespace

std::unique_ptr<const MappedRows> MappedRows::of(const std::shared_ptr<const ByteSource> &file, const NpyHeader &header)
{
    const qint64 offset = file->mappingOffset() + header.dataOffset;
    const bool asWanted = header.kind == 'f' && header.itemSize == sizeof(float) && header.bigEndian != littleEndian &&
                          !header.fortran && offset % qint64(alignof(float)) == 0;
    if (!asWanted || header.dataBytes() < worthMapping)
        return {};
    auto pages = file->mapping();
    if (!pages || offset + header.dataBytes() > pages->size())
        return {};
    return std::unique_ptr<const MappedRows>(new MappedRows(file, std::move(pages), offset, header.width()));
}

MappedRows::MappedRows(std::shared_ptr<const ByteSource> file, std::shared_ptr<const MappedFile> pages, qint64 offset,
                       qint64 width)
    : m_file(std::move(file)), m_pages(std::move(pages)),
      m_numbers(reinterpret_cast<const float *>(m_pages->data() + offset)), m_width(width)
{
}

bool MappedRows::copy(qint64 first, qint64 count, float *to) const
{
    const qint64 step = std::max<qint64>(1, mostTouched / 2 / (m_width * qint64(sizeof(float)))); // rows at a time
    for (qint64 row = first; row < first + count; row += step) {
        const qint64 numbers = std::min(step, first + count - row) * m_width;
        std::copy_n(m_numbers + row * m_width, numbers, to + (row - first) * m_width);
        giveBackAfter(numbers * qint64(sizeof(float)));
    }
    return isIntactAfter(count * m_width * qint64(sizeof(float)));
}

bool MappedRows::isIntactAfter(qint64 bytes) const
{
    if (m_pages->broken())
        return false;
    return (bytes < large && m_copies.fetch_add(1) % copiesUnasked != 0) || m_file->intact();
}

/// Nobody writes to these pages, so that none is lost by giving them back.
void MappedRows::giveBackAfter(qint64 bytes) const
{
    const qint64 touched = std::max(bytes, page); // rows far apart touch a page each
    if (m_touched.fetch_add(touched) + touched < mostTouched)
        return;
    m_touched = 0;
    ::madvise(m_pages->data(), size_t(m_pages->size()), MADV_DONTNEED);
}

} // namespace gleaner
