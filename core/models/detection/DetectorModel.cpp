#include "core/models/detection/DetectorModel.h"

#include "core/models/ForwardInputs.h"
#include "core/models/LongSide.h"
#include "core/models/ModelSource.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/detection/Boxes.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr int64_t largestSide = 1 << 13, mostCandidates = 1000; // before doubles are left out

QString tr(const char *text) { return QCoreApplication::translate("DetectorModel", text); }

QString joined(const std::vector<int> &numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts.append(QString::number(number));
    return texts.join(QStringLiteral(", "));
}

std::vector<std::pair<QString, QString>> factsOf(const DetectorConfig &config)
{
    return {{tr("picture"), tr("long side to %1 px").arg(config.side)},
            {tr("stages"), tr("widths %1; blocks %2").arg(joined(config.widths), joined(config.depths))},
            {tr("cells"),
             tr("%1 levels, from %2 to %3 px").arg(config.levels).arg(config.stride(0)).arg(config.coarsestStride())},
            {tr("categories"), config.categories.join(QStringLiteral(", "))}};
}

} // namespace

at::Tensor detectorPixels(const DetectorConfig &config, const cv::Mat &rgb)
{
    return normalizedSquare(resizedToLongSide(rgb, config.side), config.side);
}

std::vector<DetectedObject> detectedObjects(const DetectorConfig &config, const DetectorOutputs &outputs, int64_t index,
                                            float threshold)
{
    at::Tensor scores = at::sigmoid(outputs.classLogits[index]); // (cells, categories)
    if (outputs.centerness.defined())
        scores = (scores * at::sigmoid(outputs.centerness[index]).unsqueeze(1)).sqrt();
    const int64_t categories = scores.size(1);
    const auto [best, places] = scores.flatten().topk(std::min(mostCandidates, scores.numel()));
    const at::Tensor boxes = outputs.boxes[index].contiguous();
    std::vector<DetectedObject> objects;
    for (int64_t i = 0; i < best.size(0); ++i) {
        const float score = best.data_ptr<float>()[i];
        if (!(score >= threshold))
            break;
        const int64_t place = places.data_ptr<int64_t>()[i];
        const float *box = boxes.data_ptr<float>() + 4 * (place / categories);
        objects.push_back(
            {cv::Rect2f(box[0], box[1], box[2] - box[0], box[3] - box[1]), int(place % categories), score});
    }
    objects = withoutDoubles(std::move(objects), config.doubleOverlap);
    if (objects.size() > size_t(config.mostObjects))
        objects.resize(size_t(config.mostObjects));
    return objects;
}

bool DetectorModel::recognizes(const ModelSource &source)
{
    return source.modelType() == QLatin1String("gleaner-detector");
}

ModelPtr DetectorModel::open(const ModelSource &source) { return std::make_shared<DetectorModel>(source); }

DetectorModel::DetectorModel(const ModelSource &source)
    : LoadedModel(source, tr("Gleaner detector"), tr("Hugging Face")),
      m_config(DetectorConfig::fromJson(source.config()))
{
    const LoadedWeights loaded =
        loadWeights(detectorSlots(m_weights, m_config), source.checkpoint, {QStringLiteral("Gleaner detector")});
    ModelInfo &info = changeInfo();
    info.facts = factsOf(m_config);
    info.missing = loaded.missing;
    info.unexpected = loaded.unexpected;
    info.capabilities = capabilityNames();
}

const DetectorWeights &DetectorModel::weightsFor(const at::Tensor &pixels) const
{
    if (pixels.scalar_type() != at::kBFloat16)
        return m_weights;
    std::call_once(m_halved, [this] {
        m_halfWeights = m_weights;
        detectorSlots(m_halfWeights, m_config).convert(at::kBFloat16);
    });
    return m_halfWeights;
}

Model::NamedTensors DetectorModel::forward(const NamedTensors &inputs) const
{
    const c10::AutoGradMode noGradients(false);
    const int64_t any = ForwardInputs::any;
    const ForwardInputs given(inputs, info().uri);
    const at::Tensor pixels = given.pixels("pixel_values", {any, 3, any, any});
    for (const int64_t side : {pixels.size(2), pixels.size(3)})
        if (side % m_config.coarsestStride() != 0 || side > largestSide)
            given.refuse(
                "pixel_values", tr("a side is %1").arg(side),
                tr("sides that are multiples of %1, up to %2").arg(m_config.coarsestStride()).arg(largestSide));
    const DetectorOutputs outputs = detectorOutputs(weightsFor(pixels), m_config, pixels);
    NamedTensors named{{QStringLiteral("class_logits"), outputs.classLogits}, {QStringLiteral("boxes"), outputs.boxes}};
    if (outputs.centerness.defined())
        named[QStringLiteral("centerness")] = outputs.centerness;
    return named;
}

std::vector<DetectedObject> DetectorModel::detect(const cv::Mat &rgb, float threshold) const
{
    const c10::AutoGradMode noGradients(false);
    if (rgb.empty() || rgb.type() != CV_8UC3)
        throw ProblemError(
            {tr("There is no picture to look at"), {}, tr("Give an 8-bit RGB picture."), ExitCode::Invalid});
    const cv::Size seen = longSideSize(rgb.size(), m_config.side);
    const float x = float(rgb.cols) / float(seen.width), y = float(rgb.rows) / float(seen.height);
    const cv::Rect2f frame(0, 0, float(rgb.cols), float(rgb.rows));
    std::vector<DetectedObject> objects;
    const DetectorOutputs outputs = detectorOutputs(m_weights, m_config, detectorPixels(m_config, rgb));
    for (DetectedObject object : detectedObjects(m_config, outputs, 0, threshold)) {
        object.box =
            cv::Rect2f(object.box.x * x, object.box.y * y, object.box.width * x, object.box.height * y) & frame;
        if (object.box.area() > 0)
            objects.push_back(object);
    }
    return objects;
}

} // namespace gleaner
