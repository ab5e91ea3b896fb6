#pragma once
#include "core/results/Results.h"
#include "widgets/panels/Panel.h"

#include <QPointer>

class QLabel;
class QPushButton;

namespace gleaner {

class EmptyState;
class Job;
class ReceiptPage;
class UnlearnForm;

/// Unlearning with a receipt: what to forget from which model, by which method; then the figures and tables of the run
/// on one page, as its result.json and its report have them.
class UnlearnPanel final : public Panel {
    Q_OBJECT

public:
    UnlearnPanel(Workspace &workspace, QWidget *parent);
    bool settled() const override { return !m_job && !m_opening; }
    void prepare() override;
    QJsonObject state() const override;
    void restoreState(const QJsonObject &state) override;

    UnlearnForm *form() const { return m_form; }
    ReceiptPage *page() const { return m_page; }
    /// The run whose receipt is shown or awaited; 0: none.
    int run() const { return m_run; }

private:
    QWidget *makeSide();
    QWidget *makePage();
    void tryExample();
    void startExample();
    void start();
    void finished(int run);
    void ended(int run);
    void copyCommand();
    void openUnlearned();
    void addToReport();
    void tell();
    QString savedTo() const; ///< folder of the unlearned model that is there; empty: none

    UnlearnForm *m_form;
    ReceiptPage *m_page;
    QWidget *m_emptyPage;
    EmptyState *m_empty;
    QLabel *m_against;
    QPushButton *m_start, *m_copy, *m_figures, *m_report, *m_open;
    QPointer<Job> m_job, m_opening;
    int m_run = 0;
    QString m_failure; ///< of the run, as a sentence
};

} // namespace gleaner
