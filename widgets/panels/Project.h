#pragma once
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <vector>

namespace gleaner {

/// Chosen rows that a person gave a name; kept with the project.
struct KeptSelection {
    QString name;
    QString dataUri;
    std::vector<int> rows;
    bool operator==(const KeptSelection &) const = default;
};

/// What a project file says: which things were open, and how the window stood. The things themselves stay where they
/// are; paths inside the project's folder are written relative to it, so that the folder can be moved as a whole.
struct Project {
    static constexpr int currentVersion = 1;

    QStringList data, models; ///< URIs; paths are absolute in memory
    QStringList runs;         ///< result folders, absolute in memory
    QList<KeptSelection> selections;
    QList<KeptSelection> chosen; ///< what was chosen of each data set, without names
    QString report; ///< file of the report, absolute in memory; empty where there is none
    QString currentData, currentModel, method;
    QString panel; ///< "data", "explore", …
    QString theme; ///< "system", "light" or "dark"
    QJsonObject panels; ///< id → how its views stood: camera, coloring

    bool operator==(const Project &) const = default;
};

/// Throws ProblemError (InputUnreadable): no such file, not a project, or written by a newer version.
Project readProject(const QString &file);
/// Atomic: the old file stays whole until the new one is. Throws ProblemError (OutputUnwritable).
void writeProject(const Project &project, const QString &file);
/// Whether the file looks like a project, by content.
bool isProject(const QString &file);

} // namespace gleaner
