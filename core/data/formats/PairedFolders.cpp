#include "core/data/formats/PairedFolders.h"

#include "core/data/FolderNames.h"
#include "core/data/FolderTree.h"
#include "core/data/ImageFile.h"
#include "core/data/ImageFilesColumn.h"
#include "core/data/formats/Reading.h"

#include <QCoreApplication>
#include <QDir>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

enum Part { Image, Alpha, Mask, parts };

QString tr(const char *text) { return QCoreApplication::translate("Formats", text); }

/// What a folder of this name holds; `parts` for others.
Part partNamed(const QString &folder)
{
    static const QStringList names[parts]{{"image", "images", "img", "imgs", "photo", "photos", "picture", "pictures"},
                                          {"alpha", "alphas", "matte", "mattes"},
                                          {"mask", "masks"}};
    for (int part = 0; part < parts; ++part)
        if (names[part].contains(folder, Qt::CaseInsensitive))
            return Part(part);
    return parts;
}

/// Pictures as masks of one object.
class PictureMasks final : public MaskColumn {
public:
    explicit PictureMasks(const ImageFilesColumn &files) : MaskColumn(QStringLiteral("mask")), m_files(files) {}
    qsizetype rows() const override { return m_files.rows(); }
    cv::Mat mask(qsizetype row) const override
    {
        constexpr int white = 128;
        const cv::Mat rgb = m_files.image(row);
        cv::Mat brightest;
        cv::reduce(rgb.reshape(1, int(rgb.total())), brightest, 1, cv::REDUCE_MAX);
        brightest = brightest.reshape(1, rgb.rows);
        double most = 0;
        cv::minMaxLoc(brightest, nullptr, &most);
        return (brightest >= (most < white ? 1 : white)) / 255;
    }

private:
    ImageFilesColumn m_files;
};

/// The files of a folder by their names without ending.
QHash<QString, QString> filesByName(const FolderTree &folder)
{
    QHash<QString, QString> files;
    for (const QString &path : folder.pictures)
        files.insert(QFileInfo(path).completeBaseName(), path);
    return files;
}

/// The paths of rows that have all parts, below the root.
struct Pairs {
    QStringList paths[parts];
    Findings findings;

    Pairs(const FolderTree &tree, const QString &root)
    {
        QHash<QString, QString> others[parts];
        const FolderTree *images = nullptr;
        for (const FolderTree &folder : tree.folders) {
            const Part part = partNamed(folder.name);
            if (part == Image && (!images || images->pictures.isEmpty()))
                images = &folder;
            else if (part == Alpha || part == Mask)
                others[part].insert(filesByName(folder));
        }
        for (const QString &path : images ? images->pictures : QStringList())
            add(path, others, root);
    }

private:
    void add(const QString &path, const QHash<QString, QString> (&others)[parts], const QString &root)
    {
        const QString name = QFileInfo(path).completeBaseName();
        for (const Part part : {Alpha, Mask})
            if (!others[part].isEmpty() && !others[part].contains(name)) {
                findings.skip(part == Alpha ? tr("This picture has no matte") : tr("This picture has no mask"),
                              root + QLatin1Char('/') + path,
                              tr("Add a file of the same name, or remove the picture."));
                return;
            }
        paths[Image].append(path);
        for (const Part part : {Alpha, Mask})
            if (!others[part].isEmpty())
                paths[part].append(others[part].value(name));
    }
};

} // namespace

bool isPairedFolder(const QFileInfo &folder, QByteArrayView)
{
    if (!folder.isDir())
        return false;
    bool has[parts + 1]{};
    for (const QString &each : foldersIn(folder.absoluteFilePath()))
        has[partNamed(each)] = true;
    return has[Image] && (has[Alpha] || has[Mask]) && !has[parts];
}

DataSetPtr openPairedFolder(const QString &path)
{
    const QString root = QDir::cleanPath(path);
    Problems stepped;
    const FolderTree tree = readFolderTree(root, stepped);
    const Pairs pairs(tree, root);
    if (pairs.paths[Image].isEmpty())
        refuseFile(root, tr("No picture has a matte or mask of its name"),
                   tr("Give the files that belong together the same name, such as images/7.jpg and masks/7.png."));
    QStringList files;
    for (const QStringList &some : pairs.paths)
        for (const QString &each : some)
            files.append(root + QLatin1Char('/') + each);
    std::vector<ColumnPtr> columns{
        std::make_shared<ImageFilesColumn>(QStringLiteral("image"), root, pairs.paths[Image])};
    if (!pairs.paths[Alpha].isEmpty())
        columns.push_back(std::make_shared<ImageFilesColumn>(QStringLiteral("alpha"), root, pairs.paths[Alpha]));
    if (!pairs.paths[Mask].isEmpty())
        columns.push_back(
            std::make_shared<PictureMasks>(ImageFilesColumn(QStringLiteral("mask"), root, pairs.paths[Mask])));
    DataSet::Source source = sourceOf(root, QStringLiteral("pictures with mattes or masks"), files);
    source.problems = stepped + pairs.findings.problems();
    return std::make_shared<DataSet>(std::move(source), std::move(columns));
}

} // namespace gleaner
