#include "widgets/panels/MethodFinder.h"

#include "widgets/itemmodels/MethodListModel.h"
#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"

#include <QLineEdit>
#include <QMenu>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace gleaner {

namespace {

constexpr int rowHeight = 26, mostRows = 5;

class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight};
    }
};

} // namespace

MethodFinder::MethodFinder(QWidget *parent) : QWidget(parent)
{
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Find a method"));
    search->setClearButtonEnabled(true);
    describe(search, QStringLiteral("inspector.search"), tr("Find a method"),
             tr("Words in the title, the family, the summary or the paper"));
    m_needs = new QToolButton(this);
    m_needs->setText(tr("What I have"));
    m_needs->setPopupMode(QToolButton::InstantPopup);
    describe(m_needs, QStringLiteral("inspector.needs"), tr("What I have"),
             tr("Show only methods that make do with what you have"));
    makeNeeds();

    m_model = new MethodListModel(this);
    m_tree = new QTreeView(this);
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setIndentation(Space::m);
    m_tree->expandAll();
    const int rows = std::min(mostRows, m_model->rowCount() + m_model->methodCount());
    m_tree->setFixedHeight(rows * rowHeight + 6);
    describe(m_tree, QStringLiteral("inspector.method"), tr("Methods by family"), {});

    auto *row = new QHBoxLayout;
    row->setSpacing(Space::s);
    row->addWidget(search, 1);
    row->addWidget(m_needs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addLayout(row);
    column->addWidget(m_tree, 1);

    connect(search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setFilter(words);
        m_tree->expandAll();
    });
    connect(search, &QLineEdit::returnPressed, this, [this] {
        if (m_model->rowCount() > 0)
            m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const MethodDeclaration *method = m_model->methodAt(index);
        if (!method || m_chosen == QLatin1String(method->id))
            return;
        m_chosen = QString::fromLatin1(method->id);
        Q_EMIT chosen(method);
    });
}

void MethodFinder::makeNeeds()
{
    auto *menu = new QMenu(m_needs);
    for (const Need need : {Need::FewLabels, Need::ManyLabels, Need::NoLabels, Need::NoTraining, Need::Gradients,
                            Need::Text, Need::Images}) {
        QAction *action = menu->addAction(MethodListModel::needName(need));
        action->setCheckable(true);
        action->setData(int(need));
        connect(action, &QAction::toggled, this, &MethodFinder::refilter);
    }
    m_needs->setMenu(menu);
}

void MethodFinder::refilter()
{
    std::vector<Need> needs;
    for (const QAction *action : m_needs->menu()->actions())
        if (action->isChecked())
            needs.push_back(Need(action->data().toInt()));
    m_needs->setText(needs.empty() ? tr("What I have") : tr("What I have (%1)").arg(needs.size()));
    m_model->setNeeds(needs);
    m_tree->expandAll();
}

void MethodFinder::choose(const QString &id)
{
    const QModelIndex index = m_model->indexOf(id);
    if (index.isValid())
        m_tree->setCurrentIndex(index);
}

void MethodFinder::focusSearch()
{
    findChild<QLineEdit *>(QStringLiteral("inspector.search"))->setFocus(Qt::ShortcutFocusReason);
}

} // namespace gleaner
