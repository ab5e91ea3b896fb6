#include "core/models/onnx/OpenOnnx.h"

#include "core/models/onnx/OnnxModel.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

constexpr int64_t mostClasses = 100'000; // each gets a name

QString tr(const char *text) { return QCoreApplication::translate("OpenOnnx", text); }

} // namespace

ModelPtr openOnnx(const QString &uri, const QString &path)
{
    auto network = std::make_shared<const OnnxNetwork>(path);
    const std::vector<int64_t> &shape = network->outputShape();
    if (shape.size() == 2 && shape[0] == 1 && shape[1] > 0 && shape[1] <= mostClasses &&
        network->height() == network->width())
        return std::make_shared<OnnxClassifier>(uri, std::move(network));
    if (OnnxDetector::fits(shape))
        return std::make_shared<OnnxDetector>(uri, std::move(network));
    throw ProblemError(
        {tr("This ONNX network is neither a classifier of square pictures nor a detector"), path,
         tr("Its first output must be (N, classes), (1, 4 + classes, boxes) or (1, boxes, 5 + classes)."),
         ExitCode::ModelRefused});
}

} // namespace gleaner
