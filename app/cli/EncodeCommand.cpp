#include "app/cli/Blocking.h"
#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"
#include "core/models/Encode.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/SafetensorsWriter.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <numeric>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

struct EncodeOptions {
    std::string data, model, out, column;
    ComputeOptions compute;
};

std::shared_ptr<const ImageColumn> imagesOf(const DataSet &data, const QString &name)
{
    auto column = name.isEmpty() ? data.first<ImageColumn>() : data.column<ImageColumn>(name);
    if (!column)
        throw ProblemError(
            {name.isEmpty() ? tr("The data set has no pictures") : tr("There is no picture column “%1”").arg(name),
             data.source().uri, tr("“gleaner data info” lists the columns."), ExitCode::InputUnreadable});
    return column;
}

const ImageEncoder &encoderOf(const Model &model)
{
    if (const auto *encoder = model.as<ImageEncoder>())
        return *encoder;
    throw ProblemError({tr("The model cannot encode pictures"), model.info().uri,
                        tr("Choose a model with an image encoder, such as CLIP."), ExitCode::ModelRefused});
}

void writeFeatures(const EncodedImages &encoded, const DataSet &data, const Model &model, const QString &path)
{
    SafetensorsWriter file;
    file.add(QStringLiteral("features"), encoded.features);
    file.add(QStringLiteral("rows"), at::tensor(at::ArrayRef<int>(encoded.rows), at::kInt).to(at::kLong));
    file.setMetadata(QStringLiteral("data"), data.source().uri);
    file.setMetadata(QStringLiteral("model"), model.info().uri);
    file.write(path);
}

ExitCode encode(const EncodeOptions &options, bool json)
{
    const QString out = QString::fromStdString(options.out);
    EncodedImages encoded;
    const ExitCode code =
        runToEnd(tr("Encoding"), options.compute.settings(), options.compute.progress, [&](RunContext &context) {
            const auto stop = [&context] { return context.stopRequested(); };
            const DataSetPtr data = openDataSet(QString::fromStdString(options.data), stop);
            const ModelPtr model = openModel(QString::fromStdString(options.model), stop);
            const auto images = imagesOf(*data, QString::fromStdString(options.column));
            std::vector<int> rows(size_t(data->rows()));
            std::iota(rows.begin(), rows.end(), 0);
            encoded = encodeImages(encoderOf(*model), *images, rows, context);
            model->verifyUnchanged();
            writeFeatures(encoded, *data, *model, out);
            for (const Problem &problem : context.failures())
                Terminal::complain(problem, json);
        });
    Terminal::print(
        tr("%1 features of %2 numbers: %3").arg(encoded.rows.size()).arg(encoded.features.width()).arg(out));
    return code;
}

} // namespace

void addEncodeCommand(CLI::App &app, CommandLine &line)
{
    auto options = std::make_shared<EncodeOptions>();
    CLI::App *command = app.add_subcommand("encode", tr("Turn every picture into a feature vector").toStdString());
    command->add_option("--data", options->data, tr("Data set").toStdString())->required();
    command->add_option("--model", options->model, tr("Model with an image encoder").toStdString())->required();
    command->add_option("--out", options->out, tr("File to write, .safetensors").toStdString())->required();
    command->add_option("--column", options->column, tr("Picture column; the first one by default").toStdString());
    addComputeOptions(*command, options->compute);
    addJsonFlag(*command, line.json);
    command->callback([&line, options] { line.action = [&line, options] { return encode(*options, line.json); }; });
}

} // namespace gleaner
