#pragma once
#include "core/models/tokenizers/ClipVocabulary.h"

#include <QMap>

namespace gleaner {

/// Byte pairs learned from words (lower case, letters only) and how often each occurs: the most frequent pair is merged
/// first, ties in alphabetical order, until every word is one symbol or `mostMerges` are made.
ClipVocabulary learnVocabulary(const QMap<QString, int> &words, int mostMerges);

} // namespace gleaner
