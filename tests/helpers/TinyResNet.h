#pragma once
#include "core/methods/unlearning/ResNetClassifier.h"
#include "core/models/vision/ResNetConfig.h"
#include "core/models/zoo/ZooTraining.h"
#include "core/support/AtomicFolder.h"
#include "core/support/Random.h"

#include <QJsonDocument>

namespace gleaner::tests {

/// A checkpoint of ten classes, pictures of 16 pixels, random weights. Returns its folder.
inline QString tinyResNet(const QString &folder)
{
    ResNetConfig config;
    config.stemWidth = 8;
    config.stemSize = 3;
    config.stages = {{1, 8, 8, 1, 1}, {1, 16, 16, 1, 2}};
    config.classes = 10;
    writeClassifier(*blankResNetClassifier(config, {})->fresh(Random(1)), folder);
    writeFileAtomically(folder + QStringLiteral("/preprocessor_config.json"),
                        QJsonDocument(squarePreprocessor(16)).toJson());
    return folder;
}

} // namespace gleaner::tests
