#include "core/data/generators/GridWorld.h"

#include "core/support/Random.h"

#include <algorithm>

namespace gleaner {

GridLevel::GridLevel(uint64_t seed, uint64_t index, int side) : m_side(side), m_wall(size_t(side) * size_t(side), true)
{
    Random random = Random::forItem(seed, index);
    carve(random);
    place(random);
}

bool GridLevel::isLava(int cell) const { return std::find(m_lava.begin(), m_lava.end(), cell) != m_lava.end(); }

/// Rooms at odd rows and columns, joined by a random tree (a walk that goes back where it is stuck), and some more
/// openings, so that there is often more than one way.
void GridLevel::carve(Random &random)
{
    const int jumps[]{-2 * m_side, 2, 2 * m_side, -2};
    const auto inside = [this](int cell, int direction) {
        const int row = cell / m_side, column = cell % m_side;
        return direction == 0   ? row > 1
               : direction == 1 ? column < m_side - 2
               : direction == 2 ? row < m_side - 2
                                : column > 1;
    };
    const int rooms = (m_side - 1) / 2;
    std::vector<int> trail{m_side + 1 + 2 * (random.below(rooms) * m_side + random.below(rooms))};
    m_wall[size_t(trail[0])] = false;
    while (!trail.empty()) {
        std::vector<int> fresh;
        for (int direction = 0; direction < 4; ++direction)
            if (inside(trail.back(), direction) && m_wall[size_t(trail.back() + jumps[direction])])
                fresh.push_back(jumps[direction]);
        if (fresh.empty()) {
            trail.pop_back();
            continue;
        }
        const int jump = fresh[size_t(random.below(int(fresh.size())))];
        m_wall[size_t(trail.back() + jump / 2)] = m_wall[size_t(trail.back() + jump)] = false;
        trail.push_back(trail.back() + jump);
    }
    for (int extra = 0; extra < rooms; ++extra) {
        const int cell = (1 + random.below(m_side - 2)) * m_side + 1 + random.below(m_side - 2);
        if ((cell / m_side + cell % m_side) % 2 == 1)
            m_wall[size_t(cell)] = false;
    }
}

void GridLevel::place(Random &random)
{
    std::vector<int> free;
    for (int cell = 0; cell < m_side * m_side; ++cell)
        if (!m_wall[size_t(cell)])
            free.push_back(cell);
    const auto take = [&] {
        const int at = random.below(int(free.size()));
        const int cell = free[size_t(at)];
        free.erase(free.begin() + at);
        return cell;
    };
    m_start = take();
    m_goal = take();
    for (int i = random.below(3); i > 0; --i)
        m_coins.push_back(take());
    // Lava goes where it does not cut the goal off; where it would, that cell stays free.
    for (int i = random.below(3); i > 0; --i) {
        m_lava.push_back(take());
        if (distancesTo(m_goal)[size_t(m_start)] < 0)
            m_lava.pop_back();
    }
    m_distance = distancesTo(m_goal);
}

std::vector<int> GridLevel::distancesTo(int goal) const
{
    std::vector<int> distance(m_wall.size(), -1), queue{goal};
    distance[size_t(goal)] = 0;
    for (size_t at = 0; at < queue.size(); ++at)
        for (int action = Up; action < Stay; ++action) {
            const int cell = next(queue[at], action);
            if (distance[size_t(cell)] >= 0 || isLava(cell))
                continue;
            distance[size_t(cell)] = distance[size_t(queue[at])] + 1;
            queue.push_back(cell);
        }
    return distance;
}

/// Walls keep the agent where it is; the border is all wall.
int GridLevel::next(int cell, int action) const
{
    const int moves[]{-m_side, 1, m_side, -1, 0};
    const int there = cell + moves[action];
    return m_wall[size_t(there)] ? cell : there;
}

GridLevel::Outcome GridLevel::step(const State &state, int action) const
{
    Outcome outcome{{next(state.cell, action), state.coins}, 0, false};
    for (size_t i = 0; i < m_coins.size(); ++i)
        if (outcome.state.cell == m_coins[i] && (outcome.state.coins >> i & 1)) {
            outcome.reward += coinReward;
            outcome.state.coins &= ~(1 << i);
        }
    if (outcome.state.cell == m_goal) {
        outcome.reward += goalReward;
        outcome.done = true;
    } else if (isLava(outcome.state.cell)) {
        outcome.reward += lavaReward;
        outcome.done = true;
    }
    return outcome;
}

int GridLevel::bestAction(const State &state) const
{
    const int here = distance(state.cell);
    for (int action = Up; action < Stay; ++action) {
        const int there = next(state.cell, action);
        if (there != state.cell && !isLava(there) && distance(there) >= 0 && distance(there) < here)
            return action;
    }
    return Stay;
}

void GridLevel::observe(const State &state, float *to) const
{
    const size_t cells = m_wall.size();
    std::fill_n(to, planes * cells, 0.0f);
    for (size_t cell = 0; cell < cells; ++cell)
        to[cell] = m_wall[cell];
    to[cells + size_t(state.cell)] = 1;
    to[2 * cells + size_t(m_goal)] = 1;
    for (size_t i = 0; i < m_coins.size(); ++i)
        if (state.coins >> i & 1)
            to[3 * cells + size_t(m_coins[i])] = 1;
    for (int cell : m_lava)
        to[4 * cells + size_t(cell)] = 1;
}

} // namespace gleaner
