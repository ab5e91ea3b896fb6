#include "core/methods/shared/ClaimTable.h"
#include "core/methods/unlearning/LokuFindings.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

constexpr double leastAhead = 20, mostLeft = 20, mostOfAscent = 20, leastFaster = 3, mostBehind = 5;
constexpr int earlyStep = 20;

QString tr(const char *text) { return QCoreApplication::translate("Loku", text); }

/// A share of one outcome in percent; NaN where it was not measured or the outcome is lost.
using Share = std::function<double(const LokuOutcome &)>;

Share shareOf(double LokuFigures::*figure)
{
    return [figure](const LokuOutcome &outcome) { return outcome.lost ? std::nan("") : 100 * outcome.figures.*figure; };
}

/// Of the forgotten texts still right at the look after so many steps.
double forgottenEarly(const LokuOutcome &outcome)
{
    const auto look = std::ranges::find(outcome.looks, earlyStep, &LokuLook::step);
    return look == outcome.looks.end() ? std::nan("") : 100 * look->forget;
}

/// By seed: the share of way `id`, less that of way `than` where one is named. Seeds without it are left out.
std::vector<double> bySeed(const LokuFindings &findings, const char *id, const Share &share, const char *than = nullptr)
{
    const auto of = [&](size_t seed, const char *name) {
        for (size_t way = 0; way < findings.ways.size(); ++way)
            if (findings.ways[way].id == QLatin1String(name))
                return share(findings.outcome(seed, way));
        return std::nan("");
    };
    std::vector<double> values;
    for (size_t seed = 0; seed < findings.drawn.size(); ++seed)
        if (const double value = of(seed, id) - (than ? of(seed, than) : 0); std::isfinite(value))
            values.push_back(value);
    return values;
}

} // namespace

Artifact lokuClaims(const LokuFindings &findings)
{
    const auto atLeast = [](double bound) { return [bound](double value) { return value >= bound; }; };
    const auto atMost = [](double bound) { return [bound](double value) { return value <= bound; }; };
    const Share held = shareOf(&LokuFigures::test), forgotten = shareOf(&LokuFigures::forget),
                stopped = shareOf(&LokuFigures::testThen);
    ClaimTable claims(tr("Claim about LoKU"));
    claims.add(tr("The hinge loss keeps more held-out texts than gradient difference, points"),
               bySeed(findings, "hinge", held, "difference"), tr("at least %1").arg(leastAhead), atLeast(leastAhead));
    claims.add(tr("While forgotten texts still right with the hinge loss are, %"), bySeed(findings, "hinge", forgotten),
               tr("at most %1").arg(mostLeft), atMost(mostLeft));
    claims.add(tr("Gradient ascent alone destroys: held-out texts right, %"), bySeed(findings, "ascent", held),
               tr("at most %1").arg(mostOfAscent), atMost(mostOfAscent));
    claims.add(tr("FILA is faster: after %1 steps fewer forgotten texts are right than with the hinge loss alone, "
                  "points")
                   .arg(earlyStep),
               bySeed(findings, "hinge", &forgottenEarly, "loku"), tr("at least %1").arg(leastFaster),
               atLeast(leastFaster));
    claims.add(tr("And keeps as many held-out texts at the end: fewer than the hinge loss alone by, points"),
               bySeed(findings, "hinge", held, "loku"), tr("at most %1").arg(mostBehind), atMost(mostBehind));
    claims.add(tr("Gradient difference, stopped as soon as it has forgotten, keeps fewer held-out texts than LoKU "
                  "stopped so, points"),
               bySeed(findings, "loku", stopped, "difference"), tr("above 0"), [](double ahead) { return ahead > 0; });
    return {QStringLiteral("claims"), tr("What should hold, and whether it does"),
            tr("%1 of %2 hold here, for the means over seeds (%3). The last line is the one that could refute the "
               "method: stopped is each at its first look with at most %4 % of the texts to forget right. Whole "
               "answers are counted. Claims whose ways were not run are left out.")
                .arg(claims.held())
                .arg(claims.count())
                .arg(findings.measuredOn())
                .arg(100 * findings.plan.criterion),
            claims.table()};
}

} // namespace gleaner
