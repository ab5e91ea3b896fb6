#pragma once
#include "core/methods/Parameter.h"

#include <QWidget>

namespace gleaner {

/// Edits one declared parameter. The value passes as a person would type it; whether it is valid is for
/// Parameters::read to say. The control that takes the focus is named "parameter.ID", the editor "editor.ID".
class ParameterEditor : public QWidget {
    Q_OBJECT

public:
    ParameterEditor(const ParameterRef &parameter, QWidget *parent);

    const ParameterRef &parameter() const { return m_parameter; }
    QString id() const { return QString::fromLatin1(textOf(m_parameter).id); }
    virtual QString typed() const = 0;
    /// Shows `text`, even one that is not valid where the control can; emits changed() if the value changed.
    virtual void setTyped(const QString &text) = 0;

Q_SIGNALS:
    void changed();

protected:
    /// Name, accessible name, tooltip and focus of the control that stands for the parameter.
    void adopt(QWidget *control);

private:
    ParameterRef m_parameter;
};

/// Leaves the wheel over a control to the form around it: scrolling must not change what it passes.
void leaveWheelToForm(QWidget *control);

/// The editor for the parameter's kind.
ParameterEditor *makeEditor(const ParameterRef &parameter, QWidget *parent);

} // namespace gleaner
