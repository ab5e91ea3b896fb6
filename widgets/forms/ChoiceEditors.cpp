#include "widgets/forms/ChoiceEditors.h"

#include "core/methods/Method.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

namespace gleaner {

BooleanEditor::BooleanEditor(const BooleanParameter &parameter, QWidget *parent)
    : ParameterEditor(&parameter, parent), m_box(new QCheckBox(tr("On"), this))
{
    m_box->setChecked(parameter.fallback);
    adopt(m_box);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    connect(m_box, &QCheckBox::toggled, this, &ParameterEditor::changed);
}

QString BooleanEditor::typed() const { return m_box->isChecked() ? QStringLiteral("true") : QStringLiteral("false"); }

void BooleanEditor::setTyped(const QString &text)
{
    const QString word = text.trimmed().toLower();
    m_box->setChecked(QStringList{"true", "on", "yes", "1"}.contains(word));
}

ChoiceEditor::ChoiceEditor(const ChoiceParameter &parameter, QWidget *parent)
    : ParameterEditor(&parameter, parent), m_box(new QComboBox(this))
{
    for (const Choice &choice : parameter.choices)
        m_box->addItem(methodText(choice.title), QString::fromLatin1(choice.id));
    m_box->setCurrentIndex(m_box->findData(QString::fromLatin1(parameter.fallback)));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(10);
    adopt(m_box);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    connect(m_box, &QComboBox::currentIndexChanged, this, &ParameterEditor::changed);
}

QString ChoiceEditor::typed() const { return m_box->currentData().toString(); }

void ChoiceEditor::setTyped(const QString &text)
{
    const int found = m_box->findData(text.trimmed());
    if (found >= 0)
        m_box->setCurrentIndex(found);
}

} // namespace gleaner
