#include "app/Figures.h"

#include "widgets/scene/EmbeddingView.h"
#include "widgets/views/ViewRegistry.h"

namespace gleaner {

FigureWriter lightFigures()
{
    registerEmbeddingView();
    return [](const Artifact &artifact) { return figurePng(artifact, Theme::Mode::Light); };
}

} // namespace gleaner
