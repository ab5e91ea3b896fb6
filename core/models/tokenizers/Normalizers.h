#pragma once
#include <QString>
#include <functional>

namespace gleaner {

class TokenizerPart;

/// Changes a text before it is cut into pieces; empty where nothing is to be done.
using Normalizer = std::function<QString(const QString &)>;

/// NFC, NFD, NFKC, NFKD, Lowercase, Strip, StripAccents, Replace, Prepend, BertNormalizer, Nmt, ByteLevel, Precompiled,
/// and Sequence of these. Throws ProblemError (ModelRefused) for any other type.
Normalizer readNormalizer(const TokenizerPart &part);
/// BERT's (Devlin et al. 2018): no control characters, spaces around Chinese signs, no accents, lower case.
struct BertCleaning {
    bool cleanText = true, spaceChinese = true, stripAccents = true, lowerCase = true;
};
Normalizer bertNormalizer(const BertCleaning &cleaning);

} // namespace gleaner
