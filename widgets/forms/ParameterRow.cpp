#include "widgets/forms/ParameterRow.h"

#include "core/methods/Method.h"
#include "widgets/forms/ParameterEditor.h"
#include "widgets/theme/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace gleaner {

namespace {

QString labelText(const ParameterText &text)
{
    const QString unit = methodText(text.unit);
    return unit.isEmpty() ? methodText(text.title) : ParameterRow::tr("%1 [%2]").arg(methodText(text.title), unit);
}

QToolButton *makeDot(const ParameterRef &parameter, QWidget *parent)
{
    auto *dot = new QToolButton(parent);
    const ParameterText &text = textOf(parameter);
    dot->setObjectName(QStringLiteral("parameter.%1.reset").arg(QLatin1String(text.id)));
    dot->setIcon(Theme::icon(QStringLiteral("reset-dot")));
    dot->setIconSize({16, 16});
    dot->setCheckable(true); // drawn in the accent color
    dot->setChecked(true);
    const QString value = Parameters::write(Parameters::fallback(parameter));
    dot->setToolTip(ParameterRow::tr("Back to the default, %1").arg(value.isEmpty() ? QStringLiteral("“”") : value));
    dot->setAccessibleName(ParameterRow::tr("Reset %1").arg(methodText(text.title)));
    QSizePolicy policy = dot->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    dot->setSizePolicy(policy);
    dot->setStyleSheet(QStringLiteral("QToolButton, QToolButton:checked { padding: 0; background: transparent; }"));
    return dot;
}

} // namespace

ParameterRow::ParameterRow(const ParameterRef &parameter, QWidget *parent)
    : QWidget(parent), m_parameter(parameter), m_label(new QLabel(labelText(textOf(parameter)), this)),
      m_error(new QLabel(this)), m_editor(makeEditor(parameter, this)), m_dot(makeDot(parameter, this))
{
    m_label->setToolTip(methodText(textOf(parameter).help));
    m_label->setBuddy(m_editor);
    m_error->setObjectName(QStringLiteral("parameter.%1.error").arg(id()));
    m_error->setProperty("role", "bad");
    m_error->setWordWrap(true);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::xs);
    grid->setVerticalSpacing(Space::xs);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_dot, 0, 1);
    grid->addWidget(m_editor, 1, 0, 1, 2);
    grid->addWidget(m_error, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);

    connect(m_dot, &QToolButton::clicked, this, &ParameterRow::reset);
    connect(m_editor, &ParameterEditor::changed, this, [this] {
        judge();
        Q_EMIT changed();
    });
    judge();
}

QString ParameterRow::id() const { return m_editor->id(); }

QString ParameterRow::typed() const { return m_editor->typed(); }

void ParameterRow::setTyped(const QString &text) { m_editor->setTyped(text); }

void ParameterRow::reset()
{
    m_dot->setChecked(true);
    m_editor->setTyped(Parameters::write(Parameters::fallback(m_parameter)));
}

void ParameterRow::judge()
{
    m_problem.reset();
    try {
        m_changed = Parameters::read(m_parameter, typed()) != Parameters::fallback(m_parameter);
    } catch (const ProblemError &error) {
        m_changed = true;
        m_problem = error.problem();
    }
    mark();
}

void ParameterRow::mark()
{
    QFont font = Theme::font(Type::Body);
    font.setBold(m_changed);
    m_label->setFont(font);
    m_dot->setVisible(m_changed);
    m_error->setVisible(m_problem.has_value());
    if (m_problem)
        m_error->setText(tr("%1. %2").arg(m_problem->what, m_problem->remedy));
    QWidget *control = m_editor->focusProxy();
    control->setProperty("invalid", m_problem.has_value());
    control->style()->unpolish(control);
    control->style()->polish(control);
}

} // namespace gleaner
