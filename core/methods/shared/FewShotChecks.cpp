#include "core/methods/shared/FewShotChecks.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("FewShotTask", text); }

} // namespace

Problems promptProblems(const QString &typed, const QString &where)
{
    Problems problems;
    const QStringList templates = promptTemplates(typed);
    if (templates.isEmpty())
        problems.append({tr("There is no prompt template"), where,
                         tr("Write a sentence with {} where the class name goes."), ExitCode::Invalid});
    for (const QString &each : templates)
        if (!each.contains(QLatin1String("{}")))
            problems.append({tr("The template “%1” has no place for the class name").arg(each), where,
                             tr("Put {} where the class name goes."), ExitCode::Invalid});
    return problems;
}

Problems fewShotProblems(const DataSet &data, const FewShotTask::Options &options, int fewestClasses)
{
    const QString where = data.source().uri;
    if (!classLabels(data))
        return {{tr("The pictures have no classes"), where, tr("Add a column of labels."), ExitCode::Invalid}};
    try {
        const FewShotTask task(data, options, 1);
        if (task.classCount() < fewestClasses)
            return {{tr("There are too few classes: %1, where %2 are needed").arg(task.classCount()).arg(fewestClasses),
                     where, tr("Choose data with more classes."), ExitCode::Invalid}};
    } catch (const ProblemError &error) {
        Problem problem = error.problem();
        problem.where = where;
        return {problem};
    }
    return {};
}

} // namespace gleaner
