#pragma once
#include "core/models/Model.h"

#include <QAbstractItemModel>

namespace gleaner {

/// The tensors of a checkpoint as a tree by their dotted names; groups sum up what they hold.
class TensorModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum ColumnNumber { NameColumn, ShapeColumn, TypeColumn, ElementsColumn, BytesColumn, ColumnTotal };
    enum Role { SortRole = Qt::UserRole + 1, FullNameRole };

    explicit TensorModel(const ModelInfo &info = {}, QObject *parent = nullptr);
    ~TensorModel() override;
    void setInfo(const ModelInfo &info);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "[768, 3, 16, 16]"; "scalar" where there is no dimension.
    static QString shapeText(const std::vector<qint64> &shape);

private:
    struct Node;
    const Node *nodeAt(const QModelIndex &index) const;

    std::unique_ptr<Node> m_root;
};

} // namespace gleaner
