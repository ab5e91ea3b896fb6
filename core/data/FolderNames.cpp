#include "core/data/FolderNames.h"

#include "core/data/ImageHeader.h"
#include "core/support/StopPoint.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <memory>

namespace gleaner {

namespace {

thread_local FolderGlance *current = nullptr;

struct CloseFolder {
    void operator()(DIR *folder) const { ::closedir(folder); }
};

FolderEntries listed(const QString &folder)
{
    FolderEntries all;
    const std::unique_ptr<DIR, CloseFolder> open(::opendir(QFile::encodeName(folder).constData()));
    all.error = open ? 0 : errno;
    errno = 0;
    while (const dirent *entry = open ? ::readdir(open.get()) : nullptr) {
        if (all.entries.size() % 1024 == 1023)
            stopPoint();
        if (entry->d_name[0] != '.') {
            all.entries.push_back({quint32(all.names.size()), entry->d_type});
            all.names.append(entry->d_name, std::strlen(entry->d_name) + 1);
        }
        errno = 0;
    }
    all.error = open ? errno : all.error;
    std::sort(all.entries.begin(), all.entries.end(),
              [&all](const auto &a, const auto &b) { return std::strcmp(all.name(a), all.name(b)) < 0; });
    return all;
}

/// As hasImageSuffix(), on bytes.
bool endsAsPicture(const char *name)
{
    const char *dot = std::strrchr(name, '.');
    if (!dot || std::strlen(dot) > 5)
        return false;
    char16_t last[8] = u"x";
    for (int i = 0; dot[i]; ++i)
        last[i + 1] = uchar(dot[i]);
    return hasImageSuffix(QStringView(last));
}

QStringList besides(const FolderEntries &all)
{
    QStringList names;
    for (const FolderEntries::Entry &entry : all.entries)
        if (entry.kind == DT_DIR || !endsAsPicture(all.name(entry)))
            names.append(QFile::decodeName(all.name(entry)));
    return names;
}

} // namespace

FolderGlance::FolderGlance(const QString &folder)
    : m_outer(current), m_folder(QFileInfo(folder).absoluteFilePath()), m_entries(listed(folder)),
      m_besidesPictures(besides(m_entries))
{
    current = this;
}

FolderGlance::~FolderGlance() { current = m_outer; }

bool FolderGlance::isAt(const QString &folder)
{
    return current && current->m_folder == QFileInfo(folder).absoluteFilePath();
}

const FolderEntries &FolderGlance::entriesOf(const QString &folder, FolderEntries &own)
{
    if (isAt(folder))
        return current->m_entries;
    own = listed(folder);
    return own;
}

QStringList FolderGlance::besidesPictures(const QString &folder)
{
    return isAt(folder) ? current->m_besidesPictures : besides(listed(folder));
}

QStringList filesNamed(const QString &folder, const QStringList &wildcards)
{
    QStringList found;
    for (const QString &name : FolderGlance::besidesPictures(folder))
        if (QDir::match(wildcards, name) && QFileInfo(folder + QLatin1Char('/') + name).isFile())
            found.append(name);
    return found;
}

QStringList foldersIn(const QString &folder)
{
    QStringList found;
    for (const QString &name : FolderGlance::besidesPictures(folder))
        if (QFileInfo(folder + QLatin1Char('/') + name).isDir())
            found.append(name);
    return found;
}

} // namespace gleaner
