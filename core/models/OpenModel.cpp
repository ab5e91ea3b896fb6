#include "core/models/Model.h"
#include "core/models/ModelSource.h"
#include "core/models/checkpoint/FileKind.h"
#include "core/models/checkpoint/FindWeights.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/checkpoint/pickle/TorchFile.h"
#include "core/models/clip/ClipModel.h"
#include "core/models/onnx/OpenOnnx.h"
#include "core/models/torchscript/OpenTorchScript.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <c10/util/Exception.h>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("OpenModel", text); }

[[noreturn]] void refuse(const QString &where, const QString &what, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::ModelRefused});
}

/// Which networks Gleaner knows; the first that recognizes a source opens it.
constexpr Architecture architectures[] = {
    {&ClipModel::recognizes, &ClipModel::open},
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
    if (isTorchScriptUri(uri))
        return openTorchScript(uri);
    const QString weights = findWeights(uri);
    if (fileKind(weights) == FileKind::Onnx)
        return openOnnx(uri, weights);
    const ModelSource source = sourceAt(uri, weights);
    for (const Architecture &each : architectures)
        if (each.recognizes(source))
            return each.open(source);
    if (source.checkpoint.isProgram())
        refuseProgram(source.checkpoint.location());
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
