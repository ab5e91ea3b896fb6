#include "core/data/DataSet.h"

#include "core/support/Hash.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <stdexcept>

namespace gleaner {

namespace {

void checkCodes(const LabelColumn &labels)
{
    const int classes = int(labels.classes().size());
    for (int code : labels.codes())
        if (code < -1 || code >= classes)
            throw std::logic_error("a label of a data set names no class");
}

void checkColumns(const std::vector<ColumnPtr> &columns)
{
    QSet<QString> names;
    for (const ColumnPtr &column : columns) {
        if (names.contains(column->name()))
            throw std::logic_error("two columns of a data set have the same name");
        if (column->rows() != columns.front()->rows())
            throw std::logic_error("the columns of a data set differ in length");
        names.insert(column->name());
        if (column->kind() == Column::Kind::Label)
            checkCodes(static_cast<const LabelColumn &>(*column));
    }
}

QString numbers(const std::vector<int> &rows)
{
    QString text;
    for (int row : rows)
        text += QString::number(row) + QLatin1Char(',');
    return text;
}

} // namespace

DataSet::DataSet(Source source, std::vector<ColumnPtr> columns)
    : m_source(std::move(source)), m_columns(std::move(columns))
{
    checkColumns(m_columns);
    m_rows = m_columns.empty() ? 0 : m_columns.front()->rows();
    if (!m_source.contentHash)
        m_source.contentHash = [parts = QStringList{m_source.uri} + m_source.history] { return hashOfStrings(parts); };
}

QString DataSet::name() const
{
    static const QRegularExpression scheme(QStringLiteral("^[a-z][a-z0-9+-]+:"));
    const QRegularExpressionMatch match = scheme.match(m_source.uri);
    if (match.hasMatch())
        return match.captured().chopped(1);
    const QString path = m_source.uri.left(m_source.uri.indexOf(QLatin1String(" | ")));
    const QString last = QFileInfo(QDir::cleanPath(path)).fileName();
    return last.isEmpty() ? m_source.uri : last;
}

std::shared_ptr<const MaskColumn> DataSet::objectMasks() const
{
    for (const ColumnPtr &each : m_columns)
        if (each->kind() == Column::Kind::Mask)
            if (auto masks = std::static_pointer_cast<const MaskColumn>(each); masks->classes().isEmpty())
                return masks;
    return nullptr;
}

DataSetPtr DataSet::with(ColumnPtr column, const QString &step) const
{
    Source source = m_source;
    source.history.append(step);
    source.contentHash = [whole = m_source.contentHash, name = column->name(), step] {
        return hashOfStrings({whole(), QStringLiteral("with"), name, step});
    };
    std::vector<ColumnPtr> columns = m_columns;
    const auto same = std::find_if(columns.begin(), columns.end(),
                                   [&](const ColumnPtr &each) { return each->name() == column->name(); });
    if (same != columns.end())
        *same = std::move(column);
    else
        columns.push_back(std::move(column));
    return std::make_shared<DataSet>(std::move(source), std::move(columns));
}

DataSetPtr DataSet::taking(const std::vector<int> &chosen, const QString &step) const
{
    for (int row : chosen)
        if (row < 0 || row >= m_rows)
            throw std::out_of_range("a chosen row is not in the data set");
    Source source = m_source;
    source.history.append(step);
    source.contentHash = [whole = m_source.contentHash, chosen] {
        return hashOfStrings({whole(), QStringLiteral("rows"), numbers(chosen)});
    };
    std::vector<ColumnPtr> columns;
    for (const ColumnPtr &column : m_columns)
        columns.push_back(column->taking(chosen));
    return std::make_shared<DataSet>(std::move(source), std::move(columns));
}

std::vector<int> DataSet::rowsOfSplit(const QString &name) const
{
    std::vector<int> found;
    const auto splits = column<LabelColumn>(QStringLiteral("split"));
    const int wanted = splits ? int(splits->classes().indexOf(name)) : -1;
    if (wanted < 0)
        return found;
    for (int row = 0; row < int(m_rows); ++row)
        if (splits->code(row) == wanted)
            found.push_back(row);
    return found;
}

} // namespace gleaner
