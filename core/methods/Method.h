#pragma once
#include "core/data/DataSet.h"
#include "core/methods/Parameters.h"
#include "core/models/Model.h"
#include "core/results/Artifact.h"

#include <optional>

namespace gleaner {

class RunContext;

/// One thing a method takes: a data set with certain columns, or a model with certain capabilities.
struct InputRole {
    enum class Kind { DataSet, Model };
    const char *id;                             ///< "data", "model", "text-data": --input data=URI
    const char *title;
    const char *help;
    Kind kind = Kind::DataSet;
    std::vector<Column::Kind> columns = {};     ///< a data set must have one of each
    std::vector<Capability> capabilities = {};  ///< a model must offer all
    const char *example = "";                   ///< URI used when the user names none: the embedded example
    bool optional = false;
};

struct OutputRole {
    const char *id; ///< name of the artifact and of its files
    const char *title;
    Artifact::Kind kind;
};

struct Paper {
    const char *title;
    const char *authors;
    int year;
    const char *venue;
    const char *arxiv; ///< "2402.04087", or empty
};

/// What a user must have for the method; the finder filters by these.
enum class Need { FewLabels, ManyLabels, NoLabels, NoTraining, Gradients, Text, Images };

struct MethodDeclaration {
    const char *id;                 ///< the slug, for ever
    const char *title;
    const char *family;             ///< "adaptation"
    int version = 1;
    const char *summary;            ///< one sentence for lists
    const char *help;               ///< plain words: what it does, what the numbers mean
    const char *limits;             ///< what it cannot do
    const char *departures;         ///< where it departs from the paper
    Paper paper;
    std::vector<Need> needs;
    std::vector<InputRole> inputs;
    std::vector<ParameterRef> parameters; ///< the five that matter first
    std::vector<OutputRole> outputs;
    const char *example;            ///< what the embedded example shows, one sentence
};

/// Resolved inputs: opened data sets and models by role.
class Inputs {
public:
    struct Value {
        QString uri;
        DataSetPtr dataSet;
        ModelPtr model;
    };
    void set(const QString &role, Value value) { m_values[role] = std::move(value); }
    bool has(const char *role) const { return m_values.contains(QString::fromLatin1(role)); }
    const DataSet &dataSet(const char *role) const { return *m_values.at(QString::fromLatin1(role)).dataSet; }
    const Model &model(const char *role) const { return *m_values.at(QString::fromLatin1(role)).model; }
    const std::map<QString, Value> &all() const { return m_values; }

private:
    std::map<QString, Value> m_values;
};

using Outputs = std::vector<Artifact>;

/// A declaration and a run; const, stateless, safe in any thread. One file is one method.
class Method {
public:
    virtual ~Method() = default;
    virtual const MethodDeclaration &declaration() const = 0;
    /// Quick, before the run: what speaks against these inputs and values. Throws nothing.
    virtual Problems check(const Inputs &, const Parameters &) const { return {}; }
    /// Seconds the run may take on this machine, where it can be told.
    virtual std::optional<double> estimatedSeconds(const Inputs &, const Parameters &) const { return {}; }
    /// Starts no threads, touches no QObject; throws ProblemError or Stopped.
    virtual Outputs run(const Inputs &, const Parameters &, RunContext &) const = 0;
};

/// All registered methods, in the order of the build list.
const std::vector<const Method *> &allMethods();
/// The method, or null.
const Method *findMethod(const QString &id);
/// As findMethod, but throws a ProblemError (Usage) with the nearest name.
const Method &methodNamed(const QString &id);
/// Why this data set or model cannot play this role; empty where it can.
QString misfit(const InputRole &role, const Inputs::Value &value);
/// A text of a declaration in the user's language.
QString methodText(const char *text);

} // namespace gleaner
