#pragma once
#include <QStringList>
#include <string>
#include <vector>

namespace gleaner {

/// What lies directly in a folder, hidden entries left out, sorted by the bytes of the names; in one block of memory.
struct FolderEntries {
    struct Entry {
        quint32 at;         ///< of the name in `names`
        unsigned char kind; ///< DT_REG, DT_DIR, DT_LNK, … of <dirent.h>; DT_UNKNOWN where the folder does not tell
        bool picture;       ///< whether its name ends like a picture's
    };
    std::string names; ///< each ends with a zero byte
    std::vector<Entry> entries;
    int error = 0; ///< of the system, 0 where all could be read

    const char *name(const Entry &entry) const { return names.data() + entry.at; }
};

/// `prefix` and QFile::decodeName(name), quicker for the many names in ASCII.
QString decodedName(const char *name, const QString &prefix = {});

/// Lists folders once while it lives: many readers ask for their own files before one of them knows the folder, and
/// each listing of a hundred thousand pictures takes its time.
class FolderGlance {
public:
    /// For the calling thread, until destroyed. `folder` need not exist.
    explicit FolderGlance(const QString &folder);
    ~FolderGlance();
    FolderGlance(const FolderGlance &) = delete;
    FolderGlance &operator=(const FolderGlance &) = delete;

    /// The entries of a folder: those of the glance in force if it is at this folder, else read into `own`.
    static const FolderEntries &entriesOf(const QString &folder, FolderEntries &own);

    /// Names of files and folders there, those with the ending of a picture left out unless they are folders.
    static QStringList besidesPictures(const QString &folder);

private:
    static bool isAt(const QString &folder);

    FolderGlance *m_outer;
    QString m_folder;
    FolderEntries m_entries;
    QStringList m_besidesPictures;
};

/// Names of the files directly in a folder that match one of the wildcards, which must not be those of pictures;
/// sorted.
QStringList filesNamed(const QString &folder, const QStringList &wildcards);
/// Names of the folders directly in a folder, sorted.
QStringList foldersIn(const QString &folder);

} // namespace gleaner
