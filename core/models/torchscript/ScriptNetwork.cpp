#include "core/models/torchscript/ScriptNetwork.h"

#include "core/models/checkpoint/FindWeights.h"
#include "core/models/torchscript/ProgramOptions.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <c10/core/GradMode.h>
#include <set>
#include <torch/csrc/jit/passes/dead_code_elimination.h>
#include <torch/csrc/jit/passes/inliner.h>
#include <torch/csrc/jit/runtime/interpreter.h>
#include <torch/csrc/jit/runtime/jit_exception.h>
#include <torch/script.h>

namespace gleaner {

namespace {

namespace jit = torch::jit;

QString tr(const char *text) { return QCoreApplication::translate("ScriptNetwork", text); }

[[noreturn]] void refuse(const QString &where, const QString &reason)
{
    throw ProblemError({tr("The weights of this TorchScript program can't be changed here: %1").arg(reason), where,
                        tr("Export the network without anything behind its last linear layer, or give its weights as a "
                           "ResNet checkpoint (safetensors)."),
                        ExitCode::Invalid});
}

std::string plain(const std::string &dotted) { return dotted.empty() || dotted[0] != '.' ? dotted : dotted.substr(1); }

class TakenApart final : public ScriptNetwork {
public:
    explicit TakenApart(const QString &uri) : m_uri(uri)
    {
        const c10::AutoGradMode noGradients(false);
        try {
            const QString path = findWeights(ProgramOptions::parse(uri).path);
            m_running = jit::load(path.toStdString(), at::kCPU);
            m_training = jit::load(path.toStdString(), at::kCPU);
            m_running.eval();
            m_training.train();
            readWeights();
            takeApart();
        } catch (const c10::Error &error) {
            refuse(uri, QString::fromUtf8(error.what_without_backtrace()).simplified().left(400));
        } catch (const jit::JITException &error) {
            refuse(uri, QString::fromUtf8(error.what()).simplified().left(400));
        }
    }

    const Weights &weights() const override { return m_weights; }
    bool isBuffer(const QString &name) const override { return m_buffers.contains(name); }
    QString headWeight() const override { return m_headWeight; }
    QString headBias() const override { return m_headBias; }

    at::Tensor features(const Weights &weights, const at::Tensor &inputs, bool training) const override
    {
        stopPoint();
        jit::Stack stack{(training ? m_training : m_running)._ivalue(), inputs.contiguous()};
        for (const QString &name : m_lifted)
            stack.emplace_back(weights.at(name));
        try {
            jit::InterpreterState(m_code).run(stack);
        } catch (const c10::Error &error) {
            refuse(m_uri, QString::fromUtf8(error.what_without_backtrace()).simplified().left(400));
        } catch (const jit::JITException &error) {
            refuse(m_uri, QString::fromUtf8(error.what()).simplified().left(400));
        }
        const at::Tensor seen = stack.back().toTensor();
        if (seen.dim() != 2 || seen.size(0) != inputs.size(0))
            refuse(m_uri, tr("its last linear layer does not read one row for each picture"));
        return seen;
    }

    void save(const Weights &weights, const QString &path) const override
    {
        const c10::AutoGradMode noGradients(false);
        try {
            const jit::Module copy = m_running.deepcopy();
            const auto fill = [&](const auto &named) {
                for (const auto &each : named)
                    if (const auto found = weights.find(QString::fromStdString(each.name)); found != weights.end())
                        at::Tensor(each.value).copy_(found->second);
            };
            fill(copy.named_parameters());
            fill(copy.named_buffers());
            copy.save(path.toStdString());
        } catch (const c10::Error &error) {
            throw ProblemError({tr("The TorchScript program could not be written: %1")
                                    .arg(QString::fromUtf8(error.what_without_backtrace()).simplified().left(400)),
                                path, tr("Choose a folder you may write to, or free some space."),
                                ExitCode::OutputUnwritable});
        }
    }

private:
    void readWeights()
    {
        for (const auto &each : m_running.named_parameters())
            keep(each.name, each.value, false);
        for (const auto &each : m_running.named_buffers())
            keep(each.name, each.value, true);
    }

    void keep(const std::string &name, const at::Tensor &value, bool buffer)
    {
        const QString key = QString::fromStdString(name);
        if (value.scalar_type() != at::kFloat) {
            if (!buffer)
                refuse(m_uri, tr("“%1” is not float32").arg(key));
            return; // counters stay in the program
        }
        m_weights[key] = value.detach().clone();
        if (buffer)
            m_buffers.insert(key);
    }

    /// Cuts the graph before its last linear layer, and makes every weight an input of it.
    void takeApart()
    {
        m_graph = m_running.get_method("forward").graph()->copy();
        jit::Inline(*m_graph);
        if (m_graph->inputs().size() != 2)
            refuse(m_uri, tr("it takes more than pictures"));
        const jit::Node *last = lastLinear();
        std::map<const jit::Value *, std::string> places{{m_graph->inputs()[0], {}}};
        collect(m_graph->block(), places);
        m_headWeight = nameOf(last->input(1), places);
        m_headBias =
            last->input(2)->type()->kind() == c10::TypeKind::NoneType ? QString() : nameOf(last->input(2), places);
        if (!m_weights.contains(m_headWeight) || (!m_headBias.isEmpty() && !m_weights.contains(m_headBias)))
            refuse(m_uri, tr("its last linear layer computes its own weights"));
        jit::Value *seen = last->input(0);
        while (m_graph->outputs().size() > 0)
            m_graph->eraseOutput(0);
        m_graph->registerOutput(seen);
        dropAssignments(m_graph->block());
        lift(places);
        jit::EliminateDeadCode(m_graph);
        m_code = jit::Code(m_graph, "features");
    }

    const jit::Node *lastLinear() const
    {
        const jit::Node *node = m_graph->outputs().at(0)->node();
        // What changes no ranking, or nothing at all while the program is used.
        static const std::set<std::string> passed{"prim::TupleConstruct", "aten::log_softmax", "aten::softmax",
                                                  "aten::dropout"};
        while (passed.contains(node->kind().toQualString()))
            node = node->input(0)->node();
        if (std::string(node->kind().toQualString()) != "aten::linear")
            refuse(m_uri, tr("it ends with “%1” instead of a linear layer")
                              .arg(QString::fromLatin1(node->kind().toQualString())));
        return node;
    }

    /// Where every value that is read from a module stands in it: "layer1.0.conv1.weight".
    void collect(const jit::Block *block, std::map<const jit::Value *, std::string> &places) const
    {
        for (const jit::Node *node : block->nodes()) {
            if (node->kind() == c10::prim::GetAttr)
                if (const auto owner = places.find(node->input(0)); owner != places.end())
                    places[node->output()] = plain(owner->second + '.' + node->s(c10::attr::name));
            for (const jit::Block *inner : node->blocks())
                collect(inner, places);
        }
    }

    QString nameOf(const jit::Value *value, const std::map<const jit::Value *, std::string> &places) const
    {
        const auto found = places.find(value);
        return found == places.end() ? QString() : QString::fromStdString(found->second);
    }

    void lift(const std::map<const jit::Value *, std::string> &places)
    {
        std::map<QString, jit::Value *> inputs;
        for (const auto &[value, place] : places) {
            const QString name = QString::fromStdString(place);
            if (!m_weights.contains(name) || value->uses().empty())
                continue;
            if (!inputs.contains(name)) {
                inputs[name] = m_graph->addInput()->setType(c10::TensorType::get());
                m_lifted.append(name);
            }
            const_cast<jit::Value *>(value)->replaceAllUsesWith(inputs[name]);
        }
    }

    /// Counters of batches would be written to the module, which is shared.
    static void dropAssignments(jit::Block *block)
    {
        for (auto node = block->nodes().begin(); node != block->nodes().end(); ++node) {
            for (jit::Block *inner : node->blocks())
                dropAssignments(inner);
            if (node->kind() == c10::prim::SetAttr)
                node.destroyCurrent();
        }
    }

    QString m_uri;
    jit::Module m_running, m_training;
    std::shared_ptr<jit::Graph> m_graph;
    jit::Code m_code;
    Weights m_weights;
    std::set<QString> m_buffers;
    QStringList m_lifted; ///< the inputs behind module and pictures
    QString m_headWeight, m_headBias;
};

} // namespace

std::shared_ptr<const ScriptNetwork> ScriptNetwork::read(const QString &uri)
{
    return std::make_shared<TakenApart>(uri);
}

} // namespace gleaner
