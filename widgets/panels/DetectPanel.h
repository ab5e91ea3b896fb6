#pragma once
#include "core/methods/detection/DetectItem.h"
#include "widgets/panels/Panel.h"

#include <QPointer>
#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSlider;
class QTableView;
class QTabWidget;

namespace gleaner {

class EmptyState;
class Job;
class TableModel;

/// Is it generated? One picture or text through every detector: drop a file or paste a text, read the answers, open the
/// evidence, and move the share of one's own items that may be flagged.
class DetectPanel final : public Panel {
    Q_OBJECT

public:
    DetectPanel(Workspace &workspace, QWidget *parent);
    bool settled() const override { return !m_job; }
    void prepare() override;

    void askText(const QString &text);
    void askPicture(const QString &path);
    const std::optional<ItemDetection> &answer() const { return m_answer; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using Work = std::function<ItemDetection(const DataSet *negatives, RunContext &)>;

    QWidget *makeQuestion();
    QWidget *makeAnswers();
    void refill();
    void choosePicture();
    void openFile(const QString &path);
    void ask(const QString &item, const Work &work);
    void present(const ItemDetection &found);
    void recalibrate();
    void showAnswers();
    void showEvidence();
    int chosenAnswer() const;
    double rate() const; ///< share of one's own items that may be flagged
    /// What is open and offers the capability, else the small one of the zoo.
    template <typename Capability> ModelPtr openModelFor() const;

    QPlainTextEdit *m_text;
    QPushButton *m_ask;
    QComboBox *m_negatives;
    QSlider *m_rate;
    QLabel *m_rateText;
    QTableView *m_table;
    TableModel *m_rows;
    QTabWidget *m_evidence;
    EmptyState *m_empty;
    QPointer<Job> m_job;
    std::optional<ItemDetection> m_answer;
};

} // namespace gleaner
