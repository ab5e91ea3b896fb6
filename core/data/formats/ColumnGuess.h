#pragma once
#include <QByteArrayView>
#include <QHash>
#include <QJsonValue>
#include <QStringList>
#include <vector>

namespace gleaner {

/// One value of a record that is being read.
struct Cell {
    enum class Kind { Missing, Text, Number, Nested };
    Kind kind = Kind::Missing;
    QByteArrayView text;      ///< Text: UTF-8; Number: as written
    double number = 0;        ///< Number
    bool mayBeNumber = false; ///< Text that stands for a number if it reads like one, as in CSV
    QJsonValue nested;        ///< Nested: a list or an object
};

/// Watches the values of one column go by and says what they are. Keeps what each possible reading needs only as long
/// as that reading is possible.
class ColumnGuess {
public:
    enum class Is { Text, Number, Label, Image, Vector, Boxes, Mask };

    ColumnGuess(QString name, qsizetype rowsBefore);
    const QString &name() const { return m_name; }
    void add(const Cell &cell);
    /// Missing values until the column has this many rows.
    void padTo(qsizetype rows);
    /// Whether "1,5" counts as one and a half.
    void setDecimalComma(bool on) { m_decimalComma = on; }

    /// What it is where nothing else is said of it.
    Is guess() const;
    bool canBe(Is kind) const;
    const std::vector<double> &numbers() const { return m_numbers; }
    /// Per row, -1 where missing; classes in the order they came.
    const std::vector<int> &codes() const { return m_codes; }
    QStringList classesAsTheyCame() const;
    const QStringList &paths() const { return m_texts; }
    const std::vector<float> &vectors() const { return m_vectors; }
    qsizetype dimension() const { return m_dimension; }

    /// Reads a number in the C locale, or with a decimal comma; also nan and inf. False where it is none.
    static bool readNumber(QByteArrayView text, bool decimalComma, double &number);

private:
    void addNumber(const Cell &cell);
    void addCode(const Cell &cell);
    void addPath(const Cell &cell);
    void addNested(const Cell &cell);
    bool isLabelName() const;

    QString m_name;
    qsizetype m_rows = 0, m_missing = 0, m_nestedRows = 0;
    bool m_decimalComma = false, m_isNumber = true, m_isLabel = true, m_isImage = true;
    bool m_isVector = true, m_isBoxes = true, m_isMask = true, m_wholeNumbers = true, m_boxSeen = false;
    bool m_numberSeen = false;
    std::vector<double> m_numbers;
    std::vector<int> m_codes;
    QHash<QByteArray, int> m_classes;
    QStringList m_texts;
    std::vector<float> m_vectors;
    qsizetype m_dimension = 0;
};

/// Infinite numbers are texts in JSON, which has no others; NaN is null.
bool isJsonInfinity(const QJsonValue &value);
double jsonNumber(const QJsonValue &value);
QJsonValue jsonOf(double number);

/// Whether `value` is a box as tables hold it: {"x", "y", "width", "height"} and optionally "label", "score", "crowd".
bool isBoxObject(const QJsonValue &value);
/// Whether `value` is a mask as tables hold it: {"size": [height, width], "regions": [...]}.
bool isMaskObject(const QJsonValue &value);

} // namespace gleaner
