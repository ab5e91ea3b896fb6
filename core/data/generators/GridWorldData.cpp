#include "core/data/generators/All.h"
#include "core/data/generators/GridWorld.h"
#include "core/data/generators/Made.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>

namespace gleaner::generators {

namespace {

using State = GridLevel::State;

/// All transitions, with the levels they happened in.
struct Log {
    std::vector<GridLevel> levels;
    std::vector<State> before, after;
    std::vector<int> level, action, best, done, split;
    std::vector<double> episode, step, reward, returned, toGo;
    qsizetype rows() const { return qsizetype(before.size()); }
};

/// How often a move is left to chance in an episode: 5 % for the expert, half for the clumsy, always for random.
double carelessness(int behavior, Random &random)
{
    const bool expert = behavior == 0 || (behavior == 1 && random.chance(0.5));
    return expert ? 0.05 : behavior == 3 ? 1 : 0.5;
}

void play(Log &log, int level, int behavior, int split, Random random)
{
    const GridLevel &world = log.levels[size_t(level)];
    const double careless = carelessness(behavior, random);
    const double episode = log.episode.empty() ? 0 : log.episode.back() + 1;
    const size_t first = log.before.size();
    State state = world.start();
    bool over = false;
    for (int step = 0; !over; ++step) {
        const int best = world.bestAction(state);
        const int action = random.chance(careless) ? random.below(GridLevel::actions) : best;
        const GridLevel::Outcome outcome = world.step(state, action);
        over = outcome.done || step + 1 == GridLevel::timeLimit;
        log.before.push_back(state);
        log.after.push_back(outcome.state);
        log.level.push_back(level);
        log.action.push_back(action);
        log.best.push_back(best);
        log.done.push_back(outcome.done ? 1 : over ? 2 : 0);
        log.split.push_back(split);
        log.episode.push_back(episode);
        log.step.push_back(step);
        log.reward.push_back(outcome.reward);
        state = outcome.state;
    }
    log.toGo.resize(log.before.size());
    double sum = 0;
    for (size_t at = log.before.size(); at-- > first;)
        log.toGo[at] = sum += log.reward[at];
    log.returned.resize(log.before.size(), sum);
}

std::shared_ptr<const Log> record(const GeneratorOptions &options)
{
    auto log = std::make_shared<Log>();
    const uint64_t seed = readSeed(options);
    const int side = int(options.integer(QStringLiteral("side"), 5, 31));
    if (side % 2 == 0)
        options.refuse(QCoreApplication::translate("Generators", "The side of a maze is odd"),
                       QCoreApplication::translate("Generators", "Give side=%1 or %2.").arg(side - 1).arg(side + 1));
    const int levels = int(options.integer(QStringLiteral("levels"), 1, 10'000));
    const int testLevels = int(options.integer(QStringLiteral("test-levels"), 0, 10'000));
    const int episodes = int(options.integer(QStringLiteral("episodes"), 1, 1000));
    const int most = int(options.integer(QStringLiteral("count"), 1, 2'000'000));
    const int behavior = options.choice(QStringLiteral("behavior"), {"expert", "mixed", "clumsy", "random"});
    for (int level = 0; level < levels + testLevels; ++level)
        log->levels.emplace_back(seed, uint64_t(level), side);
    // Episode after episode over all levels, so that a limit on the rows cuts all levels alike.
    for (int episode = 0; episode < episodes; ++episode)
        for (int level = 0; level < levels + testLevels; ++level) {
            stopPoint();
            if (log->rows() >= most)
                return log;
            const uint64_t stream = 1'000'000 + uint64_t(episode) * 20'000 + uint64_t(level);
            play(*log, level, behavior, level >= levels, Random::forItem(seed, stream));
        }
    return log;
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const auto log = record(options);
    const qsizetype rows = log->rows();
    const int side = log->levels.front().side();
    const qsizetype dimension = qsizetype(GridLevel::planes) * side * side;
    const auto seen = [log](const std::vector<State> &states, qsizetype row, float *to) {
        log->levels[size_t(log->level[size_t(row)])].observe(states[size_t(row)], to);
    };
    const QStringList actions{"up", "right", "down", "left", "stay"};
    return {vectors("observation", rows, dimension, [=](qsizetype row, float *to) { seen(log->before, row, to); }),
            vectors("next observation", rows, dimension, [=](qsizetype row, float *to) { seen(log->after, row, to); }),
            labels("action", log->action, actions),
            labels("best action", log->best, actions),
            labels("done", log->done, {"no", "yes", "time limit"}),
            labels("split", log->split, {"train", "test"}),
            numbers("reward", log->reward),
            numbers("return", log->returned),
            numbers("return to go", log->toGo),
            numbers("level", std::vector<double>(log->level.begin(), log->level.end())),
            numbers("episode", log->episode),
            numbers("step", log->step)};
}

} // namespace

Generator gridworld()
{
    return {
        {QStringLiteral("gridworld"),
         QT_TRANSLATE_NOOP("generators", "Recorded walks through mazes"),
         QT_TRANSLATE_NOOP(
             "generators",
             "Each row is one step in a maze: what was seen (planes of walls, agent, goal, coins and lava), what was "
             "done, what came of it. The goal gives 10 and ends the episode, a coin gives 1, lava takes 5 and ends it; "
             "after 60 steps it is over. “return” is the sum of the episode, “return to go” what was still to come. "
             "The expert takes a shortest way but for 5 % of the steps, clumsy for half of them; mixed is half of "
             "each. "
             "“best action” is on a shortest way."),
         QStringLiteral("gridworld:levels=100,episodes=5,behavior=mixed"),
         {{"levels", QT_TRANSLATE_NOOP("generators", "Mazes to train on."), QStringLiteral("1 to 10000"),
           QStringLiteral("100")},
          {"test-levels", QT_TRANSLATE_NOOP("generators", "Further mazes with split test."),
           QStringLiteral("0 to 10000"), QStringLiteral("0")},
          {"episodes", QT_TRANSLATE_NOOP("generators", "Episodes in each maze."), QStringLiteral("1 to 1000"),
           QStringLiteral("5")},
          {"count", QT_TRANSLATE_NOOP("generators", "No new episode begins once there are so many rows."),
           QStringLiteral("1 to 2000000"), QStringLiteral("200000")},
          {"behavior", QT_TRANSLATE_NOOP("generators", "Who walks."), QStringLiteral("expert, mixed, clumsy, random"),
           QStringLiteral("expert")},
          {"side", QT_TRANSLATE_NOOP("generators", "Cells along a side, an odd number."), QStringLiteral("5 to 31"),
           QStringLiteral("9")},
          seedOption()}},
        1,
        columns};
}

} // namespace gleaner::generators
