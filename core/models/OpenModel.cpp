#include "core/models/Model.h"
#include "core/models/ModelSource.h"
#include "core/models/checkpoint/FileKind.h"
#include "core/models/checkpoint/FindWeights.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/checkpoint/pickle/TorchFile.h"
#include "core/models/clip/ClipModel.h"
#include "core/models/detection/DetectorModel.h"
#include "core/models/diffusion/DiffusionModel.h"
#include "core/models/language/DecoderModel.h"
#include "core/models/language/LlavaModel.h"
#include "core/models/language/T5Model.h"
#include "core/models/onnx/OpenOnnx.h"
#include "core/models/segmentation/SamModel.h"
#include "core/models/torchscript/OpenTorchScript.h"
#include "core/models/vision/OpenResNet.h"
#include "core/models/vision/OpenVit.h"
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
    {&SamModel::recognizes, &SamModel::open},
    {&DetectorModel::recognizes, &DetectorModel::open},
    {&recognizesVit, &openVit},
    {&recognizesResNet, &openResNet},
    {&DecoderModel::recognizes, &DecoderModel::open},
    {&LlavaModel::recognizes, &LlavaModel::open},
    {&T5Model::recognizes, &T5Model::open},
};

/// Which models of several folders Gleaner knows.
constexpr FolderArchitecture folderArchitectures[] = {
    {&recognizesDiffusion, &openDiffusion},
};

ModelPtr opened(const QString &uri)
{
    if (isTorchScriptUri(uri))
        return openTorchScript(uri);
    const QString place = modelPlace(uri);
    for (const FolderArchitecture &each : folderArchitectures)
        if (QFileInfo(place).isDir() && each.recognizes(place))
            return each.open(uri, place);
    const QFileInfo weights(findWeights(uri));
    if (fileKind(weights.filePath()) == FileKind::Onnx)
        return openOnnx(uri, weights.filePath());
    const ModelSource source = openSource(uri, weights.path(), weights.fileName());
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
