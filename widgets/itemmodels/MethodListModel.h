#pragma once
#include "core/methods/Method.h"

#include <QAbstractItemModel>

namespace gleaner {

/// The finder: methods grouped by family, filtered by words and by what the user has. Two levels.
class MethodListModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, SummaryRole };

    /// The declarations must outlive the model (they are constants).
    explicit MethodListModel(std::vector<const MethodDeclaration *> methods, QObject *parent = nullptr);
    /// All registered methods.
    explicit MethodListModel(QObject *parent = nullptr);

    /// Every word must occur in id, title, family, summary or paper.
    void setFilter(const QString &words);
    /// Every need must be among those of the method.
    void setNeeds(const std::vector<Need> &needs);
    /// The method of an index, or null for a family.
    const MethodDeclaration *methodAt(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &id) const;
    int methodCount() const;
    static QString needName(Need need);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Family {
        QString name;
        std::vector<const MethodDeclaration *> methods;
    };
    void rebuild();
    bool accepted(const MethodDeclaration &method) const;

    std::vector<const MethodDeclaration *> m_all;
    std::vector<Family> m_families;
    QStringList m_words;
    std::vector<Need> m_needs;
};

} // namespace gleaner
