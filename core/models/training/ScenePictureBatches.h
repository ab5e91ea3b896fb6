#pragma once
#include "core/data/SceneDescription.h"
#include "core/models/tokenizers/ClipTokenizer.h"
#include "core/models/training/DiffusionTrainer.h"

namespace gleaner {

/// "a red circle", "an orange star".
QString shortSceneCaption(SceneKind kind);

/// Rendered scenes of one object with their captions, for a diffusion model that works on pixels: rendered when asked
/// for and never twice, since batch b holds rows of its own.
class ScenePictureBatches {
public:
    /// `uri` is a generator URI; its count does not matter. `tokenizer` must outlive this. Ids are filled up to
    /// `context` with the end token.
    ScenePictureBatches(const QString &uri, const ClipTokenizer &tokenizer, int side, int context);
    /// The same bytes whatever the number of threads.
    DiffusionBatch batch(int index, int size) const;
    /// (context) of one text.
    at::Tensor idsOf(const QString &text) const;

private:
    SceneOptions m_options;
    const ClipTokenizer &m_tokenizer;
    int m_side, m_context;
};

} // namespace gleaner
