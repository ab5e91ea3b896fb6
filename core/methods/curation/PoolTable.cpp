#include "core/methods/curation/PoolTable.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

/// "OCR_score" and "ocr score" are the same word here.
QString plain(const QString &name)
{
    QString word = name.toLower();
    for (const char sign : {'-', '_', ':', '.', '/'})
        word.replace(QLatin1Char(sign), QLatin1Char(' '));
    return word.simplified();
}

QStringList numberColumns(const DataSet &data, const std::function<bool(const QString &name)> &fits)
{
    QStringList names;
    for (const ColumnPtr &column : data.columns())
        if (column->kind() == Column::Kind::Number && fits(column->name()))
            names.append(column->name());
    return names;
}

/// Reads one of these columns row by row, as text; empty where there is none.
std::function<QString(int row)> textOfOne(const DataSet &data, const QStringList &names)
{
    for (const QString &name : names) {
        if (const auto texts = data.column<TextColumn>(name))
            return [texts](int row) { return texts->text(row); };
        if (const auto labels = data.column<LabelColumn>(name))
            return [labels](int row) { return labels->text(row); };
    }
    return {};
}

/// Numbers names as they come.
class Names {
public:
    int32_t numberOf(const QString &name)
    {
        const auto known = m_numbers.find(name);
        if (known != m_numbers.end())
            return *known;
        m_names.append(name);
        return *m_numbers.insert(name, int32_t(m_names.size() - 1));
    }
    const QStringList &all() const { return m_names; }

private:
    QHash<QString, int32_t> m_numbers;
    QStringList m_names;
};

} // namespace

const QStringList &paperCapabilities()
{
    static const QStringList names{"object spatial understanding",
                                   "attribute identification",
                                   "logical deduction",
                                   "scene understanding",
                                   "fine-grained recognition",
                                   "language generation",
                                   "in-context learning",
                                   "comparative analysis",
                                   "activity recognition",
                                   "causal reasoning",
                                   "humanities",
                                   "STEM knowledge",
                                   "data understanding",
                                   "OCR"};
    return names;
}

const QStringList &paperStyles()
{
    static const QStringList names{"multi-choice",      "coordinate",        "yes/no",
                                   "word/short-phrase", "short description", "detailed description",
                                   "comparison",        "chain-of-thought",  "specified style"};
    return names;
}

QStringList scoreColumns(const DataSet &data, const QString &named)
{
    if (named.trimmed().isEmpty()) {
        QStringList columns = numberColumns(data, [](const QString &name) {
            const QString word = plain(name);
            return word.startsWith(QLatin1String("score ")) || word.endsWith(QLatin1String(" score"));
        });
        if (columns.isEmpty())
            columns = numberColumns(data, [](const QString &name) {
                for (const QString &each : paperCapabilities())
                    if (plain(each) == plain(name))
                        return true;
                return false;
            });
        return columns;
    }
    QStringList columns;
    for (const QString &each : named.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString name = each.trimmed();
        if (!data.column<NumberColumn>(name))
            throw ProblemError({tr("There is no column of numbers “%1”").arg(name), data.source().uri,
                                tr("Name columns that hold grades."), ExitCode::Invalid});
        if (!columns.contains(name))
            columns.append(name);
    }
    return columns;
}

QStringList commaNames(const QString &text)
{
    QStringList parts;
    if (text.trimmed().startsWith(QLatin1Char('[')))
        for (const QJsonValue &each : QJsonDocument::fromJson(text.toUtf8()).array())
            parts.append(each.toString());
    else
        parts = text.split(QLatin1Char(','));
    QStringList styles;
    for (const QString &part : parts)
        if (const QString style = part.trimmed(); !style.isEmpty() && !styles.contains(style))
            styles.append(style);
    return styles;
}

PoolStyles stylesOf(const DataSet &data)
{
    PoolStyles styles;
    styles.ofRows.resize(size_t(data.rows()));
    const auto text = textOfOne(data, {"styles", "style"});
    if (!text)
        return styles;
    Names names;
    QHash<QString, std::vector<int32_t>> known; // few texts, many rows
    for (int row = 0; row < int(data.rows()); ++row) {
        const QString written = text(row);
        auto found = known.find(written);
        if (found == known.end()) {
            std::vector<int32_t> numbers;
            for (const QString &style : commaNames(written))
                numbers.push_back(names.numberOf(style));
            found = known.insert(written, std::move(numbers));
        }
        styles.ofRows[size_t(row)] = *found;
    }
    styles.names = names.all();
    return styles;
}

PoolStyles withSources(PoolStyles styles, const DataSet &data)
{
    const auto text = textOfOne(data, {"source", "image_source", "image-source"});
    if (!text)
        return styles;
    PoolStyles joined;
    Names names, sources;
    QHash<qint64, int32_t> known; // a style and a source
    const qint64 none = styles.names.size();
    for (int row = 0; row < int(styles.ofRows.size()); ++row) {
        const QString source = text(row);
        const qint64 number = sources.numberOf(source);
        std::vector<int32_t> &own = styles.ofRows[size_t(row)];
        if (own.empty())
            own.push_back(int32_t(none));
        for (int32_t &style : own) {
            const qint64 key = number * (none + 1) + style;
            auto found = known.find(key);
            if (found == known.end())
                found = known.insert(
                    key, names.numberOf(style == none ? source : styles.names[style] + QStringLiteral(" + ") + source));
            style = *found;
        }
    }
    joined.ofRows = std::move(styles.ofRows);
    joined.names = names.all();
    return joined;
}

GradedPool gradedPool(const DataSet &data, const QStringList &columns)
{
    GradedPool pool;
    pool.rows = int(data.rows());
    pool.capabilities = columns;
    pool.grades.reserve(size_t(columns.size()) * size_t(pool.rows));
    for (const QString &name : columns) {
        const auto numbers = data.column<NumberColumn>(name);
        for (int row = 0; row < pool.rows; ++row) {
            const double value = numbers->value(row);
            const bool whole = value >= 0 && value <= GradedPool::highest && value == std::floor(value);
            pool.grades.push_back(whole ? int8_t(value) : GradedPool::missing);
        }
    }
    return pool;
}

} // namespace gleaner
