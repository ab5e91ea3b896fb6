#include "core/data/formats/ColumnGuess.h"

#include "core/data/ImageHeader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace gleaner {

namespace {

constexpr qsizetype mostClasses = 65536, longestClass = 128, mostVectorNumbers = qsizetype(1) << 28;

bool isMissingWord(QByteArrayView text)
{
    static const QSet<QByteArray> words{"na", "n/a", "null", "none", "nil", "?"};
    return text.size() <= 4 && words.contains(text.toByteArray().toLower());
}

bool allNumbers(const QJsonArray &list)
{
    return std::all_of(list.begin(), list.end(),
                       [](const QJsonValue &each) { return each.isDouble() || each.isNull() || isJsonInfinity(each); });
}

} // namespace

bool isJsonInfinity(const QJsonValue &value)
{
    return value == QLatin1String("Infinity") || value == QLatin1String("-Infinity");
}

double jsonNumber(const QJsonValue &value)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (isJsonInfinity(value))
        return value == QLatin1String("Infinity") ? infinity : -infinity;
    return value.toDouble(std::numeric_limits<double>::quiet_NaN());
}

QJsonValue jsonOf(double number)
{
    if (std::isinf(number))
        return number > 0 ? QStringLiteral("Infinity") : QStringLiteral("-Infinity");
    return std::isnan(number) ? QJsonValue() : QJsonValue(number);
}

bool isBoxObject(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return object["x"].isDouble() && object["y"].isDouble() && object["width"].isDouble() &&
           object["height"].isDouble();
}

bool isMaskObject(const QJsonValue &value) { return value["size"].isArray() && value["regions"].isArray(); }

ColumnGuess::ColumnGuess(QString name, qsizetype rowsBefore) : m_name(std::move(name)) { padTo(rowsBefore); }

bool ColumnGuess::readNumber(QByteArrayView text, bool decimalComma, double &number)
{
    text = text.trimmed();
    QByteArray plain;
    if (decimalComma && text.contains(',')) {
        if (text.contains('.') || text.count(',') > 1)
            return false;
        plain = text.toByteArray().replace(',', '.');
        text = plain;
    }
    if (text.startsWith('+'))
        text = text.sliced(1);
    if (text.isEmpty() || text.size() > 64)
        return false;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    if (result.ec == std::errc::result_out_of_range && result.ptr == text.data() + text.size()) {
        number = text.toByteArray().toDouble();
        return true;
    }
    return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

void ColumnGuess::padTo(qsizetype rows)
{
    while (m_rows < rows)
        add(Cell());
}

void ColumnGuess::add(const Cell &cell)
{
    ++m_rows;
    addNumber(cell);
    addCode(cell);
    addPath(cell);
    addNested(cell);
}

void ColumnGuess::addNumber(const Cell &cell)
{
    double number = std::numeric_limits<double>::quiet_NaN();
    switch (cell.kind) {
    case Cell::Kind::Missing:
        ++m_missing;
        break;
    case Cell::Kind::Number:
        number = cell.number;
        m_numberSeen = true;
        break;
    case Cell::Kind::Text:
        if (cell.mayBeNumber && m_isNumber) {
            const bool read = readNumber(cell.text, m_decimalComma, number);
            m_numberSeen = m_numberSeen || read;
            if (read || isMissingWord(cell.text))
                break;
        }
        [[fallthrough]];
    case Cell::Kind::Nested:
        m_isNumber = false;
        m_numbers = {};
    }
    if (!m_isNumber)
        return;
    m_wholeNumbers = m_wholeNumbers && (std::isnan(number) || (number == std::floor(number) && std::abs(number) < 1e6));
    m_numbers.push_back(number);
}

void ColumnGuess::addCode(const Cell &cell)
{
    if (!m_isLabel)
        return;
    if (cell.kind == Cell::Kind::Missing) {
        m_codes.push_back(-1);
        return;
    }
    const QByteArray text = cell.text.toByteArray();
    const bool fits = cell.kind != Cell::Kind::Nested && text.size() <= longestClass &&
                      (m_classes.size() < mostClasses || m_classes.contains(text));
    if (fits) {
        m_codes.push_back(m_classes.value(text, int(m_classes.size())));
        m_classes.insert(text, m_codes.back());
        return;
    }
    m_isLabel = false;
    m_codes = {};
    m_classes = {};
}

void ColumnGuess::addPath(const Cell &cell)
{
    if (!m_isImage)
        return;
    if (cell.kind == Cell::Kind::Missing) {
        m_texts.append(QString());
        return;
    }
    const bool fits = cell.kind == Cell::Kind::Text && cell.text.size() < 4096 && !cell.text.contains('\n') &&
                      !cell.text.startsWith("http");
    const QString text = fits ? QString::fromUtf8(cell.text) : QString();
    if (fits && hasImageSuffix(text)) {
        m_texts.append(text);
        return;
    }
    m_isImage = false;
    m_texts = {};
}

void ColumnGuess::addNested(const Cell &cell)
{
    if (cell.kind != Cell::Kind::Missing && cell.kind != Cell::Kind::Nested) {
        m_isVector = m_isBoxes = m_isMask = false;
        m_vectors = {};
        return;
    }
    if (cell.kind == Cell::Kind::Missing) {
        m_isVector = false; // a vector has no value that stands for "missing"
        return;
    }
    ++m_nestedRows;
    const QJsonArray list = cell.nested.toArray();
    m_boxSeen = m_boxSeen || !list.isEmpty();
    m_isBoxes = m_isBoxes && cell.nested.isArray() && std::all_of(list.begin(), list.end(), isBoxObject);
    m_isMask = m_isMask && isMaskObject(cell.nested);
    if (m_dimension == 0)
        m_dimension = list.size();
    m_isVector = m_isVector && m_dimension > 0 && list.size() == m_dimension && allNumbers(list) &&
                 qsizetype(m_vectors.size()) + m_dimension <= mostVectorNumbers;
    if (!m_isVector) {
        m_vectors = {};
        return;
    }
    for (const QJsonValue &each : list)
        m_vectors.push_back(float(jsonNumber(each)));
}

bool ColumnGuess::isLabelName() const
{
    static const QSet<QString> names{"label",  "labels", "class",  "category", "split",
                                     "domain", "target", "subset", "species"};
    return names.contains(m_name.toLower());
}

bool ColumnGuess::canBe(Is kind) const
{
    const bool any = m_missing < m_rows;
    switch (kind) {
    case Is::Text:
        return true;
    case Is::Number:
        return m_isNumber;
    case Is::Label:
        return m_isLabel;
    case Is::Image:
        return m_isImage && any;
    case Is::Vector:
        return m_isVector && m_nestedRows > 0;
    case Is::Boxes:
        return m_isBoxes && m_nestedRows > 0;
    case Is::Mask:
        return m_isMask && m_nestedRows > 0;
    }
    return false;
}

ColumnGuess::Is ColumnGuess::guess() const
{
    const qsizetype classes = m_classes.size(), present = m_rows - m_missing;
    if (canBe(Is::Image))
        return Is::Image;
    if (canBe(Is::Number) && m_numberSeen) // a column of "none" alone is about something else
        return isLabelName() && m_isLabel && m_wholeNumbers && classes <= 1000 && classes * 2 <= present + 2
                   ? Is::Label
                   : Is::Number;
    if (canBe(Is::Label) && classes > 0 && (isLabelName() || (classes <= 64 && classes * 8 <= present)))
        return Is::Label;
    if (canBe(Is::Mask))
        return Is::Mask;
    if (canBe(Is::Boxes) && (m_boxSeen || m_name.contains(QLatin1String("box"))))
        return Is::Boxes;
    return canBe(Is::Vector) ? Is::Vector : Is::Text;
}

QStringList ColumnGuess::classesAsTheyCame() const
{
    QStringList names(m_classes.size());
    for (auto it = m_classes.begin(); it != m_classes.end(); ++it)
        names[it.value()] = QString::fromUtf8(it.key());
    return names;
}

} // namespace gleaner
