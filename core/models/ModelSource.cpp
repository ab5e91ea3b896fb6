#include "core/models/ModelSource.h"

#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/ModelFiles.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gleaner {

namespace {

const QString configName = QStringLiteral("config.json");

QString tr(const char *text) { return QCoreApplication::translate("ModelSource", text); }

} // namespace

ModelSource openSource(const QString &uri, const QString &folder, const QString &file)
{
    ModelSource source{uri, folder, file, Checkpoint::open(folder + QLatin1Char('/') + file), {}};
    if (source.has(configName))
        source.json = readModelJson(source.pathOf(configName));
    return source;
}

bool ModelSource::has(const QString &name) const { return QFileInfo::exists(pathOf(name)); }

QString ModelSource::modelType() const
{
    return json ? json->value(QStringLiteral("model_type")).toString() : QString();
}

ConfigReader ModelSource::config() const
{
    if (!json)
        throw ProblemError({tr("The model's configuration is missing"), pathOf(configName),
                            tr("Copy config.json of this model beside its weights."), ExitCode::ModelRefused});
    return {*json, pathOf(configName)};
}

} // namespace gleaner
