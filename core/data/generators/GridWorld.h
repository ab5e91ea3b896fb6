#pragma once
#include <cstdint>
#include <vector>

namespace gleaner {

/// One level of a maze: reach the goal, pick up coins on the way, stay out of the lava. Cells are numbered row by row.
class GridLevel {
public:
    enum Action { Up, Right, Down, Left, Stay };
    static constexpr int actions = 5, planes = 5, timeLimit = 60;
    static constexpr double goalReward = 10, coinReward = 1, lavaReward = -5;

    struct State {
        int cell = 0;
        int coins = 0; ///< bit i is set while coin i lies there
        bool operator==(const State &) const = default;
    };
    struct Outcome {
        State state;
        double reward = 0;
        bool done = false; ///< at the goal or in the lava; the time limit is up to the caller
    };

    /// `side` is odd, 5 to 31. Depends on seed, index and side alone; the goal can always be reached without lava.
    GridLevel(uint64_t seed, uint64_t index, int side);

    int side() const { return m_side; }
    State start() const { return {m_start, (1 << m_coins.size()) - 1}; }
    int goal() const { return m_goal; }
    bool isWall(int cell) const { return m_wall[size_t(cell)]; }
    bool isLava(int cell) const;
    const std::vector<int> &coins() const { return m_coins; }
    /// Steps from a cell to the goal around walls and lava; -1 where there is no way.
    int distance(int cell) const { return m_distance[size_t(cell)]; }

    Outcome step(const State &state, int action) const;
    /// The first action, in the order of the enumeration, on a shortest way to the goal.
    int bestAction(const State &state) const;
    /// planes × side × side ones and zeros: walls, agent, goal, coins, lava.
    void observe(const State &state, float *to) const;

private:
    int next(int cell, int action) const;
    void carve(class Random &random);
    void place(class Random &random);
    std::vector<int> distancesTo(int goal) const;

    int m_side, m_start = 0, m_goal = 0;
    std::vector<bool> m_wall;
    std::vector<int> m_coins, m_lava, m_distance;
};

} // namespace gleaner
