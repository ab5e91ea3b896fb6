#pragma once
#include "core/methods/RunRequest.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace gleaner {

class ParameterForm;
class RoleBox;
class Workspace;

/// What to forget from which model, and how: the model, those methods of the family "unlearning" that it permits, their
/// inputs and parameters, and ways to name rows without typing them.
class UnlearnForm final : public QWidget {
    Q_OBJECT

public:
    UnlearnForm(Workspace &workspace, QWidget *parent);
    /// What would run now. Throws the ProblemError of what is missing or wrong.
    RunRequest request() const;
    const Method *method() const;
    void chooseMethod(const QString &id);
    void chooseModel(const QString &uri); ///< empty: none
    QString modelUri() const;
    void setTyped(const std::map<QString, QString> &values);
    /// A folder beside the model that does not exist yet; empty where the model is no folder or file.
    QString besideTheModel() const;
    /// How the checkpoint in `folder` is opened: a TorchScript program stays one, with the options of the original.
    static QString unlearnedUri(const QString &original, const QString &folder);
    QJsonObject state() const;
    void setState(const QJsonObject &state);

Q_SIGNALS:
    void changed();

private:
    enum class Part { Forget, Retain };

    void makeModel();
    void makeRows();
    void makeFolder();
    void fillModels();
    void fillMethods();
    void showMethod();
    void addRole(const InputRole &role);
    QString reasonAgainst(const Method &method) const;
    const InputRole *modelRole(const Method &method) const;
    bool hasParameter(const char *id) const;
    RoleBox *roleBox(const char *id) const;
    void refresh();
    void takeChosenRows(Part part);
    void takeFile(Part part);
    void takeRows(Part part, const QString &rows);
    void takeData(Part part, const QString &uri);
    void chooseFolder();

    Workspace &m_workspace;
    QComboBox *m_model, *m_method, *m_class;
    QLabel *m_summary;
    QWidget *m_rows, *m_retain, *m_folder;
    QVBoxLayout *m_inputs, *m_parameters;
    QList<RoleBox *> m_roles;
    ParameterForm *m_form = nullptr;
    QString m_wantedModel; ///< being opened
};

} // namespace gleaner
