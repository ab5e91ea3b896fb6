#include "core/methods/Method.h"

#include "core/models/capabilities/Capabilities.h"
#include "core/support/Nearest.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {
QString tr(const char *text) { return QCoreApplication::translate("Method", text); }
}

const Method *findMethod(const QString &id)
{
    const auto &methods = allMethods();
    const auto found = std::ranges::find_if(
        methods, [&](const Method *method) { return id == QLatin1String(method->declaration().id); });
    return found == methods.end() ? nullptr : *found;
}

const Method &methodNamed(const QString &id)
{
    if (const Method *method = findMethod(id))
        return *method;
    QStringList known;
    for (const Method *method : allMethods())
        known.append(QString::fromLatin1(method->declaration().id));
    QString remedy = didYouMean(id, known);
    if (remedy.isEmpty())
        remedy = tr("“gleaner list” names the methods.");
    throw ProblemError({tr("There is no method “%1”").arg(id), {}, remedy, ExitCode::Usage});
}

QString misfit(const InputRole &role, const Inputs::Value &value)
{
    if (role.kind == InputRole::Kind::DataSet) {
        if (!value.dataSet)
            return tr("not a data set");
        for (Column::Kind kind : role.columns)
            if (std::ranges::none_of(value.dataSet->columns(), [kind](const auto &each) { return each->kind() == kind; }))
                return tr("has no column of kind “%1”").arg(Column::kindName(kind));
        return {};
    }
    if (!value.model)
        return tr("not a model");
    for (Capability capability : role.capabilities)
        if (!value.model->offers(capability))
            return tr("does not offer “%1”").arg(capabilityName(capability));
    return {};
}

QString methodText(const char *text) { return QCoreApplication::translate("methods", text); }

} // namespace gleaner
