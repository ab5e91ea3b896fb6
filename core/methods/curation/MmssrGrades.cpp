#include "core/jobs/RunContext.h"
#include "core/methods/curation/MmssrFigures.h"
#include "core/methods/curation/PoolJudge.h"
#include "core/models/Model.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

void askJudge(MmssrFindings &findings, const Model &judge, const QStringList &named, RunContext &context)
{
    JudgedPool judged =
        judgePool(*findings.data, judge, named.isEmpty() ? paperCapabilities() : named, paperStyles(), context);
    findings.pool = std::move(judged.pool);
    findings.gradedBy = tr("Graded by %1, which gave no number %2 times.").arg(judge.info().uri).arg(judged.unread);
}

void readGrades(MmssrFindings &findings, const QString &capabilities)
{
    const QStringList columns = scoreColumns(*findings.data, capabilities);
    findings.pool = gradedPool(*findings.data, columns);
    const PoolStyles styles = withSources(stylesOf(*findings.data), *findings.data);
    setBins(findings.pool, styles.names, styles.ofRows, tr("none"));
    findings.gradedBy = tr("Graded by the columns %1 of the data; %2 grades are missing or no whole number.")
                            .arg(columns.join(QStringLiteral(", ")))
                            .arg(std::ranges::count(findings.pool.grades, GradedPool::missing));
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

} // namespace gleaner
