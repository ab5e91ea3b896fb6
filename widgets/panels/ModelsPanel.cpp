#include "widgets/panels/ModelsPanel.h"

#include "widgets/itemmodels/TensorModel.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/Workspace.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/ProgressStrip.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace gleaner {

namespace {

constexpr qsizetype namesShown = 12;

QString paragraph(const QString &name, const QString &value)
{
    return QStringLiteral("<p style='margin: 0 0 8px 0'><span style='font-weight: 600'>%1</span><br>%2</p>")
        .arg(name.toHtmlEscaped(), value);
}

QString someOf(const QStringList &names)
{
    QString text = names.mid(0, namesShown).join(QLatin1Char('\n')).toHtmlEscaped().replace('\n', "<br>");
    if (names.size() > namesShown)
        text += QStringLiteral("<br>…");
    return text;
}

} // namespace

ModelsPanel::ModelsPanel(Workspace &workspace, QWidget *parent)
    : Panel(QStringLiteral("models"), tr("Models"), QStringLiteral("models"), workspace, parent)
{
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(makeTree());
    split->addWidget(makeFacts());
    split->setStretchFactor(0, 1);
    split->setSizes({600, 210});
    split->setHandleWidth(Space::m);
    body()->addWidget(split);

    m_empty = new EmptyState(QStringLiteral("models"),
                             tr("Drop a checkpoint folder here, or open one, to see its layers and what it can do."),
                             tr("Open a model…"), this);
    m_empty->setObjectName(QStringLiteral("models.empty"));
    connect(m_empty, &EmptyState::actionRequested, this, &Panel::openModelRequested);
    connect(&workspace, &Workspace::currentModelChanged, this, &ModelsPanel::showCurrent);
    connect(&workspace, &Workspace::openingChanged, this, &ModelsPanel::showState);
    showCurrent();
}

QWidget *ModelsPanel::makeTree()
{
    m_tensors = new TensorModel({}, this);
    m_filtered = new QSortFilterProxyModel(this);
    m_filtered->setSourceModel(m_tensors);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterRole(TensorModel::FullNameRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);

    auto *side = new QWidget(this);
    auto *filter = new QLineEdit(side);
    filter->setPlaceholderText(tr("Find a tensor"));
    filter->setClearButtonEnabled(true);
    describe(filter, QStringLiteral("models.filter"), tr("Find a tensor by name"),
             tr("Shows only tensors whose name contains this"));
    m_tree = new QTreeView(side);
    m_tree->setModel(m_filtered);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(false);
    m_tree->setProperty("columns", true);
    m_tree->header()->setStretchLastSection(false);
    describe(m_tree, QStringLiteral("models.tree"), tr("Tensors of the model"), {});
    connect(filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text);
        if (!text.isEmpty())
            m_tree->expandAll();
    });
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(filter);
    column->addWidget(m_tree, 1);
    return side;
}

QWidget *ModelsPanel::makeFacts()
{
    m_facts = new QLabel(this);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_facts->setMargin(Space::m);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    describe(m_facts, QStringLiteral("models.facts"), tr("Facts about the model"), tr("What is known about the model"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_facts);
    scroll->setWidgetResizable(true);
    scroll->setProperty("role", QStringLiteral("view"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(200);
    return scroll;
}

void ModelsPanel::showState()
{
    progress()->follow(workspace().openingModel());
    showEmpty(workspace().currentModel() ? nullptr : m_empty);
}

void ModelsPanel::showCurrent()
{
    const Workspace::Network *current = workspace().currentModel();
    const ModelInfo info = current ? current->model->info() : ModelInfo{};
    m_tensors->setInfo(info);
    m_tree->expandToDepth(0);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(TensorModel::NameColumn, QHeaderView::Stretch);

    QString facts = paragraph(tr("Can be used as"), info.capabilities.join(QStringLiteral("<br>")));
    for (const auto &[name, value] : info.facts)
        facts += paragraph(name, value.toHtmlEscaped());
    facts += paragraph(tr("From"), info.uri.toHtmlEscaped());
    if (!info.missing.isEmpty())
        facts += paragraph(tr("Missing (%1)").arg(info.missing.size()), someOf(info.missing));
    if (!info.unexpected.isEmpty())
        facts += paragraph(tr("Not used (%1)").arg(info.unexpected.size()), someOf(info.unexpected));
    m_facts->setText(facts);

    if (current)
        setTitle(info.name,
                 QStringList{info.architecture, info.layout, tr("%1 parameters").arg(countText(info.parameters)),
                             tr("%1 tensors").arg(info.tensors.size()), bytesText(info.bytes)}
                     .join(QStringLiteral("  ·  ")));
    else
        setTitle(tr("Models"));
    showState();
}

} // namespace gleaner
