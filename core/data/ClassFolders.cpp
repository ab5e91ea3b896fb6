#include "core/data/ClassFolders.h"

#include "core/data/FolderTree.h"
#include "core/data/ImageFile.h"
#include "core/data/ImageFilesColumn.h"
#include "core/data/ImageHeader.h"
#include "core/data/Splits.h"
#include "core/data/formats/WriterSupport.h"
#include "core/support/Hash.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <tuple>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ClassFolders", text); }

bool mayHoldFrames(const QString &path)
{
    const QChar last = path.back().toLower();
    if (last != QLatin1Char('f') && last != QLatin1Char('p'))
        return false; // nearly always, and quicker to see
    return path.endsWith(QLatin1String(".gif"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".webp"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".tif"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".tiff"), Qt::CaseInsensitive);
}

enum class Layout { Pictures, Classes, Splits, Domains };

Layout layoutOf(const FolderTree &root)
{
    if (root.folders.empty())
        return Layout::Pictures;
    const auto &folders = root.folders;
    if (std::all_of(folders.begin(), folders.end(),
                    [](const FolderTree &each) { return Split::named(each.name) >= 0; }))
        return Layout::Splits;
    bool nested = false;
    for (const FolderTree &folder : folders) {
        if (!folder.pictures.isEmpty())
            return Layout::Classes;
        nested = nested || folder.hasPictures();
    }
    return nested ? Layout::Domains : Layout::Classes;
}

/// Gathers rows from the tree.
class Reader {
public:
    explicit Reader(const QString &root)
        : m_root(QDir::cleanPath(root)), m_isExport(QFileInfo::exists(m_root + QLatin1Char('/') + dataMarker()))
    {
    }
    DataSetPtr read();

private:
    struct Row {
        int split, domain, label, path; ///< the last is the place in m_paths
    };
    void addClasses(FolderTree &tree, const QString &above, int split, int domain);
    void addPictures(QStringList paths, int split, int domain, int label);
    void collectClasses(const FolderTree &tree, Layout layout);
    void addRows(FolderTree &tree, Layout layout);
    void sortRows();
    DataSetPtr build(Layout layout);
    std::vector<int> values(int Row::*member) const;

    QString m_root;
    const bool m_isExport; ///< written by us, where a class that no row has keeps its number by an empty folder
    QStringList m_classes, m_domains, m_paths;
    std::vector<Row> m_rows;
    Problems m_problems;
};

DataSetPtr Reader::read()
{
    FolderTree tree = readFolderTree(m_root, m_problems);
    const Layout layout = layoutOf(tree);
    collectClasses(tree, layout);
    addRows(tree, layout);
    if (m_rows.empty())
        throw ProblemError({tr("No picture was found in this folder"), m_root,
                            tr("Put pictures (%1) into one folder for each class.").arg(imageSuffixes().join(", ")),
                            ExitCode::InputUnreadable});
    return build(layout);
}

void Reader::collectClasses(const FolderTree &tree, Layout layout)
{
    const auto add = [this](const FolderTree &parent) {
        for (const FolderTree &folder : parent.folders)
            m_classes.append(folder.name);
    };
    if (layout == Layout::Classes)
        add(tree);
    else
        for (const FolderTree &folder : tree.folders)
            add(folder);
    m_classes.sort();
    m_classes.removeDuplicates();
    if (layout == Layout::Domains)
        for (const FolderTree &folder : tree.folders)
            m_domains.append(folder.name);
}

void Reader::addRows(FolderTree &tree, Layout layout)
{
    addPictures(std::move(tree.pictures), -1, -1, -1);
    if (layout == Layout::Classes)
        addClasses(tree, {}, -1, -1);
    int domain = 0;
    for (FolderTree &folder : tree.folders) {
        const int split = layout == Layout::Splits ? Split::named(folder.name) : -1;
        if (layout == Layout::Splits || layout == Layout::Domains) {
            addPictures(std::move(folder.pictures), split, -1, -1);
            addClasses(folder, folder.name + QLatin1Char('/'), split, layout == Layout::Domains ? domain++ : -1);
        }
    }
    sortRows();
}

/// By split, domain and class; mostly they are read in that order.
void Reader::sortRows()
{
    const auto before = [](const Row &a, const Row &b) {
        return std::tie(a.split, a.domain, a.label) < std::tie(b.split, b.domain, b.label);
    };
    if (std::is_sorted(m_rows.begin(), m_rows.end(), before))
        return;
    std::stable_sort(m_rows.begin(), m_rows.end(), before);
    QStringList sorted;
    sorted.reserve(m_paths.size());
    for (const Row &row : m_rows)
        sorted.append(m_paths[row.path]);
    m_paths = std::move(sorted);
}

/// `above` is the folder of the classes, with a slash at its end where it is not the root.
void Reader::addClasses(FolderTree &tree, const QString &above, int split, int domain)
{
    for (FolderTree &folder : tree.folders) {
        QStringList pictures = folder.takePictures();
        if (pictures.isEmpty() && !m_isExport)
            m_problems.append({tr("The class “%1” has no picture").arg(folder.name),
                               m_root + QLatin1Char('/') + above + folder.name,
                               tr("Add pictures to this folder, or remove it."), ExitCode::SomeSamplesFailed});
        addPictures(std::move(pictures), split, domain, int(m_classes.indexOf(folder.name)));
    }
}

void Reader::addPictures(QStringList paths, int split, int domain, int label)
{
    for (qsizetype i = 0; i < paths.size(); ++i)
        m_rows.push_back({split, domain, label, int(m_paths.size() + i)});
    m_paths.append(std::move(paths));
}

std::vector<int> Reader::values(int Row::*member) const
{
    std::vector<int> codes;
    codes.reserve(m_rows.size());
    for (const Row &row : m_rows)
        codes.push_back(row.*member);
    return codes;
}

DataSetPtr Reader::build(Layout layout)
{
    const QStringList &paths = m_paths;
    std::vector<ColumnPtr> columns{std::make_shared<ImageFilesColumn>(QStringLiteral("image"), m_root, paths)};
    if (!m_classes.isEmpty())
        columns.push_back(std::make_shared<LabelColumn>(QStringLiteral("label"), values(&Row::label), m_classes));
    if (layout == Layout::Splits)
        columns.push_back(splitColumn(values(&Row::split)));
    if (layout == Layout::Domains)
        columns.push_back(std::make_shared<LabelColumn>(QStringLiteral("domain"), values(&Row::domain), m_domains));
    DataSet::Source source;
    source.uri = m_root;
    source.format = m_classes.isEmpty() ? QStringLiteral("folder of pictures") : QStringLiteral("class folders");
    source.history = {tr("Opened %1").arg(m_root)};
    if (std::any_of(paths.begin(), paths.end(), mayHoldFrames))
        source.history.append(tr("Of pictures with several frames or pages (GIF, WebP, TIFF) the first is read"));
    source.problems = m_problems;
    source.contentHash = [root = m_root, paths] { return hashOfFiles(root, paths); };
    return std::make_shared<DataSet>(std::move(source), std::move(columns));
}

/// What people should know who expect all frames of their pictures.
QString remarkOn(const ImageHeader &header)
{
    return header.more ? tr("It holds several frames or pages; the first is read") : QString();
}

} // namespace

DataSetPtr openImageFolder(const QString &path) { return Reader(path).read(); }

DataSetPtr openImageFile(const QString &path)
{
    const QFileInfo info(path);
    const QByteArray bytes = readImageBytes(path);
    decodeImage(bytes, path, 16); // refuses at once what is no picture
    DataSet::Source source;
    source.uri = path;
    source.format = QStringLiteral("picture");
    source.history = {tr("Opened %1").arg(path)};
    if (const QString remark = remarkOn(readImageHeader(bytes)); !remark.isEmpty())
        source.history.append(remark);
    source.contentHash = [path] { return hashOfFile(path); };
    const auto pictures =
        std::make_shared<ImageFilesColumn>(QStringLiteral("image"), info.absolutePath(), QStringList{info.fileName()});
    return std::make_shared<DataSet>(std::move(source), std::vector<ColumnPtr>{pictures});
}

} // namespace gleaner
