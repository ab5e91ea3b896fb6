#pragma once
#include "core/data/Selection.h"
#include "core/methods/RunRequest.h"
#include "core/methods/curation/Curation.h"
#include "widgets/panels/LatestJob.h"
#include "widgets/panels/Panel.h"

#include <QElapsedTimer>
#include <QImage>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;
class QStackedLayout;
class QTabBar;
class QTableView;

namespace gleaner {

class CurateControls;
class CurationModel;
class EmptyState;
class ModelChoice;
class TextView;
class ViewFrame;

/// A budget under the hand: a pool of graded rows, a slider, and what it keeps and drops as table, figures and chosen
/// rows; every row says why. Rows without grades are judged by an ordinary run of mmSSR.
class CuratePanel final : public Panel {
    Q_OBJECT

public:
    CuratePanel(Workspace &workspace, QWidget *parent);
    bool settled() const override;
    void prepare() override;
    QJsonObject state() const override;
    void restoreState(const QJsonObject &state) override;

    static QString exampleData(); ///< a pool with grades
    /// What is kept now, or null while there is nothing to look at.
    const CurationPtr &curation() const { return m_curation; }
    /// Seconds from the last question to its answer in the table.
    double answeredIn() const { return m_answeredIn; }
    /// mmSSR with what is set here.
    RunRequest request() const;
    /// Writes the kept rows and their manifest; see writeTrainingSet().
    void saveTo(const QString &out);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Answer {
        CurationPtr curation;
        std::vector<int> shown, kept;
    };

    void makeHeader();
    void makeBudget();
    QWidget *makeStage();
    QWidget *makeRows();
    QWidget *makeReason();
    QWidget *makeSide();
    void makeStates();
    void chooseFile();
    void chooseTrainingSet();
    void follow();
    void load();
    void setPool(MmssrFindings pool);
    void showUngraded(const QString &sentence, bool judgeable);
    void judge();
    void judged(int run);
    void run();
    void setBudget(int rows);
    void touch();   ///< a person changed the question
    void askSoon(); ///< the newest question, as soon as the one under way is answered: the selection follows a drag
    void ask();
    void present(const Answer &answer);
    void chooseKept(const std::vector<int> &kept);
    void showRow(int row);
    void showPicture(int row);
    void showFigure();
    void present(const Artifact &figure);
    void tell();

    QPushButton *m_save, *m_run;
    QSlider *m_slider;
    QSpinBox *m_rows;
    QLabel *m_share, *m_readout;
    QTabBar *m_tabs;
    QComboBox *m_which;
    QTableView *m_table;
    CurationModel *m_model;
    QStackedLayout *m_stage, *m_pages; ///< rows and figures, or why there are none; rows or a figure
    QWidget *m_figurePage;
    ViewFrame *m_figure = nullptr;
    QWidget *m_reason; ///< why a row was kept or dropped, and its picture
    QLabel *m_picture;
    TextView *m_why;
    CurateControls *m_controls;
    ModelChoice *m_judge;
    EmptyState *m_empty, *m_ungraded, *m_judgeable;
    QPointer<Selection> m_selection;
    std::unique_ptr<Selection::Gesture> m_gesture; ///< a drag of the slider is one step
    MmssrFindings m_pool;                          ///< without grades: nothing is open
    CurationPtr m_curation;
    double m_ratio = 0.1, m_answeredIn = 0;
    bool m_due = false, m_again = false, m_touched = false;
    int m_judging = 0; ///< id of the run
    QString m_judgedUri;
    QElapsedTimer m_clock;
    QPointer<Job> m_opening, m_saving;
    LatestJob<Answer> m_live;
    LatestJob<Artifact> m_drawing;
    LatestJob<QImage> m_looking;
};

} // namespace gleaner
