#pragma once
#include "core/support/FloatArray.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <opencv2/core.hpp>
#include <optional>
#include <variant>

namespace gleaner {

enum class Better { None, Higher, Lower };

struct Metric {
    QString name;
    double value = 0;
    QString unit;                 ///< "%", "s", or empty
    Better better = Better::None;
    QString measuredOn;           ///< "test, 16 shots, 3 seeds"
    std::optional<double> spread; ///< standard deviation over seeds, same unit
};

struct Metrics {
    QList<Metric> values;
};

/// Numbers and texts in columns. Drawn as a table, as a heat map (Matrix: rows × columns of one quantity, first column
/// the row names) or as a bar chart (Bars: first column the names, second the value, an optional third its spread).
struct Table {
    enum class Style { Plain, Matrix, Bars };
    struct Heading {
        QString name;
        QString unit;
        int decimals = 2;
        Better better = Better::None;
        bool text = false;
    };
    using Cell = std::variant<std::monostate, double, QString>;

    QList<Heading> headings;
    std::vector<std::vector<Cell>> rows;
    Style style = Style::Plain;
};

struct Curve {
    struct Axis {
        QString title;
        QString unit;
        bool logarithmic = false;
    };
    struct Series {
        QString name;
        std::vector<double> x, y;
        std::vector<double> low, high; ///< band of the spread; empty or as long as x
        bool baseline = false;         ///< dashed and named
    };
    Axis x, y;
    Better better = Better::None;      ///< of y
    QList<Series> series;
    std::optional<double> mark;        ///< a chosen x, drawn as a vertical line
};

/// Points in 2 or 3 dimensions that stand for rows of a data set.
struct Embedding {
    FloatArrayPtr points;          ///< (N, 2) or (N, 3)
    std::vector<int> rows;         ///< row of `dataUri` for each point; -1 for points that are no row (class means)
    std::vector<int> labels;       ///< class of each point, -1 = none; empty = no classes
    QStringList classes;
    QString dataUri;
    QString quality;               ///< "first 3 components: 71 % of the variance"
};

/// Attention of an image tower for one picture.
struct AttentionMap {
    std::vector<FloatArrayPtr> layers; ///< each (heads, tokens, tokens), rows sum to 1
    int prefixTokens = 1;              ///< tokens before the patch grid
    int gridRows = 0, gridColumns = 0; ///< patches
    cv::Mat image;                     ///< 8-bit RGB, the square the network saw
};

struct Images {
    struct Item {
        cv::Mat image;                 ///< 8-bit RGB
        QString caption;
    };
    std::vector<Item> items;
};

struct Text {
    QString markdown;
};

/// Numbers for every token of some texts.
struct TokenScores {
    struct Measure {
        QString name;
        QString unit;
    };
    struct Passage {
        QString title;
        QStringList tokens;                      ///< as the text spells them; together they are the text
        std::vector<std::vector<double>> values; ///< [measure][token]; NaN where a token has none, as the first
    };
    QList<Measure> measures;
    std::vector<Passage> passages;
};

/// One result. The kind chooses the view, the file and the report block.
struct Artifact {
    enum class Kind { Metrics, Table, Curve, Embedding, AttentionMap, Images, Text, TokenScores };
    using Content = std::variant<Metrics, Table, Curve, Embedding, AttentionMap, Images, Text, TokenScores>; // as in Kind

    QString name;    ///< stem of its files: lower case, digits, hyphens
    QString title;
    QString caption; ///< what the reader should see in it, whole sentences
    Content content;

    Kind kind() const { return Kind(content.index()); }
    static QString kindName(Kind kind);
    template <typename T>
    const T *as() const
    {
        return std::get_if<T>(&content);
    }
};

} // namespace gleaner
