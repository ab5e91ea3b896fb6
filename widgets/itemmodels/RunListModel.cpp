#include "widgets/itemmodels/RunListModel.h"

#include "widgets/itemmodels/Numbers.h"

#include <QLocale>

namespace gleaner {

namespace {

/// "/data/cifar10" → "cifar10", "zoo:scenes-clip" → "scenes-clip", "scenes:count=500,seed=1" → "scenes".
QString shortUri(const QString &uri)
{
    if (uri.startsWith(QLatin1String("zoo:")))
        return uri.mid(4);
    const QString whole = uri.section(QLatin1Char('|'), 0, 0).trimmed();
    const QString name = whole.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
    return whole.contains(QLatin1Char('/')) ? name : whole.section(QLatin1Char(':'), 0, 0);
}

} // namespace

RunListModel::RunListModel(QList<Run> runs, QObject *parent) : QAbstractTableModel(parent), m_runs(std::move(runs)) {}

void RunListModel::setRuns(QList<Run> runs)
{
    beginResetModel();
    m_runs = std::move(runs);
    endResetModel();
}

void RunListModel::prepend(Run run)
{
    beginInsertRows({}, 0, 0);
    m_runs.prepend(std::move(run));
    endInsertRows();
}

int RunListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_runs.size()); }

int RunListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnTotal; }

QString RunListModel::outcomeText(RunRecord::Outcome outcome)
{
    switch (outcome) {
    case RunRecord::Outcome::Finished:
        return tr("finished");
    case RunRecord::Outcome::Stopped:
        return tr("stopped");
    case RunRecord::Outcome::Failed:
        return tr("failed");
    }
    return {};
}

QString RunListModel::text(const Run &run, int column) const
{
    const RunRecord &record = run.record;
    switch (column) {
    case MethodColumn:
        return record.method;
    case InputsColumn: {
        QStringList uris;
        for (const RunRecord::Input &input : record.inputs)
            uris.append(shortUri(input.uri));
        return uris.join(QStringLiteral("  ·  "));
    }
    case SeedColumn:
        return QString::number(record.seed);
    case OutcomeColumn:
        return record.outcome == RunRecord::Outcome::Finished && !record.problems.isEmpty()
                   ? tr("finished, problems: %1").arg(record.problems.size())
                   : outcomeText(record.outcome);
    case StartedColumn:
        return QLocale().toString(record.started.toLocalTime(), QLocale::ShortFormat);
    case SecondsColumn:
        return numberText(record.seconds, 1);
    default:
        return {};
    }
}

/// Every input with its whole address, one on each line.
QString RunListModel::inputsTip(const RunRecord &record)
{
    QStringList lines;
    for (const RunRecord::Input &input : record.inputs)
        lines.append(QStringLiteral("%1: %2").arg(input.role, input.uri));
    return lines.join(QLatin1Char('\n'));
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Run &run = m_runs.at(index.row());
    const bool number = index.column() == SeedColumn || index.column() == SecondsColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::TextAlignmentRole:
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return index.column() == InputsColumn ? inputsTip(run.record) : run.record.command;
    case CommandRole:
        return run.record.command;
    case FolderRole:
        return run.folder;
    case SortRole:
        if (index.column() == SecondsColumn)
            return run.record.seconds;
        if (index.column() == SeedColumn)
            return run.record.seed;
        return index.column() == StartedColumn ? QVariant(run.record.started) : QVariant(text(run, index.column()));
    default:
        return {};
    }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnTotal)
        return {};
    const bool number = section == SeedColumn || section == SecondsColumn;
    if (role == Qt::TextAlignmentRole)
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Method"), tr("Inputs"), tr("Seed"), tr("Outcome"), tr("Started"), tr("Time [s]")};
    return names.at(section);
}

} // namespace gleaner
