#include "core/data/formats/MappedRows.h"

#include "core/models/checkpoint/MappedFile.h"

#include <algorithm>
#include <cstring>
#include <sys/mman.h>

namespace gleaner {

namespace {

constexpr qint64 page = 4096, mostTouched = qint64(64) << 20, worthMapping = 1 << 20, large = 64 << 10;
constexpr qint64 copiesUnasked = 1024;

} // namespace

std::unique_ptr<const MappedRows> MappedRows::of(const std::shared_ptr<const ByteSource> &file, const NpyHeader &header)
{
    const qint64 offset = file->mappingOffset() + header.dataOffset;
    if (header.isText() || header.fortran || header.dataBytes() < worthMapping)
        return {};
    auto pages = file->mapping();
    if (!pages || offset + header.dataBytes() > pages->size())
        return {};
    return std::unique_ptr<const MappedRows>(
        new MappedRows(file, std::move(pages), offset, header.width() * header.itemSize));
}

MappedRows::MappedRows(std::shared_ptr<const ByteSource> file, std::shared_ptr<const MappedFile> pages, qint64 offset,
                       qint64 rowBytes)
    : m_file(std::move(file)), m_pages(std::move(pages)), m_begin(offset), m_rowBytes(rowBytes)
{
}

bool MappedRows::copy(qint64 first, qint64 count, char *to) const
{
    const qint64 step = std::max<qint64>(1, mostTouched / 2 / m_rowBytes); // rows at a time
    for (qint64 row = first; row < first + count; row += step) {
        const qint64 bytes = std::min(step, first + count - row) * m_rowBytes, offset = m_begin + row * m_rowBytes;
        std::memcpy(to + (row - first) * m_rowBytes, m_pages->data() + offset, size_t(bytes));
        giveBackAfter(offset, bytes);
    }
    return isIntactAfter(count * m_rowBytes);
}

bool MappedRows::isIntactAfter(qint64 bytes) const
{
    if (m_pages->broken())
        return false;
    return (bytes < large && m_copies.fetch_add(1, std::memory_order_relaxed) % copiesUnasked != 0) || m_file->intact();
}

/// Nobody writes to these pages, so that none is lost by giving them back.
void MappedRows::giveBackAfter(qint64 offset, qint64 bytes) const
{
    const qint64 lastPage = (offset + bytes - 1) / page;
    const qint64 before = m_lastPage.exchange(lastPage, std::memory_order_relaxed);
    if (before == offset / page && before == lastPage)
        return;                                   // one row after another
    const qint64 touched = std::max(bytes, page); // rows far apart touch a page each
    if (m_touched.fetch_add(touched) + touched < mostTouched)
        return;
    m_touched = 0;
    ::madvise(m_pages->data(), size_t(m_pages->size()), MADV_DONTNEED);
}

} // namespace gleaner
