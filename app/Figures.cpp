#include "app/Figures.h"

#include "widgets/scene/EmbeddingView.h"
#include "widgets/views/ViewRegistry.h"

namespace gleaner {

FigureWriter figures(Theme::Mode mode)
{
    registerEmbeddingView();
    return [mode](const Artifact &artifact) { return figurePng(artifact, mode); };
}

} // namespace gleaner
