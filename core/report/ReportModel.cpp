#include "core/report/Report.h"

namespace gleaner {

void ReportModel::setReport(Report report)
{
    beginResetModel();
    m_report = std::move(report);
    endResetModel();
    Q_EMIT edited();
}

void ReportModel::setTitle(const QString &title)
{
    if (m_report.title == title)
        return;
    m_report.title = title;
    Q_EMIT edited();
}

void ReportModel::append(ReportBlock block)
{
    const int row = int(m_report.blocks.size());
    beginInsertRows({}, row, row);
    m_report.blocks.append(std::move(block));
    endInsertRows();
    Q_EMIT edited();
}

void ReportModel::insertMarkdown(int row, const QString &markdown)
{
    row = std::clamp(row, 0, int(m_report.blocks.size()));
    ReportBlock block;
    block.markdown = markdown;
    beginInsertRows({}, row, row);
    m_report.blocks.insert(row, block);
    endInsertRows();
    Q_EMIT edited();
}

void ReportModel::removeBlock(int row)
{
    if (row < 0 || row >= m_report.blocks.size())
        return;
    beginRemoveRows({}, row, row);
    m_report.blocks.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

void ReportModel::moveBlock(int from, int to)
{
    const int count = int(m_report.blocks.size());
    if (from < 0 || from >= count || to < 0 || to >= count || from == to)
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_report.blocks.move(from, to);
    endMoveRows();
    Q_EMIT edited();
}

void ReportModel::setCaption(int row, const QString &caption)
{
    m_report.blocks[row].caption = caption;
    changedRow(row);
}

void ReportModel::setMarkdown(int row, const QString &markdown)
{
    m_report.blocks[row].markdown = markdown;
    changedRow(row);
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_report.blocks.size());
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_report.blocks.size())
        return {};
    const ReportBlock &block = m_report.blocks[index.row()];
    const bool text = block.kind == ReportBlock::Kind::Markdown;
    if (role == Qt::DisplayRole)
        return text && block.title.isEmpty() ? block.markdown.section(u'\n', 0, 0) : block.title;
    if (role == Qt::EditRole)
        return text ? block.markdown : block.caption;
    if (role == Qt::ToolTipRole)
        return block.caption;
    return {};
}

bool ReportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    if (m_report.blocks[index.row()].kind == ReportBlock::Kind::Markdown)
        setMarkdown(index.row(), value.toString());
    else
        setCaption(index.row(), value.toString());
    return true;
}

Qt::ItemFlags ReportModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::ItemIsDropEnabled);
}

void ReportModel::changedRow(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT edited();
}

} // namespace gleaner
