#pragma once
#include "core/methods/RunRequest.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace gleaner {

class Job;
class MethodFinder;
class ParameterForm;
class ProgressStrip;
class RoleBox;
class Workspace;

/// The finder of methods, and the chosen method's inputs, parameters, estimate, Run and help.
class Inspector final : public QWidget {
    Q_OBJECT

public:
    Inspector(Workspace &workspace, QWidget *parent);
    /// What would run now. Throws the ProblemError of what is missing or wrong.
    RunRequest request() const;
    void focusSearch();
    /// Keeps precision and threads for the runs to come.
    void setSettings(const RunSettings &settings);

public Q_SLOTS:
    void run();
    void stop();
    void copyCommand();

Q_SIGNALS:
    void runStarted(int id);

private:
    QWidget *makeForm();
    QWidget *makeFooter();
    void showMethod();
    void completeExample();
    void addRoles(const MethodDeclaration &method);
    void refresh(); ///< what speaks against running, the estimate, what may be pressed
    QString objection() const;
    QString estimate() const;
    void follow(Job *job);

    Workspace &m_workspace;
    RunSettings m_settings;
    MethodFinder *m_finder;
    QLabel *m_title, *m_summary, *m_estimate, *m_help;
    QWidget *m_formPage;
    QVBoxLayout *m_inputs, *m_parameters;
    QList<RoleBox *> m_roles;
    ParameterForm *m_form = nullptr;
    QSpinBox *m_seed;
    QToolButton *m_helpToggle;
    QPushButton *m_run, *m_copy;
    ProgressStrip *m_progress;
    QPointer<Job> m_job;
};

} // namespace gleaner
