#include "core/models/checkpoint/pickle/TorchFile.h"

#include "core/data/formats/Zip.h"
#include "core/models/checkpoint/StoredNumbers.h"
#include "core/models/checkpoint/pickle/PickleReader.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QHash>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("TorchFile", text); }

[[noreturn]] void refuse(const QString &path, const QString &reason)
{
    throw ProblemError({tr("This file of PyTorch cannot be used: %1").arg(reason), path,
                        tr("Fetch it again, or save its tensors as safetensors."), ExitCode::ModelRefused});
}

/// The archive; its refusals become the model's.
ZipArchive archiveOf(const std::shared_ptr<const ByteSource> &file)
{
    try {
        return ZipArchive(file);
    } catch (const ProblemError &error) {
        Problem problem = error.problem();
        problem.code = ExitCode::ModelRefused;
        throw ProblemError(problem);
    }
}

bool isContiguous(const PickleTensor &place)
{
    qint64 expected = 1;
    for (size_t i = place.shape.size(); i-- > 0;) {
        if (place.shape[i] == 0)
            return true;
        if (place.shape[i] != 1 && place.strides[i] != expected)
            return false;
        expected *= place.shape[i];
    }
    return true;
}

} // namespace

void refuseProgram(const QString &path)
{
    throw ProblemError(
        {tr("This file is a TorchScript program: opening it as a model runs code that whoever made it wrote"), path,
         tr("If you trust its author, open it as torchscript:%1; otherwise ask for the weights as safetensors.")
             .arg(path),
         ExitCode::ModelRefused});
}

/// Works out the members of a TorchFile from the directory of its archive.
class TorchFile::Reader {
public:
    Reader(TorchFile &target, const ZipArchive &archive) : m_target(target), m_archive(archive)
    {
        for (const ZipArchive::Entry &entry : archive.entries())
            m_entries.insert(entry.name, &entry);
    }

    void read()
    {
        const ZipArchive::Entry &pickle = pickleEntry();
        m_root = pickle.name.left(pickle.name.indexOf(QLatin1Char('/')) + 1);
        m_target.m_isProgram = m_entries.contains(m_root + QStringLiteral("constants.pkl"));
        refuseBigEndian();
        if (pickle.size > PickleReader::longest)
            refuse(path(),
                   tr("its list of tensors has %1 bytes, more than %2").arg(pickle.size).arg(PickleReader::longest));
        m_target.m_state = TorchState::read(bytesOf(pickle), path(), m_target.m_isProgram);
        for (const TorchTensor &tensor : m_target.m_state.tensors)
            add(tensor);
    }

private:
    const QString &path() const { return m_target.m_file->path(); }

    /// NAME/data.pkl, of which there must be one.
    const ZipArchive::Entry &pickleEntry() const
    {
        const ZipArchive::Entry *found = nullptr;
        for (const ZipArchive::Entry &entry : m_archive.entries()) {
            if (!entry.name.endsWith(QLatin1String("/data.pkl")) || entry.name.count(QLatin1Char('/')) != 1)
                continue;
            if (found)
                refuse(path(), tr("it has several lists of tensors"));
            found = &entry;
        }
        if (!found)
            refuse(path(), tr("it is a zip archive, but not one that torch.save wrote"));
        return *found;
    }

    QByteArray bytesOf(const ZipArchive::Entry &entry) const
    {
        try {
            return m_archive.read(entry);
        } catch (const ProblemError &error) {
            Problem problem = error.problem();
            problem.code = ExitCode::ModelRefused;
            throw ProblemError(problem);
        }
    }

    void refuseBigEndian() const
    {
        const ZipArchive::Entry *order = m_entries.value(m_root + QStringLiteral("byteorder"));
        if (order && (order->size > 16 || bytesOf(*order) != "little"))
            refuse(path(), tr("it was written on a big-endian machine"));
    }

    void add(const TorchTensor &tensor)
    {
        const PickleTensor &place = tensor.place;
        const ZipArchive::Entry *entry =
            m_entries.value(m_root + QStringLiteral("data/") + QString::fromUtf8(tensor.key));
        if (!entry)
            refuse(path(), tr("the numbers of “%1” are missing").arg(tensor.name.left(200)));
        if (entry->method != 0)
            refuse(path(), tr("the numbers of “%1” are packed, which PyTorch never does").arg(tensor.name.left(200)));
        if (entry->size != tensor.storageBytes)
            refuse(path(), tr("the numbers of “%1” have %2 bytes instead of %3")
                               .arg(tensor.name.left(200))
                               .arg(entry->size)
                               .arg(tensor.storageBytes));
        m_target.m_offsets.push_back(entry->dataOffset + place.offset * dtypeSize(place.dtype));
        m_target.m_entries.push_back(
            {tensor.name, place.dtype, place.shape, place.elements() * dtypeSize(place.dtype)});
    }

    TorchFile &m_target;
    const ZipArchive &m_archive;
    QString m_root;
    QHash<QString, const ZipArchive::Entry *> m_entries;
};

TorchFile::TorchFile(const QString &path) : m_file(ByteSource::open(path, ExitCode::ModelRefused))
{
    const ZipArchive archive = archiveOf(m_file);
    Reader(*this, archive).read();
}

at::Tensor TorchFile::tensor(size_t index) const
{
    const PickleTensor &place = m_state.tensors[index].place;
    const TensorEntry &entry = m_entries[index];
    if (isContiguous(place))
        return numbersAt(m_file, m_offsets[index], entry.dtype, entry.shape, entry.name);
    const std::vector<int64_t> shape(place.shape.begin(), place.shape.end()),
        strides(place.strides.begin(), place.strides.end());
    return numbersAt(m_file, m_offsets[index], entry.dtype, {place.span()}, entry.name).as_strided(shape, strides);
}

} // namespace gleaner
