#include "core/jobs/RunContext.h"
#include "core/methods/curation/MmssrFigures.h"
#include "core/methods/curation/PoolJudge.h"
#include "core/methods/shared/Columns.h"
#include "core/models/Model.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace gleaner {

namespace {

const QString scorePrefix = QStringLiteral("score ");

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

void askJudge(MmssrFindings &findings, const Model &judge, const QStringList &named, RunContext &context)
{
    JudgedPool judged =
        judgePool(*findings.data, judge, named.isEmpty() ? paperCapabilities() : named, paperStyles(), context);
    findings.graded = std::make_shared<const GradedPool>(std::move(judged.pool));
    findings.judged = true;
    findings.gradedBy = tr("Graded by %1, which gave no number %2 times.").arg(judge.info().uri).arg(judged.unread);
}

void readGrades(MmssrFindings &findings, const QString &capabilities)
{
    const QStringList columns = scoreColumns(*findings.data, capabilities);
    GradedPool pool = gradedPool(*findings.data, columns);
    const PoolStyles styles = withSources(stylesOf(*findings.data), *findings.data);
    setBins(pool, styles.names, styles.ofRows, tr("none"));
    findings.gradedBy = tr("Graded by the columns %1 of the data; %2 grades are missing or no whole number.")
                            .arg(columns.join(QStringLiteral(", ")))
                            .arg(std::ranges::count(pool.grades, GradedPool::missing));
    findings.graded = std::make_shared<const GradedPool>(std::move(pool));
}

} // namespace

bool wantsJudge(const DataSet &data, const QString &capabilities)
{
    return hasDialogues(data) && scoreColumns(data, {}).isEmpty() &&
           std::ranges::none_of(commaNames(capabilities),
                                [&](const QString &name) { return data.column<NumberColumn>(name) != nullptr; });
}

void gradePool(MmssrFindings &findings, const Model *judge, const QString &capabilities, RunContext &context)
{
    if (judge && wantsJudge(*findings.data, capabilities))
        askJudge(findings, *judge, commaNames(capabilities), context);
    else
        readGrades(findings, capabilities);
}

int bestGrade(const GradedPool &pool)
{
    constexpr int usual = 5;
    return pool.grades.empty() ? usual : std::max(usual, int(std::ranges::max(pool.grades)));
}

Artifact mmssrGrades(const MmssrFindings &findings)
{
    const GradedPool &pool = findings.pool();
    Table table;
    table.dataUri = findings.uri;
    for (const QString &capability : pool.capabilities)
        table.headings.append(numberColumn(scorePrefix + capability, 0, Better::Higher));
    table.headings.append(namedColumn(QStringLiteral("styles")));
    for (int row = 0; row < pool.rows; ++row) {
        std::vector<Table::Cell> cells;
        for (int i = 0; i < int(pool.capabilities.size()); ++i)
            cells.push_back(pool.grade(i, row) < 0 ? Table::Cell() : Table::Cell(double(pool.grade(i, row))));
        QJsonArray bins;
        for (const int32_t bin : pool.binsOf(row))
            bins.append(pool.bins[bin]);
        cells.emplace_back(QString::fromUtf8(QJsonDocument(bins).toJson(QJsonDocument::Compact)));
        table.rows.push_back(std::move(cells));
        table.dataRows.push_back(row);
    }
    return {
        QStringLiteral("grades"), tr("What the judge said"),
        tr("A row of the pool each, with its grades and styles: tables/grades.csv can be curated without asking the "
           "judge again. A grade that could not be read is empty."),
        table};
}

GradedPool poolOfGrades(const Table &table, int rows)
{
    const int capabilities = int(table.headings.size()) - 1;
    if (capabilities < 1 || int(table.rows.size()) != rows)
        throw ProblemError({tr("These grades are not those of %1 rows").arg(rows), table.dataUri,
                            tr("Have the rows judged again."), ExitCode::Invalid});
    GradedPool pool;
    pool.rows = rows;
    PoolStyles styles;
    for (int i = 0; i < capabilities; ++i) {
        QString name = table.headings[i].name;
        pool.capabilities.append(name.startsWith(scorePrefix) ? name.mid(scorePrefix.size()) : name);
        for (const std::vector<Table::Cell> &row : table.rows) {
            const double *grade = std::get_if<double>(&row[size_t(i)]);
            pool.grades.push_back(grade ? int8_t(*grade) : GradedPool::missing);
        }
    }
    QHash<QString, int32_t> numbers;
    for (const std::vector<Table::Cell> &row : table.rows) {
        const QString *text = std::get_if<QString>(&row.back());
        std::vector<int32_t> &own = styles.ofRows.emplace_back();
        for (const QString &name : commaNames(text ? *text : QString())) {
            if (!numbers.contains(name)) {
                numbers.insert(name, int32_t(styles.names.size()));
                styles.names.append(name);
            }
            own.push_back(numbers.value(name));
        }
    }
    setBins(pool, styles.names, styles.ofRows, tr("none"));
    return pool;
}

} // namespace gleaner
