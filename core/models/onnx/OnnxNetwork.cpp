#include "core/models/onnx/OnnxNetwork.h"

#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <mutex>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>

namespace gleaner {

namespace {

constexpr qint64 largestFile = (qint64(2) << 30) - 1; // of the protobuf library
constexpr size_t mostMemory = size_t(16) << 30;
constexpr int usualSide = 224, largestSide = 8192;

QString tr(const char *text) { return QCoreApplication::translate("OnnxNetwork", text); }

/// The operator that OpenCV stumbled over, as far as its message tells; empty otherwise.
QString operatorIn(const QString &message)
{
    static const QRegularExpression node(QStringLiteral("Node \\[(?:[\\w.]*\\.)?(\\w+)(?:@[\\w.]*)?\\]"));
    static const QRegularExpression layer(QStringLiteral("of type \"(\\w+)\""));
    for (const QRegularExpression &each : {layer, node})
        if (const auto match = each.match(message); match.hasMatch())
            return match.captured(1);
    return {};
}

} // namespace

struct OnnxNetwork::Engine {
    cv::dnn::Net net;
    std::string output; ///< name of the layer that makes it
    std::mutex mutex;
};

OnnxNetwork::~OnnxNetwork() = default;

void OnnxNetwork::refuse(const QString &reason, const QString &remedy) const
{
    throw ProblemError(
        {tr("This ONNX network cannot be used: %1").arg(reason), path(), remedy, ExitCode::ModelRefused});
}

OnnxNetwork::OnnxNetwork(const QString &path)
    : m_file(ByteSource::open(path, ExitCode::ModelRefused)), m_engine(std::make_unique<Engine>())
{
    if (m_file->size() > largestFile)
        refuse(tr("it has more than 2 GiB"), tr("Export a smaller network."));
    load();
}

void OnnxNetwork::load()
{
    static const auto muted = cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    Q_UNUSED(muted);
    QByteArray bytes(m_file->size(), Qt::Uninitialized);
    m_file->read(0, bytes.size(), bytes.data());
    m_scan = OnnxScan::of(bytes, path());
    chooseInput();
    try {
        m_engine->net = cv::dnn::readNetFromONNX(bytes.constData(), size_t(bytes.size()));
        m_engine->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        inferOutput();
    } catch (const ProblemError &) {
        throw;
    } catch (const std::exception &error) { // OpenCV's own, and what its parser throws
        const QString name = operatorIn(QString::fromStdString(error.what()));
        refuse(name.isEmpty() ? tr("OpenCV does not understand it (it uses %1)")
                                    .arg(m_scan.operators.mid(0, 40).join(QStringLiteral(", ")))
                              : tr("OpenCV does not know its operator “%1”, or not in this form").arg(name),
               tr("Export it with a lower opset, or save the weights as safetensors in a layout that Gleaner knows."));
    }
}

/// One input of pictures, (N, 3, height, width).
void OnnxNetwork::chooseInput()
{
    const QString remedy = tr("Export a network that takes one batch of color pictures (N, 3, height, width).");
    if (m_scan.inputs.size() != 1)
        refuse(tr("it has %1 inputs").arg(m_scan.inputs.size()), remedy);
    const std::vector<qint64> &shape = m_scan.inputs[0].shape;
    if (shape.size() != 4 || (shape[1] != 3 && shape[1] != -1))
        refuse(tr("its input is no batch of color pictures"), remedy);
    m_height = int(std::min<qint64>(shape[2] < 0 ? usualSide : shape[2], largestSide + 1));
    m_width = int(std::min<qint64>(shape[3] < 0 ? m_height : shape[3], largestSide + 1));
    if (m_height > largestSide || m_width > largestSide)
        refuse(tr("its pictures are larger than %1 pixels").arg(largestSide), remedy);
}

/// Shapes are worked out without computing, so that a stranger's network costs little before it is used.
void OnnxNetwork::inferOutput()
{
    const cv::dnn::MatShape input{1, 3, m_height, m_width};
    const std::vector<int> ends = m_engine->net.getUnconnectedOutLayers();
    if (ends.empty())
        refuse(tr("it has no output"), tr("Export it again."));
    // The first output that the file lists; OpenCV knows the outputs of a file by their names.
    const std::vector<std::string> names = m_engine->net.getUnconnectedOutLayersNames();
    const auto listed = std::find(names.begin(), names.end(), m_scan.outputs[0].name.toStdString());
    const size_t chosen = listed == names.end() ? 0 : size_t(listed - names.begin());
    m_engine->output = names[chosen];
    size_t weights = 0, blobs = 0;
    m_engine->net.getMemoryConsumption(input, weights, blobs);
    if (blobs > mostMemory)
        refuse(tr("one pass needs %1 GiB").arg(blobs >> 30), tr("Export it for smaller pictures."));
    std::vector<cv::dnn::MatShape> in, out;
    m_engine->net.getLayerShapes(input, ends[chosen], in, out);
    if (out.empty())
        refuse(tr("its output has no shape"), tr("Export it again."));
    m_outputShape.assign(out[0].begin(), out[0].end());
}

at::Tensor OnnxNetwork::run(const at::Tensor &pixels) const
{
    const std::lock_guard lock(m_engine->mutex);
    const at::Tensor dense = pixels.to(at::kFloat).contiguous();
    std::vector<at::Tensor> all;
    for (int64_t i = 0; i < dense.size(0); ++i) {
        stopPoint();
        try {
            all.push_back(runOne(dense[i].data_ptr<float>()));
        } catch (const cv::Exception &error) { // sizes that do not fit show only now
            refuse(tr("OpenCV cannot compute it: %1").arg(QString::fromStdString(error.err).left(300).simplified()),
                   tr("Export it again."));
        }
    }
    return at::cat(all);
}

at::Tensor OnnxNetwork::runOne(float *pixels) const
{
    const int shape[] = {1, 3, m_height, m_width};
    m_engine->net.setInput(cv::Mat(4, shape, CV_32F, pixels));
    const cv::Mat result = m_engine->net.forward(m_engine->output);
    if (result.type() != CV_32F || !result.isContinuous())
        refuse(tr("its output is no tensor of floats"), tr("Export it again."));
    const std::vector<int64_t> sides(result.size.p, result.size.p + result.dims);
    return at::from_blob(result.data, sides, at::kFloat).clone();
}

} // namespace gleaner
