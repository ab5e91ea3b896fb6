#pragma once
#include "core/support/Problem.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace gleaner {

/// A Problem as a card: what, where, remedy. Goes away when dismissed (and deletes itself).
class ProblemCard final : public QFrame {
    Q_OBJECT

public:
    enum class Weight { Error, Warning };
    explicit ProblemCard(const Problem &problem, Weight weight = Weight::Error, QWidget *parent = nullptr);
    const Problem &problem() const { return m_problem; }
    /// A button that performs the remedy; remedyRequested() follows a click.
    void setRemedyAction(const QString &text);
    /// A further button, right of those before it.
    QPushButton *addButton(const QString &name, const QString &text, const QString &tip);

Q_SIGNALS:
    void remedyRequested();
    void dismissed();

private:
    Problem m_problem;
    QHBoxLayout *m_buttons;
};

} // namespace gleaner
