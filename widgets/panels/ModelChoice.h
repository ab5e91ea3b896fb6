#pragma once
#include "core/models/Model.h"

#include <QComboBox>
#include <map>
#include <mutex>

namespace gleaner {

class Workspace;

/// Which model does one thing: one of the zoo, those that are open and offer the capability, or none where `without`
/// says what that means. A model that is opened meanwhile is meant and becomes the choice.
class ModelChoice final : public QComboBox {
    Q_OBJECT

public:
    ModelChoice(Workspace &workspace, Capability capability, const QString &zoo, const QString &without,
                QWidget *parent);
    QString uri() const { return currentData().toString(); } ///< empty: none
    void choose(const QString &uri);
    /// To be called on a worker thread: the chosen model, opened where it is not open yet, and once only. Throws as
    /// openModel() does; null for none.
    using Opener = std::function<ModelPtr(const std::function<bool()> &stopRequested)>;
    Opener opener() const;

Q_SIGNALS:
    void chosen();

private:
    struct Kept {
        std::mutex mutex;
        std::map<QString, ModelPtr> models;
    };
    void refill();

    Workspace &m_workspace;
    Capability m_capability;
    QString m_zoo, m_without;
    QStringList m_open;
    std::shared_ptr<Kept> m_kept = std::make_shared<Kept>(); ///< of the zoo, opened by us
};

} // namespace gleaner
