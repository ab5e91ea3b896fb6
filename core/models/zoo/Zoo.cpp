#include "core/models/zoo/Zoo.h"

#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/zoo/TrainScenesClassifier.h"
#include "core/models/zoo/TrainScenesClip.h"
#include "core/models/zoo/TrainScenesDetector.h"
#include "core/models/zoo/TrainScenesDiffusion.h"
#include "core/models/zoo/TrainScenesEncoder.h"
#include "core/models/zoo/TrainScenesSam.h"
#include "core/models/zoo/TrainScenesVqa.h"
#include "core/models/zoo/TrainStories.h"
#include "core/models/zoo/ZooManifest.h"
#include "core/support/Nearest.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>

/// Outside the namespace, as the macro requires; a static library's resources are dropped by the linker otherwise.
static void initializeZooResources() { Q_INIT_RESOURCE(zoo); }

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Zoo", text); }

QString folderOf(const QString &name) { return QStringLiteral(":/zoo/") + name; }

/// One recipe of the zoo.
struct Recipe {
    const char *name, *title, *summary;
    void (*train)(const QString &outDir, RunContext &context);
};

constexpr Recipe recipes[] = {
    {"scenes-clip", QT_TRANSLATE_NOOP("Zoo", "Scenes CLIP"),
     QT_TRANSLATE_NOOP("Zoo", "A small CLIP trained on captioned pictures of the scenes generator."),
     [](const QString &outDir, RunContext &context) { trainScenesClip(outDir, context); }},
    {"scenes-clip-cutouts", QT_TRANSLATE_NOOP("Zoo", "Scenes CLIP for cut-outs"),
     QT_TRANSLATE_NOOP("Zoo",
                       "The same, trained also on single objects cut out on black: for methods that show a model "
                       "parts of a picture."),
     [](const QString &outDir, RunContext &context) { trainScenesClip(outDir, context, cutOutClip()); }},
    {"stories-lm", QT_TRANSLATE_NOOP("Zoo", "Stories language model"),
     QT_TRANSLATE_NOOP("Zoo", "A small GPT-2 that tells stories and knows facts about invented persons."),
     [](const QString &outDir, RunContext &context) { trainStories(outDir, context); }},
    {"stories-lm-small", QT_TRANSLATE_NOOP("Zoo", "Small stories language model"),
     QT_TRANSLATE_NOOP("Zoo",
                       "The same with a quarter of the weights: a second opinion for detectors of machine text."),
     [](const QString &outDir, RunContext &context) { trainStories(outDir, context, smallStories()); }},
    {"scenes-classifier", QT_TRANSLATE_NOOP("Zoo", "Scenes classifier"),
     QT_TRANSLATE_NOOP("Zoo", "A small ResNet that names the shape of a single object."),
     [](const QString &outDir, RunContext &context) { trainScenesClassifier(outDir, context); }},
    {"scenes-sam", QT_TRANSLATE_NOOP("Zoo", "Scenes Segment Anything"),
     QT_TRANSLATE_NOOP("Zoo", "A small Segment Anything that cuts out the object under a click or in a box."),
     [](const QString &outDir, RunContext &context) { trainScenesSam(outDir, context); }},
    {"scenes-detector", QT_TRANSLATE_NOOP("Zoo", "Scenes detector"),
     QT_TRANSLATE_NOOP("Zoo", "A small anchor-free detector that boxes and names the shapes in a picture."),
     [](const QString &outDir, RunContext &context) { trainScenesDetector(outDir, context); }},
    {"scenes-encoder", QT_TRANSLATE_NOOP("Zoo", "Scenes encoder"),
     QT_TRANSLATE_NOOP("Zoo",
                       "A small vision transformer that has learned from pictures alone, without labels: it tells "
                       "colors apart whatever the ground, but hardly shapes."),
     [](const QString &outDir, RunContext &context) { trainScenesEncoder(outDir, context); }},
    {"scenes-vlm", QT_TRANSLATE_NOOP("Zoo", "Scenes vision–language model"),
     QT_TRANSLATE_NOOP("Zoo", "A small LLaVA that lists the objects of a picture."),
     [](const QString &outDir, RunContext &context) { trainScenesVlm(outDir, context); }},
    {"scenes-vqa", QT_TRANSLATE_NOOP("Zoo", "Scenes questions and answers"),
     QT_TRANSLATE_NOOP("Zoo",
                       "The same, taught further: it tells what a picture shows, answers short questions about it, and "
                       "says whether an answer fits."),
     [](const QString &outDir, RunContext &context) { trainScenesVqa(outDir, context); }},
    {"scenes-diffusion", QT_TRANSLATE_NOOP("Zoo", "Scenes diffusion"),
     QT_TRANSLATE_NOOP("Zoo", "A small diffusion model that makes a picture of one shape from a text."),
     [](const QString &outDir, RunContext &context) { trainScenesDiffusion(outDir, context); }},
};

QStringList zooNames()
{
    QStringList names;
    for (const ZooEntry &each : zooModels())
        names.append(each.name);
    return names;
}

} // namespace

std::vector<ZooEntry> zooModels()
{
    initializeZooResources();
    std::vector<ZooEntry> entries;
    for (const Recipe &recipe : recipes) {
        const QString name = QString::fromLatin1(recipe.name),
                      manifest = folderOf(name) + QLatin1Char('/') + manifestName();
        entries.push_back({name, tr(recipe.title), tr(recipe.summary),
                           QFile::exists(manifest) ? readModelJson(manifest) : QJsonObject()});
    }
    return entries;
}

QString zooFolder(const QString &name)
{
    const QStringList names = zooNames();
    if (!names.contains(name) || !QFile::exists(folderOf(name)))
        throw ProblemError(
            {tr("The zoo has no model “%1”").arg(name), QStringLiteral("zoo:") + name,
             (didYouMean(name, names) + QLatin1Char(' ') + tr("“gleaner zoo list” tells the names.")).trimmed(),
             ExitCode::ModelRefused});
    return folderOf(name);
}

void trainZooModel(const QString &name, const QString &outDir, RunContext &context)
{
    for (const Recipe &recipe : recipes)
        if (name == QLatin1String(recipe.name))
            return recipe.train(outDir, context);
    throw ProblemError(
        {tr("The zoo has no recipe “%1”").arg(name), QStringLiteral("zoo train"),
         (didYouMean(name, zooNames()) + QLatin1Char(' ') + tr("“gleaner zoo list” tells the names.")).trimmed(),
         ExitCode::Usage});
}

} // namespace gleaner
