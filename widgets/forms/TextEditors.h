#pragma once
#include "widgets/forms/ParameterEditor.h"

class QLineEdit;

namespace gleaner {

/// One line of text.
class TextEditor : public ParameterEditor {
    Q_OBJECT

public:
    TextEditor(const TextParameter &parameter, QWidget *parent);
    QString typed() const override;
    void setTyped(const QString &text) override;

protected:
    TextEditor(const ParameterRef &parameter, const QString &fallback, QWidget *parent);
    QLineEdit *line() const { return m_line; }

private:
    QLineEdit *m_line;
};

/// Comma-separated whole numbers: "1,2,4,8,16".
class IntegerListEditor final : public TextEditor {
    Q_OBJECT

public:
    IntegerListEditor(const IntegerListParameter &parameter, QWidget *parent);
};

} // namespace gleaner
