#pragma once
#include "core/results/Artifact.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QSlider;

namespace gleaner {

/// What of a model's attention is shown: one head (layer and head by sliders), the rollout, or the gradient-weighted
/// flow. Views of pictures and of texts have the same.
class AttentionControls final : public QWidget {
    Q_OBJECT

public:
    using Flow = TokenAttention::Flow;
    explicit AttentionControls(QWidget *parent);

    struct State {
        Flow flow = Flow::Head;
        int layer = 0, layers = 0;
        int head = -1, heads = 0; ///< head -1 = mean of all
    };
    void setState(const State &state); ///< without signals
    /// Flows that cannot be shown are greyed with the reason.
    void setPossible(bool rollout, bool relevance);
    /// One more line below, with a control of the view's own.
    void addLine(const QString &name, QWidget *middle, QWidget *right);
    static QString headText(int head, int heads);
    static QString flowName(Flow flow);

Q_SIGNALS:
    void flowChosen(gleaner::TokenAttention::Flow flow);
    void layerChosen(int layer);
    void headChosen(int head);

private:
    QGridLayout *m_grid;
    QComboBox *m_flow;
    QSlider *m_layer, *m_head;
    QLabel *m_layerText, *m_headText;
};

} // namespace gleaner
