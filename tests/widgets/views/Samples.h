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
    return map;
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
            attention()};
}

} // namespace gleaner::samples
