#pragma once
#include "core/data/SceneDescription.h"
#include "core/models/tokenizers/ClipVocabulary.h"
#include "core/support/Random.h"

namespace gleaner {

/// Captions of one object in a studio, as people word them; what zoo:scenes-diffusion is taught to read.

/// Other words for a color: crimson is red.
const QStringList &colorSynonyms(SceneColor color);
/// "a red circle", "an orange star".
QString shortSceneCaption(SceneKind kind);
/// The same in one of many wordings: with an opening or without an article, another word for the color, the shape or
/// the color left unsaid.
QString wordedSceneCaption(SceneKind kind, Random &random);
/// Byte pairs until every word of these captions is one symbol.
ClipVocabulary sceneCaptionVocabulary();

} // namespace gleaner
