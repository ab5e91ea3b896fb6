#pragma once
#include "core/data/formats/CocoData.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gleaner {

/// Reads the shape of one annotation: box, segmentation, crowd, score. Returns why it cannot be used, or nothing.
/// `note` tells what was lost of one that can be used: a damaged segmentation.
QString readCocoShape(const QJsonObject &object, CocoData::Annotation &annotation, QString &note);
/// Checks a shape against its picture (0 × 0 where the size is not known); as above.
QString checkCocoShape(CocoData::Annotation &annotation, int width, int height, QString &note);

/// Reads the key points of one annotation, three numbers each. Returns why they cannot be used, or nothing.
QString readCocoKeypoints(const QJsonArray &list, CocoData::Annotation &annotation);

/// A number or a text as the text that identifies a picture or a category; empty where it is neither.
QString cocoId(const QJsonValue &value);

} // namespace gleaner
