#include "core/results/Artifact.h"

#include <array>

namespace gleaner {

QString Artifact::kindName(Kind kind)
{
    static const std::array names{"Metrics",      "Table",  "Curve", "Embedding",
                                  "AttentionMap", "Images", "Text",  "TokenAttention", "TokenScores"};
    return QString::fromLatin1(names[size_t(kind)]);
}

} // namespace gleaner
