#include "widgets/panels/Project.h"

#include "core/support/Problem.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

namespace gleaner {

namespace {

constexpr qint64 largestProject = 16 * 1024 * 1024;

QString say(const char *text) { return QCoreApplication::translate("Project", text); }

[[noreturn]] void refuse(const QString &what, const QString &file, const QString &remedy)
{
    throw ProblemError(Problem{what, file, remedy, ExitCode::InputUnreadable});
}

/// Generators (scenes:…) and the zoo (zoo:…) are no paths.
bool isPath(const QString &uri)
{
    static const QRegularExpression scheme(QStringLiteral("^[a-z][a-z0-9-]+:"));
    return !uri.isEmpty() && !scheme.match(uri).hasMatch();
}

QString shortened(const QString &uri, const QDir &folder)
{
    if (!isPath(uri))
        return uri;
    const QString relative = folder.relativeFilePath(uri);
    return relative.startsWith(QLatin1String("..")) ? QFileInfo(uri).absoluteFilePath() : relative;
}

QString lengthened(const QString &uri, const QDir &folder)
{
    return isPath(uri) ? QDir::cleanPath(folder.absoluteFilePath(uri)) : uri;
}

QJsonArray shortened(const QStringList &uris, const QDir &folder)
{
    QJsonArray array;
    for (const QString &uri : uris)
        array.append(shortened(uri, folder));
    return array;
}

QStringList lengthened(const QJsonValue &uris, const QDir &folder)
{
    QStringList list;
    for (const QJsonValue &uri : uris.toArray())
        if (!uri.toString().isEmpty())
            list.append(lengthened(uri.toString(), folder));
    return list;
}

QJsonArray selectionsToJson(const QList<KeptSelection> &selections, const QDir &folder)
{
    QJsonArray array;
    for (const KeptSelection &each : selections) {
        QJsonArray rows;
        for (const int row : each.rows)
            rows.append(row);
        array.append(QJsonObject{{"name", each.name}, {"data", shortened(each.dataUri, folder)}, {"rows", rows}});
    }
    return array;
}

QList<KeptSelection> selectionsFromJson(const QJsonArray &array, const QDir &folder)
{
    QList<KeptSelection> selections;
    for (const QJsonValue &value : array) {
        KeptSelection each{value["name"].toString(), lengthened(value["data"].toString(), folder), {}};
        for (const QJsonValue &row : value["rows"].toArray())
            each.rows.push_back(row.toInt(-1));
        selections.append(each);
    }
    return selections;
}

QJsonObject readObject(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        refuse(say("The project cannot be opened: %1").arg(file.errorString()), name,
               say("Check the path and whether you may read it."));
    const QByteArray bytes = file.read(largestProject + 1);
    QJsonParseError error;
    const QJsonDocument document =
        bytes.size() > largestProject ? QJsonDocument() : QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject() || !document.object().contains("gleaner"))
        refuse(say("This file is not a Gleaner project"), name, say("Choose a file that Gleaner saved."));
    return document.object();
}

} // namespace

Project readProject(const QString &file)
{
    const QJsonObject object = readObject(file);
    const int version = object["gleaner"].toInt();
    if (version < 1 || version > Project::currentVersion)
        refuse(say("The project was written by a newer version of Gleaner (format %1; this one reads up to %2)")
                   .arg(version)
                   .arg(Project::currentVersion),
               file, say("Open it with the newer Gleaner, or update this one."));

    const QDir folder = QFileInfo(file).absoluteDir();
    Project project;
    project.data = lengthened(object["data"], folder);
    project.models = lengthened(object["models"], folder);
    project.runs = lengthened(object["runs"], folder);
    project.selections = selectionsFromJson(object["selections"].toArray(), folder);
    project.chosen = selectionsFromJson(object["chosen"].toArray(), folder);
    project.report = lengthened(object["report"].toString(), folder);
    project.currentData = lengthened(object["currentData"].toString(), folder);
    project.currentModel = lengthened(object["currentModel"].toString(), folder);
    project.method = object["method"].toString();
    project.panel = object["panel"].toString();
    project.theme = object["theme"].toString();
    project.panels = object["panels"].toObject();
    return project;
}

void writeProject(const Project &project, const QString &name)
{
    const QDir folder = QFileInfo(name).absoluteDir();
    const QJsonObject object{{"gleaner", Project::currentVersion},
                             {"data", shortened(project.data, folder)},
                             {"models", shortened(project.models, folder)},
                             {"runs", shortened(project.runs, folder)},
                             {"selections", selectionsToJson(project.selections, folder)},
                             {"chosen", selectionsToJson(project.chosen, folder)},
                             {"report", shortened(project.report, folder)},
                             {"currentData", shortened(project.currentData, folder)},
                             {"currentModel", shortened(project.currentModel, folder)},
                             {"method", project.method},
                             {"panel", project.panel},
                             {"theme", project.theme},
                             {"panels", project.panels}};
    QSaveFile file(name);
    const QByteArray bytes = QJsonDocument(object).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw ProblemError(Problem{say("The project could not be saved: %1").arg(file.errorString()), name,
                                   say("Choose a folder you may write to, or free some space."),
                                   ExitCode::OutputUnwritable});
}

bool isProject(const QString &name)
{
    if (!QFileInfo(name).isFile() || QFileInfo(name).size() > largestProject)
        return false;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    return file.peek(1).startsWith('{') && QJsonDocument::fromJson(file.readAll()).object().contains("gleaner");
}

} // namespace gleaner
