#include "widgets/panels/RoleBox.h"

#include "widgets/panels/Pieces.h"
#include "widgets/panels/SourceDrag.h"
#include "widgets/panels/Workspace.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QStandardItemModel>
#include <QWheelEvent>

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

/// Keeps the user's choice while it fits; without one, what is current, then anything that fits, then the example.
void RoleBox::refill()
{
    const Inputs::Value before = value();
    QString follow;
    {
        const QSignalBlocker quiet(this);
        clear();
        m_values.clear();
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
        int chosen = -1;
        for (const QString &wanted : {m_uri.isEmpty() ? follow : m_uri, follow, QString()})
            for (int i = 0; chosen < 0 && i < count(); ++i)
                if ((wanted.isEmpty() || m_values[size_t(i)].uri == wanted) &&
                    static_cast<QStandardItemModel *>(model())->item(i)->isEnabled())
                    chosen = i;
        if (m_role.optional && m_uri.isEmpty())
            chosen = -1;
        setCurrentIndex(chosen);
        setPlaceholderText(m_role.optional ? tr("None") : tr("Nothing open fits"));
    }
    // An example that has been opened keeps its address, but now it is known.
    const Inputs::Value now = value();
    if (now.uri != before.uri || now.dataSet != before.dataSet || now.model != before.model)
        Q_EMIT valueChanged();
}

void RoleBox::choose(const QString &uri)
{
    m_uri = uri;
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
