#include "core/data/FolderNames.h"

#include "core/data/ImageHeader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <dirent.h>
#include <memory>

namespace gleaner {

namespace {

thread_local FolderGlance *current = nullptr;

struct CloseFolder {
    void operator()(DIR *folder) const { ::closedir(folder); }
};

/// Files with the ending of a picture are left out, hidden ones too; nothing is opened or asked for its kind unless the
/// folder does not tell it.
QStringList listed(const QString &folder)
{
    QStringList names;
    const std::unique_ptr<DIR, CloseFolder> entries(::opendir(QFile::encodeName(folder).constData()));
    while (const dirent *entry = entries ? ::readdir(entries.get()) : nullptr) {
        if (entry->d_name[0] == '.')
            continue;
        const QString name = QFile::decodeName(entry->d_name);
        if (entry->d_type == DT_DIR || !hasImageSuffix(name))
            names.append(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

FolderGlance::FolderGlance(const QString &folder)
    : m_outer(current), m_folder(QFileInfo(folder).absoluteFilePath()), m_names(listed(folder))
{
    current = this;
}

FolderGlance::~FolderGlance() { current = m_outer; }

QStringList namesBesidesPictures(const QString &folder)
{
    return current && current->m_folder == QFileInfo(folder).absoluteFilePath() ? current->m_names : listed(folder);
}

QStringList filesNamed(const QString &folder, const QStringList &wildcards)
{
    QStringList found;
    for (const QString &name : namesBesidesPictures(folder))
        if (QDir::match(wildcards, name) && QFileInfo(folder + QLatin1Char('/') + name).isFile())
            found.append(name);
    return found;
}

QStringList foldersIn(const QString &folder)
{
    QStringList found;
    for (const QString &name : namesBesidesPictures(folder))
        if (QFileInfo(folder + QLatin1Char('/') + name).isDir())
            found.append(name);
    return found;
}

} // namespace gleaner
