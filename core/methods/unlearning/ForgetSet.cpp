#include "core/methods/unlearning/ForgetSet.h"

#include "core/support/Problem.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace gleaner {

namespace {

constexpr qint64 longestFile = 64 << 20;

QString tr(const char *text) { return QCoreApplication::translate("Unlearning", text); }
const QString forgetOption = QStringLiteral("--forget"), retainOption = QStringLiteral("--retain");

[[noreturn]] void refuse(const QString &what, const QString &remedy, const QString &where = forgetOption)
{
    throw ProblemError({what, where, remedy, ExitCode::Invalid});
}

std::vector<int> classesNamed(const UnlearningData &data, const QString &together)
{
    std::vector<int> found;
    for (const QString &part : together.split(QLatin1Char('+'))) {
        const int at = int(data.classes.indexOf(part.trimmed()));
        if (at < 0)
            refuse(tr("There is no class “%1”").arg(part.trimmed()),
                   tr("Name one of: %1.").arg(data.classes.mid(0, 20).join(QStringLiteral(", "))));
        if (std::ranges::find(found, at) == found.end())
            found.push_back(at);
    }
    return found;
}

/// "3,17,20-40" → rows; lines of a file count like commas.
std::set<int> rowsTyped(QString text, const QString &place)
{
    std::set<int> rows;
    static const QRegularExpression between(QStringLiteral("[\\s,;]+")),
        range(QStringLiteral("^(\\d{1,9})(?:-(\\d{1,9}))?$"));
    for (const QString &word : text.split(between, Qt::SkipEmptyParts)) {
        const auto match = range.match(word);
        const int first = match.captured(1).toInt(),
                  last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        if (!match.hasMatch() || last < first || last - first > 10'000'000)
            throw ProblemError({tr("“%1” is no row number").arg(word.left(40)), place,
                                tr("Rows count from 0; write 3,17,20-40."), ExitCode::Invalid});
        for (int row = first; row <= last; ++row)
            rows.insert(row);
    }
    return rows;
}

std::set<int> rowsNamed(const QString &text, const QString &where)
{
    if (!QFileInfo(text).isFile())
        return rowsTyped(text, where);
    QFile file(text);
    if (!file.open(QIODevice::ReadOnly) || file.size() > longestFile)
        throw ProblemError({tr("The file of row numbers can't be read, or is too long"), text,
                            tr("Give a text file of row numbers."), ExitCode::InputUnreadable});
    return rowsTyped(QString::fromUtf8(file.readAll()), text);
}

ForgetSet divided(const UnlearningData &data, const QString &name, const std::set<int> &forget,
                  const std::vector<int> &classes)
{
    ForgetSet set;
    set.name = name;
    set.classes = classes;
    for (const int each : classes)
        set.wholeClasses.append(data.classes[each]);
    for (const int position : data.train)
        (forget.contains(position) ? set.forget : set.retain).push_back(position);
    for (const int position : data.test)
        (std::ranges::find(classes, data.labels[size_t(position)]) != classes.end() ? set.testForget : set.testRetain)
            .push_back(position);
    checkForgetSet(set.forget, set.retain, name);
    return set;
}

ForgetSet ofClasses(const UnlearningData &data, const std::vector<int> &classes)
{
    QStringList names;
    std::set<int> forget;
    for (const int each : classes)
        names.append(data.classes[each]);
    for (const int position : data.train)
        if (std::ranges::find(classes, data.labels[size_t(position)]) != classes.end())
            forget.insert(position);
    return divided(data, names.join(QStringLiteral(" + ")), forget, classes);
}

ForgetSet ofShare(const UnlearningData &data, const ForgetRequest &request, Random random)
{
    const std::vector<int> classes =
        request.text.trimmed().isEmpty()
            ? std::vector<int>()
            : classesNamed(data, QString(request.text).replace(QLatin1Char(','), QLatin1Char('+')));
    std::vector<int> open;
    for (const int position : data.train)
        if (classes.empty() || std::ranges::find(classes, data.labels[size_t(position)]) != classes.end())
            open.push_back(position);
    const int count = int(std::lround(request.share * double(open.size())));
    std::set<int> forget;
    for (const int at : random.permutation(int(open.size())))
        if (int(forget.size()) < count)
            forget.insert(open[size_t(at)]);
    return divided(data, tr("%1 % of the rows").arg(100 * request.share), forget, {});
}

std::set<int> positionsNamed(const UnlearningData &data, const QString &text, const QString &where)
{
    std::map<int, int> positionOf;
    for (const int position : data.train)
        positionOf[data.rows[size_t(position)]] = position;
    std::set<int> positions;
    for (const int row : rowsNamed(text, where)) {
        const auto found = positionOf.find(row);
        if (found == positionOf.end())
            refuse(tr("Row %1 is not among the training rows").arg(row),
                   tr("Name rows that the model was trained on; --limit 0 reads all rows."), where);
        positions.insert(found->second);
    }
    return positions;
}

ForgetSet ofRows(const UnlearningData &data, const QString &text)
{
    const std::set<int> forget = positionsNamed(data, text, forgetOption);
    return divided(data, tr("%1 rows").arg(forget.size()), forget, {});
}

/// Keeps these alone of what remains.
void narrow(std::vector<ForgetSet> &sets, const UnlearningData &data, const QString &retain)
{
    if (retain.trimmed().isEmpty())
        return;
    const std::set<int> kept = positionsNamed(data, retain, retainOption);
    for (ForgetSet &set : sets) {
        set.retain.assign(kept.begin(), kept.end());
        checkForgetSet(set.forget, set.retain, set.name);
    }
}

} // namespace

void checkForgetSet(const std::vector<int> &forget, const std::vector<int> &retain, const QString &place)
{
    const std::set<int> one(forget.begin(), forget.end()), other(retain.begin(), retain.end());
    if (one.empty())
        throw ProblemError({tr("There is nothing to forget"), place, tr("Name a class or rows of the training data."),
                            ExitCode::Invalid});
    if (other.empty())
        throw ProblemError({tr("All training rows would be forgotten, and nothing would be left to keep"), place,
                            tr("Train a new model instead, or forget less."), ExitCode::Invalid});
    if (one == other)
        throw ProblemError({tr("The rows to forget are the very rows to retain"), place,
                            tr("Choose two different sets of rows."), ExitCode::Invalid});
    if (std::ranges::any_of(one, [&](int each) { return other.contains(each); }))
        throw ProblemError({tr("Some rows are both to be forgotten and to be retained"), place,
                            tr("Take the rows to forget out of those to retain."), ExitCode::Invalid});
}

const std::vector<int> &neverSeen(const UnlearningData &data, const ForgetSet &set)
{
    return set.testForget.empty() ? data.test : set.testForget;
}

namespace {

std::vector<ForgetSet> setsToForget(const UnlearningData &data, const ForgetRequest &request, Random random)
{
    if (request.kind == ForgetRequest::Kind::Share)
        return {ofShare(data, request, std::move(random))};
    if (request.kind == ForgetRequest::Kind::Rows)
        return {ofRows(data, request.text)};
    std::vector<ForgetSet> sets;
    if (request.text.trimmed().isEmpty())
        for (int each = 0; each < int(data.classes.size()) && int(sets.size()) < request.inTurn; ++each) {
            const bool present =
                std::ranges::any_of(data.train, [&](int position) { return data.labels[size_t(position)] == each; });
            if (present)
                sets.push_back(ofClasses(data, {each}));
        }
    else
        for (const QString &together : request.text.split(QLatin1Char(','), Qt::SkipEmptyParts))
            sets.push_back(ofClasses(data, classesNamed(data, together)));
    if (sets.empty())
        refuse(tr("There is nothing to forget"), tr("Name a class or rows of the training data."));
    return sets;
}

} // namespace

std::vector<ForgetSet> forgetSets(const UnlearningData &data, const ForgetRequest &request, Random random)
{
    std::vector<ForgetSet> sets = setsToForget(data, request, std::move(random));
    narrow(sets, data, request.retain);
    return sets;
}

QString rowsAsText(const std::vector<int> &rows)
{
    QStringList parts;
    for (size_t first = 0, last = 0; first < rows.size(); first = last + 1) {
        last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        parts.append(first == last ? QString::number(rows[first])
                                   : QStringLiteral("%1-%2").arg(rows[first]).arg(rows[last]));
    }
    return parts.join(QLatin1Char(','));
}

} // namespace gleaner
