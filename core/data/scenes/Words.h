#pragma once
#include "core/data/SceneDescription.h"

namespace gleaner {

class Random;

/// One natural sentence that names the main object, what it stands beside, and now and then size, texture and setting.
QString sceneCaption(const Scene &scene, Random &random);
/// "an orange star"; `phrase` is not empty.
QString withArticle(const QString &phrase);

} // namespace gleaner
