#include "core/models/checkpoint/FindWeights.h"

#include "core/models/zoo/Zoo.h"
#include "core/support/Problem.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("FindWeights", text); }

/// In the order of preference.
constexpr const char *usualNames[] = {
    "model.safetensors",
    "model.safetensors.index.json",
    "diffusion_pytorch_model.safetensors",
    "diffusion_pytorch_model.safetensors.index.json",
    "pytorch_model.bin",
    "pytorch_model.bin.index.json",
    "diffusion_pytorch_model.bin",
};

/// Patterns of other names, in the order of preference: the first kind with files decides.
constexpr const char *otherNames[] = {"*.safetensors", "*.pt *.pth *.bin", "*.onnx"};

/// What training programs leave beside the weights.
bool isTrainingState(const QString &name)
{
    return name.startsWith(QLatin1String("optimizer")) || name.startsWith(QLatin1String("scheduler")) ||
           name.startsWith(QLatin1String("rng_state")) || name.startsWith(QLatin1String("training_args"));
}

[[noreturn]] void refuse(const QString &where, const QString &what, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::ModelRefused});
}

QString weightsIn(const QString &folder)
{
    const QDir dir(folder);
    for (const char *name : usualNames)
        if (dir.exists(QLatin1String(name)))
            return dir.filePath(QLatin1String(name));
    for (const char *patterns : otherNames) {
        QStringList files =
            dir.entryList(QString::fromLatin1(patterns).split(QLatin1Char(' ')), QDir::Files, QDir::Name);
        files.erase(std::remove_if(files.begin(), files.end(), isTrainingState), files.end());
        if (files.size() == 1)
            return dir.filePath(files.front());
        if (files.size() > 1)
            refuse(folder, tr("There are %1 files of weights in this folder").arg(files.size()),
                   tr("Name the file itself, for example “%1”.").arg(files.front()));
    }
    refuse(folder, tr("There is no file of weights in this folder"),
           tr("Choose a checkpoint folder with config.json and model.safetensors, its index, or pytorch_model.bin."));
}

} // namespace

QString modelPlace(const QString &uri)
{
    const QString zooScheme = QStringLiteral("zoo:");
    if (uri.startsWith(zooScheme))
        return zooFolder(uri.mid(zooScheme.size()));
    const QString path = uri.startsWith(QLatin1String("file://")) ? QUrl(uri).toLocalFile() : uri;
    if (!QFileInfo::exists(path))
        refuse(uri, tr("There is no such model"),
               tr("Name a checkpoint folder, a file of weights, or zoo:NAME (“gleaner zoo list” tells the names)."));
    return QDir::cleanPath(path);
}

QString findWeights(const QString &uri)
{
    const QString place = modelPlace(uri);
    return QFileInfo(place).isDir() ? weightsIn(place) : place;
}

} // namespace gleaner
