#include "core/data/generators/Arithmetic.h"

#include <QStringList>
#include <algorithm>

namespace gleaner {

namespace {

QString reversed(QString text)
{
    std::reverse(text.begin(), text.end());
    return text;
}

int digitAt(qint64 number, int place)
{
    for (int i = 0; i < place; ++i)
        number /= 10;
    return int(number % 10);
}

int placesOf(const ArithmeticProblem &problem) { return int(QString::number(std::max(problem.a, problem.b)).size()); }

/// "[1,2,8]"; "[]" for no digits at all.
QString list(const QString &digits)
{
    QStringList parts;
    for (QChar digit : digits)
        parts.append(digit);
    return QLatin1Char('[') + parts.join(QLatin1Char(',')) + QLatin1Char(']');
}

/// One line for each column from the right, then the sum: "A->5 , C->1".
QString scratchpad(const ArithmeticProblem &problem)
{
    QStringList lines;
    int carry = 0;
    const int places = placesOf(problem);
    for (int place = 0; place < places; ++place) {
        const int sum = digitAt(problem.a, place) + digitAt(problem.b, place) + carry;
        carry = sum / 10;
        lines.append(QStringLiteral("A->%1 , C->%2").arg(sum % 10).arg(carry));
    }
    lines.last() += QLatin1Char('.');
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n') + QString::number(problem.answer()) + QLatin1Char('\n');
}

/// Every column with the digits that are still left of both numbers and what has been found so far.
QString detailed(const ArithmeticProblem &problem)
{
    QString left = QString::number(problem.a), right = QString::number(problem.b), found;
    QStringList lines{QStringLiteral("<scratch>"), QStringLiteral("%1 has %2 digits.").arg(list(left)).arg(left.size()),
                      QStringLiteral("%1 has %2 digits.").arg(list(right)).arg(right.size())};
    int carry = 0;
    while (!left.isEmpty() || !right.isEmpty()) {
        const int a = left.isEmpty() ? 0 : left.back().digitValue(),
                  b = right.isEmpty() ? 0 : right.back().digitValue();
        const int sum = a + b + carry;
        lines.append(QStringLiteral("%1 + %2 , A=%3 , C=%4 , %5+%6+%4=%7 , A->%8 , C->%9")
                         .arg(list(left), list(right), list(found))
                         .arg(carry)
                         .arg(a)
                         .arg(b)
                         .arg(sum)
                         .arg(sum % 10)
                         .arg(sum / 10));
        found.prepend(QString::number(sum % 10));
        carry = sum / 10;
        left.chop(1);
        right.chop(1);
    }
    lines.append(QStringLiteral("[] + [] , A=%1 C=%2 , END").arg(list(found)).arg(carry));
    lines.append(QStringLiteral("</scratch>"));
    QStringList digits;
    for (QChar digit : QString::number(problem.answer()))
        digits.append(digit);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n') + digits.join(QLatin1Char(' ')) + QLatin1Char('\n');
}

} // namespace

qint64 ArithmeticProblem::answer() const
{
    return operation == Operator::Add ? a + b : operation == Operator::Subtract ? a - b : a * b;
}

int ArithmeticProblem::carries() const
{
    int carry = 0, count = 0;
    const bool adding = operation == Operator::Add;
    const qint64 larger = adding ? a : std::max(a, b), smaller = adding ? b : std::min(a, b);
    for (int place = 0; operation != Operator::Multiply && place < placesOf(*this); ++place) {
        const int over = digitAt(larger, place), under = digitAt(smaller, place);
        carry = adding ? over + under + carry > 9 : over - under - carry < 0;
        count += carry;
    }
    return count;
}

QString ArithmeticProblem::expression() const
{
    return QString::number(a) + QLatin1Char("+-*"[int(operation)]) + QString::number(b);
}

QString ArithmeticProblem::prompt(Format format) const
{
    if (format == Format::Plain)
        return expression() + QLatin1Char('=');
    if (format == Format::Reverse)
        return QLatin1Char('$') + expression() + QLatin1Char('=');
    return QStringLiteral("Input:\n%1\nTarget:\n").arg(expression());
}

QString ArithmeticProblem::completion(Format format) const
{
    switch (format) {
    case Format::Plain:
        return QString::number(answer()) + QLatin1Char('\n');
    case Format::Reverse:
        return reversed(QString::number(answer())) + QLatin1Char('$');
    case Format::Scratchpad:
        return scratchpad(*this);
    case Format::Detailed:
        break;
    }
    return detailed(*this);
}

bool ArithmeticProblem::parse(Format format, const QString &completion, qint64 *answer)
{
    QString text = completion.trimmed();
    if (format == Format::Reverse)
        text = reversed(text.endsWith(QLatin1Char('$')) ? text.chopped(1) : text);
    text = text.section(QLatin1Char('\n'), -1);
    if (format == Format::Detailed)
        text.remove(QLatin1Char(' '));
    bool good = false;
    *answer = text.toLongLong(&good);
    return good;
}

} // namespace gleaner
