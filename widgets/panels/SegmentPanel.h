#pragma once
#include "core/methods/segmentation/MapToMask.h"
#include "core/models/Model.h"
#include "widgets/panels/KeptMasks.h"
#include "widgets/panels/LatestJob.h"
#include "widgets/panels/Panel.h"
#include "widgets/views/SegmentView.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace gleaner {

class LayerHeadGrid;
class ModelChoice;
class SegmentControls;
class Selection;
class ViewFrame;
class WordStrip;

/// Attention → points → masks, live: a vision–language model names what is in a picture, where it looked at a word
/// becomes points, and a segmenter cuts out what they lie on. Points can be moved, added and taken away; without a
/// language model clicks alone do it.
class SegmentPanel final : public Panel {
    Q_OBJECT

public:
    SegmentPanel(Workspace &workspace, QWidget *parent);
    bool settled() const override;
    void prepare() override;
    QJsonObject state() const override;
    void restoreState(const QJsonObject &state) override;

    void openPicture(const QString &path);
    /// What the language model said, or null; and which of its words is shown, -1 = none.
    const PictureReadingPtr &reading() const { return m_reading; }
    int word() const { return m_word; }
    void setWord(int word);
    /// Masks that were accepted, over all pictures.
    const KeptMasks &kept() const { return m_kept; }
    /// Writes them, or where there are none the one that is shown, with their pictures: a data set whose format the
    /// ending of `out` tells (.json: COCO). What goes wrong becomes a problem of the workspace.
    void exportMasks(const QString &out);
    /// How often the language model has run.
    int readings() const { return m_readings; }

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Seen {
        ModelPtr model; ///< the segmenter
        SegmenterImagePtr image;
    };
    struct Picture {
        cv::Mat rgb;
        QString place; ///< for people
        KeptMasks::Place from;
    };

    void makeHeader();
    void makeQuestion();
    void makeStage();
    QToolButton *makeToggle(SegmentView::Step step, const char *id, const QString &text, const QString &tip);
    void chooseFile();
    void follow();
    void step(int by);
    int row() const;
    void load();
    void showPicture(const Picture &picture);
    void see();
    void name();
    void present(const PictureReadingPtr &reading, const QString &by);
    void forgetReading();
    void ask();
    /// The newest question, as soon as the one under way is answered: the mask follows a drag.
    void askSoon();
    void keepStep(const QString &what, const SegmentView::Edits &before);
    void pointsFromMap();
    QString label() const; ///< of what is cut out
    void keep();
    void setKept(const KeptMasks &masks);
    void showKept();
    void tellKept();
    void chooseExport();
    void resume();
    void takeUp();
    void takeUpPoints();
    void readHeads();
    void tellHeads();
    void chooseHead(int layer, int head); ///< that one alone
    void tellWords();
    void tellProgress();
    void tellCaption();
    void addToReport();
    void stop();
    bool picturesOpen() const;

    ModelChoice *m_languageModel, *m_segmenter;
    QLineEdit *m_question;
    QPushButton *m_name, *m_export;
    QToolButton *m_previous, *m_next, *m_keep;
    std::array<QToolButton *, 3> m_toggles{};
    WordStrip *m_words;
    QLabel *m_hint;
    SegmentView *m_view;
    ViewFrame *m_frame;
    SegmentControls *m_controls;
    LayerHeadGrid *m_heads;
    EmptyState *m_empty;
    QPointer<Selection> m_selection;
    QString m_file; ///< a picture of its own, beside the data set
    Picture m_picture;
    quint64 m_shown = 0; ///< number of the picture that is shown
    Seen m_seen;
    PictureReadingPtr m_reading;
    QString m_readBy;
    KeptMasks m_kept;
    QJsonObject m_awaited; ///< of a project: until its picture is shown
    QJsonObject m_resumed; ///< the same, until the language model has run again
    int m_word = -1, m_readings = 0;
    bool m_due = false, m_again = false;
    QPointer<Job> m_naming;
    LatestJob<Picture> m_loading;
    LatestJob<Seen> m_seeing;
    LatestJob<SegmentView::Answer> m_live;
    LatestJob<FloatArrayPtr> m_headRows;
    std::pair<int, bool> m_headsOf{-1, false}; ///< word and row that the small maps are about
};

} // namespace gleaner
