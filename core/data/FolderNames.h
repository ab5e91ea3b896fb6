#pragma once
#include <QStringList>

namespace gleaner {

/// What lies directly in a folder beside its pictures, listed once while this lives: many readers ask for their own
/// files before one of them knows the folder, and each listing of a hundred thousand pictures takes its time.
class FolderGlance {
public:
    /// For the calling thread, until destroyed. `folder` need not exist.
    explicit FolderGlance(const QString &folder);
    ~FolderGlance();
    FolderGlance(const FolderGlance &) = delete;
    FolderGlance &operator=(const FolderGlance &) = delete;

private:
    friend QStringList namesBesidesPictures(const QString &folder);
    FolderGlance *m_outer;
    QString m_folder;
    QStringList m_names;
};

/// Names of the files directly in a folder that match one of the wildcards, which must not be those of pictures;
/// sorted.
QStringList filesNamed(const QString &folder, const QStringList &wildcards);
/// Names of the folders directly in a folder, sorted.
QStringList foldersIn(const QString &folder);

} // namespace gleaner
