#include "core/data/formats/CocoReader.h"

#include "core/data/formats/CocoAnnotation.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Coco", text); }

/// "train2017/000000000139.jpg" of a URL, as LVIS names its pictures.
QString fileNameOf(const QJsonObject &object)
{
    for (const char *key : {"file_name", "filename", "path"})
        if (object[QLatin1String(key)].isString())
            return object[QLatin1String(key)].toString();
    const QString url = object["coco_url"].toString();
    return url.section(QLatin1Char('/'), -2);
}

int sideOf(const QJsonValue &value)
{
    const double side = value.toDouble();
    return side >= 1 && side <= 65535 ? int(side) : 0;
}

void addCaption(CocoData::Picture &picture, const QString &caption)
{
    picture.caption += (picture.caption.isEmpty() ? QString() : QStringLiteral("\n")) + caption;
}

} // namespace

void CocoReader::skip(const QString &what, const QString &place, bool wholly)
{
    m_findings.skip(what, QStringLiteral("%1, %2").arg(m_file, place),
                    wholly ? tr("Repair or remove it; it was left out.") : tr("Repair it; the rest of it was kept."));
}

void CocoReader::add(const QString &path, const QString &split)
{
    m_file = path;
    m_split = split;
    m_files.append(path);
    if (!m_splits.contains(split))
        m_splits.append(split);
    m_categories.clear();
    for (int i = 0; i < m_data->categories.size(); ++i) // of earlier files, by name
        m_categories.insert(QStringLiteral("name/") + m_data->categories[i], i);
    const auto source = ByteSource::open(path, ExitCode::InputUnreadable);
    JsonItems::walk(*source, [this](const JsonItems::Item &each) { item(each); });
    for (Pending &pending : m_pending)
        place(pending);
    m_pending = {};
}

void CocoReader::item(const JsonItems::Item &item)
{
    const bool known = item.member.isEmpty() || item.member == QLatin1String("images") ||
                       item.member == QLatin1String("annotations") || item.member == QLatin1String("categories");
    if (!known || item.index < 0)
        return;
    if (!item.value.isObject()) {
        skip(item.fault.isEmpty() ? tr("This is no object") : tr("This entry is broken: %1").arg(item.fault),
             item.place());
        return;
    }
    const QJsonObject object = item.value.toObject();
    if (item.member == QLatin1String("images"))
        picture(object, item.place());
    else if (item.member == QLatin1String("categories"))
        category(object);
    else
        annotation(object, item.place(), item.index);
    m_isResults = m_isResults || item.member.isEmpty();
}

void CocoReader::picture(const QJsonObject &object, const QString &place)
{
    const QString id = cocoId(object["id"]), key = m_split + QLatin1Char('/') + id;
    if (id.isEmpty()) {
        skip(tr("This picture has no id"), place);
        return;
    }
    const bool again = m_pictures.contains(key);
    const int index = pictureOf(id, true);
    CocoData::Picture &picture = m_data->pictures[size_t(index)];
    if (again) {
        if (picture.file == m_file)
            skip(tr("The picture id %1 comes twice").arg(id.left(60)), place);
        return; // the same picture in the captions of the split
    }
    picture.fileName = fileNameOf(object);
    picture.width = sideOf(object["width"]);
    picture.height = sideOf(object["height"]);
    if (picture.width == 0 || picture.height == 0 || double(picture.width) * picture.height > 200e6)
        picture.width = picture.height = 0;
    if (object["split"].isString())
        picture.split = object["split"].toString();
    for (const QJsonValue &each : object["captions"].toArray())
        addCaption(picture, each.toString());
    for (const QJsonValue &each : object["neg_category_ids"].toArray())
        picture.negative.append(cocoId(each));
    for (const QJsonValue &each : object["not_exhaustive_category_ids"].toArray())
        picture.notExhaustive.append(cocoId(each));
    m_isLvis = m_isLvis || object.contains(QLatin1String("neg_category_ids"));
}

int CocoReader::pictureOf(const QString &id, bool make)
{
    const QString key = m_split + QLatin1Char('/') + id;
    const auto found = m_pictures.find(key);
    if (found != m_pictures.end() || !make)
        return found == m_pictures.end() ? -1 : *found;
    const int index = int(m_data->pictures.size());
    m_data->pictures.emplace_back();
    m_data->pictures.back().id = id;
    m_data->pictures.back().split = m_split;
    m_data->pictures.back().file = m_file;
    m_pictures.insert(key, index);
    return index;
}

void CocoReader::category(const QJsonObject &object)
{
    const QString id = cocoId(object["id"]);
    const QString name = object["name"].isString() ? object["name"].toString() : tr("category %1").arg(id);
    const auto same = m_categories.find(QStringLiteral("name/") + name);
    const int index = same != m_categories.end() ? *same : int(m_data->categories.size());
    if (same == m_categories.end())
        m_data->categories.append(name);
    m_categories.insert(QStringLiteral("name/") + name, index);
    m_categories.insert(QStringLiteral("id/") + id, index);
    if (!object["keypoints"].isArray())
        return;
    QJsonObject &skeleton = m_data->skeletons[index];
    skeleton.insert(QStringLiteral("names"), object["keypoints"]);
    if (object["skeleton"].isArray())
        skeleton.insert(QStringLiteral("skeleton"), object["skeleton"]);
}

void CocoReader::annotation(const QJsonObject &object, const QString &place, qint64 index)
{
    Pending pending;
    pending.picture = cocoId(object["image_id"]);
    pending.category = cocoId(object["category_id"]);
    pending.index = quint32(index);
    if (object["caption"].isString()) {
        pending.caption = object["caption"].toString();
        m_pending.push_back(std::move(pending));
        return;
    }
    QString note;
    const QString fault = readCocoShape(object, pending.annotation, note);
    if (!fault.isEmpty()) {
        skip(tr("This annotation cannot be used: %1").arg(fault), place);
        return;
    }
    if (!note.isEmpty())
        skip(tr("The segmentation of this annotation cannot be used: %1").arg(note), place, false);
    const QString lost = readCocoKeypoints(object["keypoints"].toArray(), pending.annotation);
    if (!lost.isEmpty())
        skip(tr("The key points of this annotation cannot be used: %1").arg(lost), place, false);
    m_keypoints = m_keypoints || !pending.annotation.points.empty();
    m_pending.push_back(std::move(pending));
}

/// Gives an annotation to its picture, now that all pictures and categories are known.
void CocoReader::place(Pending &pending)
{
    const QString where =
        QStringLiteral("%1[%2]").arg(m_isResults ? QString() : QStringLiteral("annotations")).arg(pending.index);
    const int index = pictureOf(pending.picture, m_isResults && !pending.picture.isEmpty());
    if (index < 0) {
        skip(tr("There is no picture with the id %1").arg(pending.picture.left(60)), where);
        return;
    }
    CocoData::Picture &picture = m_data->pictures[size_t(index)];
    if (!pending.annotation.hasBox) {
        addCaption(picture, pending.caption);
        return;
    }
    QString note;
    const QString fault = checkCocoShape(pending.annotation, picture.width, picture.height, note);
    if (!fault.isEmpty()) {
        skip(tr("This annotation cannot be used: %1").arg(fault), where);
        return;
    }
    if (!note.isEmpty())
        skip(tr("The segmentation of this annotation cannot be used: %1").arg(note), where, false);
    const QString key = QStringLiteral("id/") + pending.category;
    if (!m_categories.contains(key) && !pending.category.isEmpty()) {
        if (!m_isResults)
            skip(tr("There is no category with the id %1").arg(pending.category.left(60)), where, false);
        category(QJsonObject{{"id", pending.category}, {"name", tr("category %1").arg(pending.category)}});
    }
    pending.annotation.category = m_categories.value(key, -1);
    pending.annotation.picture = index;
    m_data->annotations.push_back(std::move(pending.annotation));
}

DataSetPtr CocoReader::build(const QString &uri)
{
    if (m_data->pictures.empty())
        refuseFile(uri, tr("There is no picture in these annotations"),
                   m_findings.isEmpty() ? tr("Check that it is the right file.")
                                        : m_findings.problems().first().sentence());
    requireRowCount(qint64(m_data->pictures.size()), uri);
    findPictures();
    m_data->sort();
    std::vector<ColumnPtr> all = columns();
    const std::vector<int> kept = rowsToKeep();
    if (kept.size() < m_data->pictures.size())
        for (ColumnPtr &column : all)
            column = column->taking(kept);
    const QString format = m_isLvis      ? QStringLiteral("LVIS")
                           : m_isResults ? QStringLiteral("COCO results")
                                         : QStringLiteral("COCO");
    DataSet::Source source = sourceOf(uri, format, m_files);
    source.problems = m_findings.problems();
    return std::make_shared<DataSet>(std::move(source), std::move(all));
}

} // namespace gleaner
