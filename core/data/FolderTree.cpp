#include "core/data/FolderTree.h"

#include "core/data/ImageHeader.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <sys/stat.h>
#include <system_error>

namespace gleaner {

namespace {

namespace fs = std::filesystem;
constexpr int deepest = 8;

QString tr(const char *text) { return QCoreApplication::translate("FolderTree", text); }

QString fromPath(const fs::path &path) { return QFile::decodeName(path.c_str()); }

/// What a folder's entry is: DT_REG, DT_DIR, DT_LNK, …; asked for only where the folder itself does not tell.
unsigned char kindOf(int folder, const dirent &entry, bool follow)
{
    if (entry.d_type != DT_UNKNOWN && !follow)
        return entry.d_type;
    struct stat status {};
    if (::fstatat(folder, entry.d_name, &status, follow ? 0 : AT_SYMLINK_NOFOLLOW) != 0)
        return DT_UNKNOWN;
    return IFTODT(status.st_mode);
}

struct CloseFolder {
    void operator()(DIR *folder) const { ::closedir(folder); }
};

/// Reads names straight from the system: a hundred thousand paths taken apart one by one cost more than reading them.
class TreeReader {
public:
    TreeReader(const fs::path &root, Problems &problems) : m_problems(problems)
    {
        std::error_code failed;
        m_root = fs::canonical(root, failed).native();
        if (!m_root.ends_with('/'))
            m_root += '/';
    }

    FolderTree read(const fs::path &folder, int depth)
    {
        FolderTree tree;
        tree.name = fromPath(folder.filename());
        const std::unique_ptr<DIR, CloseFolder> entries(::opendir(folder.c_str()));
        errno = entries ? 0 : errno;
        while (const dirent *entry = entries ? ::readdir(entries.get()) : nullptr) {
            if (++m_seen % 1024 == 0)
                stopPoint();
            add(tree, folder, ::dirfd(entries.get()), *entry, depth);
            errno = 0;
        }
        if (errno != 0)
            note(folder, tr("This folder cannot be read: %1").arg(QString::fromLocal8Bit(std::strerror(errno))),
                 tr("Check its permissions."));
        std::sort(tree.pictures.begin(), tree.pictures.end());
        std::sort(tree.folders.begin(), tree.folders.end(),
                  [](const FolderTree &a, const FolderTree &b) { return a.name < b.name; });
        return tree;
    }

private:
    void add(FolderTree &tree, const fs::path &folder, int descriptor, const dirent &entry, int depth)
    {
        if (entry.d_name[0] == '.')
            return;
        unsigned char kind = kindOf(descriptor, entry, false);
        if (kind == DT_LNK) {
            if (!staysInside(folder / entry.d_name))
                return;
            kind = kindOf(descriptor, entry, true);
        }
        const QString name = QFile::decodeName(entry.d_name);
        if (kind == DT_DIR)
            addFolder(tree, folder / entry.d_name, depth);
        else if (!hasImageSuffix(name))
            ++tree.others;
        else if (kind == DT_REG)
            tree.pictures.append(name);
        else
            note(folder / entry.d_name, tr("This is no regular file"),
                 tr("Take it out, or replace it with a picture."));
    }

    void addFolder(FolderTree &tree, const fs::path &folder, int depth)
    {
        if (depth < deepest)
            tree.folders.push_back(read(folder, depth + 1));
        else
            note(folder, tr("This folder lies too deep"), tr("Move it up; eight levels are read."));
    }

    bool staysInside(const fs::path &link)
    {
        std::error_code failed;
        const fs::path target = fs::canonical(link, failed);
        if (!failed && target.native().starts_with(m_root))
            return true;
        note(link, failed ? tr("This link leads nowhere") : tr("This link leaves the folder and was not followed"),
             tr("Copy what it points to into the folder."));
        return false;
    }

    void note(const fs::path &path, const QString &what, const QString &remedy)
    {
        m_problems.append({what, fromPath(path), remedy, ExitCode::SomeSamplesFailed});
    }

    std::string m_root;
    Problems &m_problems;
    size_t m_seen = 0;
};

void collect(const FolderTree &tree, const QString &prefix, QStringList &paths)
{
    for (const QString &picture : tree.pictures)
        paths.append(prefix + picture);
    for (const FolderTree &folder : tree.folders)
        collect(folder, prefix + folder.name + QLatin1Char('/'), paths);
}

} // namespace

bool FolderTree::hasPictures() const
{
    return !pictures.isEmpty() ||
           std::any_of(folders.begin(), folders.end(), [](const FolderTree &each) { return each.hasPictures(); });
}

QStringList FolderTree::allPictures() const
{
    QStringList paths;
    collect(*this, {}, paths);
    return paths;
}

FolderTree readFolderTree(const QString &root, Problems &problems)
{
    const fs::path path(QFile::encodeName(root).toStdString());
    return TreeReader(path, problems).read(path, 0);
}

} // namespace gleaner
