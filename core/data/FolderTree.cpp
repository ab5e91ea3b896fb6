#include "core/data/FolderTree.h"

#include "core/data/ImageHeader.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <filesystem>
#include <system_error>

namespace gleaner {

namespace {

namespace fs = std::filesystem;
constexpr int deepest = 8;

QString tr(const char *text) { return QCoreApplication::translate("FolderTree", text); }

QString fromPath(const fs::path &path) { return QFile::decodeName(path.c_str()); }

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
        std::error_code failed;
        fs::directory_iterator entries(folder, failed), end;
        for (; !failed && entries != end; entries.increment(failed)) {
            if (++m_seen % 1024 == 0)
                stopPoint();
            add(tree, *entries, depth);
        }
        if (failed)
            note(folder, tr("This folder cannot be read: %1").arg(QString::fromStdString(failed.message())),
                 tr("Check its permissions."));
        tree.pictures.sort();
        std::sort(tree.folders.begin(), tree.folders.end(),
                  [](const FolderTree &a, const FolderTree &b) { return a.name < b.name; });
        return tree;
    }

private:
    void add(FolderTree &tree, const fs::directory_entry &entry, int depth)
    {
        const QString name = fromPath(entry.path().filename());
        if (name.startsWith(QLatin1Char('.')))
            return;
        std::error_code failed;
        if (entry.is_symlink(failed) && !staysInside(entry.path()))
            return;
        if (entry.is_directory(failed)) {
            if (depth < deepest)
                tree.folders.push_back(read(entry.path(), depth + 1));
            else
                note(entry.path(), tr("This folder lies too deep"), tr("Move it up; eight levels are read."));
        } else if (!hasImageSuffix(name)) {
            ++tree.others;
        } else if (entry.is_regular_file(failed)) {
            tree.pictures.append(name);
        } else {
            note(entry.path(), tr("This is no regular file"), tr("Take it out, or replace it with a picture."));
        }
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
