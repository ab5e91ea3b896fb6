#pragma once
#include "core/models/checkpoint/ByteSource.h"
#include "core/models/checkpoint/TensorFile.h"
#include "core/models/checkpoint/pickle/TorchState.h"

namespace gleaner {

/// A zip archive as torch.save has written it since PyTorch 1.6: NAME/data.pkl names the tensors, the entries
/// NAME/data/KEY hold their numbers, not packed. Opening reads the pickle as data (PickleReader) and the directory;
/// numbers share the file's pages. Checksums of numbers are not compared, since that would read everything.
///
/// The archive of a TorchScript program is read in the same way, for its tensors alone: its code is not looked at.
class TorchFile final : public TensorFile {
public:
    /// Throws ProblemError (ModelRefused).
    explicit TorchFile(const QString &path);

    const QString &path() const override { return m_file->path(); }
    const std::vector<TensorEntry> &entries() const override { return m_entries; }
    at::Tensor tensor(size_t index) const override;
    void verifyUnchanged() const override { m_file->verifyUnchanged(); }
    QStringList notes() const override { return m_state.notes; }
    bool isProgram() const override { return m_isProgram; }

private:
    class Reader;

    std::shared_ptr<const ByteSource> m_file;
    TorchState m_state;
    std::vector<TensorEntry> m_entries;
    std::vector<qint64> m_offsets; ///< of every tensor's first number in the file
    bool m_isProgram = false;
};

/// Throws the ProblemError (ModelRefused) that explains what a TorchScript archive is and how to allow it.
[[noreturn]] void refuseProgram(const QString &path);

} // namespace gleaner
