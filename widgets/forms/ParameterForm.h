#pragma once
#include "core/methods/Parameters.h"

#include <QWidget>
#include <map>

class QToolButton;

namespace gleaner {

class ParameterRow;

/// The form of a method, generated from its declaration: the first five parameters that are not advanced, the others
/// folded under "More parameters". A changed value is bold and has a dot that resets it; an invalid one says why below.
class ParameterForm final : public QWidget {
    Q_OBJECT

public:
    /// `method` must outlive the form (declarations are constants).
    explicit ParameterForm(const MethodDeclaration &method, QWidget *parent = nullptr);

    const MethodDeclaration &method() const { return m_method; }
    /// Throws the ProblemError of the first invalid value.
    Parameters parameters() const;
    /// Values by id as they stand, valid or not.
    std::map<QString, QString> typed() const;
    /// Sets the named values; others keep theirs. Unknown ids are ignored.
    void setTyped(const std::map<QString, QString> &values);
    void resetAll();
    bool valid() const;
    /// What is wrong with the values, in the order of the form; empty where all are valid.
    Problems problems() const;

Q_SIGNALS:
    void changed();

private:
    void setUnfolded(bool unfolded);

    const MethodDeclaration &m_method;
    std::vector<ParameterRow *> m_rows;
    QToolButton *m_more = nullptr;
    QWidget *m_folded = nullptr;
};

} // namespace gleaner
