#include "app/cli/Blocking.h"
#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"
#include "core/data/ImageFile.h"
#include "core/methods/detection/DetectItem.h"

#include <QCoreApplication>
#include <QFile>

namespace gleaner {

namespace {

constexpr qint64 mostTextBytes = 16 << 20;
constexpr qint64 headBytes = 4096; ///< that tell a picture

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

struct ItemOptions {
    std::string item, text, model, reference, negatives;
    double falsePositives = 5;
    int samples = 100;
    ComputeOptions compute;
};

/// What is asked about: a picture where the file is one, else a text.
struct Item {
    QString name, text;
    cv::Mat picture;
};

QByteArray bytesOf(QFile &file, const QString &name)
{
    if (!file.isOpen() && !file.open(QIODevice::ReadOnly))
        throw ProblemError({tr("This file cannot be read: %1").arg(file.errorString()), name,
                            tr("Name a picture or a text, or give the words with --text."), ExitCode::InputUnreadable});
    const QByteArray bytes = file.read(mostTextBytes + 1);
    if (bytes.size() > mostTextBytes)
        throw ProblemError({tr("This text is too long"), name, tr("Name one text, not a collection; “run lastde” scores "
                                                                  "those."),
                            ExitCode::InputUnreadable});
    return bytes;
}

Item readItem(const ItemOptions &options)
{
    if (!options.text.empty())
        return {tr("the text given"), QString::fromStdString(options.text), {}};
    const QString name = QString::fromStdString(options.item);
    QFile file(name);
    if (name == QLatin1String("-")) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            throw ProblemError({tr("The standard input cannot be read"), name, {}, ExitCode::InputUnreadable});
        return {tr("the standard input"), QString::fromUtf8(bytesOf(file, name)), {}};
    }
    if (file.open(QIODevice::ReadOnly) &&
        readImageHeader(file.peek(headBytes)).format != ImageHeader::Format::Unknown)
        return {name, {}, readImage(name)};
    return {name, QString::fromUtf8(bytesOf(file, name)), {}};
}

QString modelUri(const ItemOptions &options, bool picture)
{
    if (!options.model.empty())
        return QString::fromStdString(options.model);
    return picture ? QStringLiteral("zoo:scenes-clip") : QStringLiteral("zoo:stories-lm");
}

ItemDetection answer(const ItemOptions &options, RunContext &context)
{
    const auto stop = [&context] { return context.stopRequested(); };
    const Item item = readItem(options);
    const ModelPtr model = openModel(modelUri(options, !item.picture.empty()), stop);
    DataSetPtr negatives;
    if (!options.negatives.empty())
        negatives = openDataSet(QString::fromStdString(options.negatives), stop);
    DetectOptions how;
    how.falsePositives = options.falsePositives / 100;
    how.text.samples = options.samples;
    how.text.half = context.precision() == Precision::BFloat16;
    ItemDetection found;
    if (!item.picture.empty()) {
        found = detectPicture(item.picture, *model, negatives.get(), how, context);
    } else {
        ModelPtr reference;
        if (!options.reference.empty())
            reference = openModel(QString::fromStdString(options.reference), stop);
        found = detectText(item.text, *model, reference.get(), negatives.get(), how, context);
        if (reference)
            reference->verifyUnchanged();
    }
    model->verifyUnchanged();
    found.item = item.name;
    return found;
}

void print(const ItemDetection &found)
{
    Terminal::print(tr("%1, read by %2").arg(found.item, found.model));
    Terminal::print(Terminal::tableText(detectionTable(found)));
    Terminal::print(found.negatives > 0
                        ? tr("Thresholds flag %1 % of %2 items of your own that are known not to be generated.")
                              .arg(100 * found.falsePositives)
                              .arg(found.negatives)
                        : tr("Higher speaks for generated. Without --negatives there is nothing to compare a score with."));
}

ExitCode detect(const ItemOptions &options, bool json)
{
    if (options.item.empty() == options.text.empty())
        throw ProblemError({tr("Name one item: a file, or words with --text"), QStringLiteral("gleaner detect"),
                            tr("“gleaner detect --help” shows what can be said."), ExitCode::Usage});
    ItemDetection found;
    const ExitCode code =
        runToEnd(tr("Detecting"), options.compute.settings(), options.compute.progress, [&](RunContext &context) {
            found = answer(options, context);
            for (const Problem &problem : context.failures())
                Terminal::complain(problem, json);
        });
    if (json)
        Terminal::print(QJsonValue(detectionJson(found)));
    else
        print(found);
    return code;
}

} // namespace

void addDetectCommand(CLI::App &app, CommandLine &line)
{
    auto options = std::make_shared<ItemOptions>();
    CLI::App *command =
        app.add_subcommand("detect", tr("Was it generated? One picture or text through every detector").toStdString());
    command->add_option("ITEM", options->item, tr("File of a picture or of a text; - reads a text").toStdString());
    command->add_option("--text", options->text, tr("The text itself").toStdString());
    command->add_option("--model", options->model,
                        tr("Language model or image encoder; a small one of the zoo by default").toStdString());
    command->add_option("--reference", options->reference,
                        tr("Model that draws tokens for texts; the scoring model by default").toStdString());
    command->add_option("--negatives", options->negatives,
                        tr("Data set of your own items that are not generated: they set the thresholds").toStdString());
    command->add_option("--false-positives", options->falsePositives, tr("Percent of them that may be flagged").toStdString())
        ->check(CLI::Range(0.1, 50.0))
        ->capture_default_str();
    command->add_option("--samples", options->samples, tr("Draws per token of a text").toStdString())
        ->check(CLI::Range(2, 10000))
        ->capture_default_str();
    addComputeOptions(*command, options->compute);
    addJsonFlag(*command, line.json);
    command->callback([&line, options] { line.action = [&line, options] { return detect(*options, line.json); }; });
}

} // namespace gleaner
