#include "core/data/formats/Coco.h"

#include "core/data/FolderNames.h"
#include "core/data/formats/CocoReader.h"
#include "core/data/formats/PathImages.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <algorithm>

namespace gleaner {

namespace {

constexpr qsizetype probes = 20; // pictures that are looked for in every likely folder

QString tr(const char *text) { return QCoreApplication::translate("Coco", text); }

struct AnnotationFile {
    QString path, split;
};

/// "train" of "instances_train2017"; empty where the name tells no split.
QString splitOfStem(const QString &stem)
{
    static const QRegularExpression digits(QStringLiteral("[0-9]+$"));
    return splitNamed(stem.section(QLatin1Char('_'), -1).remove(digits));
}

/// The files of such names in `folder`, by split.
std::vector<AnnotationFile> filesByUse(const QString &folder, const QStringList &patterns)
{
    std::vector<AnnotationFile> files;
    for (const QString &pattern : patterns)
        for (const QString &name : filesNamed(folder, {pattern})) {
            const QFileInfo file(QDir(folder).filePath(name));
            files.push_back({file.absoluteFilePath(), splitOfStem(file.completeBaseName())});
        }
    static const QStringList order{"train", "val", "test"};
    std::stable_sort(files.begin(), files.end(), [](const AnnotationFile &a, const AnnotationFile &b) {
        return size_t(order.indexOf(a.split)) < size_t(order.indexOf(b.split));
    });
    return files;
}

std::vector<AnnotationFile> annotationFiles(const QString &folder)
{
    std::vector<AnnotationFile> files =
        filesByUse(folder + QStringLiteral("/annotations"), {"instances_*.json", "lvis_*.json", "captions_*.json"});
    if (!files.empty())
        return files;
    const QString exported = QStringLiteral("_annotations.coco.json");
    for (const QString &name : foldersIn(folder))
        if (!splitNamed(name).isEmpty() && QFileInfo::exists(folder + '/' + name + '/' + exported))
            files.push_back({folder + '/' + name + '/' + exported, splitNamed(name)});
    if (QFileInfo::exists(folder + '/' + exported))
        files.push_back({folder + '/' + exported, QString()});
    return files.empty() ? filesByUse(folder, {"instances*.json", "lvis_*.json"}) : files;
}

} // namespace

bool isCocoResult(const QStringList &itemMembers)
{
    return itemMembers.contains(QLatin1String("image_id")) &&
           (itemMembers.contains(QLatin1String("category_id")) || itemMembers.contains(QLatin1String("caption")));
}

bool isCocoFolder(const QFileInfo &folder, QByteArrayView)
{
    return folder.isDir() && !annotationFiles(folder.absoluteFilePath()).empty();
}

bool isCocoResultsFolder(const QFileInfo &folder, QByteArrayView)
{
    bool any = false;
    for (const QString &name : folder.isDir() ? filesNamed(folder.absoluteFilePath(), {"*.json"}) : QStringList()) {
        const JsonOutline outline = JsonOutline::of(readHead(QDir(folder.absoluteFilePath()).filePath(name), 1 << 16));
        const bool results = isCocoResult(outline.itemMembers);
        if (outline.root != JsonOutline::Root::List || (!results && !outline.itemMembers.isEmpty()))
            return false;
        any = any || results;
    }
    return any;
}

DataSetPtr openCoco(const QString &path)
{
    CocoReader reader;
    reader.add(path, QString());
    return reader.build(path);
}

DataSetPtr openCocoFolder(const QString &path)
{
    CocoReader reader;
    for (const AnnotationFile &file : annotationFiles(path))
        reader.add(file.path, file.split);
    return reader.build(QDir::cleanPath(path));
}

DataSetPtr openCocoResultsFolder(const QString &path)
{
    CocoReader reader;
    for (const QString &name : filesNamed(path, {"*.json"}))
        reader.add(QDir(path).filePath(name), QFileInfo(name).completeBaseName());
    return reader.build(QDir::cleanPath(path));
}

/// Looks for the folder of each annotation file's pictures and fills in their paths.
void CocoReader::findPictures()
{
    QHash<QString, QStringList> samples;
    for (const CocoData::Picture &picture : m_data->pictures)
        if (QStringList &names = samples[picture.file]; names.size() < probes && !picture.fileName.isEmpty())
            names.append(picture.fileName);
    QHash<QString, QString> roots;
    FolderListing listing;
    for (CocoData::Picture &picture : m_data->pictures) {
        if (!roots.contains(picture.file))
            roots.insert(picture.file, cocoPictureRoot(picture.file, picture.split, samples[picture.file]));
        const QString root = roots[picture.file];
        const QString path = root.isEmpty() ? QString() : pathInside(root, picture.fileName);
        if (!path.isEmpty() && listing.has(path))
            picture.path = path;
    }
}

/// All rows where no picture was found, else those whose picture was.
std::vector<int> CocoReader::rowsToKeep()
{
    std::vector<int> kept, all;
    for (size_t i = 0; i < m_data->pictures.size(); ++i) {
        all.push_back(int(i));
        if (!m_data->pictures[i].path.isEmpty())
            kept.push_back(int(i));
    }
    if (kept.empty()) {
        if (!m_isResults)
            m_findings.skip(
                tr("None of the pictures was found near the annotations"), m_files.first(),
                tr("Put them into the folder “images” beside the file; boxes and captions can be used without."));
        return all;
    }
    if (kept.size() < all.size())
        for (const CocoData::Picture &picture : m_data->pictures)
            if (picture.path.isEmpty())
                m_findings.skip(
                    tr("The picture “%1” is missing or lies outside its folder").arg(picture.fileName.left(200)),
                    tr("%1, picture %2").arg(picture.file, picture.id.left(60)),
                    tr("Restore it, or remove it from the annotations. It was left out."));
    return kept;
}

ColumnPtr CocoReader::detectors(const QStringList &names) const
{
    std::vector<int> codes;
    for (const QString &name : names)
        codes.push_back(int(m_splits.indexOf(name)));
    return std::make_shared<LabelColumn>(QStringLiteral("detector"), std::move(codes), m_splits);
}

std::vector<ColumnPtr> CocoReader::columns()
{
    const auto &pictures = m_data->pictures;
    QStringList paths, captions, ids, splits, negative, notExhaustive;
    const auto names = [this](const QStringList &categoryIds) {
        QStringList found;
        for (const QString &id : categoryIds)
            found.append(m_data->categories.value(m_categories.value(QStringLiteral("id/") + id, -1)));
        return found.join(QStringLiteral(", "));
    };
    for (const CocoData::Picture &picture : pictures) {
        paths.append(picture.path);
        captions.append(picture.caption);
        ids.append(picture.id);
        splits.append(picture.split);
        negative.append(names(picture.negative));
        notExhaustive.append(names(picture.notExhaustive));
    }
    const auto any = [](const QStringList &texts) {
        return std::any_of(texts.begin(), texts.end(), [](const QString &text) { return !text.isEmpty(); });
    };
    const auto texts = [](const char *name, const QStringList &values) -> ColumnPtr {
        return std::make_shared<MemoryTexts>(QString::fromLatin1(name), values);
    };
    std::vector<ColumnPtr> all;
    if (any(paths))
        all.push_back(std::make_shared<PathImages>(QStringLiteral("image"), QString(), paths));
    if (!m_data->annotations.empty() || !any(captions))
        all.push_back(cocoBoxes(m_data));
    if (std::any_of(m_data->annotations.begin(), m_data->annotations.end(),
                    [](const auto &each) { return !each.region.isEmpty(); }))
        all.push_back(cocoMasks(m_data));
    if (m_keypoints)
        all.push_back(cocoKeypoints(m_data));
    if (any(captions))
        all.push_back(texts("caption", captions));
    all.push_back(texts("id", ids));
    if (any(splits))
        all.push_back(m_isResults ? detectors(splits) : splitColumn(splits));
    if (m_isLvis) {
        all.push_back(texts("negative", negative));
        all.push_back(texts("not exhaustive", notExhaustive));
    }
    return all;
}

} // namespace gleaner
