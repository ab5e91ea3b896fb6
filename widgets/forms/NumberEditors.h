#pragma once
#include "widgets/forms/ParameterEditor.h"

class QLineEdit;
class QSlider;
class QSpinBox;

namespace gleaner {

/// A spin box, and a slider beside it where the range is small enough to be swept by hand.
class IntegerEditor final : public ParameterEditor {
    Q_OBJECT

public:
    IntegerEditor(const IntegerParameter &parameter, QWidget *parent);
    QString typed() const override;
    void setTyped(const QString &text) override;

    static constexpr int widestSlider = 256; ///< steps

private:
    QSpinBox *m_spin;
    QSlider *m_slider = nullptr;
};

/// A number of any size, 1e-4 as well as 250; Up and Down step its second digit.
class RealEditor final : public ParameterEditor {
    Q_OBJECT

public:
    RealEditor(const RealParameter &parameter, QWidget *parent);
    QString typed() const override;
    void setTyped(const QString &text) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(int direction);

    const RealParameter &m_declared;
    QLineEdit *m_line;
};

} // namespace gleaner
