#pragma once
#include "widgets/panels/Workspace.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace gleaner {

class ProblemCard;

/// The workspace's problems as cards, newest first, each with what can be done about it.
class ProblemCards final : public QWidget {
    Q_OBJECT

public:
    ProblemCards(Workspace &workspace, QWidget *parent);
    /// The folder that a problem's place lies in, or empty where the place is no path on this machine.
    /// "/data/a.csv, line 3" and "/data/a.csv" both give "/data".
    static QString folderOf(const QString &where);

Q_SIGNALS:
    void remedyRequested(gleaner::Workspace::Remedy remedy, const gleaner::Problem &problem);

private:
    void refresh();
    ProblemCard *makeCard(const Problem &problem);
    void addRemedy(ProblemCard *card);
    void addFolder(ProblemCard *card);
    void addCopy(ProblemCard *card);

    Workspace &m_workspace;
    QVBoxLayout *m_column;
    QLabel *m_none;
};

} // namespace gleaner
