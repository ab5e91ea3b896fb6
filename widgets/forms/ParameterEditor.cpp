#include "widgets/forms/ParameterEditor.h"

#include "core/methods/Method.h"
#include "widgets/forms/ChoiceEditors.h"
#include "widgets/forms/NumberEditors.h"
#include "widgets/forms/TextEditors.h"

#include <QEvent>

namespace gleaner {

ParameterEditor::ParameterEditor(const ParameterRef &parameter, QWidget *parent)
    : QWidget(parent), m_parameter(parameter)
{
    setObjectName(QStringLiteral("editor.") + id());
}

void ParameterEditor::adopt(QWidget *control)
{
    const ParameterText &text = textOf(m_parameter);
    control->setObjectName(QStringLiteral("parameter.") + id());
    control->setAccessibleName(methodText(text.title));
    control->setAccessibleDescription(methodText(text.help));
    control->setToolTip(methodText(text.help));
    setFocusProxy(control);
}

namespace {

class WheelFilter final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        event->ignore(); // goes on to the parent
        return true;
    }
};

struct Maker {
    QWidget *parent;
    ParameterEditor *operator()(const IntegerParameter *p) const { return new IntegerEditor(*p, parent); }
    ParameterEditor *operator()(const RealParameter *p) const { return new RealEditor(*p, parent); }
    ParameterEditor *operator()(const BooleanParameter *p) const { return new BooleanEditor(*p, parent); }
    ParameterEditor *operator()(const ChoiceParameter *p) const { return new ChoiceEditor(*p, parent); }
    ParameterEditor *operator()(const IntegerListParameter *p) const { return new IntegerListEditor(*p, parent); }
    ParameterEditor *operator()(const TextParameter *p) const { return new TextEditor(*p, parent); }
};

} // namespace

void leaveWheelToForm(QWidget *control)
{
    if (control->focusPolicy() == Qt::WheelFocus)
        control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(new WheelFilter(control));
}

ParameterEditor *makeEditor(const ParameterRef &parameter, QWidget *parent)
{
    ParameterEditor *editor = std::visit(Maker{parent}, parameter);
    for (QWidget *each : editor->findChildren<QWidget *>())
        leaveWheelToForm(each);
    return editor;
}

} // namespace gleaner
