#pragma once
#include "widgets/forms/ParameterEditor.h"

class QCheckBox;
class QComboBox;

namespace gleaner {

/// A check box: "true" or "false".
class BooleanEditor final : public ParameterEditor {
    Q_OBJECT

public:
    BooleanEditor(const BooleanParameter &parameter, QWidget *parent);
    QString typed() const override;
    void setTyped(const QString &text) override;

private:
    QCheckBox *m_box;
};

/// A list of the choices' titles; the value is the id.
class ChoiceEditor final : public ParameterEditor {
    Q_OBJECT

public:
    ChoiceEditor(const ChoiceParameter &parameter, QWidget *parent);
    QString typed() const override;
    void setTyped(const QString &text) override;

private:
    QComboBox *m_box;
};

} // namespace gleaner
