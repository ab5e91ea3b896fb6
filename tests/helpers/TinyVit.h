#pragma once
#include "core/methods/unlearning/VitClassifier.h"
#include "core/models/zoo/ZooTraining.h"
#include "core/support/AtomicFolder.h"
#include "core/support/Random.h"

#include <QJsonDocument>

namespace gleaner::tests {

/// A vision transformer of ten classes, pictures of 16 pixels, random weights. Returns its folder.
inline QString tinyVit(const QString &folder)
{
    VitConfig config;
    config.family = VitFamily::Dinov2;
    config.width = 24;
    config.inner = 72;
    config.layers = 2;
    config.heads = 3;
    config.side = 16;
    config.patch = 4;
    config.layerScale = true;
    config.headSeesMean = true;
    config.classes = 10;
    writeClassifier(*blankVitClassifier(config, {})->fresh(Random(1)), folder);
    writeFileAtomically(folder + QStringLiteral("/config.json"), QJsonDocument(config.toJson()).toJson());
    writeFileAtomically(folder + QStringLiteral("/preprocessor_config.json"),
                        QJsonDocument(squarePreprocessor(16)).toJson());
    return folder;
}

} // namespace gleaner::tests
