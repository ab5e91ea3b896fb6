#include "widgets/panels/RoleBox.h"

#include "widgets/panels/Pieces.h"
#include "widgets/panels/SourceDrag.h"
#include "widgets/panels/Workspace.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QStandardItemModel>
#include <QWheelEvent>
#include <algorithm>

namespace gleaner {

/// "scenes:count=500,…" → "scenes", "zoo:scenes-clip" → "scenes-clip".
static QString shortName(const QString &uri)
{
    return uri.startsWith(QLatin1String("zoo:")) ? uri.mid(4) : uri.section(QLatin1Char(':'), 0, 0);
}

RoleBox::RoleBox(const InputRole &role, Workspace &workspace, QWidget *parent)
    : QComboBox(parent), m_role(role), m_workspace(workspace)
{
    const QString title = methodText(role.title);
    describe(this, QStringLiteral("inspector.role.") + QString::fromLatin1(role.id), title, methodText(role.help));
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    refill();
    connect(this, &QComboBox::activated, this, [this](int index) {
        m_uri = m_values[size_t(index)].uri;
        m_touched = true;
        Q_EMIT valueChanged();
    });
    if (role.kind == InputRole::Kind::DataSet) {
        connect(&workspace, &Workspace::dataSetsChanged, this, &RoleBox::refill);
        connect(&workspace, &Workspace::currentDataChanged, this, &RoleBox::refill);
    } else {
        connect(&workspace, &Workspace::modelsChanged, this, &RoleBox::refill);
        connect(&workspace, &Workspace::currentModelChanged, this, &RoleBox::refill);
    }
}

Inputs::Value RoleBox::value() const { return currentIndex() < 0 ? Inputs::Value{} : m_values[size_t(currentIndex())]; }

void RoleBox::add(const QString &name, const Inputs::Value &value)
{
    const bool known = value.dataSet || value.model;
    const QString reason = known ? misfit(m_role, value) : QString();
    addItem(reason.isEmpty() ? name : tr("%1 — %2").arg(name, reason));
    auto *item = static_cast<QStandardItemModel *>(model())->item(count() - 1);
    item->setEnabled(reason.isEmpty());
    item->setToolTip(reason.isEmpty() ? value.uri : reason);
    m_values.push_back(value);
}

bool RoleBox::isExample() const { return *m_role.example && value().uri == QString::fromUtf8(m_role.example); }

void RoleBox::takeExample(bool wanted)
{
    if (wanted == m_wantsExample)
        return;
    m_wantsExample = wanted;
    refill();
}

/// Keeps the user's choice while it fits; without one, what is current, then anything that fits, then the example.
void RoleBox::refill()
{
    const Inputs::Value before = value();
    QString follow;
    {
        const QSignalBlocker quiet(this);
        clear();
        m_values.clear();
        if (m_role.optional)
            add(tr("None"), {});
        if (m_role.kind == InputRole::Kind::DataSet) {
            for (const Workspace::Data &each : m_workspace.dataSets())
                add(each.dataSet->name(), {each.uri, each.dataSet, nullptr});
            follow = m_workspace.currentData() ? m_workspace.currentData()->uri : QString();
        } else {
            for (const Workspace::Network &each : m_workspace.models())
                add(each.model->info().name, {each.uri, nullptr, each.model});
            follow = m_workspace.currentModel() ? m_workspace.currentModel()->uri : QString();
        }
        if (const QString example = QString::fromUtf8(m_role.example); !example.isEmpty())
            add(tr("Example: %1").arg(shortName(example)), {example, nullptr, nullptr});
        setCurrentIndex(m_role.optional ? optionalChoice() : requiredChoice(follow));
        setPlaceholderText(tr("Nothing open fits"));
    }
    // An example that has been opened keeps its address, but now it is known.
    const Inputs::Value now = value();
    if (now.uri != before.uri || now.dataSet != before.dataSet || now.model != before.model)
        Q_EMIT valueChanged();
}

int RoleBox::placeOf(const QString &uri) const
{
    for (int i = 0; i < count(); ++i)
        if (m_values[size_t(i)].uri == uri && static_cast<QStandardItemModel *>(model())->item(i)->isEnabled())
            return i;
    return -1;
}

int RoleBox::optionalChoice() const
{
    const QString example = m_wantsExample ? QString::fromUtf8(m_role.example) : QString();
    return std::max(0, placeOf(m_touched ? m_uri : example));
}

int RoleBox::requiredChoice(const QString &current) const
{
    for (const QString &wanted : {m_uri.isEmpty() ? current : m_uri, current})
        if (const int place = placeOf(wanted); place >= 0)
            return place;
    for (int i = 0; i < count(); ++i)
        if (static_cast<QStandardItemModel *>(model())->item(i)->isEnabled())
            return i;
    return -1;
}

void RoleBox::choose(const QString &uri)
{
    m_uri = uri;
    m_touched = true;
    refill();
    Q_EMIT valueChanged();
}

void RoleBox::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedUri(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void RoleBox::dropEvent(QDropEvent *event)
{
    choose(draggedUri(event->mimeData()));
    event->acceptProposedAction();
}

/// Scrolling the form must not change what is chosen.
void RoleBox::wheelEvent(QWheelEvent *event) { event->ignore(); }

} // namespace gleaner
