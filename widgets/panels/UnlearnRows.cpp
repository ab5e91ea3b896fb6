// How the form of the panel Unlearn names rows and folders without typing.
#include "core/methods/shared/FewShotTask.h"
#include "core/methods/unlearning/ForgetSet.h"
#include "widgets/forms/ParameterForm.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/RoleBox.h"
#include "widgets/panels/UnlearnForm.h"
#include "widgets/panels/Workspace.h"
#include "widgets/theme/Theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace gleaner {

namespace {

QToolButton *makeSmallButton(const char *id, const char *icon, const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = makeTool(QString::fromLatin1(id), QString::fromLatin1(icon), tip, parent);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

void UnlearnForm::makeRows()
{
    const auto addLine = [this](const QString &title) {
        auto *part = new QWidget(this);
        auto *column = new QVBoxLayout(part);
        column->setContentsMargins(0, Space::xs, 0, 0);
        column->setSpacing(Space::xs);
        column->addWidget(makeLabel(title, "section", part));
        auto *line = new QHBoxLayout;
        line->setSpacing(Space::xs);
        column->addLayout(line);
        layout()->addWidget(part);
        return std::pair(part, line);
    };
    const auto addButton = [this](QHBoxLayout *line, const char *id, const char *icon, const QString &text,
                                  const QString &tip, const auto &action) {
        QToolButton *button = makeSmallButton(id, icon, text, tip, line->parentWidget());
        line->addWidget(button);
        connect(button, &QToolButton::clicked, this, action);
    };
    const auto [forget, forgetLine] = addLine(tr("What to forget"));
    m_rows = forget;
    addButton(forgetLine, "unlearn.forgetChosen", "check", tr("Chosen"),
              tr("The rows that are chosen now in the data set, by their numbers"),
              [this] { takeChosenRows(Part::Forget); });
    addButton(forgetLine, "unlearn.forgetFile", "folder-open", tr("A file…"),
              tr("A file of row numbers, or a data set of its own"), [this] { takeFile(Part::Forget); });
    m_class = new QComboBox(forget);
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_class->setMinimumContentsLength(5);
    describe(m_class, QStringLiteral("unlearn.forgetClass"), tr("A whole class"), tr("Forgets a whole class"));
    forgetLine->addWidget(m_class, 1);
    connect(m_class, &QComboBox::activated, this, [this](int at) {
        if (at > 0)
            setTyped({{QStringLiteral("forget-kind"), QStringLiteral("class")},
                      {QStringLiteral("forget"), m_class->currentData().toString()}});
    });
    const auto [retain, retainLine] = addLine(tr("What to keep"));
    m_retain = retain;
    addButton(retainLine, "unlearn.retainRest", "invert", tr("All others"),
              tr("Everything that is not to be forgotten"), [this] { takeRows(Part::Retain, {}); });
    addButton(retainLine, "unlearn.retainChosen", "check", tr("Chosen"), tr("Keeps the rows that are chosen now"),
              [this] { takeChosenRows(Part::Retain); });
    addButton(retainLine, "unlearn.retainFile", "folder-open", tr("A file…"),
              tr("A file of row numbers, or a data set of its own"), [this] { takeFile(Part::Retain); });
    retainLine->addStretch();
}

void UnlearnForm::makeFolder()
{
    m_folder = new QWidget(this);
    auto *line = new QHBoxLayout(m_folder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::xs);
    line->addWidget(makeLabel(tr("Save it"), "section", m_folder));
    line->addStretch();
    QToolButton *beside = makeSmallButton("unlearn.saveBeside", "copy", tr("Beside it"),
                                          tr("A new folder beside the original, which is never overwritten"), m_folder);
    QToolButton *elsewhere =
        makeSmallButton("unlearn.saveTo", "folder-open", tr("Elsewhere…"), tr("Chooses a new folder"), m_folder);
    line->addWidget(beside);
    line->addWidget(elsewhere);
    layout()->addWidget(m_folder);
    connect(beside, &QToolButton::clicked, this, [this] { setTyped({{QStringLiteral("save-to"), besideTheModel()}}); });
    connect(elsewhere, &QToolButton::clicked, this, &UnlearnForm::chooseFolder);
}

void UnlearnForm::refresh()
{
    const bool byRole = roleBox("forget");
    m_rows->setVisible(byRole || hasParameter("forget"));
    m_retain->setVisible(roleBox("retain") || hasParameter("retain"));
    m_folder->setVisible(hasParameter("save-to"));
    m_folder->findChild<QToolButton *>(QStringLiteral("unlearn.saveBeside"))->setEnabled(!besideTheModel().isEmpty());
    const RoleBox *pool = roleBox("data");
    const auto labels = pool && pool->value().dataSet ? classLabels(*pool->value().dataSet) : nullptr;
    m_class->setVisible(!byRole && labels);
    const QSignalBlocker quiet(m_class);
    m_class->clear();
    m_class->addItem(tr("A class"), QString());
    for (const QString &name : labels ? labels->classes() : QStringList())
        m_class->addItem(name, name);
    Q_EMIT changed();
}

/// Of the data set that is asked about: by number, or, for a method that takes sets of their own, as a data set that
/// its address makes again.
void UnlearnForm::takeChosenRows(Part part)
{
    const RoleBox *box = roleBox("data");
    const Workspace::Data *source = box ? m_workspace.data(box->value().uri) : m_workspace.currentData();
    if (!source || source->selection->rows().empty()) {
        m_workspace.addProblem({tr("No rows are chosen"), source ? source->uri : QString(),
                                tr("Choose rows in the data set first: in its pictures, its columns or a plot."),
                                ExitCode::Usage});
        return;
    }
    const QString rows = rowsAsText(source->selection->rows());
    if (!roleBox(part == Part::Forget ? "forget" : "retain"))
        return takeRows(part, rows);
    QStringList numbers;
    for (const int row : source->selection->rows())
        numbers.append(QString::number(row));
    takeData(part, QStringLiteral("%1 | filter row in [%2]").arg(source->uri, numbers.join(QLatin1Char(','))));
}

void UnlearnForm::takeRows(Part part, const QString &rows)
{
    if (part == Part::Forget)
        setTyped({{QStringLiteral("forget-kind"), QStringLiteral("rows")}, {QStringLiteral("forget"), rows}});
    else if (hasParameter("retain"))
        setTyped({{QStringLiteral("retain"), rows}});
    else if (RoleBox *box = roleBox("retain"))
        box->choose({});
}

void UnlearnForm::takeData(Part part, const QString &uri)
{
    const QString before = m_workspace.currentData() ? m_workspace.currentData()->uri : QString();
    const auto take = [this, part, uri, before] {
        if (RoleBox *box = roleBox(part == Part::Forget ? "forget" : "retain"); box && m_workspace.data(uri))
            box->choose(uri);
        m_workspace.setCurrentData(before);
    };
    if (Job *job = m_workspace.openData(uri))
        connect(job, &Job::endedJob, this, take, Qt::QueuedConnection); // after the workspace has taken it up
    else
        take();
}

void UnlearnForm::takeFile(Part part)
{
    const QString path =
        QFileDialog::getOpenFileName(this, part == Part::Forget ? tr("Open rows to forget") : tr("Open rows to keep"));
    if (path.isEmpty())
        return;
    if (roleBox(part == Part::Forget ? "forget" : "retain"))
        takeData(part, Workspace::cleanUri(path));
    else
        takeRows(part, path);
}

void UnlearnForm::chooseFolder()
{
    QString folder = QFileDialog::getSaveFileName(this, tr("A new folder for the unlearned model"), besideTheModel());
    if (!folder.isEmpty())
        setTyped({{QStringLiteral("save-to"), folder}});
}

} // namespace gleaner
