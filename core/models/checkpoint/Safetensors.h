#pragma once
#include "core/models/checkpoint/ByteSource.h"
#include "core/models/checkpoint/Dtype.h"

#include <map>
#include <vector>

namespace at {
class Tensor;
}

namespace gleaner {

/// Where one tensor lies in a safetensors file.
struct SafetensorsEntry {
    QString name;
    Dtype dtype = Dtype::F32;
    std::vector<qint64> shape; ///< empty for a scalar; a side may be 0
    qint64 begin = 0;          ///< bytes from the end of the header
    qint64 end = 0;
};

struct SafetensorsHeader {
    std::vector<SafetensorsEntry> entries; ///< by name
    std::map<QString, QString> metadata;

    /// Reads and checks the JSON text of a header whose tensors fill exactly `dataBytes`. Throws ProblemError with
    /// `onFailure`; `path` is only named in it.
    static SafetensorsHeader parse(QByteArrayView json, qint64 dataBytes, const QString &path, ExitCode onFailure);
};

/// A checked safetensors file. Opening reads the header and nothing else; tensors are read when asked for.
///
/// The rules of the format's authors hold: header of at most 100 MB inside the file, a UTF-8 JSON object, no name
/// twice, known number formats, shape × format = span, spans contiguous from 0 to the end of the file without holes or
/// overlaps.
class Safetensors {
public:
    /// Throws ProblemError with `onFailure`.
    static Safetensors open(const QString &path, ExitCode onFailure = ExitCode::InputUnreadable);

    const QString &path() const { return m_source->path(); }
    const std::vector<SafetensorsEntry> &entries() const { return m_header.entries; }
    const std::map<QString, QString> &metadata() const { return m_header.metadata; }
    /// The entry of this name, or null.
    const SafetensorsEntry *find(const QString &name) const;
    /// Bytes of all tensors together.
    qint64 dataBytes() const { return m_source->size() - m_dataOffset; }

    /// The tensor in its own format; formats that LibTorch lacks are widened, as numbersAt() (StoredNumbers.h) does. It
    /// shares the file's pages where it can: nothing is read until the numbers are, and writing to it changes what
    /// later calls give, but not the file.
    at::Tensor tensor(const SafetensorsEntry &entry) const;
    /// Throws ProblemError where the file changed after it was opened: tensors may be wrong then.
    void verifyUnchanged() const { m_source->verifyUnchanged(); }

private:
    std::shared_ptr<const ByteSource> m_source;
    SafetensorsHeader m_header;
    qint64 m_dataOffset = 0;
};

} // namespace gleaner
