#include "widgets/forms/TextEditors.h"

#include "core/methods/Parameters.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace gleaner {

TextEditor::TextEditor(const ParameterRef &parameter, const QString &fallback, QWidget *parent)
    : ParameterEditor(parameter, parent), m_line(new QLineEdit(fallback, this))
{
    adopt(m_line);
    m_line->setCursorPosition(0); // long texts show how they begin
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &ParameterEditor::changed);
}

TextEditor::TextEditor(const TextParameter &parameter, QWidget *parent)
    : TextEditor(&parameter, QString::fromUtf8(parameter.fallback), parent)
{
}

QString TextEditor::typed() const { return m_line->text(); }

void TextEditor::setTyped(const QString &text)
{
    m_line->setText(text);
    m_line->setCursorPosition(0);
}

IntegerListEditor::IntegerListEditor(const IntegerListParameter &parameter, QWidget *parent)
    : TextEditor(&parameter, QString::fromLatin1(parameter.fallback), parent)
{
    line()->setPlaceholderText(tr("Whole numbers, separated by commas"));
}

} // namespace gleaner
