#pragma once
#include <QList>
#include <QString>
#include <exception>
#include <string>

namespace gleaner {

/// Exit status of the command line (a contract with scripts); every Problem knows the one it leads to.
enum class ExitCode : int {
    Done = 0,
    Unexpected = 1,
    Usage = 2,
    SomeSamplesFailed = 3,
    InputUnreadable = 4,
    ModelRefused = 5,
    Invalid = 6,
    OutputUnwritable = 7,
    TimeLimit = 75,
    Interrupted = 130,
    Terminated = 143,
};

/// The only way errors reach a person: what is wrong, where, and what to do about it, in translated plain words.
struct Problem {
    QString what;
    QString where;
    QString remedy;
    ExitCode code = ExitCode::Unexpected;

    /// "what — where. remedy" on one line, for logs and terminals.
    QString sentence() const;
    bool operator==(const Problem &) const = default;
};

using Problems = QList<Problem>;

/// Thrown by readers, models and methods; the job runner and the command line turn it back into its Problem.
class ProblemError final : public std::exception {
public:
    explicit ProblemError(Problem problem);
    const Problem &problem() const { return m_problem; }
    const char *what() const noexcept override { return m_text.c_str(); }

private:
    Problem m_problem;
    std::string m_text;
};

/// Thrown by RunContext::stopIfRequested(); not an error.
class Stopped final : public std::exception {
public:
    const char *what() const noexcept override { return "stopped"; }
};

/// The Problem for any exception in flight: call inside a catch block. `where` serves foreign exceptions.
Problem currentProblem(const QString &where);

} // namespace gleaner
