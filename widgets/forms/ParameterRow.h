#pragma once
#include "core/methods/Parameters.h"

#include <QWidget>
#include <optional>

class QLabel;
class QToolButton;

namespace gleaner {

class ParameterEditor;

/// One parameter of a form: its label with the unit, its editor, a dot that resets a changed value, and what is wrong.
class ParameterRow final : public QWidget {
    Q_OBJECT

public:
    ParameterRow(const ParameterRef &parameter, QWidget *parent);

    QString id() const;
    QString typed() const;
    void setTyped(const QString &text);
    void reset();
    bool isChanged() const { return m_changed; }
    const std::optional<Problem> &problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void judge();
    void mark();

    ParameterRef m_parameter;
    QLabel *m_label, *m_error;
    ParameterEditor *m_editor;
    QToolButton *m_dot;
    bool m_changed = false;
    std::optional<Problem> m_problem;
};

} // namespace gleaner
