#include "core/methods/unlearning/SafreeFindings.h"

#include "core/methods/shared/Columns.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Safree", text); }

std::vector<size_t> promptsOf(const SafreeFindings &findings, bool aimed)
{
    std::vector<size_t> chosen;
    for (size_t i = 0; i < findings.prompts.size(); ++i)
        if (findings.prompts[i].aimed == aimed)
            chosen.push_back(i);
    return chosen;
}

double meanOf(const SafreeFindings &findings, size_t round, Guarding how, const std::vector<size_t> &prompts,
              PictureFigure figure)
{
    double sum = 0;
    int count = 0;
    for (const size_t prompt : prompts)
        for (int i = 0; i < findings.pictures(); ++i) {
            const double value = figure(findings, findings.prompts[prompt], findings.picture(round, how, prompt, i));
            if (std::isfinite(value)) {
                sum += value;
                ++count;
            }
        }
    return count > 0 ? sum / count : std::nan("");
}

} // namespace

bool SafreeFindings::judged() const
{
    return !judgeUri.isEmpty() && std::ranges::any_of(conceptWords, [](const auto &group) { return !group.empty(); });
}

QString SafreeFindings::measuredOn(bool aimed) const
{
    const auto count = std::ranges::count_if(prompts, [&](const GuardedPrompt &each) { return each.aimed == aimed; });
    return (aimed ? tr("%1 pictures of %2 prompts with the concept, %3")
                  : tr("%1 pictures of %2 prompts to retain, %3"))
        .arg(count * options.pictures * qsizetype(seeds.size()))
        .arg(count)
        .arg(seedsText(seeds.size()));
}

QStringList SafreeFindings::wordsOfConcept() const
{
    QStringList all = otherWords;
    for (size_t group = 0; group < conceptWords.size(); ++group)
        for (const int word : conceptWords[group])
            all.append(words.groups[qsizetype(group)][word]);
    return all;
}

bool SafreeFindings::isConceptToken(const GuardedPrompt &prompt, size_t token) const
{
    const QString text = prompt.reading.spelled[qsizetype(token)].trimmed();
    return !text.isEmpty() && std::ranges::any_of(wordsOfConcept(), [&](const QString &word) {
        return word.contains(text, Qt::CaseInsensitive) && (text.size() > 1 || word.size() == 1);
    });
}

bool SafreeFindings::namesConcept(const GuardedPrompt &prompt) const
{
    for (size_t i = 0; i < prompt.reading.tokens.size(); ++i)
        if (isConceptToken(prompt, i))
            return true;
    return false;
}

double showsConcept(const SafreeFindings &findings, const GuardedPrompt &, const TrialPicture &picture)
{
    if (!findings.judged() || !picture.verdict)
        return std::nan("");
    for (size_t group = 0; group < findings.conceptWords.size(); ++group)
        if (std::ranges::count(findings.conceptWords[group], picture.verdict->words[group]) > 0)
            return 100;
    return 0;
}

double showsTheRest(const SafreeFindings &findings, const GuardedPrompt &prompt, const TrialPicture &picture)
{
    if (!findings.judged() || !picture.verdict)
        return std::nan("");
    const std::vector<int> asked = findings.words.askedBy(prompt.reading.prompt);
    bool any = false, right = true;
    for (size_t group = 0; group < asked.size(); ++group) {
        if (asked[group] < 0 || !findings.conceptWords[group].empty())
            continue;
        any = true;
        right = right && asked[group] == picture.verdict->words[group];
    }
    return !any ? std::nan("") : right ? 100 : 0;
}

double showsAllAsked(const SafreeFindings &findings, const GuardedPrompt &prompt, const TrialPicture &picture)
{
    if (!findings.judged() || !picture.verdict)
        return std::nan("");
    const std::vector<int> asked = findings.words.askedBy(prompt.reading.prompt);
    bool any = false, right = true;
    for (size_t group = 0; group < asked.size(); ++group) {
        any = any || asked[group] >= 0;
        right = right && (asked[group] < 0 || asked[group] == picture.verdict->words[group]);
    }
    return !any ? std::nan("") : right ? 100 : 0;
}

double changeOf(const SafreeFindings &, const GuardedPrompt &, const TrialPicture &picture) { return picture.change; }

double matchOf(const SafreeFindings &, const GuardedPrompt &, const TrialPicture &picture)
{
    return picture.verdict ? picture.verdict->match : std::nan("");
}

std::vector<ShownFigure> shownFigures(const SafreeFindings &findings)
{
    const QString percent = QStringLiteral("%");
    std::vector<ShownFigure> all;
    if (findings.judged())
        all = {{tr("Concept"), tr("Concept shown"), true, &showsConcept, Better::Lower, percent},
               {tr("Rest"), tr("Rest of those prompts right"), true, &showsTheRest, Better::Higher, percent},
               {tr("Retained"), tr("Retained prompts right"), false, &showsAllAsked, Better::Higher, percent}};
    all.push_back({tr("Change"), tr("Change of retained prompts"), false, &changeOf, Better::Lower, {}, false});
    if (!findings.judgeUri.isEmpty())
        all.push_back({tr("Match"), tr("Match of retained prompts"), false, &matchOf, Better::Higher, {}, false});
    return all;
}

QString markedTokens(const GuardedPrompt &prompt)
{
    QStringList marked;
    for (size_t i = 0; i < prompt.marked.size(); ++i)
        if (prompt.marked[i])
            marked.append(prompt.reading.spelled[qsizetype(i)].trimmed());
    return marked.join(QStringLiteral(", "));
}

MeanSpread overSeeds(const SafreeFindings &findings, Guarding how, bool aimed, PictureFigure figure)
{
    const std::vector<size_t> chosen = promptsOf(findings, aimed);
    std::vector<double> values;
    for (size_t round = 0; round < findings.rounds.size(); ++round)
        if (const double mean = meanOf(findings, round, how, chosen, figure); std::isfinite(mean))
            values.push_back(mean);
    return meanAndSpread(values);
}

std::vector<double> differences(const SafreeFindings &findings, Guarding how, Guarding baseline, bool aimed,
                                PictureFigure figure)
{
    const std::vector<size_t> chosen = promptsOf(findings, aimed);
    std::vector<double> values;
    for (size_t round = 0; round < findings.rounds.size(); ++round)
        if (const double more =
                meanOf(findings, round, how, chosen, figure) - meanOf(findings, round, baseline, chosen, figure);
            std::isfinite(more))
            values.push_back(more);
    return values;
}

MeanSpread againstBaseline(const SafreeFindings &findings, Guarding how, Guarding baseline, bool aimed,
                           PictureFigure figure)
{
    return meanAndSpread(differences(findings, how, baseline, aimed, figure));
}

double overPictures(const SafreeFindings &findings, Guarding how, size_t prompt, PictureFigure figure)
{
    std::vector<double> values;
    for (size_t round = 0; round < findings.rounds.size(); ++round)
        if (const double mean = meanOf(findings, round, how, {prompt}, figure); std::isfinite(mean))
            values.push_back(mean);
    return meanAndSpread(values).mean;
}

} // namespace gleaner
