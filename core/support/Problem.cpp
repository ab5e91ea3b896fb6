#include "core/support/Problem.h"

#include <QCoreApplication>
#include <c10/util/Exception.h>
#include <new>
#include <opencv2/core.hpp>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Problem", text); }

} // namespace

QString Problem::sentence() const
{
    QString text = what;
    if (!where.isEmpty())
        text += QStringLiteral(" — ") + where;
    if (!remedy.isEmpty())
        text += QStringLiteral(". ") + remedy;
    return text;
}

ProblemError::ProblemError(Problem problem)
    : m_problem(std::move(problem)), m_text(m_problem.sentence().toStdString())
{
}

Problem currentProblem(const QString &where)
{
    try {
        throw;
    } catch (const ProblemError &error) {
        return error.problem();
    } catch (const std::bad_alloc &) {
        return {tr("There is not enough memory"), where, tr("Close other programs, or choose smaller inputs.")};
    } catch (const c10::Error &error) {
        return {tr("The tensor library refused an operation: %1").arg(QString::fromUtf8(error.what_without_backtrace())),
                where, tr("Check that model and data fit together; if they do, please report this.")};
    } catch (const cv::Exception &error) {
        return {tr("The image library refused an operation: %1").arg(QString::fromStdString(error.err)), where,
                tr("Check the picture named above.")};
    } catch (const std::exception &error) {
        return {tr("Unexpected failure: %1").arg(QString::fromUtf8(error.what())), where, tr("Please report this.")};
    } catch (...) {
        return {tr("Unexpected failure"), where, tr("Please report this.")};
    }
}

} // namespace gleaner
