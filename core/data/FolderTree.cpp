#include "core/data/FolderTree.h"

#include "core/data/FolderNames.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <cstring>
#include <dirent.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>

namespace gleaner {

namespace {

namespace fs = std::filesystem;
constexpr int deepest = 8;

QString tr(const char *text) { return QCoreApplication::translate("FolderTree", text); }

QString fromPath(const fs::path &path) { return QFile::decodeName(path.c_str()); }

/// What an entry is; asked for only where its folder does not tell, or a link's end is meant.
unsigned char kindOf(const fs::path &path, unsigned char told, bool follow)
{
    if (told != DT_UNKNOWN && !follow)
        return told;
    struct stat status {};
    if ((follow ? ::stat(path.c_str(), &status) : ::lstat(path.c_str(), &status)) != 0)
        return DT_UNKNOWN;
    return IFTODT(status.st_mode);
}

/// Paths are put together only where something has to be asked of them: a hundred thousand cost more than listing.
class TreeReader {
public:
    TreeReader(const fs::path &root, Problems &problems) : m_problems(problems)
    {
        std::error_code failed;
        m_root = fs::canonical(root, failed).native();
        if (!m_root.ends_with('/'))
            m_root += '/';
    }

    /// `prefix` is the path from the root, with a slash at its end where it is not empty.
    FolderTree read(const fs::path &folder, const QString &prefix, int depth)
    {
        FolderTree tree;
        tree.name = fromPath(folder.filename());
        FolderEntries own;
        const FolderEntries &all = FolderGlance::entriesOf(fromPath(folder), own);
        for (const FolderEntries::Entry &entry : all.entries) {
            if (++m_seen % 1024 == 0)
                stopPoint();
            add(tree, folder, prefix, entry, all.name(entry), depth);
        }
        if (all.error != 0)
            note(folder, tr("This folder cannot be read: %1").arg(QString::fromLocal8Bit(std::strerror(all.error))),
                 tr("Check its permissions."));
        std::sort(tree.folders.begin(), tree.folders.end(),
                  [](const FolderTree &a, const FolderTree &b) { return a.name < b.name; });
        return tree;
    }

private:
    void add(FolderTree &tree, const fs::path &folder, const QString &prefix, FolderEntries::Entry told,
             const char *entry, int depth)
    {
        unsigned char kind = told.kind == DT_REG ? told.kind : kindOf(folder / entry, told.kind, false);
        if (kind == DT_LNK) {
            if (!staysInside(folder / entry))
                return;
            kind = kindOf(folder / entry, told.kind, true);
        }
        if (kind == DT_DIR)
            addFolder(tree, folder / entry, decodedName(entry, prefix) + QLatin1Char('/'), depth);
        else if (!told.picture)
            ++tree.others;
        else if (kind == DT_REG)
            tree.pictures.append(decodedName(entry, prefix));
        else
            note(folder / entry, tr("This is no regular file"), tr("Take it out, or replace it with a picture."));
    }

    void addFolder(FolderTree &tree, const fs::path &folder, const QString &prefix, int depth)
    {
        if (depth < deepest)
            tree.folders.push_back(read(folder, prefix, depth + 1));
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

} // namespace

bool FolderTree::hasPictures() const
{
    return !pictures.isEmpty() ||
           std::any_of(folders.begin(), folders.end(), [](const FolderTree &each) { return each.hasPictures(); });
}

QStringList FolderTree::takePictures()
{
    QStringList paths = std::move(pictures);
    for (FolderTree &folder : folders)
        paths.append(folder.takePictures());
    return paths;
}

FolderTree readFolderTree(const QString &root, Problems &problems)
{
    const fs::path path(QFile::encodeName(root).toStdString());
    return TreeReader(path, problems).read(path, {}, 0);
}

} // namespace gleaner
