#pragma once
#include "core/methods/Method.h"

#include <QComboBox>

namespace gleaner {

class Workspace;

/// What plays one role of a method: the open things of its kind, those that do not fit greyed with the reason, and the
/// method's own example. Things may be dropped on it from the sources.
class RoleBox final : public QComboBox {
    Q_OBJECT

public:
    RoleBox(const InputRole &role, Workspace &workspace, QWidget *parent);
    const InputRole &role() const { return m_role; }
    /// The chosen thing; an example that is not open has a URI only. Empty URI where nothing is chosen.
    Inputs::Value value() const;
    void choose(const QString &uri);
    bool isExample() const;
    /// What an optional role takes until the user chooses: its example, or nothing.
    void takeExample(bool wanted);

Q_SIGNALS:
    void valueChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void refill();
    int placeOf(const QString &uri) const; ///< of what fits; or -1
    int optionalChoice() const;
    int requiredChoice(const QString &current) const;
    void add(const QString &name, const Inputs::Value &value);

    const InputRole &m_role;
    Workspace &m_workspace;
    std::vector<Inputs::Value> m_values;
    QString m_uri; ///< chosen by the user; empty = nothing, or follow what is current
    bool m_touched = false, m_wantsExample = false;
};

} // namespace gleaner
