#include "widgets/panels/Inspector.h"

#include "core/jobs/JobRunner.h"
#include "widgets/forms/ParameterEditor.h"
#include "widgets/forms/ParameterForm.h"
#include "widgets/panels/MethodFinder.h"
#include "widgets/panels/MethodHelp.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/RoleBox.h"
#include "widgets/panels/Runs.h"
#include "widgets/panels/Workspace.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/ProgressStrip.h"

#include <QApplication>
#include <QClipboard>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace gleaner {

namespace {

/// May be wrapped inside long addresses, which would make the window wider otherwise.
QString breakable(QString text)
{
    static const QRegularExpression joints(QStringLiteral("([,/+])(?=\\S)"));
    return text.replace(joints, QStringLiteral("\\1\u200B"));
}

} // namespace

Inspector::Inspector(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    m_finder = new MethodFinder(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::m, Space::s, Space::m, Space::m);
    column->setSpacing(Space::m);
    column->addWidget(m_finder);
    column->addWidget(makeLine(this));
    column->addWidget(makeForm(), 1);
    column->addWidget(makeFooter());

    connect(m_finder, &MethodFinder::chosen, this, [this](const MethodDeclaration *method) {
        m_workspace.setMethod(findMethod(QString::fromLatin1(method->id)));
    });
    connect(&workspace, &Workspace::methodChanged, this, &Inspector::showMethod);
    if (!allMethods().empty())
        m_workspace.setMethod(allMethods().front());
    showMethod();
}

/// Title, inputs, parameters, seed and help scroll together; Run stays in sight below them.
QWidget *Inspector::makeForm()
{
    m_formPage = new QWidget(this);
    m_title = makeLabel({}, "heading", m_formPage);
    m_title->setWordWrap(true);
    m_summary = makeLabel({}, "secondary", m_formPage);
    m_summary->setWordWrap(true);
    m_inputs = new QVBoxLayout;
    m_inputs->setSpacing(Space::xs);
    m_parameters = new QVBoxLayout;

    m_seed = new QSpinBox(m_formPage);
    m_seed->setRange(0, 999999999);
    m_seed->setValue(1);
    leaveWheelToForm(m_seed);
    describe(m_seed, QStringLiteral("inspector.seed"), tr("Seed"),
             tr("The same seed gives the same result, to the byte"));
    auto *seedRow = new QHBoxLayout;
    seedRow->addWidget(makeLabel(tr("Seed"), "body", m_formPage), 1);
    seedRow->addWidget(m_seed);

    m_helpToggle = new QToolButton(m_formPage);
    m_helpToggle->setText(tr("About this method"));
    m_helpToggle->setIcon(Theme::icon(QStringLiteral("help")));
    m_helpToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_helpToggle->setCheckable(true);
    describe(m_helpToggle, QStringLiteral("inspector.helpToggle"), tr("About this method"),
             tr("What it does and cannot do, and the paper"));
    m_help = new QLabel(m_formPage);
    m_help->setWordWrap(true);
    m_help->setTextFormat(Qt::RichText);
    m_help->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    describe(m_help, QStringLiteral("inspector.help"), tr("About this method"),
             tr("What it does and cannot do, and the paper"));
    m_help->hide();
    connect(m_helpToggle, &QToolButton::toggled, m_help, &QWidget::setVisible);

    auto *column = new QVBoxLayout(m_formPage);
    column->setContentsMargins(0, 0, Space::s, 0);
    column->setSpacing(Space::s);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addSpacing(Space::xs);
    column->addWidget(makeLabel(tr("Inputs"), "section", m_formPage));
    column->addLayout(m_inputs);
    column->addSpacing(Space::xs);
    column->addWidget(makeLabel(tr("Parameters"), "section", m_formPage));
    column->addLayout(m_parameters);
    column->addLayout(seedRow);
    column->addSpacing(Space::xs);
    column->addWidget(m_helpToggle, 0, Qt::AlignLeft);
    column->addWidget(m_help);
    column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("inspector.scroll"));
    scroll->setWidget(m_formPage);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showThrough(scroll);
    return scroll;
}

QWidget *Inspector::makeFooter()
{
    auto *footer = new QWidget(this);
    m_progress = new ProgressStrip(footer, ProgressStrip::Form::Stacked);
    m_progress->hide();
    if (auto *button = m_progress->findChild<QPushButton *>(QStringLiteral("progress.stop")))
        button->setObjectName(QStringLiteral("inspector.stop"));
    m_estimate = makeLabel({}, "secondary", footer);
    m_estimate->setWordWrap(true);
    m_estimate->setObjectName(QStringLiteral("inspector.estimate"));
    m_run = makePrimaryButton(QStringLiteral("inspector.run"), tr("Run"),
                              tr("Run the method on a worker thread (Ctrl+Return)"), footer);
    m_copy = makeButton(QStringLiteral("inspector.copy"), tr("Copy as command"),
                        tr("Copies the command line that does the very same (Ctrl+Shift+C)"), footer);
    connect(m_run, &QPushButton::clicked, this, &Inspector::run);
    connect(m_copy, &QPushButton::clicked, this, &Inspector::copyCommand);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_run, 1);
    buttons->addWidget(m_copy);
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(makeLine(footer));
    column->addWidget(m_progress);
    column->addWidget(m_estimate);
    column->addLayout(buttons);
    return footer;
}

void Inspector::showMethod()
{
    const Method *method = m_workspace.method();
    qDeleteAll(m_roles);
    m_roles.clear();
    while (QLayoutItem *item = m_inputs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    delete m_form;
    m_form = nullptr;
    m_formPage->setEnabled(method);
    if (!method) {
        m_title->setText(tr("No method chosen"));
        refresh();
        return;
    }
    findChild<QScrollArea *>(QStringLiteral("inspector.scroll"))->verticalScrollBar()->setValue(0);
    const MethodDeclaration &declaration = method->declaration();
    m_finder->choose(QString::fromLatin1(declaration.id));
    m_title->setText(methodText(declaration.title));
    m_summary->setText(methodText(declaration.summary));
    m_help->setText(methodHelp(declaration));
    addRoles(declaration);
    m_form = new ParameterForm(declaration, m_formPage);
    m_form->setObjectName(QStringLiteral("inspector.form"));
    m_parameters->addWidget(m_form);
    connect(m_form, &ParameterForm::changed, this, &Inspector::refresh);
    refresh();
}

void Inspector::addRoles(const MethodDeclaration &method)
{
    for (const InputRole &role : method.inputs) {
        auto *box = new RoleBox(role, m_workspace, m_formPage);
        QLabel *label =
            makeLabel(role.optional ? tr("%1 (optional)").arg(methodText(role.title)) : methodText(role.title), "body",
                      m_formPage);
        label->setBuddy(box);
        label->setToolTip(methodText(role.help));
        if (!m_roles.isEmpty())
            m_inputs->addSpacing(Space::s);
        m_inputs->addWidget(label);
        m_inputs->addWidget(box);
        m_roles.append(box);
        connect(box, &RoleBox::valueChanged, this, &Inspector::refresh);
    }
}

RunRequest Inspector::request() const
{
    if (!m_workspace.method() || !m_form)
        throw ProblemError({tr("No method is chosen"), {}, tr("Choose one in the list of methods."), ExitCode::Usage});
    RunRequest request;
    request.method = m_workspace.method();
    request.settings = m_settings;
    request.settings.seed = uint64_t(m_seed->value());
    request.parameters = m_form->parameters();
    for (const RoleBox *box : m_roles) {
        const Inputs::Value value = box->value();
        if (!value.uri.isEmpty())
            request.inputs.set(QString::fromLatin1(box->role().id), value);
        else if (!box->role().optional)
            throw ProblemError({tr("Nothing is chosen for “%1”").arg(methodText(box->role().title)),
                                {},
                                tr("Open something that fits, or choose the example."),
                                ExitCode::Usage});
    }
    return request;
}

/// Why it cannot run as it stands, or empty.
QString Inspector::objection() const
{
    try {
        const RunRequest wanted = request();
        const bool open = std::ranges::all_of(
            wanted.inputs.all(), [](const auto &each) { return each.second.dataSet || each.second.model; });
        const Problems against = open ? wanted.method->check(wanted.inputs, wanted.parameters) : Problems();
        return against.isEmpty() ? QString() : against.first().sentence();
    } catch (const ProblemError &error) {
        return error.problem().sentence();
    }
}

QString Inspector::estimate() const
{
    const RunRequest wanted = request();
    for (const auto &[role, value] : wanted.inputs.all())
        if (!value.dataSet && !value.model)
            return tr("The example is opened when it runs.");
    const std::optional<double> seconds = wanted.method->estimatedSeconds(wanted.inputs, wanted.parameters);
    if (!seconds)
        return {};
    return *seconds < 60 ? tr("Takes about %1 s on this machine.").arg(std::max(1, int(*seconds + 0.5)))
                         : tr("Takes about %1 min on this machine.").arg(int(*seconds / 60 + 0.5));
}

/// Where all that is needed is the example, the rest of it comes along, as on the command line.
void Inspector::completeExample()
{
    const bool whole =
        std::ranges::all_of(m_roles, [](const RoleBox *box) { return box->role().optional || box->isExample(); });
    for (RoleBox *box : m_roles)
        if (box->role().optional)
            box->takeExample(whole);
}

void Inspector::refresh()
{
    completeExample();
    const QString against = objection();
    // While it runs the strip above says what is being done.
    m_estimate->setText(m_job ? QString() : against.isEmpty() ? estimate() : breakable(against));
    m_estimate->setProperty("role", against.isEmpty() ? QStringLiteral("secondary") : QStringLiteral("bad"));
    m_estimate->style()->polish(m_estimate);
    m_estimate->setVisible(!m_estimate->text().isEmpty());
    m_run->setEnabled(against.isEmpty() && !m_job);
    m_copy->setEnabled(against.isEmpty());
    m_workspace.setPlannedCommand(against.isEmpty() ? request().command() : QString());
}

void Inspector::run()
{
    if (!m_run->isEnabled())
        return;
    const int id = m_workspace.runs().start(request());
    follow(m_workspace.runs().run(id)->job);
    Q_EMIT runStarted(id);
}

void Inspector::follow(Job *job)
{
    m_job = job;
    m_progress->follow(job);
    // Run is about to be disabled; the keyboard stays where the run can be stopped.
    if (m_run->hasFocus())
        if (auto *button = m_progress->findChild<QPushButton *>(QStringLiteral("inspector.stop")))
            button->setFocus();
    connect(job, &Job::endedJob, this, [this] {
        m_job = nullptr;
        refresh();
    });
    refresh();
}

void Inspector::stop()
{
    if (m_job)
        m_job->stop();
}

void Inspector::copyCommand()
{
    if (m_copy->isEnabled()) {
        QApplication::clipboard()->setText(request().command());
        m_workspace.note(tr("Copied: %1").arg(request().command()));
    }
}

void Inspector::setSettings(const RunSettings &settings)
{
    m_settings = settings;
    refresh();
}

void Inspector::focusSearch() { m_finder->focusSearch(); }

} // namespace gleaner
