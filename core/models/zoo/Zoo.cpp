#include "core/models/zoo/Zoo.h"

#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/zoo/TrainScenesClip.h"
#include "core/models/zoo/TrainScenesDiffusion.h"
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

ZooEntry entry(const QString &name, const QString &title, const QString &summary)
{
    const QString manifest = folderOf(name) + QStringLiteral("/manifest.json");
    return {name, title, summary, QFile::exists(manifest) ? readModelJson(manifest) : QJsonObject()};
}

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
    return {entry(QStringLiteral("scenes-clip"), tr("Scenes CLIP"),
                  tr("A small CLIP trained on captioned pictures of the scenes generator."))};
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
    if (name == QLatin1String("scenes-clip"))
        return trainScenesClip(outDir, context);
    if (name == QLatin1String("scenes-diffusion"))
        return trainScenesDiffusion(outDir, context);
    throw ProblemError(
        {tr("The zoo has no recipe “%1”").arg(name), QStringLiteral("zoo train"),
         (didYouMean(name, zooNames()) + QLatin1Char(' ') + tr("“gleaner zoo list” tells the names.")).trimmed(),
         ExitCode::Usage});
}

} // namespace gleaner
