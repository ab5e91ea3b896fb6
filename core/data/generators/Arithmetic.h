#pragma once
#include <QString>

namespace gleaner {

/// A sum, difference or product of numbers from 0 on, and the ways to write down how it is worked out.
struct ArithmeticProblem {
    enum class Operator { Add, Subtract, Multiply };
    enum class Format { Plain, Reverse, Scratchpad, Detailed };

    qint64 a = 0, b = 0;
    Operator operation = Operator::Add;

    qint64 answer() const;
    /// Carries when adding column by column, borrows when subtracting (the smaller from the larger); 0 for products.
    int carries() const;
    /// "128+367"
    QString expression() const;
    /// What stands before the answer: "128+367=", "$128+367=", or "Input:\n128+367\nTarget:\n".
    QString prompt(Format format) const;
    /// What a model is to write, with its end mark. Scratchpads are for sums only.
    QString completion(Format format) const;
    /// The number a completion ends in, read back; false where it holds none.
    static bool parse(Format format, const QString &completion, qint64 *answer);
};

} // namespace gleaner
