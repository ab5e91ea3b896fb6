// This file and ScriptNetwork.cpp alone run programs from archives, and have LibTorch's headers for it.
#include "core/models/ForwardInputs.h"
#include "core/models/ImagePreprocessing.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ByteSource.h"
#include "core/models/checkpoint/FileKind.h"
#include "core/models/checkpoint/FindWeights.h"
#include "core/models/torchscript/OpenTorchScript.h"
#include "core/models/torchscript/ProgramOptions.h"
#include "core/support/Hash.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <c10/core/GradMode.h>
#include <mutex>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/csrc/jit/runtime/jit_exception.h>
#include <torch/script.h>

namespace gleaner {

namespace {

constexpr int usualSides[] = {224, 32, 28, 64, 96, 128, 256, 299, 336, 384, 448, 512};

QString tr(const char *text) { return QCoreApplication::translate("TorchScriptModel", text); }

[[noreturn]] void refuse(const QString &path, const QString &reason)
{
    throw ProblemError({tr("This TorchScript program cannot be used: %1").arg(reason), path,
                        tr("Trace or script a network that takes pictures (N, 3, side, side) and gives (N, classes)."),
                        ExitCode::ModelRefused});
}

/// LibTorch's message on one line. Where it is long, places in the program stand in its middle.
QString shortened(const char *message)
{
    const QString text = QString::fromUtf8(message).simplified();
    return text.size() <= 600 ? text : text.left(200) + QStringLiteral(" … ") + text.right(400);
}

class TorchScriptModel final : public Model, public Classifier {
public:
    TorchScriptModel(const QString &uri, const ProgramOptions &options, const QString &path)
        : m_file(ByteSource::open(path, ExitCode::ModelRefused))
    {
        load();
        chooseSide(options.side);
        choosePreprocessing(options);
        describe(uri);
    }

    const ModelInfo &info() const override { return m_info; }
    void verifyUnchanged() const override { m_file->verifyUnchanged(); }
    QString contentHash() const override
    {
        std::call_once(m_hashed, [this] {
            const QFileInfo file(m_file->path());
            m_hash = hashOfFiles(file.path(), {file.fileName()});
        });
        verifyUnchanged();
        return m_hash;
    }
    NamedTensors forward(const NamedTensors &inputs) const override
    {
        const ForwardInputs given(inputs, info().uri);
        given.requireOneOf({QStringLiteral("pixel_values")});
        const at::Tensor pixels = given.floats("pixel_values", {ForwardInputs::any, 3, m_side, m_side});
        return {{QStringLiteral("logits"), call("forward", pixels)}};
    }

    int imageDimension() const override { return int(m_dimension); }
    int imageSide() const override { return m_side; }
    at::Tensor preprocess(const cv::Mat &rgb) const override { return m_preprocessing.apply(rgb); }
    cv::Mat seenSquare(const cv::Mat &rgb) const override { return m_preprocessing.square(rgb); }
    at::Tensor encodeImages(const at::Tensor &pixels, Probe *) const override
    {
        return call(m_hasFeatures ? "features" : "forward", pixels.to(at::kFloat));
    }
    int prefixTokens() const override { return 0; }
    int patchesPerSide() const override { return 0; }
    int imageLayers() const override { return 0; }
    int imageHeads() const override { return 0; }
    QStringList classNames() const override { return m_names; }
    at::Tensor classify(const at::Tensor &features) const override
    {
        return m_hasFeatures ? call("classify", features) : features;
    }

private:
    void load()
    {
        try {
            m_module = torch::jit::load(m_file->path().toStdString(), at::kCPU);
            m_module.eval();
        } catch (const c10::Error &error) {
            refuse(m_file->path(), shortened(error.what_without_backtrace()));
        } catch (const std::exception &error) { // its parser's own
            refuse(m_file->path(), shortened(error.what()));
        }
        m_hasFeatures = m_module.find_method("features") && m_module.find_method("classify");
    }

    /// Without LibTorch's rewriting of programs while they run: the first call must give the same as the third.
    at::Tensor call(const char *method, const at::Tensor &input) const
    {
        stopPoint();
        const c10::AutoGradMode noGradients(false);
        const torch::jit::GraphOptimizerEnabledGuard plain(false);
        try {
            const c10::IValue output = m_module.get_method(method)({input.contiguous()});
            const c10::IValue &first = output.isTuple() && !output.toTupleRef().elements().empty()
                                           ? output.toTupleRef().elements()[0]
                                           : output;
            if (!first.isTensor() || first.toTensor().dim() != 2 || first.toTensor().size(0) != input.size(0))
                refuse(m_file->path(), tr("its method “%1” does not give (N, numbers)").arg(QLatin1String(method)));
            return first.toTensor().to(at::kCPU, at::kFloat).contiguous();
        } catch (const c10::Error &error) {
            refuse(m_file->path(), shortened(error.what_without_backtrace()));
        } catch (const torch::jit::JITException &error) {
            refuse(m_file->path(), shortened(error.what()));
        }
    }

    bool works(int side, QString &reason)
    {
        try {
            const at::Tensor pixels = at::zeros({1, 3, side, side});
            m_classes = call("forward", pixels).size(1);
            m_side = side;
            m_dimension = encodeImages(pixels, nullptr).size(1);
            return true;
        } catch (const ProblemError &error) {
            if (reason.isEmpty())
                reason = error.problem().what;
            return false;
        }
    }

    void chooseSide(std::optional<int> side)
    {
        QString reason;
        if (side && works(*side, reason))
            return;
        for (const int usual : usualSides)
            if (!side && works(usual, reason))
                return;
        throw ProblemError({reason, m_file->path(), tr("Name the side of its pictures: torchscript:PATH?side=…."),
                            ExitCode::ModelRefused});
    }

    void choosePreprocessing(const ProgramOptions &options)
    {
        m_preprocessing = ImagePreprocessing::read(QFileInfo(m_file->path()).path(), m_side);
        if (!m_preprocessing.fromFile) {
            m_preprocessing.mean = {0.485, 0.456, 0.406};
            m_preprocessing.deviation = {0.229, 0.224, 0.225};
        }
        m_preprocessing.mean = options.mean.value_or(m_preprocessing.mean);
        m_preprocessing.deviation = options.deviation.value_or(m_preprocessing.deviation);
    }

    void describe(const QString &uri)
    {
        for (int64_t i = 0; i < m_classes; ++i)
            m_names.append(tr("class %1").arg(i));
        m_info.uri = uri;
        m_info.name = QFileInfo(m_file->path()).completeBaseName();
        m_info.architecture = tr("Classifier");
        m_info.layout = tr("TorchScript program");
        m_info.bytes = m_file->size();
        for (const auto &parameter : m_module.named_parameters()) {
            m_info.parameters += parameter.value.numel();
            m_info.tensors.push_back({QString::fromStdString(parameter.name),
                                      QString::fromLatin1(c10::toString(parameter.value.scalar_type())),
                                      {parameter.value.sizes().begin(), parameter.value.sizes().end()},
                                      qint64(parameter.value.nbytes())});
        }
        m_info.facts = {{tr("picture"), tr("%1 px").arg(m_side)},
                        {tr("classes"), QString::number(m_classes)},
                        {tr("features"), m_hasFeatures ? tr("%1 numbers").arg(m_dimension) : tr("the logits")}};
        m_info.notes = {tr("This model is a program from the file, and runs with your rights.")};
        m_info.capabilities = capabilityNames();
    }

    std::shared_ptr<const ByteSource> m_file;
    mutable torch::jit::Module m_module; ///< its methods are not const, but may be called from several threads
    bool m_hasFeatures = false;
    int m_side = 0;
    int64_t m_classes = 0, m_dimension = 0;
    ImagePreprocessing m_preprocessing;
    QStringList m_names;
    ModelInfo m_info;
    mutable std::once_flag m_hashed;
    mutable QString m_hash;
};

} // namespace

ModelPtr openTorchScript(const QString &uri)
{
    const ProgramOptions options = ProgramOptions::parse(uri);
    const QString path = findWeights(options.path);
    if (fileKind(path) != FileKind::Zip)
        refuse(path, tr("the file is no archive of PyTorch"));
    return std::make_shared<TorchScriptModel>(uri, options, path);
}

} // namespace gleaner
