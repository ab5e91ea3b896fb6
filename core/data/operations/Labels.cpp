#include "core/data/operations/Operations.h"
#include "core/data/operations/Step.h"
#include "core/support/Nearest.h"
#include "core/support/Random.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

using namespace operations;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Operations", text); }

/// Labelled rows, of one split where it is named.
std::vector<int> eligible(const DataSet &data, const LabelColumn &labels, const QString &onlySplit, const QString &step)
{
    std::vector<int> rows;
    const auto splits = onlySplit.isEmpty() ? nullptr : labelsNamed(data, QStringLiteral("split"), step);
    if (splits && !splits->classes().contains(onlySplit))
        refuse(tr("There is no split “%1”").arg(onlySplit), step,
               tr("The splits are: %1.").arg(splits->classes().join(QStringLiteral(", "))));
    for (int row = 0; row < int(data.rows()); ++row)
        if (labels.code(row) >= 0 && (!splits || splits->text(row) == onlySplit))
            rows.push_back(row);
    return rows;
}

} // namespace

DataSetPtr labelsMapped(const DataSetPtr &data, const QString &column, const QMap<QString, QString> &names,
                        const QString &rest)
{
    QString step = QStringLiteral("map ") + quoted(column);
    for (auto each = names.begin(); each != names.end(); ++each) {
        const QString from = quoted(each.key());
        // "rest" the class, not the option.
        step += QLatin1Char(' ') + (from == QLatin1String("rest") ? QStringLiteral("\"rest\"") : from) +
                QLatin1Char('=') + quoted(each.value());
    }
    if (!rest.isNull())
        step += QStringLiteral(" rest=") + quoted(rest);
    const auto labels = labelsNamed(*data, column, step);
    for (const QString &from : names.keys())
        if (!labels->classes().contains(from))
            refuse(tr("There is no class “%1”").arg(from), step,
                   didYouMean(from, labels->classes()) + QLatin1Char(' ') +
                       tr("The classes are: %1.").arg(labels->classes().join(QStringLiteral(", "))));
    QStringList classes;
    std::vector<int> places;
    for (const QString &old : labels->classes()) {
        const QString name = names.value(old, rest.isNull() ? old : rest);
        if (!classes.contains(name))
            classes.append(name);
        places.push_back(int(classes.indexOf(name)));
    }
    std::vector<int> codes = labels->codes();
    for (int &code : codes)
        code = code < 0 ? -1 : places[size_t(code)];
    return recorded(data->with(std::make_shared<LabelColumn>(column, std::move(codes), classes), step), step);
}

DataSetPtr labelsCorrupted(const DataSetPtr &data, const LabelNoise &noise)
{
    QString step = QStringLiteral("corrupt %1 %2").arg(quoted(noise.column), exact(noise.share));
    if (noise.next)
        step += QStringLiteral(" kind=next");
    if (!noise.onlySplit.isEmpty())
        step += QStringLiteral(" split=") + quoted(noise.onlySplit);
    step += QStringLiteral(" seed=%1").arg(noise.seed);
    const auto labels = labelsNamed(*data, noise.column, step);
    const int classes = int(labels->classes().size());
    if (!(noise.share >= 0 && noise.share <= 1) || classes < 2)
        refuse(tr("Labels cannot be made wrong this way"), step,
               tr("Give a share from 0 to 1, and a column of at least two classes."));
    Random random = Random::forItem(noise.seed, 4);
    const std::vector<int> rows = eligible(*data, *labels, noise.onlySplit, step);
    const std::vector<int> order = random.permutation(int(rows.size()));
    std::vector<int> codes = labels->codes();
    for (int i = 0; i < int(std::lround(noise.share * double(rows.size()))); ++i) {
        int &code = codes[size_t(rows[size_t(order[size_t(i)])])];
        code = (code + 1 + (noise.next ? 0 : random.below(classes - 1))) % classes;
    }
    const QString clean = QStringLiteral("clean ") + noise.column;
    DataSetPtr result = data;
    // Once corrupted, the clean labels stay those of the beginning.
    if (!data->column<LabelColumn>(clean))
        result = data->with(std::make_shared<LabelColumn>(clean, labels->codes(), labels->classes()), step);
    else
        result = data->with(data->column<LabelColumn>(clean), step);
    std::vector<ColumnPtr> columns = result->columns();
    for (ColumnPtr &each : columns)
        if (each->name() == noise.column)
            each = std::make_shared<LabelColumn>(noise.column, std::move(codes), labels->classes());
    return recorded(std::make_shared<DataSet>(result->source(), std::move(columns)), step);
}

} // namespace gleaner
