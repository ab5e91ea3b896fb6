#pragma once
#include "core/jobs/RunContext.h"
#include "core/methods/Method.h"
#include "core/results/Results.h"

namespace gleaner::tests {

/// A method and all that it is to be run on.
struct MethodRun {
    const Method &method;
    Inputs inputs = {};
    Parameters parameters = {};

    explicit MethodRun(const char *id) : method(methodNamed(QLatin1String(id))) {}

    void give(const char *role, const char *uri, const DataSetPtr &data)
    {
        inputs.set(QLatin1String(role), {QLatin1String(uri), data, nullptr});
    }
    void give(const char *role, const char *uri, const ModelPtr &model)
    {
        inputs.set(QLatin1String(role), {QLatin1String(uri), nullptr, model});
    }

    Problems check() const { return method.check(inputs, parameters); }
    Results operator()(RunContext &context) const
    {
        Results results;
        results.artifacts = method.run(inputs, parameters, context);
        results.record.problems = context.failures();
        return results;
    }
    Results operator()() const
    {
        RunContext context;
        return (*this)(context);
    }
};

} // namespace gleaner::tests
