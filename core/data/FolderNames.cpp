#include "core/data/FolderNames.h"

#include "core/data/ImageHeader.h"
#include "core/support/StopPoint.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
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

/// As hasImageSuffix(), on bytes. Remembers the last answer, since a folder mostly holds one kind of picture.
class PictureEnding {
public:
    bool isOf(const char *name)
    {
        const char *dot = std::strrchr(name, '.');
        if (!dot || std::strlen(dot) > 5)
            return false;
        if (std::strcmp(dot, m_last) != 0) {
            std::strcpy(m_last, dot);
            m_answer = hasImageSuffix(QLatin1Char('x') + QString::fromLatin1(dot));
        }
        return m_answer;
    }

private:
    char m_last[6] = "";
    bool m_answer = false;
};

/// How many bytes all names begin with in common.
size_t commonStart(const FolderEntries &all)
{
    size_t common = all.entries.empty() ? 0 : std::strlen(all.name(all.entries.front()));
    for (const FolderEntries::Entry &entry : all.entries)
        for (size_t i = 0; i < common; ++i)
            if (all.name(entry)[i] != all.name(all.entries.front())[i])
                common = i;
    return common;
}

/// By the bytes of the names; the eight after their common start decide nearly always and are compared as one number.
void sortByName(FolderEntries &all)
{
    struct Keyed {
        quint64 key;
        FolderEntries::Entry entry;
    };
    const size_t common = commonStart(all);
    std::vector<Keyed> keyed;
    keyed.reserve(all.entries.size());
    for (const FolderEntries::Entry &entry : all.entries) {
        const char *name = all.name(entry) + common;
        char start[8] = {}; // zeros where the name is shorter
        std::memcpy(start, name, ::strnlen(name, sizeof start));
        keyed.push_back({qFromBigEndian<quint64>(start), entry});
    }
    std::sort(keyed.begin(), keyed.end(), [&all](const Keyed &a, const Keyed &b) {
        return a.key != b.key ? a.key < b.key : std::strcmp(all.name(a.entry), all.name(b.entry)) < 0;
    });
    std::transform(keyed.begin(), keyed.end(), all.entries.begin(), [](const Keyed &each) { return each.entry; });
}

FolderEntries listed(const QString &folder)
{
    FolderEntries all;
    PictureEnding ending;
    const std::unique_ptr<DIR, CloseFolder> open(::opendir(QFile::encodeName(folder).constData()));
    all.error = open ? 0 : errno;
    errno = 0;
    while (const dirent *entry = open ? ::readdir(open.get()) : nullptr) {
        if (all.entries.size() % 1024 == 1023)
            stopPoint();
        if (entry->d_name[0] != '.') {
            all.entries.push_back({quint32(all.names.size()), entry->d_type, ending.isOf(entry->d_name)});
            all.names.append(entry->d_name, std::strlen(entry->d_name) + 1);
        }
        errno = 0;
    }
    all.error = open ? errno : all.error;
    sortByName(all);
    return all;
}

QStringList besides(const FolderEntries &all)
{
    QStringList names;
    for (const FolderEntries::Entry &entry : all.entries)
        if (entry.kind == DT_DIR || !entry.picture)
            names.append(decodedName(all.name(entry)));
    return names;
}

} // namespace

QString decodedName(const char *name, const QString &prefix)
{
    const size_t length = std::strlen(name);
    if (!std::all_of(name, name + length, [](char each) { return uchar(each) < 128; }))
        return prefix + QFile::decodeName(name);
    QString whole(prefix.size() + qsizetype(length), Qt::Uninitialized);
    QChar *to = std::copy(prefix.begin(), prefix.end(), whole.data());
    std::transform(name, name + length, to, [](char each) { return QLatin1Char(each); });
    return whole;
}

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
