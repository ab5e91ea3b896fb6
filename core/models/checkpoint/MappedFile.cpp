#include "core/models/checkpoint/MappedFile.h"

#include "core/models/checkpoint/BusGuard.h"

#include <sys/mman.h>

namespace gleaner {

std::shared_ptr<const MappedFile> MappedFile::map(int descriptor, qint64 size)
{
    if (size <= 0)
        return {};
    // Without MAP_NORESERVE, a checkpoint larger than the memory would be refused for pages that nobody writes.
    void *data = mmap(nullptr, size_t(size), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE, descriptor, 0);
    if (data == MAP_FAILED)
        return {};
    const std::shared_ptr<MappedFile> mapped(new MappedFile(static_cast<char *>(data), size));
    mapped->m_guard = BusGuard::guard(data, size_t(size), &mapped->m_broken);
    return mapped->m_guard < 0 ? nullptr : mapped;
}

MappedFile::~MappedFile()
{
    BusGuard::release(m_guard);
    munmap(m_data, size_t(m_size));
}

} // namespace gleaner
