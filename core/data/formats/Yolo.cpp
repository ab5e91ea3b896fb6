#include "core/data/formats/Yolo.h"

#include "core/data/FolderTree.h"
#include "core/data/ImageHeader.h"
#include "core/data/formats/LineReader.h"
#include "core/data/formats/PathImages.h"
#include "core/data/formats/YoloConfig.h"
#include "core/data/formats/YoloLabels.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QDir>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Yolo", text); }

/// Where the label file of a picture lies by the rule: the last folder "images" becomes "labels".
QString labelPathOf(const QString &picture)
{
    const QString text = picture.left(picture.lastIndexOf(QLatin1Char('.'))) + QStringLiteral(".txt");
    const qsizetype place = text.lastIndexOf(QLatin1String("/images/"));
    return place < 0 ? text : text.left(place) + QStringLiteral("/labels/") + text.mid(place + 8);
}

class Reader {
public:
    explicit Reader(YoloConfig config) : m_config(std::move(config)) {}
    DataSetPtr read(const QString &uri);

private:
    void addPlace(const QString &place, const QString &split);
    void addList(const QString &file, const QString &split);
    void addPicture(const QString &path, const QString &split);
    void addNames();
    std::vector<ColumnPtr> columns();

    YoloConfig m_config;
    std::shared_ptr<YoloData> m_data = std::make_shared<YoloData>();
    QStringList m_splits, m_labelFiles;
    std::vector<int> m_annotated;
    FolderListing m_listing;
    Findings m_findings;
    Problems m_treeProblems;
};

void Reader::addPicture(const QString &path, const QString &split)
{
    if (m_data->paths.size() % 256 == 0)
        stopPoint();
    const QString labels = labelPathOf(path);
    const bool annotated = m_listing.has(labels);
    m_data->paths.append(path);
    m_data->objects.emplace_back();
    try {
        if (annotated)
            m_data->objects.back() = readYoloLabels(labels, m_config.names.size(), m_findings);
    } catch (const ProblemError &error) {
        m_findings.skip(error.problem().what, error.problem().where, error.problem().remedy);
    }
    m_annotated.push_back(annotated);
    m_splits.append(split);
    if (annotated)
        m_labelFiles.append(labels);
}

/// A text file with the path of a picture on each line.
void Reader::addList(const QString &file, const QString &split)
{
    m_config.files.append(file);
    const auto source = ByteSource::open(file, ExitCode::InputUnreadable);
    const QString folder = QFileInfo(file).absolutePath();
    LineReader lines(*source, 4096);
    LineReader::Line line;
    while (lines.next(line)) {
        const QString name = QString::fromUtf8(line.bytes).trimmed();
        if (name.isEmpty() && !line.tooLong)
            continue;
        const QString path = QDir::isAbsolutePath(name) ? QDir::cleanPath(name) : pathInside(folder, name);
        if (!path.isEmpty() && m_listing.has(path) && hasImageSuffix(path))
            addPicture(path, split);
        else
            m_findings.skip(
                tr("The picture “%1” is missing or lies outside the folder of the list").arg(name.left(200)),
                tr("%1, line %2").arg(file).arg(line.number), tr("Restore it or remove the line; it was left out."));
    }
}

void Reader::addPlace(const QString &place, const QString &split)
{
    if (!QFileInfo(place).isDir())
        return addList(place, split);
    for (const QString &picture : readFolderTree(place, m_treeProblems).takePictures())
        addPicture(QDir(place).filePath(picture), split);
}

/// Classes beyond what is said get their number for a name.
void Reader::addNames()
{
    m_data->names = m_config.names;
    int largest = -1;
    for (const auto &objects : m_data->objects)
        for (const YoloObject &object : objects)
            largest = std::max(largest, object.label);
    for (qsizetype i = m_data->names.size(); i <= std::min(largest, 100000); ++i)
        m_data->names.append(QString::number(i));
}

std::vector<ColumnPtr> Reader::columns()
{
    std::vector<ColumnPtr> all{std::make_shared<PathImages>(QStringLiteral("image"), QString(), m_data->paths),
                               yoloBoxes(m_data)};
    const auto hasPolygon = [](const std::vector<YoloObject> &objects) {
        return std::any_of(objects.begin(), objects.end(), [](const YoloObject &each) { return each.isPolygon(); });
    };
    if (std::any_of(m_data->objects.begin(), m_data->objects.end(), hasPolygon))
        all.push_back(yoloMasks(m_data));
    if (std::any_of(m_splits.begin(), m_splits.end(), [](const QString &split) { return !split.isEmpty(); }))
        all.push_back(splitColumn(m_splits));
    if (std::find(m_annotated.begin(), m_annotated.end(), 0) != m_annotated.end())
        all.push_back(
            std::make_shared<LabelColumn>(QStringLiteral("annotated"), m_annotated, QStringList{"no", "yes"}));
    return all;
}

DataSetPtr Reader::read(const QString &uri)
{
    if (!m_config.note.isEmpty())
        m_findings.skip(m_config.note, m_config.files.value(0, uri), tr("Repair it, so that nothing is missed."));
    for (const YoloConfig::Set &set : m_config.sets)
        for (const QString &place : set.places)
            addPlace(place, set.split);
    requireRowCount(m_data->paths.size(), uri);
    if (m_data->paths.isEmpty())
        refuseFile(uri, tr("No picture was found for this YOLO data set"),
                   m_findings.isEmpty() ? tr("Check the places of train, val and test.")
                                        : m_findings.problems().first().sentence());
    addNames();
    DataSet::Source source = sourceOf(uri, QStringLiteral("YOLO"), m_config.files + m_labelFiles + m_data->paths);
    source.problems = m_findings.problems() + m_treeProblems;
    return std::make_shared<DataSet>(std::move(source), columns());
}

} // namespace

bool isYoloFile(const QFileInfo &file, QByteArrayView head)
{
    return (file.suffix() == QLatin1String("yaml") || file.suffix() == QLatin1String("yml")) &&
           YoloConfig::isConfig(head);
}

bool isYoloFolder(const QFileInfo &folder, QByteArrayView)
{
    const QDir root(folder.absoluteFilePath());
    if (!folder.isDir())
        return false;
    if (!YoloConfig::yamlIn(root.path()).isEmpty())
        return true;
    if (root.exists(QStringLiteral("images")) && root.exists(QStringLiteral("labels")))
        return true;
    return root.exists(QStringLiteral("train/images")) && root.exists(QStringLiteral("train/labels"));
}

DataSetPtr openYolo(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return Reader(YoloConfig::ofYaml(path)).read(path);
    const QString yaml = YoloConfig::yamlIn(path);
    return Reader(yaml.isEmpty() ? YoloConfig::ofFolder(path) : YoloConfig::ofYaml(yaml)).read(QDir::cleanPath(path));
}

} // namespace gleaner
