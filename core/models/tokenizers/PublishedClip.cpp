#include "core/models/tokenizers/ClipTokenizer.h"

/// Outside the namespace, as the macro requires; a static library's resources are dropped by the linker otherwise.
static void initializeModelResources() { Q_INIT_RESOURCE(models); }

namespace gleaner {

ClipVocabulary ClipVocabulary::published()
{
    initializeModelResources();
    return fromMerges(readClipMerges(QStringLiteral(":/models/clip-bpe/merges.txt")));
}

std::shared_ptr<const ClipTokenizer> ClipTokenizer::published()
{
    static const auto tokenizer =
        std::make_shared<const ClipTokenizer>(ClipVocabulary::published(), QStringLiteral(":/models/clip-bpe"));
    return tokenizer;
}

} // namespace gleaner
