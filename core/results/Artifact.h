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
/// the row names), as a bar chart (Bars: first column the names, second the value, an optional third its spread), as a
/// histogram of the first column, or as points (Scatter: first column x, second y, an optional third, of texts, their
/// colors).
struct Table {
    enum class Style { Plain, Matrix, Bars, Histogram, Scatter };
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
    QString dataUri = {};              ///< of the data set that the rows are about; empty where they are about none
    std::vector<int> dataRows = {};    ///< row of `dataUri` for each row, -1 = none; empty where dataUri is
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

/// Attention over the patches of one picture, asked by its own tokens (an image tower) or by the words of an answer.
struct AttentionMap {
    std::vector<FloatArrayPtr> layers; ///< each (heads, asking, tokens), rows sum to 1
    int prefixTokens = 1;              ///< tokens before the patch grid
    int gridRows = 0, gridColumns = 0; ///< patches
    cv::Mat image;                     ///< 8-bit RGB, the square the network saw
    FloatArrayPtr rollout = {};        ///< (asking, tokens): attention followed through all layers; null = not asked for
    FloatArrayPtr relevance = {};      ///< (asking, tokens): the same, weighted by the gradients of `target`
    QString target = {};               ///< what the relevance explains: "class “cat”"
    QStringList words = {};            ///< one for each asking row; empty where the tokens themselves ask
};

/// Attention among the tokens of a text: one matrix, and a small picture of every head.
struct TokenAttention {
    enum class Flow { Head, Rollout, Relevance };
    QStringList tokens;                ///< as people read them
    FloatArrayPtr weights;             ///< (tokens, tokens): row = asking token, column = token looked at
    FloatArrayPtr overview;            ///< (layers, heads, side, side): means of equal parts of each head's matrix
    Flow flow = Flow::Head;            ///< what `weights` are
    int layer = 0, head = -1;          ///< of Flow::Head; head -1 = mean of all
    QString target = {};               ///< of Flow::Relevance: what it explains
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
    enum class Kind { Metrics, Table, Curve, Embedding, AttentionMap, Images, Text, TokenAttention, TokenScores };
    // Order as in Kind.
    using Content =
        std::variant<Metrics, Table, Curve, Embedding, AttentionMap, Images, Text, TokenAttention, TokenScores>;

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
