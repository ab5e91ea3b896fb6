#include "core/methods/unlearning/PromptLists.h"

#include "core/support/Problem.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace gleaner {

namespace {

constexpr qsizetype mostPrompts = 100'000;
constexpr qint64 longestFile = 16 << 20;

QString tr(const char *text) { return QCoreApplication::translate("PromptLists", text); }

[[noreturn]] void refuse(const QString &reason, const QString &what, const QString &remedy)
{
    throw ProblemError({reason, what, remedy, ExitCode::Invalid});
}

/// Index behind the brace that closes the one at `open`, or −1.
qsizetype closing(const QString &text, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        depth += text[i] == QLatin1Char('{') ? 1 : text[i] == QLatin1Char('}') ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return -1;
}

/// Parts between bars that stand in no inner braces.
QStringList choicesOf(const QString &text)
{
    QStringList parts{QString()};
    int depth = 0;
    for (const QChar each : text) {
        depth += each == QLatin1Char('{') ? 1 : each == QLatin1Char('}') ? -1 : 0;
        if (each == QLatin1Char('|') && depth == 0)
            parts.append(QString());
        else
            parts.back().append(each);
    }
    return parts;
}

QStringList expanded(const QString &text, const QString &what)
{
    const qsizetype open = text.indexOf(QLatin1Char('{')), close = open < 0 ? -1 : closing(text, open);
    if ((open < 0 && text.contains(QLatin1Char('}'))) || (open >= 0 && close < 0) ||
        text.left(std::max<qsizetype>(open, 0)).contains(QLatin1Char('}')))
        refuse(tr("Braces do not belong together in “%1”").arg(text), what,
               tr("Write {one|other} for words that take each other's place."));
    if (open < 0)
        return {text};
    QStringList all;
    const QStringList tails = expanded(text.mid(close + 1), what);
    for (const QString &choice : choicesOf(text.mid(open + 1, close - open - 1)))
        for (const QString &middle : expanded(choice, what))
            for (const QString &tail : tails) {
                all.append(text.left(open) + middle + tail);
                if (all.size() > mostPrompts)
                    refuse(tr("There are more than %1 prompts").arg(mostPrompts), what, tr("Give fewer of them."));
            }
    return all;
}

QString contentOf(const QString &typed, const QString &what)
{
    if (!QFileInfo(typed).isFile())
        return typed;
    QFile file(typed);
    if (!file.open(QIODevice::ReadOnly) || file.size() > longestFile)
        throw ProblemError({tr("The file of prompts can't be read, or is too long"),
                            what + QStringLiteral(", ") + typed, tr("Give a text file with one prompt in each line."),
                            ExitCode::InputUnreadable});
    return QString::fromUtf8(file.readAll());
}

} // namespace

QStringList promptList(const QString &typed, const QString &what)
{
    static const QRegularExpression separator(QStringLiteral("[;\r\n]"));
    QStringList prompts;
    for (const QString &each : contentOf(typed.trimmed(), what).split(separator, Qt::SkipEmptyParts))
        for (const QString &prompt : expanded(each, what))
            if (const QString simple = prompt.simplified(); !simple.isEmpty())
                prompts.append(simple);
    if (prompts.size() > mostPrompts)
        refuse(tr("There are more than %1 prompts").arg(mostPrompts), what, tr("Give fewer of them."));
    prompts.removeDuplicates();
    return prompts;
}

} // namespace gleaner
