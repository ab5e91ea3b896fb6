#pragma once
#include "core/models/Model.h"
#include "core/models/attention/ReadTokenAttention.h"
#include "core/results/Artifact.h"
#include "widgets/panels/LatestJob.h"
#include "widgets/panels/Panel.h"

#include <QElapsedTimer>
#include <atomic>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTimer;
class QToolButton;

namespace gleaner {

class AttentionView;
class EmptyState;
class Selection;
class TokenAttentionView;
class ViewFrame;

/// Where the current model looks: in the current picture of the current data set, or in a text.
class AttentionPanel final : public Panel {
    Q_OBJECT

public:
    enum class Source { Picture, Text };
    AttentionPanel(Workspace &workspace, QWidget *parent);
    bool settled() const override;
    /// Whether the present model can be asked so.
    bool reads(Source source) const;
    Source source() const { return m_source; }
    void setSource(Source source);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeHeader();
    void makeInputs();
    void makeViews();
    void follow();
    void followModel();
    void step(int by);
    int row() const; ///< the current row, or the first
    QString missing() const; ///< one sentence about what there is not, or empty
    void showMissing(const QString &sentence);
    void showInputs();
    void suggestText();
    void ask();
    void askPicture();
    void askText();
    void show(const AttentionMap &map);
    void show(const TokenAttention &attention);
    QString told(const TokenAttention &attention) const; ///< in a sentence or two
    void fail(const Problem &problem);
    void tellShare();
    void stopReading();
    void end(EmptyState *state);

    Source m_source = Source::Picture;
    QComboBox *m_sources;
    QToolButton *m_previous, *m_next;
    QLabel *m_targetLabel;
    QLineEdit *m_target;    ///< what the gradients explain, or the prompt of a vision–language model
    QPlainTextEdit *m_text; ///< what is read
    QTimer *m_typing;
    AttentionView *m_view;
    TokenAttentionView *m_textView;
    ViewFrame *m_frame, *m_textFrame;
    EmptyState *m_empty;
    QPointer<Selection> m_selection;
    ModelPtr m_model;
    bool m_due = false; ///< something changed while hidden: asked again when shown
    TokenQuestion m_question;          ///< which matrix is wanted
    std::pair<ModelPtr, QString> m_overviewOf; ///< what the small pictures that are shown were made of
    std::shared_ptr<std::atomic<double>> m_share; ///< of a text that is being read
    QElapsedTimer m_since;                        ///< that reading
    QTimer *m_telling;
    LatestJob<AttentionMap> m_reading;
    LatestJob<TokenAttention> m_readingText;
};

} // namespace gleaner
