#include "widgets/panels/UnlearnForm.h"

#include "core/methods/unlearning/ForgetSet.h"
#include "core/models/zoo/Zoo.h"
#include "widgets/forms/ParameterForm.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/RoleBox.h"
#include "widgets/panels/Workspace.h"
#include "widgets/theme/Theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QJsonObject>
#include <QLabel>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace gleaner {

namespace {

const QString family = QStringLiteral("unlearning"), script = QStringLiteral("torchscript:");

QComboBox *makeBox(const char *id, const QString &name, const QString &tip, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setFocusPolicy(Qt::StrongFocus);
    describe(box, QString::fromLatin1(id), name, tip);
    return box;
}

} // namespace

UnlearnForm::UnlearnForm(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, Space::s, 0);
    column->setSpacing(Space::xs);
    makeModel();
    m_inputs = new QVBoxLayout;
    m_inputs->setSpacing(Space::xs);
    column->addLayout(m_inputs);
    makeRows();
    column->addSpacing(Space::xs);
    column->addWidget(makeLabel(tr("How"), "section", this));
    m_parameters = new QVBoxLayout;
    column->addLayout(m_parameters);
    makeFolder();
    column->addStretch();
    connect(&workspace, &Workspace::modelsChanged, this, &UnlearnForm::fillModels);
    connect(&workspace, &Workspace::currentModelChanged, this, [this] {
        if (const Workspace::Network *now = m_workspace.currentModel())
            chooseModel(now->uri);
    });
    fillModels();
}

void UnlearnForm::makeModel()
{
    m_model =
        makeBox("unlearn.model", tr("Model"),
                tr("Whose copy is to forget; the original is never written to. Open your own in the sources."), this);
    m_method = makeBox("unlearn.method", tr("Method"),
                       tr("Methods of the family “unlearning”; those that the model does "
                          "not permit are greyed, with the reason"),
                       this);
    m_summary = makeLabel({}, "secondary", this);
    m_summary->setWordWrap(true);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(makeLabel(tr("From which model"), "section", this));
    column->addWidget(m_model);
    column->addWidget(m_method);
    column->addWidget(m_summary);
    column->addSpacing(Space::s);
    connect(m_model, &QComboBox::activated, this, [this] { chooseModel(m_model->currentData().toString()); });
    connect(m_method, &QComboBox::activated, this, &UnlearnForm::showMethod);
}

const Method *UnlearnForm::method() const { return findMethod(m_method->currentData().toString()); }

QString UnlearnForm::modelUri() const { return m_model->currentData().toString(); }

void UnlearnForm::fillModels()
{
    const QString before = m_wantedModel.isEmpty() ? modelUri() : m_wantedModel;
    {
        const QSignalBlocker quiet(m_model);
        m_model->clear();
        m_model->addItem(tr("None: a small network is trained here"), QString());
        for (const Workspace::Network &each : m_workspace.models())
            m_model->addItem(each.model->info().name, each.uri);
        for (const ZooEntry &each : zooModels())
            if (const QString uri = QStringLiteral("zoo:") + each.name; m_model->findData(uri) < 0)
                m_model->addItem(uri, uri);
        m_model->setCurrentIndex(std::max(0, m_model->findData(before)));
    }
    if (m_workspace.model(m_wantedModel))
        m_wantedModel.clear();
    fillMethods();
}

void UnlearnForm::chooseModel(const QString &uri)
{
    m_wantedModel = uri;
    if (uri.isEmpty())
        m_model->setCurrentIndex(0);
    else if (!m_workspace.model(uri))
        m_workspace.openModel(uri); // a zoo model that is not open yet
    fillModels();
}

const InputRole *UnlearnForm::modelRole(const Method &method) const
{
    for (const InputRole &role : method.declaration().inputs)
        if (role.kind == InputRole::Kind::Model)
            return &role;
    return nullptr;
}

/// Why the chosen model does not permit the method; empty where it does.
QString UnlearnForm::reasonAgainst(const Method &method) const
{
    const InputRole *role = modelRole(method);
    if (modelUri().isEmpty())
        return !role || role->optional ? QString() : tr("needs a model");
    if (!role)
        return tr("takes no model");
    const Workspace::Network *open = m_workspace.model(modelUri());
    return open ? misfit(*role, {open->uri, nullptr, open->model}) : QString();
}

/// Keeps the chosen one while the model permits it; else the first that it permits.
void UnlearnForm::fillMethods()
{
    const QString before = m_method->currentData().toString();
    int chosen = -1, first = -1;
    {
        const QSignalBlocker quiet(m_method);
        m_method->clear();
        for (const Method *each : allMethods()) {
            const MethodDeclaration &declaration = each->declaration();
            if (QLatin1String(declaration.family) != family)
                continue;
            const QString reason = reasonAgainst(*each), title = methodText(declaration.title);
            m_method->addItem(reason.isEmpty() ? title : tr("%1 — %2").arg(title, reason),
                              QString::fromLatin1(declaration.id));
            const int at = m_method->count() - 1;
            static_cast<QStandardItemModel *>(m_method->model())->item(at)->setEnabled(reason.isEmpty());
            m_method->setItemData(at, reason.isEmpty() ? methodText(declaration.summary) : reason, Qt::ToolTipRole);
            if (reason.isEmpty() && first < 0)
                first = at;
            if (reason.isEmpty() && before == QLatin1String(declaration.id))
                chosen = at;
        }
        m_method->setCurrentIndex(chosen >= 0 ? chosen : first >= 0 ? first : m_method->findData(before));
    }
    if (m_method->currentData().toString() != before)
        showMethod();
    else
        refresh();
}

void UnlearnForm::chooseMethod(const QString &id)
{
    if (const int at = m_method->findData(id); at >= 0 && at != m_method->currentIndex()) {
        m_method->setCurrentIndex(at);
        showMethod();
    }
}

void UnlearnForm::showMethod()
{
    qDeleteAll(m_roles);
    m_roles.clear();
    while (QLayoutItem *item = m_inputs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    delete m_form;
    m_form = nullptr;
    const Method *chosen = method();
    m_summary->setVisible(chosen);
    if (!chosen)
        return refresh();
    const MethodDeclaration &declaration = chosen->declaration();
    m_summary->setText(methodText(declaration.summary));
    for (const InputRole &role : declaration.inputs)
        if (&role != modelRole(*chosen))
            addRole(role);
    m_form = new ParameterForm(declaration, this);
    m_form->setObjectName(QStringLiteral("unlearn.form"));
    // The inspector may show a form of the same parameters.
    for (QWidget *each : m_form->findChildren<QWidget *>())
        if (each->objectName().startsWith(QLatin1String("parameter")))
            each->setObjectName(QStringLiteral("unlearn.") + each->objectName());
    m_parameters->addWidget(m_form);
    connect(m_form, &ParameterForm::changed, this, &UnlearnForm::changed);
    refresh();
}

void UnlearnForm::addRole(const InputRole &role)
{
    auto *box = new RoleBox(role, m_workspace, this);
    box->setObjectName(QStringLiteral("unlearn.role.") + QString::fromLatin1(role.id));
    const QString title = methodText(role.title);
    QLabel *label = makeLabel(role.optional ? tr("%1 (optional)").arg(title) : title, "section", this);
    label->setBuddy(box);
    label->setToolTip(methodText(role.help));
    m_inputs->addWidget(label);
    m_inputs->addWidget(box);
    m_roles.append(box);
    connect(box, &RoleBox::valueChanged, this, &UnlearnForm::refresh);
}

RoleBox *UnlearnForm::roleBox(const char *id) const
{
    for (RoleBox *box : m_roles)
        if (QLatin1String(box->role().id) == QLatin1String(id))
            return box;
    return nullptr;
}

bool UnlearnForm::hasParameter(const char *id) const
{
    const Method *chosen = method();
    return chosen && std::ranges::any_of(chosen->declaration().parameters, [id](const ParameterRef &parameter) {
               return QLatin1String(textOf(parameter).id) == QLatin1String(id);
           });
}

RunRequest UnlearnForm::request() const
{
    const Method *chosen = method();
    if (!chosen || !m_form)
        throw ProblemError({tr("No method is chosen"), {}, tr("Choose one that the model permits."), ExitCode::Usage});
    if (const QString reason = reasonAgainst(*chosen); !reason.isEmpty())
        throw ProblemError({tr("The method does not fit the model: %1").arg(reason), modelUri(),
                            tr("Choose another model, or a method that is not greyed."), ExitCode::Usage});
    RunRequest request;
    request.method = chosen;
    request.parameters = m_form->parameters();
    if (const InputRole *role = modelRole(*chosen); role && !modelUri().isEmpty()) {
        const Workspace::Network *open = m_workspace.model(modelUri());
        request.inputs.set(QString::fromLatin1(role->id), {modelUri(), nullptr, open ? open->model : nullptr});
    }
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

void UnlearnForm::setTyped(const std::map<QString, QString> &values)
{
    if (m_form)
        m_form->setTyped(values);
}

QString UnlearnForm::besideTheModel() const
{
    QString path = modelUri();
    if (path.startsWith(script))
        path = path.mid(script.size()).section(QLatin1Char('?'), 0, 0);
    const QFileInfo place(path);
    if (path.isEmpty() || !place.exists())
        return {};
    const QString stem =
        place.isDir() ? place.absoluteFilePath() : place.absolutePath() + QLatin1Char('/') + place.completeBaseName();
    QString folder = stem + QStringLiteral("-unlearned");
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = QStringLiteral("%1-unlearned-%2").arg(stem).arg(number);
    return folder;
}

QString UnlearnForm::unlearnedUri(const QString &original, const QString &folder)
{
    if (!original.startsWith(script))
        return folder;
    const qsizetype options = original.indexOf(QLatin1Char('?'));
    return script + folder + (options < 0 ? QString() : original.mid(options));
}

QJsonObject UnlearnForm::state() const
{
    QJsonObject typed, roles;
    if (m_form)
        for (const auto &[id, text] : m_form->typed())
            typed[id] = text;
    for (const RoleBox *box : m_roles)
        roles[QString::fromLatin1(box->role().id)] = box->value().uri;
    return {{"model", modelUri()}, {"method", m_method->currentData().toString()}, {"typed", typed}, {"roles", roles}};
}

void UnlearnForm::setState(const QJsonObject &state)
{
    const QString model = state["model"].toString();
    // A model that is being opened with the project is waited for.
    m_wantedModel = model;
    fillModels();
    if (model.isEmpty() || m_workspace.model(model))
        m_wantedModel.clear();
    chooseMethod(state["method"].toString());
    std::map<QString, QString> typed;
    const QJsonObject values = state["typed"].toObject(), roles = state["roles"].toObject();
    for (auto each = values.begin(); each != values.end(); ++each)
        typed[each.key()] = each.value().toString();
    setTyped(typed);
    for (RoleBox *box : m_roles)
        if (const QString uri = roles[QString::fromLatin1(box->role().id)].toString(); !uri.isEmpty())
            box->choose(uri);
}

} // namespace gleaner
