#include "core/models/Model.h"
#include "core/models/ModelSource.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/clip/ClipModel.h"
#include "core/models/language/DecoderModel.h"
#include "core/models/language/LlavaModel.h"
#include "core/models/language/T5Model.h"
#include "core/models/zoo/Zoo.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <c10/util/Exception.h>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("OpenModel", text); }

[[noreturn]] void refuse(const QString &where, const QString &what, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::ModelRefused});
}

/// model.safetensors, or the only safetensors file of the folder.
QString weightsIn(const QString &folder)
{
    const QDir dir(folder);
    if (dir.exists(QStringLiteral("model.safetensors")))
        return dir.filePath(QStringLiteral("model.safetensors"));
    if (dir.exists(QStringLiteral("model.safetensors.index.json")))
        refuse(folder, tr("This checkpoint is spread over several files, which is not supported yet"),
               tr("Save it as one model.safetensors."));
    const QStringList files = dir.entryList({QStringLiteral("*.safetensors")}, QDir::Files, QDir::Name);
    if (files.size() == 1)
        return dir.filePath(files.front());
    if (files.isEmpty())
        refuse(
            folder, tr("There is no safetensors file in this folder"),
            tr("Choose a checkpoint folder with config.json and model.safetensors; other formats must be converted."));
    refuse(folder, tr("There are %1 safetensors files in this folder").arg(files.size()),
           tr("Name the file itself, for example “%1”.").arg(files.front()));
}

QString weightsAt(const QString &uri)
{
    const QString zooScheme = QStringLiteral("zoo:");
    if (uri.startsWith(zooScheme))
        return weightsIn(zooFolder(uri.mid(zooScheme.size())));
    const QString path = uri.startsWith(QLatin1String("file://")) ? QUrl(uri).toLocalFile() : uri;
    const QFileInfo info(path);
    if (!info.exists())
        refuse(uri, tr("There is no such model"),
               tr("Name a checkpoint folder, a safetensors file, or zoo:NAME (“gleaner zoo list” tells the names)."));
    return info.isDir() ? weightsIn(QDir::cleanPath(path)) : QDir::cleanPath(path);
}

/// Which networks Gleaner knows; the first that recognizes a source opens it.
constexpr Architecture architectures[] = {
    {&ClipModel::recognizes, &ClipModel::open},
    {&DecoderModel::recognizes, &DecoderModel::open},
    {&LlavaModel::recognizes, &LlavaModel::open},
    {&T5Model::recognizes, &T5Model::open},
};

ModelSource sourceAt(const QString &uri, const QString &weights)
{
    const QFileInfo file(weights);
    ModelSource source{uri, file.path(), file.fileName(), Checkpoint::open(weights), {}};
    const QString config = QStringLiteral("config.json");
    if (source.has(config))
        source.json = readModelJson(source.pathOf(config));
    return source;
}

ModelPtr opened(const QString &uri)
{
    const ModelSource source = sourceAt(uri, weightsAt(uri));
    for (const Architecture &each : architectures)
        if (each.recognizes(source))
            return each.open(source);
    const QString type = source.modelType();
    refuse(source.checkpoint.location(),
           type.isEmpty()
               ? tr("The tensors of this checkpoint belong to no architecture that Gleaner knows")
               : tr("Gleaner does not know the architecture “%1”, or these tensors do not belong to it").arg(type),
           tr("“gleaner model info” of a model that opens tells what Gleaner reads."));
}

} // namespace

ModelPtr openModel(const QString &uri, const std::function<bool()> &stopRequested)
{
    try {
        if (!stopRequested)
            return opened(uri);
        const StopScope scope(stopRequested);
        return opened(uri);
    } catch (const c10::Error &) { // its allocator speaks so of too little memory
        Problem problem = currentProblem(uri);
        problem.code = ExitCode::ModelRefused;
        throw ProblemError(problem);
    }
}

} // namespace gleaner
