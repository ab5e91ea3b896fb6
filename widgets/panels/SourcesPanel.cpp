#include "widgets/panels/SourcesPanel.h"

#include "widgets/panels/Pieces.h"
#include "widgets/panels/RowExport.h"
#include "widgets/panels/SourceDrag.h"
#include "widgets/panels/Workspace.h"
#include "widgets/theme/Theme.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gleaner {

namespace {

enum Role { UriRole = Qt::UserRole, SectionRole, IndexRole };

class SourceTree final : public QTreeWidget {
public:
    using QTreeWidget::QTreeWidget;

protected:
    QMimeData *mimeData(const QList<QTreeWidgetItem *> &items) const override
    {
        return dragUri(items.isEmpty() ? QString() : items.first()->data(0, UriRole).toString());
    }
};

} // namespace

SourcesPanel::SourcesPanel(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    m_tree = new SourceTree(this);
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(Space::s);
    showThrough(m_tree);
    m_tree->setDragEnabled(true);
    m_tree->setDragDropMode(QAbstractItemView::DragOnly);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    describe(m_tree, QStringLiteral("sources.tree"), tr("Open data sets, models and selections"), {});

    auto *open = new QToolButton(this);
    open->setText(tr("Open…"));
    open->setIcon(Theme::icon(QStringLiteral("add")));
    open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    open->setPopupMode(QToolButton::InstantPopup);
    describe(open, QStringLiteral("sources.open"), tr("Open data or a model"), tr("Open data or a model"));
    auto *menu = new QMenu(open);
    menu->addAction(tr("Data…"), this, &SourcesPanel::openDataRequested);
    menu->addAction(tr("Model…"), this, &SourcesPanel::openModelRequested);
    menu->addSeparator();
    menu->addAction(tr("Example pictures (scenes)"), this,
                    [this] { m_workspace.openData(Workspace::exampleData()); });
    menu->addAction(tr("Example model (scenes-clip)"), this,
                    [this] { m_workspace.openModel(QStringLiteral("zoo:scenes-clip")); });
    open->setMenu(menu);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::s, Space::xs, Space::s, Space::s);
    column->setSpacing(Space::xs);
    column->addWidget(m_tree, 1);
    column->addWidget(open, 0, Qt::AlignLeft);

    connect(m_tree, &QTreeWidget::itemClicked, this, &SourcesPanel::clicked);
    connect(m_tree, &QTreeWidget::itemActivated, this, &SourcesPanel::clicked);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &SourcesPanel::showMenu);
    for (auto signal : {&Workspace::dataSetsChanged, &Workspace::modelsChanged, &Workspace::currentDataChanged,
                        &Workspace::currentModelChanged, &Workspace::selectionsChanged})
        connect(&workspace, signal, this, &SourcesPanel::refill,
                Qt::QueuedConnection); // a click must not delete its item
    connect(&Theme::instance(), &Theme::changed, this, &SourcesPanel::refill);
    setMinimumWidth(170);
    refill();
}

QTreeWidgetItem *SourcesPanel::addSection(const QString &title, Section section)
{
    auto *item = new QTreeWidgetItem(m_tree, {title});
    item->setFlags(Qt::ItemIsEnabled);
    item->setFirstColumnSpanned(true);
    item->setForeground(0, Theme::instance().tokens().secondary);
    QFont font = Theme::font(Type::Secondary);
    font.setWeight(QFont::DemiBold);
    item->setFont(0, font);
    item->setData(0, SectionRole, int(section));
    return item;
}

void SourcesPanel::addItem(QTreeWidgetItem *section, const QString &icon, const QString &name, const QString &detail,
                           const QString &uri, bool current)
{
    auto *item = new QTreeWidgetItem(section, {name, detail});
    item->setIcon(0, Theme::icon(icon));
    item->setToolTip(0, uri);
    item->setData(0, UriRole, uri);
    item->setData(0, SectionRole, section->data(0, SectionRole));
    item->setData(0, IndexRole, section->childCount() - 1);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setForeground(1, Theme::instance().tokens().secondary);
    if (current) {
        QFont font = Theme::font(Type::Body);
        font.setWeight(QFont::DemiBold);
        item->setFont(0, font);
    }
}

void SourcesPanel::refill()
{
    m_tree->clear();
    const Tokens &tokens = Theme::instance().tokens();
    auto hint = [&](QTreeWidgetItem *section, const QString &text) {
        auto *item = new QTreeWidgetItem(section, {text});
        item->setFlags(Qt::ItemIsEnabled);
        item->setForeground(0, tokens.secondary);
        item->setFirstColumnSpanned(true);
    };
    QTreeWidgetItem *dataSets = addSection(tr("Data sets"), Section::Data);
    for (const Workspace::Data &each : m_workspace.dataSets())
        addItem(dataSets, QStringLiteral("data"), each.dataSet->name(), wholeCount(each.dataSet->rows()), each.uri,
                m_workspace.currentData() == &each);
    if (m_workspace.dataSets().isEmpty())
        hint(dataSets, tr("None open"));
    QTreeWidgetItem *models = addSection(tr("Models"), Section::Models);
    for (const Workspace::Network &each : m_workspace.models())
        addItem(models, QStringLiteral("models"), each.model->info().name, each.model->info().architecture, each.uri,
                m_workspace.currentModel() == &each);
    if (m_workspace.models().isEmpty())
        hint(models, tr("None open"));
    QTreeWidgetItem *selections = addSection(tr("Selections"), Section::Selections);
    for (const KeptSelection &each : m_workspace.selections())
        addItem(selections, QStringLiteral("check"), each.name, wholeCount(qint64(each.rows.size())), each.dataUri,
                false);
    if (m_workspace.selections().isEmpty())
        hint(selections, tr("None named"));
    m_tree->expandAll();
}

void SourcesPanel::clicked(QTreeWidgetItem *item)
{
    const QString uri = item->data(0, UriRole).toString();
    if (uri.isEmpty())
        return;
    // Making something current refills the tree, and the item is gone afterwards.
    const int index = item->data(0, IndexRole).toInt();
    switch (Section(item->data(0, SectionRole).toInt())) {
    case Section::Data:
        m_workspace.setCurrentData(uri);
        break;
    case Section::Models:
        m_workspace.setCurrentModel(uri);
        break;
    case Section::Selections:
        m_workspace.applySelection(index);
        break;
    }
}

void SourcesPanel::showMenu(const QPoint &place)
{
    QMenu menu(this);
    if (QTreeWidgetItem *item = m_tree->itemAt(place))
        fillMenu(menu, item);
    if (!menu.isEmpty())
        menu.exec(m_tree->viewport()->mapToGlobal(place));
}

void SourcesPanel::fillMenu(QMenu &menu, QTreeWidgetItem *item)
{
    const QString uri = item->data(0, UriRole).toString();
    const int index = item->data(0, IndexRole).toInt();
    const auto section = Section(item->data(0, SectionRole).toInt());
    if (uri.isEmpty()) {
        if (section == Section::Data)
            menu.addAction(tr("Open data…"), this, &SourcesPanel::openDataRequested);
        else if (section == Section::Models)
            menu.addAction(tr("Open a model…"), this, &SourcesPanel::openModelRequested);
        return;
    }
    const auto look = [this](const QString &panel) { return [this, panel] { Q_EMIT panelRequested(panel); }; };
    if (section == Section::Data) {
        menu.addAction(tr("Look at it"), this, [this, uri, look] {
            m_workspace.setCurrentData(uri);
            look(QStringLiteral("data"))();
        });
        menu.addAction(tr("Explore"), this, [this, uri, look] {
            m_workspace.setCurrentData(uri);
            look(QStringLiteral("explore"))();
        });
    } else if (section == Section::Models) {
        menu.addAction(tr("Look at it"), this, [this, uri, look] {
            m_workspace.setCurrentModel(uri);
            look(QStringLiteral("models"))();
        });
        menu.addAction(tr("Attention"), this, [this, uri, look] {
            m_workspace.setCurrentModel(uri);
            look(QStringLiteral("attention"))();
        });
    } else {
        const std::pair<QString, Selection::Combine> ways[] = {
            {tr("Choose these rows"), Selection::Combine::Replace},
            {tr("Add them to the chosen"), Selection::Combine::Add},
            {tr("Take them from the chosen"), Selection::Combine::Subtract},
            {tr("Keep only those also chosen"), Selection::Combine::Intersect}};
        for (const auto &[title, how] : ways)
            menu.addAction(title, this, [this, index, how = how] { m_workspace.applySelection(index, how); });
        menu.addSeparator();
        menu.addAction(tr("Export as a data set…"), this, [this, index] {
            const KeptSelection &kept = m_workspace.selections().at(index);
            askAndExportRows(m_workspace, kept.dataUri, kept.rows, this);
        })->setEnabled(m_workspace.data(uri));
        menu.addAction(tr("Forget"), this, [this, index] { m_workspace.removeSelection(index); });
        return;
    }
    menu.addAction(tr("Copy address"), this, [uri] { QGuiApplication::clipboard()->setText(uri); });
    menu.addSeparator();
    menu.addAction(tr("Close"), this, [this, uri, section] {
        section == Section::Data ? m_workspace.closeData(uri) : m_workspace.closeModel(uri);
    });
}

} // namespace gleaner
