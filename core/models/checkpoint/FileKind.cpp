#include "core/models/checkpoint/FileKind.h"

#include "core/models/checkpoint/ByteSource.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>
#include <algorithm>

namespace gleaner {

namespace {

constexpr qint64 headBytes = 512;

QString tr(const char *text) { return QCoreApplication::translate("FileKind", text); }

/// Pickle protocol 2, the number 0x1950a86a20f9469cfc6c, end: how files of PyTorch before 1.6 begin.
constexpr char legacyMagic[] = "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.";

/// A safetensors header of any length starts at byte 8 with a brace; its length may look like anything.
bool looksLikeSafetensors(const QByteArray &head)
{
    return head.size() > 8 && head.mid(4, 5) == QByteArray("\0\0\0\0{", 5);
}

/// Before its pickles in a row, PyTorch wrote tar archives of these.
bool looksLikeLegacyTar(const QByteArray &head)
{
    return head.mid(257, 5) == "ustar" && (head.startsWith("sys_info") || head.startsWith("pickle") ||
                                           head.startsWith("storages") || head.startsWith("tensors"));
}

/// A protobuf message that begins as ONNX is written: field 1 (ir_version) is a small number, then comes another field
/// that a model has.
bool looksLikeOnnx(const QByteArray &head)
{
    if (head.size() < 4 || head[0] != 0x08 || head[1] < 1 || head[1] > 20)
        return false;
    const int field = uchar(head[2]) >> 3, wire = head[2] & 7;
    const bool texts = wire == 2 && (field == 2 || field == 3 || field == 4 || field == 6 || field == 7 || field == 8);
    return texts || (wire == 0 && field == 5);
}

QByteArray headOf(const QString &path)
{
    const auto file = ByteSource::open(path, ExitCode::ModelRefused);
    QByteArray head(std::min(headBytes, file->size()), Qt::Uninitialized);
    file->read(0, head.size(), head.data());
    return head;
}

FileKind kindOf(const QByteArray &head)
{
    if (looksLikeSafetensors(head))
        return FileKind::Other;
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return FileKind::Zip;
    if (head.startsWith(QByteArrayView(legacyMagic, sizeof legacyMagic - 1)) || looksLikeLegacyTar(head))
        return FileKind::LegacyTorch;
    if (head.size() >= 2 && uchar(head[0]) == 0x80 && head[1] >= 2 && head[1] <= 5)
        return FileKind::Pickle;
    if (head.startsWith("\x89HDF\r\n"))
        return FileKind::Hdf5;
    if (looksLikeOnnx(head))
        return FileKind::Onnx;
    return FileKind::Other;
}

} // namespace

FileKind fileKind(const QString &path) { return kindOf(headOf(path)); }

bool looksLikeModel(const QString &path)
{
    try {
        const QByteArray head = headOf(path);
        const FileKind kind = kindOf(head);
        // PyTorch writes NAME/data.pkl or NAME/data/… first, after the 30 bytes of its entry.
        if (kind == FileKind::Zip)
            return head.mid(30).left(300).contains("/data");
        // Few bytes tell these kinds, and data may begin in the same way: the name must say so too.
        const QString suffix = QFileInfo(path).suffix().toLower();
        const QStringList usual{QStringLiteral("pt"), QStringLiteral("pth"), QStringLiteral("bin"),
                                QStringLiteral("ckpt")};
        return kind == FileKind::LegacyTorch || kind == FileKind::Hdf5 ||
               (kind == FileKind::Onnx && suffix == QLatin1String("onnx")) ||
               (kind == FileKind::Pickle && usual.contains(suffix));
    } catch (const ProblemError &) {
        return false;
    }
}

void refuseUnlessTensors(FileKind kind, const QString &path)
{
    const auto refuse = [&](const QString &what, const QString &remedy) {
        throw ProblemError({what, path, remedy, ExitCode::ModelRefused});
    };
    switch (kind) {
    case FileKind::Pickle:
        return refuse(tr("This file is a Python pickle, which is a program; it was not run"),
                      tr("Load it where you trust it, and save its tensors as safetensors or with torch.save."));
    case FileKind::LegacyTorch:
        return refuse(tr("This file is in the format of PyTorch before 1.6, which is not read"),
                      tr("Load it in PyTorch and save it again with torch.save, or as safetensors."));
    case FileKind::Hdf5:
        return refuse(tr("This file is HDF5, which is not read"), tr("Save the weights as safetensors."));
    case FileKind::Onnx:
        return refuse(tr("This file is an ONNX network, not a list of tensors"),
                      tr("Open the file itself as a model."));
    case FileKind::Zip:
    case FileKind::Other:
        return;
    }
}

} // namespace gleaner
