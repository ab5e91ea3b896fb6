#include "widgets/panels/ProblemCards.h"

#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/ProblemCard.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace gleaner {

ProblemCards::ProblemCards(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(Space::s, Space::s, Space::s, Space::s);
    m_none = makeLabel(tr("No problems."), "secondary", this);
    m_none->setAlignment(Qt::AlignCenter);
    m_column->addWidget(m_none);
    m_column->addStretch(1);
    // Queued: a card that is being clicked must not go under the click.
    connect(&workspace, &Workspace::problemsChanged, this, &ProblemCards::refresh, Qt::QueuedConnection);
    refresh();
}

void ProblemCards::refresh()
{
    for (ProblemCard *card : findChildren<ProblemCard *>(Qt::FindDirectChildrenOnly))
        delete card;
    const Problems &problems = m_workspace.problems();
    for (qsizetype i = 0; i < problems.size(); ++i)
        m_column->insertWidget(int(i), makeCard(problems[i]));
    m_none->setVisible(problems.isEmpty());
}

ProblemCard *ProblemCards::makeCard(const Problem &problem)
{
    auto *card = new ProblemCard(problem, ProblemCard::Weight::Error, this);
    addRemedy(card);
    addFolder(card);
    addCopy(card);
    connect(card, &ProblemCard::dismissed, this, [this, problem] { m_workspace.dismissProblem(problem); });
    return card;
}

/// The button says what it does; a remedy that only the reader can perform has none.
void ProblemCards::addRemedy(ProblemCard *card)
{
    const Problem &problem = card->problem();
    const auto text = [&]() -> QString {
        switch (m_workspace.remedyOf(problem)) {
        case Workspace::Remedy::None:
            return {};
        case Workspace::Remedy::ChooseData:
            return QFileInfo(problem.where).isFile() ? tr("Choose another file…") : tr("Choose another folder…");
        case Workspace::Remedy::ChooseModel:
            return tr("Choose another model…");
        case Workspace::Remedy::ChooseProject:
            return tr("Choose a project…");
        case Workspace::Remedy::OpenData:
            return tr("Open the data set");
        case Workspace::Remedy::SaveProject:
        case Workspace::Remedy::SaveReport:
            return tr("Save elsewhere…");
        }
        return {};
    }();
    if (text.isEmpty())
        return;
    card->setRemedyAction(text);
    connect(card, &ProblemCard::remedyRequested, this,
            [this, problem] { Q_EMIT remedyRequested(m_workspace.remedyOf(problem), problem); });
}

void ProblemCards::addFolder(ProblemCard *card)
{
    const QString folder = folderOf(card->problem().where);
    if (folder.isEmpty())
        return;
    QPushButton *open =
        card->addButton(QStringLiteral("problem.folder"), tr("Open the folder"), tr("Shows %1").arg(folder));
    connect(open, &QPushButton::clicked, this, [open, folder] {
        if (QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
            return;
        open->setText(tr("No file manager found"));
        open->setEnabled(false);
    });
}

void ProblemCards::addCopy(ProblemCard *card)
{
    QPushButton *copy =
        card->addButton(QStringLiteral("problem.copy"), tr("Copy details"), tr("Copies what, where and remedy"));
    connect(copy, &QPushButton::clicked, this, [copy, text = card->problem().sentence()] {
        QApplication::clipboard()->setText(text);
        copy->setText(tr("Copied"));
    });
}

QString ProblemCards::folderOf(const QString &where)
{
    // A place inside a file follows the path after a comma.
    for (QString path = where; path.startsWith(QLatin1Char('/')); path.truncate(path.lastIndexOf(QLatin1Char(',')))) {
        const QFileInfo info(path);
        if (info.isDir())
            return info.absoluteFilePath();
        if (info.exists())
            return info.absolutePath();
        if (!path.contains(QLatin1Char(',')))
            break;
    }
    return {};
}

} // namespace gleaner
