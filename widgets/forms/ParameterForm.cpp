#include "widgets/forms/ParameterForm.h"

#include "core/methods/Method.h"
#include "widgets/forms/ParameterRow.h"
#include "widgets/theme/Theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace gleaner {

namespace {

constexpr int shownParameters = 5;

QVBoxLayout *stackIn(QWidget *widget)
{
    auto *stack = new QVBoxLayout(widget);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(Space::m);
    return stack;
}

} // namespace

ParameterForm::ParameterForm(const MethodDeclaration &method, QWidget *parent) : QWidget(parent), m_method(method)
{
    auto *stack = stackIn(this);
    m_folded = new QWidget(this);
    m_folded->setObjectName(QStringLiteral("parameters.folded"));
    auto *folded = stackIn(m_folded);
    int shown = 0, hidden = 0;
    for (const ParameterRef &parameter : method.parameters) {
        const bool inFront = shown < shownParameters && !textOf(parameter).advanced;
        auto *row = new ParameterRow(parameter, inFront ? this : m_folded);
        (inFront ? stack : folded)->addWidget(row);
        ++(inFront ? shown : hidden);
        connect(row, &ParameterRow::changed, this, [this, row] {
            if (row->problem() && row->parentWidget() == m_folded)
                setUnfolded(true); // nothing wrong stays out of sight
            Q_EMIT changed();
        });
        m_rows.push_back(row);
    }
    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("parameters.more"));
    m_more->setText(tr("More parameters"));
    m_more->setToolTip(tr("Shows or hides the parameters that matter less"));
    m_more->setAccessibleName(tr("More parameters"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setIconSize({16, 16});
    stack->addWidget(m_more, 0, Qt::AlignLeft);
    stack->addWidget(m_folded);
    stack->addStretch(1);
    connect(m_more, &QToolButton::clicked, this, [this] { setUnfolded(m_folded->isHidden()); });
    setUnfolded(false);
    m_more->setVisible(hidden > 0);
}

void ParameterForm::setUnfolded(bool unfolded)
{
    m_folded->setVisible(unfolded);
    m_more->setIcon(Theme::icon(unfolded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
}

std::map<QString, QString> ParameterForm::typed() const
{
    std::map<QString, QString> values;
    for (const ParameterRow *row : m_rows)
        values[row->id()] = row->typed();
    return values;
}

Parameters ParameterForm::parameters() const
{
    for (const ParameterRow *row :
         m_rows) // in the order of the form, so that the first one seen is the first one named
        if (row->problem())
            throw ProblemError(*row->problem());
    return Parameters::parse(m_method, typed());
}

void ParameterForm::setTyped(const std::map<QString, QString> &values)
{
    for (ParameterRow *row : m_rows)
        if (const auto found = values.find(row->id()); found != values.end())
            row->setTyped(found->second);
}

void ParameterForm::resetAll()
{
    for (ParameterRow *row : m_rows)
        row->reset();
}

bool ParameterForm::valid() const { return problems().isEmpty(); }

Problems ParameterForm::problems() const
{
    Problems found;
    for (const ParameterRow *row : m_rows)
        if (row->problem())
            found.append(*row->problem());
    return found;
}

} // namespace gleaner
