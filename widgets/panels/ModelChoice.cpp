#include "widgets/panels/ModelChoice.h"

#include "core/models/capabilities/Capabilities.h"
#include "widgets/panels/Workspace.h"

#include <QSignalBlocker>

namespace gleaner {

ModelChoice::ModelChoice(Workspace &workspace, Capability capability, const QString &zoo, const QString &without,
                         QWidget *parent)
    : QComboBox(parent), m_workspace(workspace), m_capability(capability), m_zoo(zoo), m_without(without)
{
    constexpr int fewestLetters = 8;
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(fewestLetters);
    connect(&workspace, &Workspace::modelsChanged, this, &ModelChoice::refill);
    connect(this, &QComboBox::activated, this, &ModelChoice::chosen);
    refill();
}

void ModelChoice::refill()
{
    const QString before = count() > 0 ? uri() : m_zoo;
    QString wanted = before;
    QStringList open;
    {
        const QSignalBlocker quiet(this);
        clear();
        if (!m_without.isEmpty())
            addItem(m_without, QString());
        addItem(m_zoo, m_zoo);
        for (const Workspace::Network &each : m_workspace.models()) {
            if (!each.model->offers(m_capability))
                continue;
            open << each.uri;
            if (each.uri != m_zoo)
                addItem(each.model->info().name, each.uri);
            if (!m_open.contains(each.uri))
                wanted = each.uri;
        }
        m_open = open;
        setCurrentIndex(std::max(findData(wanted), m_without.isEmpty() ? 0 : findData(m_zoo)));
    }
    if (uri() != before)
        Q_EMIT chosen();
}

void ModelChoice::choose(const QString &uri)
{
    const int index = findData(uri);
    if (index < 0 || index == currentIndex())
        return;
    setCurrentIndex(index);
    Q_EMIT chosen();
}

ModelChoice::Opener ModelChoice::opener() const
{
    const Workspace::Network *open = m_workspace.model(uri());
    return [uri = uri(), model = open ? open->model : nullptr,
            kept = m_kept](const std::function<bool()> &stopRequested) -> ModelPtr {
        if (model || uri.isEmpty())
            return model;
        const std::scoped_lock lock(kept->mutex);
        ModelPtr &known = kept->models[uri];
        if (!known)
            known = openModel(uri, stopRequested);
        return known;
    };
}

} // namespace gleaner
