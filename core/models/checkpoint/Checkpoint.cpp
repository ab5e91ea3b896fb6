#include "core/models/checkpoint/Checkpoint.h"

#include "core/models/checkpoint/ShardIndex.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Checkpoint", text); }

} // namespace

QString shapeText(const std::vector<qint64> &shape)
{
    QStringList sides;
    for (const qint64 side : shape)
        sides.append(QString::number(side));
    return QLatin1Char('(') + sides.join(QStringLiteral(", ")) + QLatin1Char(')');
}

void Checkpoint::refuse(const QString &what, const QString &remedy) const
{
    throw ProblemError({what, m_location, remedy, ExitCode::ModelRefused});
}

Checkpoint Checkpoint::open(const QString &file)
{
    Checkpoint checkpoint;
    checkpoint.m_location = file;
    checkpoint.m_names.append(QFileInfo(file).fileName());
    if (file.endsWith(QLatin1String(".index.json")))
        checkpoint.openShards(file);
    else
        checkpoint.add(file, {});
    return checkpoint;
}

/// `shard` is the name that the index gives the file, or empty.
void Checkpoint::add(const QString &path, const QString &shard)
{
    stopPoint();
    m_files.push_back(TensorFile::open(path));
    const TensorFile &file = *m_files.back();
    for (const QString &note : file.notes())
        m_notes.append(shard.isEmpty() ? note : shard + QStringLiteral(": ") + note);
    for (size_t index = 0; index < file.entries().size(); ++index)
        if (!m_places.emplace(file.entries()[index].name, Place{&file, index}).second)
            refuse(tr("The tensor “%1” is in two files of this checkpoint").arg(file.entries()[index].name.left(200)),
                   tr("Copy the model's files again, without those of another version."));
}

void Checkpoint::openShards(const QString &indexPath)
{
    const ShardIndex index = ShardIndex::read(indexPath);
    const QDir folder(QFileInfo(indexPath).path());
    for (const QString &name : index.files()) {
        m_names.append(name);
        add(folder.filePath(name), name);
    }
    for (const auto &[tensor, file] : index.fileOf) {
        const auto place = m_places.find(tensor);
        if (place == m_places.end() || QFileInfo(place->second.file->path()).fileName() != file)
            refuse(tr("The index promises the tensor “%1” in “%2”, but it is not there").arg(tensor.left(200), file),
                   tr("Copy the model's files again, all from the same version."));
    }
    if (m_places.size() > index.fileOf.size())
        m_notes.append(
            tr("The index does not list %1 tensors of the files").arg(m_places.size() - index.fileOf.size()));
    qint64 bytes = 0;
    for (const auto &[name, place] : m_places)
        bytes += entry(place).bytes;
    if (index.totalSize && *index.totalSize != bytes)
        m_notes.append(tr("The index speaks of %1 bytes, the files hold %2").arg(*index.totalSize).arg(bytes));
}

std::vector<TensorInfo> Checkpoint::tensors() const
{
    std::vector<TensorInfo> list;
    list.reserve(m_places.size());
    for (const auto &[name, place] : m_places)
        list.push_back({name, dtypeName(entry(place).dtype), entry(place).shape, entry(place).bytes});
    return list;
}

at::Tensor Checkpoint::read(const QString &name) const
{
    const auto place = m_places.find(name);
    if (place == m_places.end())
        refuse(tr("The checkpoint lacks the tensor “%1”").arg(name),
               tr("Choose a complete checkpoint of this architecture."));
    return place->second.file->tensor(place->second.index);
}

at::Tensor Checkpoint::readFloat(const QString &name) const { return read(name).to(at::kFloat); }

bool Checkpoint::isProgram() const
{
    return std::any_of(m_files.begin(), m_files.end(), [](const auto &file) { return file->isProgram(); });
}

void Checkpoint::verifyUnchanged() const
{
    for (const auto &file : m_files)
        file->verifyUnchanged();
}

} // namespace gleaner
