#pragma once
#include "core/data/DataSet.h"

namespace gleaner::operations {

/// Throws ProblemError (InputUnreadable).
[[noreturn]] void refuse(const QString &what, const QString &where, const QString &remedy);

/// The column, or a Problem that names those there are.
ColumnPtr columnNamed(const DataSet &data, const QString &name, const QString &where);
std::shared_ptr<const LabelColumn> labelsNamed(const DataSet &data, const QString &name, const QString &where);
/// What a label, text or number column says of a row, to compare and to group by; others are refused.
QStringList valuesOf(const ColumnPtr &column, const QString &where);

/// `data` with the step in its URI; its history has it already.
DataSetPtr recorded(const DataSetPtr &data, const QString &step);

/// "red circle" with quotes where a word needs them.
QString quoted(const QString &word);
/// A number such that reading it gives the same one.
QString exact(double value);

/// The words of a step after its name: some in order, some as NAME=VALUE; either side may be in double quotes.
class Arguments {
public:
    explicit Arguments(const QString &step);
    /// Not taken apart: step() and operation() alone.
    static Arguments whole(const QString &step);
    const QString &step() const { return m_step; }
    const QString &operation() const { return m_operation; }

    struct Assignment {
        QString name, value;
        bool quotedName = false;
        bool used = false;
    };
    /// The next word in order; a Problem says `what` is missing where there is none.
    QString word(const QString &what);
    bool hasWord() const { return m_next < m_words.size(); }
    /// The value of an option, or the fallback.
    QString option(const QString &name, const QString &fallback = {});
    bool has(const QString &name) const;
    uint64_t seed();
    double number(const QString &text, double low, double high) const;
    /// A share from 0 to 1, typed as 0.2, 20% or "20 %".
    double share(const QString &text) const;
    /// NAME=VALUE pairs that no option took.
    QList<Assignment> assignments();
    /// A Problem for words and options that nobody asked for.
    void finish(const QStringList &known) const;

private:
    Arguments() = default;
    void read(const QString &text);

    QString m_step, m_operation;
    QStringList m_words;
    qsizetype m_next = 0;
    QList<Assignment> m_assignments;
};

} // namespace gleaner::operations
