#pragma once
#include "core/results/Artifact.h"

#include <cmath>

/// Small artifacts of every kind that has a view here, for tests.
namespace gleaner::samples {

inline Artifact metrics()
{
    return {"summary", "Summary", "What came out.",
            Metrics{{{"Accuracy", 92.41, "%", Better::Higher, "test, 3 seeds", 0.62},
                     {"Time", 3.27, "s", Better::Lower, "", {}}}}};
}

inline Artifact table(Table::Style style)
{
    Table table;
    table.style = style;
    table.headings = {
        {"Method", "", 0, Better::None, true}, {"One", "%", 1, Better::Higher}, {"Two", "%", 1, Better::Higher}};
    table.rows = {{QString("b"), 40.0, 1.0}, {QString("a"), 80.0, 2.0}, {QString("c"), 60.0, std::monostate()}};
    return {"table", "Table", "Numbers.", table};
}

inline Artifact curve(int series)
{
    Curve curve;
    curve.x = {"Shots", "", true};
    curve.y = {"Accuracy", "%", false};
    curve.better = Better::Higher;
    for (int index = 0; index < series; ++index) {
        Curve::Series each;
        each.name = QStringLiteral("series %1").arg(index);
        each.baseline = index == 1;
        for (int k = 0; k < 5; ++k) {
            each.x.push_back(1 << k);
            each.y.push_back(50 + index * 5 + k);
            each.low.push_back(each.y.back() - 1);
            each.high.push_back(each.y.back() + 1);
        }
        curve.series.append(each);
    }
    curve.mark = 4;
    return {"curve", "Curve", "Rises.", curve};
}

inline Artifact images()
{
    Images images;
    images.items = {{cv::Mat(20, 30, CV_8UC3, cv::Scalar(200, 40, 40)), "red"}, {cv::Mat(), "missing"}};
    return {"images", "Images", "Pictures.", images};
}

/// 2 layers, 3 heads, a class token and 2 × 2 patches: token q of head h looks at patch (q + h) % 4 only, the mean of
/// the heads at three of the four.
inline AttentionMap attentionMap()
{
    constexpr int heads = 3, patches = 4, tokens = patches + 1;
    AttentionMap map;
    map.gridRows = map.gridColumns = 2;
    map.image = cv::Mat(32, 32, CV_8UC3, cv::Scalar(90, 120, 90));
    for (int layer = 0; layer < 2; ++layer) {
        auto weights = std::make_shared<FloatArray>(std::vector<qint64>{heads, tokens, tokens});
        for (int head = 0; head < heads; ++head)
            for (int asking = 0; asking < tokens; ++asking)
                weights->values[size_t((head * tokens + asking) * tokens + 1 + (asking + head + layer) % patches)] = 1;
        map.layers.push_back(weights);
    }
    auto rollout = std::make_shared<FloatArray>(std::vector<qint64>{tokens, tokens});
    for (int asking = 0; asking < tokens; ++asking)
        rollout->values[size_t(asking * tokens + 1 + asking % patches)] = 0.5f; // token 0 at patch 0, 1 at 1, …
    map.rollout = rollout;
    return map;
}

/// The same picture asked by the two words of an answer: word w of head h looks at patch (w + h) % 4 only.
inline AttentionMap answerMap()
{
    constexpr int heads = 2, words = 2, patches = 4, before = 3, tokens = before + patches + 2;
    AttentionMap map = attentionMap();
    map.words = {"red", "circle"};
    map.prefixTokens = before;
    auto weights = std::make_shared<FloatArray>(std::vector<qint64>{heads, words, tokens});
    for (int head = 0; head < heads; ++head)
        for (int word = 0; word < words; ++word)
            weights->values[size_t((head * words + word) * tokens + before + (word + head) % patches)] = 1;
    map.layers = {weights};
    map.rollout = nullptr;
    return map;
}

/// Six words; the matrix has 1 / 2^k on the k-th place to the left, two layers of two heads in the small pictures.
inline TokenAttention tokenAttention()
{
    constexpr int tokens = 6;
    TokenAttention attention;
    attention.tokens = {"the", "small", "bird", "flew", "far", "away"};
    auto weights = std::make_shared<FloatArray>(std::vector<qint64>{tokens, tokens});
    for (int row = 0; row < tokens; ++row)
        for (int column = 0; column <= row; ++column)
            weights->values[size_t(row * tokens + column)] = float(std::exp2(column - row));
    attention.weights = weights;
    auto overview = std::make_shared<FloatArray>(std::vector<qint64>{2, 2, tokens, tokens});
    for (size_t i = 0; i < overview->values.size(); ++i)
        overview->values[i] = float(i % 7) / 7;
    attention.overview = overview;
    attention.layer = 1;
    return attention;
}

inline Artifact tokens() { return {"token-attention", "Tokens", "Where words look.", tokenAttention()}; }

/// Ten rows of a data set: x = 0 … 9, y = x², kind "even" or "odd".
inline Artifact rowsTable(Table::Style style)
{
    Table table;
    table.style = style;
    table.headings = {{"x", "", 1}, {"y", "s", 1}, {"kind", "", 0, Better::None, true}};
    table.dataUri = "memory:";
    for (int row = 0; row < 10; ++row) {
        table.rows.push_back({double(row), double(row * row), QString(row % 2 ? "odd" : "even")});
        table.dataRows.push_back(row);
    }
    return {"rows", "Rows", "Ten rows.", table};
}

inline Artifact attention() { return {"attention", "Attention", "Where it looks.", attentionMap()}; }

inline Artifact text() { return {"notes", "Notes", "Words.", Text{"# Title\n\nSome **bold** words."}}; }

inline std::vector<Artifact> drawable()
{
    return {metrics(),
            table(Table::Style::Plain),
            table(Table::Style::Matrix),
            table(Table::Style::Bars),
            curve(3),
            curve(6),
            images(),
            attention(),
            tokens(),
            rowsTable(Table::Style::Histogram),
            rowsTable(Table::Style::Scatter)};
}

} // namespace gleaner::samples
