#include "app/cli/Blocking.h"
#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"
#include "core/models/DescribeModel.h"
#include "core/models/ForwardInputs.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/Safetensors.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/models/zoo/Zoo.h"

#include <ATen/core/Tensor.h>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QUrl>

namespace gleaner {

namespace {

std::string tr(const char *text) { return QCoreApplication::translate("CommandLine", text).toStdString(); }

ExitCode info(const QString &uri, bool json)
{
    const ModelPtr model = openModel(uri);
    if (json)
        Terminal::print(QJsonValue(modelJson(model->info())));
    else
        Terminal::print(modelText(model->info()).trimmed());
    return ExitCode::Done;
}

struct ForwardOptions {
    std::string model, inputs, out;
    ComputeOptions compute;
};

ExitCode forward(const ForwardOptions &options)
{
    const QString out = QString::fromStdString(options.out);
    QStringList names;
    const ExitCode code = runToEnd(QString::fromStdString(tr("Forward pass")), options.compute.settings(),
                                   options.compute.progress, [&](RunContext &context) {
                                       const ModelPtr model = openModel(QString::fromStdString(options.model),
                                                                        [&context] { return context.stopRequested(); });
                                       const auto inputs = readForwardInputs(QString::fromStdString(options.inputs));
                                       SafetensorsWriter writer;
                                       for (const auto &[name, tensor] : model->forward(inputs)) {
                                           writer.add(name, tensor);
                                           names.append(name);
                                       }
                                       context.stopIfRequested();
                                       model->verifyUnchanged();
                                       writer.write(out);
                                   });
    Terminal::print(QString::fromStdString(tr("%1: %2")).arg(out, names.join(QStringLiteral(", "))));
    return code;
}

struct TokenizeOptions {
    std::string model;
    std::vector<std::string> texts;
};

/// A tokenizer, and the model that it belongs to where it has no files of its own.
struct NamedTokenizer {
    TokenizerPtr own;
    ModelPtr model;
    const Tokenizer *get() const { return own ? own.get() : model->as<TextEncoder>()->textTokenizer(); }
};

/// From the vocabulary files of the folder, so that no weights are needed; else from the model.
NamedTokenizer tokenizerAt(const QString &uri)
{
    const QString zooScheme = QStringLiteral("zoo:");
    const QString path = uri.startsWith(QLatin1String("file://")) ? QUrl(uri).toLocalFile() : uri;
    const QString folder = uri.startsWith(zooScheme)  ? zooFolder(uri.mid(zooScheme.size()))
                           : QFileInfo(path).isFile() ? QFileInfo(path).path()
                                                      : path;
    if (TokenizerPtr own = Tokenizer::open(folder))
        return {std::move(own), nullptr};
    NamedTokenizer found{nullptr, openModel(uri)};
    if (const auto *encoder = found.model->as<TextEncoder>(); !encoder || !encoder->textTokenizer())
        throw ProblemError({QString::fromStdString(tr("The model has no tokenizer")), uri,
                            QString::fromStdString(tr("Choose a model that reads text.")), ExitCode::ModelRefused});
    return found;
}

ExitCode tokenize(const TokenizeOptions &options, bool json)
{
    const NamedTokenizer named = tokenizerAt(QString::fromStdString(options.model));
    const Tokenizer &tokenizer = *named.get();
    QJsonArray all;
    for (const std::string &each : options.texts) {
        const QString text = QString::fromStdString(each);
        QJsonArray ids, tokens;
        QStringList words;
        for (const int64_t id : tokenizer.encode(text)) {
            ids.append(qint64(id));
            tokens.append(tokenizer.textOf(id));
            words.append(QString::number(id));
        }
        all.append(QJsonObject{
            {QStringLiteral("text"), text}, {QStringLiteral("ids"), ids}, {QStringLiteral("tokens"), tokens}});
        if (!json)
            Terminal::print(words.join(QLatin1Char(' ')));
    }
    if (json)
        Terminal::print(QJsonValue(all));
    return ExitCode::Done;
}

void addForward(CLI::App &model, CommandLine &line)
{
    auto options = std::make_shared<ForwardOptions>();
    CLI::App *command = model.add_subcommand("forward", tr("Every output that the tensors of a file allow"));
    command->add_option("URI", options->model, tr("Model"))->required();
    command->add_option("--inputs", options->inputs, tr("Safetensors file with the input tensors by name"))->required();
    command->add_option("--out", options->out, tr("Safetensors file to write"))->required();
    addComputeOptions(*command, options->compute);
    addJsonFlag(*command, line.json);
    command->callback([&line, options] { line.action = [options] { return forward(*options); }; });
}

} // namespace

void addModelCommands(CLI::App &app, CommandLine &line)
{
    CLI::App *model = app.add_subcommand("model", tr("Look at models and run them"));
    model->require_subcommand(1);
    auto uri = std::make_shared<std::string>();
    CLI::App *infoCommand = model->add_subcommand("info", tr("Layers, tensors, shapes, capabilities, what is missing"));
    infoCommand->add_option("URI", *uri, tr("Folder, file, or zoo:NAME"))->required();
    addJsonFlag(*infoCommand, line.json);
    infoCommand->callback(
        [&line, uri] { line.action = [&line, uri] { return info(QString::fromStdString(*uri), line.json); }; });
    addForward(*model, line);

    auto options = std::make_shared<TokenizeOptions>();
    CLI::App *command = app.add_subcommand("tokenize", tr("Token ids of texts"));
    command->add_option("--model", options->model, tr("Model that reads text"))->required();
    command->add_option("TEXT", options->texts, tr("Texts"))->required();
    addJsonFlag(*command, line.json);
    command->callback([&line, options] { line.action = [&line, options] { return tokenize(*options, line.json); }; });
}

} // namespace gleaner
