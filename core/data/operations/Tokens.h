#pragma once
#include <QList>
#include <QString>

namespace gleaner::operations {

/// A piece of a filter expression.
struct Token {
    enum class Kind { Name, Number, String, Sign, End };
    Kind kind = Kind::End;
    QString text; ///< a string without its quotes
    double number = 0;
    qsizetype at = 0;    ///< where it begins
    bool quoted = false; ///< a name in backquotes, which is never a word of the language
    bool is(const char *word) const
    {
        return (kind == Kind::Sign || (kind == Kind::Name && !quoted)) && text == QLatin1String(word);
    }
};

/// Throws ProblemError that points at the place.
QList<Token> tokensOf(const QString &expression);
[[noreturn]] void refuseAt(const QString &expression, qsizetype at, const QString &what, const QString &remedy);

} // namespace gleaner::operations
