#include "core/models/onnx/OnnxModel.h"

#include "core/models/ForwardInputs.h"
#include "core/support/Hash.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr int64_t mostColumns = 10'000; // of a box
constexpr float overlapAllowed = 0.45F;

QString tr(const char *text) { return QCoreApplication::translate("OnnxModel", text); }

QString shapeOf(const std::vector<qint64> &shape)
{
    QStringList sides;
    for (const qint64 side : shape)
        sides.append(side < 0 ? QStringLiteral("?") : QString::number(side));
    return QLatin1Char('(') + sides.join(QStringLiteral(", ")) + QLatin1Char(')');
}

/// The picture scaled to fit, in the middle of gray.
struct Letterbox {
    cv::Mat picture;
    double scale;
    cv::Point2d corner;
};

Letterbox letterbox(const cv::Mat &rgb, cv::Size size)
{
    const double scale = std::min(double(size.width) / rgb.cols, double(size.height) / rgb.rows);
    const cv::Size scaled(std::clamp(int(std::lround(rgb.cols * scale)), 1, size.width),
                          std::clamp(int(std::lround(rgb.rows * scale)), 1, size.height));
    const cv::Point corner((size.width - scaled.width) / 2, (size.height - scaled.height) / 2);
    Letterbox result{cv::Mat(size, CV_8UC3, cv::Scalar::all(114)), scale, corner};
    cv::resize(rgb, result.picture(cv::Rect(corner, scaled)), scaled, 0, 0, cv::INTER_LINEAR);
    return result;
}

} // namespace

OnnxModel::OnnxModel(const QString &uri, std::shared_ptr<const OnnxNetwork> network, const QString &outputName)
    : m_network(std::move(network)), m_outputName(outputName)
{
    const OnnxScan &scan = m_network->scan();
    m_info.uri = uri;
    m_info.name = QFileInfo(m_network->path()).completeBaseName();
    m_info.layout = QStringLiteral("ONNX");
    m_info.parameters = scan.parameters;
    m_info.bytes = m_network->bytes();
    for (const OnnxScan::Value &input : scan.inputs)
        m_info.facts.push_back({tr("input"), input.name + QLatin1Char(' ') + shapeOf(input.shape)});
    for (const OnnxScan::Value &output : scan.outputs)
        m_info.facts.push_back({tr("output"), output.name + QLatin1Char(' ') + shapeOf(output.shape)});
    m_info.facts.push_back({tr("operators"), scan.operators.join(QStringLiteral(", "))});
    m_info.facts.push_back({tr("computed by"), tr("OpenCV, in float32")});
}

QString OnnxModel::contentHash() const
{
    std::call_once(m_hashed, [this] {
        const QFileInfo file(m_network->path());
        m_hash = hashOfFiles(file.path(), {file.fileName()});
    });
    verifyUnchanged();
    return m_hash;
}

Model::NamedTensors OnnxModel::forward(const NamedTensors &inputs) const
{
    const ForwardInputs given(inputs, info().uri);
    given.requireOneOf({QStringLiteral("pixel_values")});
    const at::Tensor pixels =
        given.floats("pixel_values", {ForwardInputs::any, 3, m_network->height(), m_network->width()});
    return {{m_outputName, m_network->run(pixels)}};
}

QStringList OnnxModel::classNamesOf(int64_t count) const
{
    QStringList names;
    for (int64_t i = 0; i < count; ++i)
        names.append(tr("class %1").arg(i));
    const auto listed = m_network->scan().metadata.find(QStringLiteral("names"));
    if (listed == m_network->scan().metadata.end())
        return names;
    static const QRegularExpression entry(QStringLiteral("(\\d{1,6}): *(?:'([^']{1,200})'|\"([^\"]{1,200})\")"));
    for (auto matches = entry.globalMatch(listed->second); matches.hasNext();) {
        const auto match = matches.next();
        const qsizetype index = match.captured(1).toInt();
        if (index < names.size())
            names[index] = match.captured(2).isEmpty() ? match.captured(3) : match.captured(2);
    }
    return names;
}

OnnxClassifier::OnnxClassifier(const QString &uri, std::shared_ptr<const OnnxNetwork> given)
    : OnnxModel(uri, std::move(given), QStringLiteral("logits"))
{
    const QString folder = QFileInfo(network().path()).path();
    m_preprocessing = ImagePreprocessing::read(folder, network().height());
    if (!m_preprocessing.fromFile) {
        m_preprocessing.mean = {0.485, 0.456, 0.406};
        m_preprocessing.deviation = {0.229, 0.224, 0.225};
    }
    m_names = classNamesOf(network().outputShape()[1]);
    ModelInfo &info = changeInfo();
    info.architecture = tr("ONNX classifier");
    info.facts.push_back({tr("preprocessing"), m_preprocessing.fromFile ? tr("preprocessor_config.json")
                                                                        : tr("mean and deviation of ImageNet")});
    info.capabilities = capabilityNames();
}

at::Tensor OnnxClassifier::encodeImages(const at::Tensor &pixels, Probe *) const { return network().run(pixels); }

bool OnnxDetector::fits(const std::vector<int64_t> &shape)
{
    if (shape.size() != 3 || shape[0] != 1)
        return false;
    const int64_t columns = std::min(shape[1], shape[2]);
    return columns > (shape[1] < shape[2] ? 4 : 5) && columns <= mostColumns;
}

OnnxDetector::OnnxDetector(const QString &uri, std::shared_ptr<const OnnxNetwork> given)
    : OnnxModel(uri, std::move(given), QStringLiteral("predictions")),
      m_objectness(network().outputShape()[1] >= network().outputShape()[2])
{
    const std::vector<int64_t> &shape = network().outputShape();
    m_names = classNamesOf(m_objectness ? shape[2] - 5 : shape[1] - 4);
    ModelInfo &info = changeInfo();
    info.architecture = tr("ONNX detector");
    info.facts.push_back(
        {tr("boxes"), tr("%1, of %2 categories").arg(m_objectness ? shape[1] : shape[2]).arg(m_names.size())});
    info.capabilities = capabilityNames();
}

std::vector<DetectedObject> OnnxDetector::detect(const cv::Mat &rgb, float threshold) const
{
    const Letterbox seen = letterbox(rgb, {network().width(), network().height()});
    const at::Tensor pixels = at::from_blob(seen.picture.data, {1, network().height(), network().width(), 3}, at::kByte)
                                  .permute({0, 3, 1, 2})
                                  .to(at::kFloat)
                                  .div(255);
    at::Tensor rows = network().run(pixels)[0];
    rows = (m_objectness ? rows : rows.t()).contiguous(); // (K, 4 or 5, then the classes)
    const int64_t first = m_objectness ? 5 : 4, classes = rows.size(1) - first;
    std::vector<std::vector<cv::Rect2d>> boxes(static_cast<size_t>(classes));
    std::vector<std::vector<float>> scores(static_cast<size_t>(classes));
    for (int64_t k = 0; k < rows.size(0); ++k) {
        const float *row = rows.data_ptr<float>() + k * rows.size(1);
        const float *best = std::max_element(row + first, row + rows.size(1));
        const float score = *best * (m_objectness ? row[4] : 1);
        if (!(score >= threshold) || !std::isfinite(row[0] + row[1] + row[2] + row[3]))
            continue;
        const size_t category = size_t(best - row - first);
        cv::Rect2d box((row[0] - row[2] / 2 - seen.corner.x) / seen.scale,
                       (row[1] - row[3] / 2 - seen.corner.y) / seen.scale, row[2] / seen.scale, row[3] / seen.scale);
        box &= cv::Rect2d(0, 0, rgb.cols, rgb.rows);
        boxes[category].push_back(box);
        scores[category].push_back(score);
    }
    std::vector<DetectedObject> objects;
    for (size_t category = 0; category < boxes.size(); ++category) {
        std::vector<int> kept;
        cv::dnn::NMSBoxes(boxes[category], scores[category], threshold, overlapAllowed, kept);
        for (const int index : kept)
            objects.push_back(
                {cv::Rect2f(boxes[category][size_t(index)]), int(category), scores[category][size_t(index)]});
    }
    std::stable_sort(objects.begin(), objects.end(), [](const auto &a, const auto &b) { return a.score > b.score; });
    return objects;
}

} // namespace gleaner
