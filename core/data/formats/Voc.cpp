#include "core/data/formats/Voc.h"

#include "core/data/FolderNames.h"
#include "core/data/formats/PathImages.h"
#include "core/data/formats/Reading.h"
#include "core/data/formats/VocMasks.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr qint64 mostBytes = 16 << 20;

QString tr(const char *text) { return QCoreApplication::translate("Voc", text); }

struct Annotation {
    QString fileName;
    std::vector<Box> boxes;
    std::vector<int> numbers; ///< of the boxes' objects, counted from 1 with those that were left out
};

[[noreturn]] void refuse(const QString &path, qint64 line, const QString &what)
{
    refuseFile(tr("%1, line %2").arg(path).arg(line), what, tr("Repair the file; it was left out."));
}

double coordinate(QXmlStreamReader &xml, const QString &path)
{
    bool valid = false;
    const double value = xml.readElementText().trimmed().toDouble(&valid);
    if (!valid || !(std::abs(value) < 1e7))
        refuse(path, xml.lineNumber(), tr("A coordinate is no number"));
    return value;
}

/// Throws where the box is damaged; the element is read to its end.
void readBox(QXmlStreamReader &xml, Box &box, const QString &path)
{
    double right = 0, bottom = 0;
    int seen = 0;
    while (xml.readNextStartElement()) {
        const auto name = xml.name();
        double *place = name == QLatin1String("xmin")   ? &box.x
                        : name == QLatin1String("ymin") ? &box.y
                        : name == QLatin1String("xmax") ? &right
                        : name == QLatin1String("ymax") ? &bottom
                                                        : nullptr;
        if (!place) {
            xml.skipCurrentElement();
            continue;
        }
        *place = coordinate(xml, path);
        ++seen;
    }
    box.width = right - box.x;
    box.height = bottom - box.y;
    if (seen != 4)
        refuse(path, xml.lineNumber(), tr("A box does not have four coordinates"));
}

void readObject(QXmlStreamReader &xml, int number, Annotation &annotation, const QString &path, Findings &findings)
{
    Box box;
    bool found = false;
    const qint64 line = xml.lineNumber();
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("name")) {
            box.label = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        } else if (xml.name() == QLatin1String("bndbox")) {
            readBox(xml, box, path);
            found = true;
        } else {
            xml.skipCurrentElement(); // pose, truncated, difficult, parts
        }
    }
    if (found && box.width >= 0 && box.height >= 0) {
        annotation.boxes.push_back(box);
        annotation.numbers.push_back(number);
        return;
    }
    findings.skip(found ? tr("This object's box has a negative side") : tr("This object has no box"),
                  tr("%1, line %2").arg(path).arg(line), tr("Repair it; it was left out."));
}

Annotation readAnnotation(const QString &path, Findings &findings)
{
    QXmlStreamReader xml(readWhole(path, mostBytes));
    Annotation annotation;
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::StartElement)
        if (xml.tokenType() == QXmlStreamReader::DTD)
            refuse(path, xml.lineNumber(), tr("This XML declares a document type, which annotations have no need for"));
    if (!xml.hasError() && xml.name() != QLatin1String("annotation"))
        refuse(path, xml.lineNumber(), tr("This XML is no annotation of Pascal VOC"));
    int objects = 0;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("filename"))
            annotation.fileName = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        else if (xml.name() == QLatin1String("object"))
            readObject(xml, ++objects, annotation, path, findings);
        else
            xml.skipCurrentElement();
    }
    if (xml.hasError())
        refuse(path, xml.lineNumber(), tr("This XML is damaged: %1").arg(xml.errorString().left(200)));
    return annotation;
}

class VocBoxes final : public BoxesColumn {
public:
    VocBoxes(std::vector<std::vector<Box>> boxes, QStringList classes)
        : BoxesColumn(QStringLiteral("boxes")), m_boxes(std::move(boxes)), m_classes(std::move(classes))
    {
    }
    qsizetype rows() const override { return qsizetype(m_boxes.size()); }
    std::vector<Box> boxes(qsizetype row) const override { return m_boxes[size_t(row)]; }
    QStringList classes() const override { return m_classes; }

private:
    std::vector<std::vector<Box>> m_boxes;
    QStringList m_classes;
};

/// The annotation files of a place and the folder that its pictures lie in.
struct Layout {
    QStringList files;
    QString pictures;
    QHash<QString, QString> splits; ///< by name without ending
};

/// A line names an annotation, which may have blanks in its name; some lists put a number behind it.
QString listedName(const QByteArray &line, const QSet<QString> &names)
{
    const QString whole = QString::fromUtf8(line.trimmed());
    return names.contains(whole) ? whole : whole.section(QRegularExpression(QStringLiteral("\\s+-?\\d+$")), 0, 0);
}

void readLists(const QString &root, Layout &layout)
{
    QSet<QString> names;
    for (const QString &file : layout.files)
        names.insert(QFileInfo(file).completeBaseName());
    for (const char *folder : {"ImageSets/Main", "ImageSets/Segmentation", "ImageSets/Layout"})
        for (const char *split : {"train", "val", "test"}) {
            const QString path = QStringLiteral("%1/%2/%3.txt").arg(root, QLatin1String(folder), QLatin1String(split));
            if (QFileInfo(path).isFile() && QFileInfo(path).size() <= mostBytes)
                for (const QByteArray &line : readWhole(path, mostBytes).split('\n'))
                    if (const QString name = listedName(line, names);
                        names.contains(name) && !layout.splits.contains(name))
                        layout.splits.insert(name, QLatin1String(split));
        }
}

Layout layoutOf(const QString &path)
{
    Layout layout;
    if (!QFileInfo(path).isDir()) {
        layout.files = {path};
        layout.pictures = QFileInfo(path).absolutePath();
        return layout;
    }
    const bool official = QFileInfo(path + QStringLiteral("/Annotations")).isDir();
    const QDir folder(official ? path + QStringLiteral("/Annotations") : path);
    for (const QString &name : filesNamed(folder.path(), {"*.xml"}))
        layout.files.append(folder.filePath(name));
    layout.pictures = folder.path();
    readLists(path, layout);
    return layout;
}

/// Beside the annotation, or in JPEGImages or images beside its folder; empty where it is in none.
QString pictureOf(const QString &annotationFile, QString name, const QString &folder, FolderListing &listing)
{
    const QString stem = QFileInfo(annotationFile).completeBaseName();
    QStringList names{stem + ".jpg", stem + ".jpeg", stem + ".png", stem + ".bmp"};
    if (!name.isEmpty())
        names.prepend(name.replace(QLatin1Char('\\'), QLatin1Char('/')));
    for (const char *place : {"", "/../JPEGImages", "/../images", "/images"})
        for (const QString &each : names)
            if (const QString path = pathInside(QDir::cleanPath(folder + QLatin1String(place)), each);
                !path.isEmpty() && listing.has(path))
                return path;
    return {};
}

/// The file of numbered objects or classes in a folder beside that of the annotations; empty where there is none.
QString segmentationOf(const QString &annotationFile, const QString &folder, FolderListing &listing)
{
    const QString path = QStringLiteral("%1/%2.png").arg(folder, QFileInfo(annotationFile).completeBaseName());
    return listing.has(path) ? path : QString();
}

/// What the numbers of class masks stand for: "class_names.txt" beside the folders, else the twenty classes of the
/// challenge where the boxes have no others, else the background alone.
QStringList maskClasses(const QString &root, const QStringList &boxClasses)
{
    QStringList names{QStringLiteral("background")};
    const QString list = root + QStringLiteral("/class_names.txt");
    if (QFileInfo(list).isFile() && QFileInfo(list).size() <= 1 << 16) {
        QStringList own = QString::fromUtf8(readWhole(list, 1 << 16)).split(QLatin1Char('\n'));
        own.replaceInStrings(QStringLiteral("\r"), QString());
        own.removeAll(QString());
        own.removeAll(QStringLiteral("__ignore__"));
        return own.isEmpty() ? names : own;
    }
    const QStringList published{"aeroplane", "bicycle",     "bird",  "boat",        "bottle", "bus",      "car",
                                "cat",       "chair",       "cow",   "diningtable", "dog",    "horse",    "motorbike",
                                "person",    "pottedplant", "sheep", "sofa",        "train",  "tvmonitor"};
    const auto known = [&](const QString &name) { return published.contains(name); };
    return std::all_of(boxClasses.begin(), boxClasses.end(), known) ? names + published : names;
}

bool anyFile(const std::vector<VocSegmentation> &segmentations)
{
    return std::any_of(segmentations.begin(), segmentations.end(),
                       [](const auto &each) { return !each.path.isEmpty(); });
}

} // namespace

bool isVocFile(const QFileInfo &file, QByteArrayView head)
{
    return file.suffix().toLower() == QLatin1String("xml") || head.trimmed().startsWith("<annotation");
}

bool isVocFolder(const QFileInfo &folder, QByteArrayView)
{
    return folder.isDir() && !layoutOf(folder.absoluteFilePath()).files.isEmpty();
}

DataSetPtr openVoc(const QString &path)
{
    const Layout layout = layoutOf(QFileInfo(path).absoluteFilePath());
    QStringList pictures, splits, classes;
    std::vector<std::vector<Box>> boxes;
    std::vector<VocSegmentation> objectMasks, classMasks;
    const QString root = QDir::cleanPath(layout.pictures + QStringLiteral("/.."));
    Findings findings;
    FolderListing listing;
    for (const QString &file : layout.files) {
        stopPoint();
        try {
            Annotation annotation = readAnnotation(file, findings);
            const QString picture = pictureOf(file, annotation.fileName, layout.pictures, listing);
            if (picture.isEmpty())
                refuse(file, 1,
                       tr("Its picture “%1” is missing or lies outside the folder").arg(annotation.fileName.left(200)));
            pictures.append(picture);
            splits.append(layout.splits.value(QFileInfo(file).completeBaseName()));
            for (const Box &box : annotation.boxes)
                if (!classes.contains(box.label))
                    classes.append(box.label);
            boxes.push_back(std::move(annotation.boxes));
            objectMasks.push_back({segmentationOf(file, root + QStringLiteral("/SegmentationObject"), listing), picture,
                                   annotation.numbers});
            classMasks.push_back(
                {segmentationOf(file, root + QStringLiteral("/SegmentationClass"), listing), picture, {}});
        } catch (const ProblemError &error) {
            findings.skip(error.problem().what, error.problem().where, error.problem().remedy);
        }
    }
    requireRowCount(pictures.size(), path);
    if (pictures.isEmpty())
        refuseFile(path, findings.isEmpty() ? tr("There is no annotation here") : findings.problems().first().what,
                   findings.isEmpty() ? tr("Check the folder.") : findings.problems().first().sentence());
    classes.sort();
    std::vector<ColumnPtr> columns{std::make_shared<PathImages>(QStringLiteral("image"), QString(), pictures),
                                   std::make_shared<VocBoxes>(std::move(boxes), classes)};
    if (anyFile(objectMasks))
        columns.push_back(vocMasks(std::move(objectMasks)));
    if (anyFile(classMasks))
        columns.push_back(vocClassMasks(std::move(classMasks), maskClasses(root, classes)));
    if (std::any_of(splits.begin(), splits.end(), [](const QString &split) { return !split.isEmpty(); }))
        columns.push_back(splitColumn(splits));
    DataSet::Source source = sourceOf(QDir::cleanPath(path), QStringLiteral("Pascal VOC"), layout.files + pictures);
    source.problems = findings.problems();
    return std::make_shared<DataSet>(std::move(source), std::move(columns));
}

} // namespace gleaner
