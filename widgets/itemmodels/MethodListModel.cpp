#include "widgets/itemmodels/MethodListModel.h"

#include "widgets/theme/Theme.h"

#include <QCoreApplication>
#include <QFont>
#include <QHash>
#include <algorithm>

namespace gleaner {

namespace {

// Family indices carry no pointer; method indices carry their family's number plus one.
constexpr quintptr isFamily = 0;

std::vector<const MethodDeclaration *> registered()
{
    std::vector<const MethodDeclaration *> declarations;
    for (const Method *method : allMethods())
        declarations.push_back(&method->declaration());
    return declarations;
}

/// The families of the catalog; an unknown one is shown as it is written.
QString familyTitle(const QString &family)
{
    static const QHash<QString, const char *> titles{
        {QStringLiteral("explore"), QT_TRANSLATE_NOOP("MethodFamily", "Explore")},
        {QStringLiteral("detection"), QT_TRANSLATE_NOOP("MethodFamily", "Detection")},
        {QStringLiteral("segmentation"), QT_TRANSLATE_NOOP("MethodFamily", "Segmentation")},
        {QStringLiteral("adaptation"), QT_TRANSLATE_NOOP("MethodFamily", "Adaptation")},
        {QStringLiteral("curation"), QT_TRANSLATE_NOOP("MethodFamily", "Curation")},
        {QStringLiteral("unlearning"), QT_TRANSLATE_NOOP("MethodFamily", "Unlearning")},
        {QStringLiteral("generation"), QT_TRANSLATE_NOOP("MethodFamily", "Generation")},
        {QStringLiteral("continual"), QT_TRANSLATE_NOOP("MethodFamily", "Continual learning")},
        {QStringLiteral("domains"), QT_TRANSLATE_NOOP("MethodFamily", "Domains")},
        {QStringLiteral("training"), QT_TRANSLATE_NOOP("MethodFamily", "Training")},
        {QStringLiteral("language"), QT_TRANSLATE_NOOP("MethodFamily", "Language")},
        {QStringLiteral("compression"), QT_TRANSLATE_NOOP("MethodFamily", "Compression")},
        {QStringLiteral("generalization"), QT_TRANSLATE_NOOP("MethodFamily", "Generalization")},
    };
    if (const char *title = titles.value(family))
        return QCoreApplication::translate("MethodFamily", title);
    return family.left(1).toUpper() + family.mid(1);
}

} // namespace

MethodListModel::MethodListModel(std::vector<const MethodDeclaration *> methods, QObject *parent)
    : QAbstractItemModel(parent), m_all(std::move(methods))
{
    rebuild();
}

MethodListModel::MethodListModel(QObject *parent) : MethodListModel(registered(), parent) {}

void MethodListModel::setFilter(const QString &words)
{
    m_words = words.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    rebuild();
}

void MethodListModel::setNeeds(const std::vector<Need> &needs)
{
    m_needs = needs;
    rebuild();
}

bool MethodListModel::accepted(const MethodDeclaration &method) const
{
    for (Need need : m_needs)
        if (std::ranges::find(method.needs, need) == method.needs.end())
            return false;
    const QString text = QStringList{QString::fromLatin1(method.id),        methodText(method.title),
                                     QString::fromLatin1(method.family),    methodText(method.summary),
                                     QString::fromUtf8(method.paper.title), QString::fromUtf8(method.paper.authors),
                                     QString::number(method.paper.year),    QString::fromLatin1(method.paper.arxiv)}
                             .join(QLatin1Char('\n'))
                             .toLower();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}

void MethodListModel::rebuild()
{
    beginResetModel();
    m_families.clear();
    for (const MethodDeclaration *method : m_all) {
        if (!accepted(*method))
            continue;
        const QString family = QString::fromLatin1(method->family);
        auto found = std::ranges::find(m_families, family, &Family::name);
        if (found == m_families.end())
            found = m_families.insert(m_families.end(), Family{family, {}});
        found->methods.push_back(method);
    }
    endResetModel();
}

const MethodDeclaration *MethodListModel::methodAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == isFamily)
        return nullptr;
    return m_families[index.internalId() - 1].methods[size_t(index.row())];
}

QModelIndex MethodListModel::indexOf(const QString &id) const
{
    for (size_t family = 0; family < m_families.size(); ++family) {
        const auto &methods = m_families[family].methods;
        for (size_t row = 0; row < methods.size(); ++row)
            if (id == QLatin1String(methods[row]->id))
                return createIndex(int(row), 0, family + 1);
    }
    return {};
}

int MethodListModel::methodCount() const
{
    size_t count = 0;
    for (const Family &family : m_families)
        count += family.methods.size();
    return int(count);
}

QString MethodListModel::needName(Need need)
{
    switch (need) {
    case Need::FewLabels:
        return tr("Few labels");
    case Need::ManyLabels:
        return tr("Many labels");
    case Need::NoLabels:
        return tr("No labels");
    case Need::NoTraining:
        return tr("No training");
    case Need::Gradients:
        return tr("Gradients");
    case Need::Text:
        return tr("Text");
    case Need::Images:
        return tr("Images");
    }
    return {};
}

QModelIndex MethodListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : isFamily);
}

QModelIndex MethodListModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == isFamily)
        return {};
    return createIndex(int(child.internalId() - 1), 0, isFamily);
}

int MethodListModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_families.size());
    return parent.internalId() == isFamily ? int(m_families[size_t(parent.row())].methods.size()) : 0;
}

int MethodListModel::columnCount(const QModelIndex &) const { return 1; }

QVariant MethodListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MethodDeclaration *method = methodAt(index);
    if (!method) {
        if (role == Qt::DisplayRole)
            return familyTitle(m_families[size_t(index.row())].name);
        if (role == Qt::FontRole) {
            QFont font = Theme::font(Type::Secondary);
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return methodText(method->title);
    case Qt::ToolTipRole:
    case SummaryRole:
        return methodText(method->summary);
    case IdRole:
        return QString::fromLatin1(method->id);
    default:
        return {};
    }
}

Qt::ItemFlags MethodListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return methodAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemIsEnabled;
}

} // namespace gleaner
