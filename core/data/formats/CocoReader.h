#pragma once
#include "core/data/formats/CocoData.h"
#include "core/data/formats/JsonItems.h"
#include "core/data/formats/Reading.h"

#include <QJsonObject>

namespace gleaner {

/// Gathers one or several COCO files into one data set.
class CocoReader {
public:
    /// `split` is empty where there is none. Files of the same split share their pictures by id. Of results it is the
    /// name of the detector.
    void add(const QString &path, const QString &split);
    DataSetPtr build(const QString &uri);

private:
    struct Pending {
        QString picture, category;
        CocoData::Annotation annotation;
        QString caption;
        quint32 index = 0;
        quint32 file = 0;
    };
    void item(const JsonItems::Item &item);
    void picture(const QJsonObject &object, const QString &place);
    void category(const QJsonObject &object);
    void annotation(const QJsonObject &object, const QString &place, qint64 index);
    void skip(const QString &what, const QString &place, bool wholly = true);
    void place(Pending &pending);
    int pictureOf(const QString &id, bool make);
    void findPictures();
    std::vector<int> rowsToKeep();
    ColumnPtr detectors(const QStringList &names) const;
    std::vector<ColumnPtr> columns();

    std::shared_ptr<CocoData> m_data = std::make_shared<CocoData>();
    std::vector<Pending> m_pending;
    QHash<QString, int> m_pictures, m_categories; ///< by split/id, and by id
    QStringList m_files, m_splits;
    QString m_file, m_split;
    Findings m_findings;
    bool m_isResults = false, m_isLvis = false, m_keypoints = false;
};

/// Where the pictures of an annotation file lie: the likeliest of the usual folders near it, judged by these names;
/// empty where none of them is found.
QString cocoPictureRoot(const QString &annotationFile, const QString &split, const QStringList &names);

} // namespace gleaner
