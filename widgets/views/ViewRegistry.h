#pragma once
#include "widgets/views/ArtifactView.h"

#include <functional>

namespace gleaner {

using ViewFactory = std::function<ArtifactView *(const Artifact &, QWidget *parent)>;

/// Makes `factory` the one that serves this kind. Views that need more than this folder (VTK) register themselves this
/// way, once, before the first makeView or figurePng: registerView(Artifact::Kind::Embedding, …).
void registerView(Artifact::Kind kind, ViewFactory factory);

/// The view for the artifact, showing it; null where the kind has no view. Window's thread only.
ArtifactView *makeView(const Artifact &artifact, QWidget *parent = nullptr);

/// Of a figure on paper: near the width of a page, so that its letters stay legible there.
constexpr int figureWidth = 720;

/// The artifact's figure as PNG bytes, or empty where its kind has none (text). The FigureWriter of
/// core/results/Results.h. Needs a QApplication (offscreen will do) and its thread; deterministic. `size` is in
/// pixels at scale 1; an empty height asks the view for the right one.
QByteArray figurePng(const Artifact &artifact, Theme::Mode mode = Theme::Mode::Light, QSize size = {figureWidth, 0},
                     qreal scale = 2);

} // namespace gleaner
