#include "widgets/itemmodels/TensorModel.h"

#include "widgets/itemmodels/Numbers.h"

#include <QHash>

namespace gleaner {

struct TensorModel::Node {
    QString name, path, dtype;
    std::vector<qint64> shape;
    qint64 elements = 0, bytes = 0;
    bool tensor = false;
    Node *above = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    Node *add(const QString &childName)
    {
        auto child = std::make_unique<Node>();
        child->name = childName;
        child->path = path.isEmpty() ? childName : path + QLatin1Char('.') + childName;
        child->above = this;
        child->row = int(children.size());
        children.push_back(std::move(child));
        return children.back().get();
    }
};

namespace {

// A hostile checkpoint may name a tensor with a million dots; deeper parts stay one name.
constexpr int deepest = 24;

QStringList partsOf(const QString &name)
{
    QStringList parts = name.split(QLatin1Char('.'));
    if (parts.size() > deepest)
        parts = parts.mid(0, deepest - 1) << parts.mid(deepest - 1).join(QLatin1Char('.'));
    return parts;
}

} // namespace

TensorModel::TensorModel(const ModelInfo &info, QObject *parent)
    : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
    setInfo(info);
}

TensorModel::~TensorModel() = default;

void TensorModel::setInfo(const ModelInfo &info)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    QHash<QString, Node *> groups;
    for (const TensorInfo &tensor : info.tensors) {
        Node *node = m_root.get();
        const QStringList parts = partsOf(tensor.name);
        for (const QString &part : parts.mid(0, parts.size() - 1)) {
            Node *&group = groups[node->path + QLatin1Char('.') + part];
            node = group ? group : group = node->add(part);
        }
        Node *leaf = node->add(parts.last());
        leaf->tensor = true;
        leaf->dtype = tensor.dtype;
        leaf->shape = tensor.shape;
        for (Node *each = leaf; each; each = each->above) {
            each->elements += tensor.elements();
            each->bytes += tensor.bytes;
        }
    }
    endResetModel();
}

const TensorModel::Node *TensorModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex TensorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[size_t(row)].get());
}

QModelIndex TensorModel::parent(const QModelIndex &child) const
{
    const Node *above = child.isValid() ? nodeAt(child)->above : nullptr;
    return !above || above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int TensorModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int TensorModel::columnCount(const QModelIndex &) const { return ColumnTotal; }

QString TensorModel::shapeText(const std::vector<qint64> &shape)
{
    if (shape.empty())
        return tr("scalar");
    QStringList parts;
    for (qint64 size : shape)
        parts.append(QString::number(size));
    return QLatin1Char('[') + parts.join(QStringLiteral(", ")) + QLatin1Char(']');
}

QVariant TensorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeAt(index);
    const bool count = index.column() == ElementsColumn || index.column() == BytesColumn;
    if (role == Qt::TextAlignmentRole)
        return int((count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == FullNameRole || (role == Qt::ToolTipRole && index.column() == NameColumn))
        return node.path;
    if (role == SortRole && count)
        return index.column() == BytesColumn ? node.bytes : node.elements;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return node.name;
    case ShapeColumn:
        return node.tensor ? shapeText(node.shape) : QString();
    case TypeColumn:
        return node.dtype;
    case ElementsColumn:
        return countText(node.elements);
    case BytesColumn:
        return bytesText(node.bytes);
    default:
        return {};
    }
}

QVariant TensorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnTotal)
        return {};
    const bool count = section == ElementsColumn || section == BytesColumn;
    if (role == Qt::TextAlignmentRole)
        return int((count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Tensor"), tr("Shape"), tr("Type"), tr("Numbers"), tr("Size")};
    return names.at(section);
}

} // namespace gleaner
