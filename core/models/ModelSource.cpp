#include "core/models/ModelSource.h"

#include "core/models/checkpoint/ConfigReader.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gleaner {

namespace {

const QString configName = QStringLiteral("config.json");

QString tr(const char *text) { return QCoreApplication::translate("ModelSource", text); }

} // namespace

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
