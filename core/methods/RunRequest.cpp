#include "core/methods/RunRequest.h"

#include "core/jobs/JobRunner.h"
#include "core/models/EncodingPrecision.h"
#include "core/support/Software.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRegularExpression>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("RunRequest", text); }

QString roleName(const InputRole &role) { return QString::fromLatin1(role.id); }

Inputs openInputs(const RunRequest &request, RunContext &context)
{
    Inputs opened;
    const auto stop = [&context] { return context.stopRequested(); };
    for (const InputRole &role : request.method->declaration().inputs) {
        const auto found = request.inputs.all().find(roleName(role));
        if (found == request.inputs.all().end()) {
            if (role.optional)
                continue;
            throw ProblemError({tr("The input “%1” is missing").arg(methodText(role.title)),
                                QLatin1String(request.method->declaration().id),
                                tr("Name one with --input %1=…").arg(roleName(role)), ExitCode::Usage});
        }
        Inputs::Value value = found->second;
        context.progress(0, 0, tr("Opening %1").arg(value.uri));
        if (role.kind == InputRole::Kind::DataSet && !value.dataSet)
            value.dataSet = openDataSet(value.uri, stop);
        if (role.kind == InputRole::Kind::Model && !value.model)
            value.model = openModel(value.uri, stop);
        if (const QString reason = misfit(role, value); !reason.isEmpty())
            throw ProblemError(
                {tr("“%1” cannot serve as “%2”: %3").arg(value.uri, methodText(role.title), reason),
                 QStringLiteral("--input %1").arg(roleName(role)), methodText(role.help),
                 role.kind == InputRole::Kind::Model ? ExitCode::ModelRefused : ExitCode::InputUnreadable});
        opened.set(roleName(role), value);
    }
    return opened;
}

RunRecord recordOf(const RunRequest &request, const Inputs &inputs, RunContext &context)
{
    const MethodDeclaration &declaration = request.method->declaration();
    RunRecord record;
    record.method = QString::fromLatin1(declaration.id);
    record.version = declaration.version;
    record.parameters = request.parameters.toJson();
    for (const auto &[role, value] : inputs.all()) {
        context.progress(0, 0, tr("Reading the fingerprint of %1").arg(value.uri));
        const QString hash = value.dataSet ? value.dataSet->source().contentHash() : value.model->contentHash();
        record.inputs.append({role, value.uri, hash});
        if (value.dataSet)
            record.problems.append(value.dataSet->source().problems);
    }
    record.seed = request.settings.seed;
    record.device = request.settings.device;
    record.threads = JobRunner::threadsOf(request.settings);
    record.software = softwareVersions();
    return record;
}

/// "a b" → "'a b'" where a shell would split or change it.
QString quoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    if (plain.match(word).hasMatch())
        return word;
    QString inner = word;
    return QLatin1Char('\'') + inner.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

/// The results of a model whose file changed during the run are nobody's.
void verifyModels(const Inputs &inputs)
{
    for (const auto &[role, value] : inputs.all())
        if (value.model)
            value.model->verifyUnchanged();
}

} // namespace

void RunRequest::fillExamples()
{
    const bool whole = inputs.all().empty();
    for (const InputRole &role : method->declaration().inputs)
        if (!inputs.has(role.id) && *role.example && (whole || !role.optional))
            inputs.set(roleName(role), {QString::fromUtf8(role.example), nullptr, nullptr});
}

QString RunRequest::command() const
{
    QStringList words{QStringLiteral("gleaner"), QStringLiteral("run"), QLatin1String(method->declaration().id)};
    for (const auto &[role, value] : inputs.all())
        words << QStringLiteral("--input") << quoted(role + QLatin1Char('=') + value.uri);
    for (const ParameterRef &parameter : method->declaration().parameters) {
        const QString id = QString::fromLatin1(textOf(parameter).id);
        if (!parameters.isDefault(method->declaration(), id))
            words << QStringLiteral("--") + id << quoted(parameters.typed(id));
    }
    words << QStringLiteral("--seed") << QString::number(settings.seed);
    if (settings.precision != Precision::Auto)
        words << QStringLiteral("--precision") << precisionName(settings.precision);
    if (settings.threads > 0)
        words << QStringLiteral("--threads") << QString::number(settings.threads);
    return words.join(QLatin1Char(' '));
}

Results execute(const RunRequest &request, RunContext &context)
{
    const QDateTime started = QDateTime::currentDateTimeUtc();
    QElapsedTimer clock;
    clock.start();
    const HalfWatch watch;
    const Inputs inputs = openInputs(request, context);
    if (const Problems against = request.method->check(inputs, request.parameters); !against.isEmpty())
        throw ProblemError(against.first());
    Results results{recordOf(request, inputs, context), request.method->run(inputs, request.parameters, context)};
    verifyModels(inputs);
    results.record.command = request.command();
    results.record.problems.append(context.failures());
    results.record.precision = watch.precision(request.settings.precision);
    results.record.started = started;
    results.record.seconds = double(clock.elapsed()) / 1000;
    return results;
}

} // namespace gleaner
