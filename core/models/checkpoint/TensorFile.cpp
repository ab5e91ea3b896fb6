#include "core/models/checkpoint/TensorFile.h"

#include "core/models/checkpoint/FileKind.h"
#include "core/models/checkpoint/Safetensors.h"
#include "core/models/checkpoint/pickle/TorchFile.h"

#include <ATen/core/Tensor.h>

namespace gleaner {

namespace {

class SafetensorsFile final : public TensorFile {
public:
    explicit SafetensorsFile(const QString &path) : m_file(Safetensors::open(path, ExitCode::ModelRefused))
    {
        m_entries.reserve(m_file.entries().size());
        for (const SafetensorsEntry &entry : m_file.entries())
            m_entries.push_back({entry.name, entry.dtype, entry.shape, entry.end - entry.begin});
    }

    const QString &path() const override { return m_file.path(); }
    const std::vector<TensorEntry> &entries() const override { return m_entries; }
    at::Tensor tensor(size_t index) const override { return m_file.tensor(m_file.entries()[index]); }
    void verifyUnchanged() const override { m_file.verifyUnchanged(); }

private:
    Safetensors m_file;
    std::vector<TensorEntry> m_entries;
};

} // namespace

std::shared_ptr<const TensorFile> TensorFile::open(const QString &path)
{
    const FileKind kind = fileKind(path);
    if (kind == FileKind::Zip)
        return std::make_shared<const TorchFile>(path);
    refuseUnlessTensors(kind, path);
    return std::make_shared<const SafetensorsFile>(path);
}

} // namespace gleaner
