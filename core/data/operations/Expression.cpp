#include "core/data/operations/Expression.h"

#include "core/data/operations/Tokens.h"
#include "core/support/Nearest.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <variant>

namespace gleaner::operations {

namespace {

constexpr int deepest = 100; // parentheses and nots inside one another

QString tr(const char *text) { return QCoreApplication::translate("Operations", text); }

using Cell = std::variant<std::monostate, double, QString>; // null, number, text

struct Operand {
    enum class Type { Null, Number, Text };
    Type type;
    std::function<Cell(qsizetype)> read;
    qsizetype at;
};

Operand constant(Operand::Type type, Cell cell, qsizetype at)
{
    return {type, [cell = std::move(cell)](qsizetype) { return cell; }, at};
}

Cell numberCell(double value) { return std::isnan(value) ? Cell() : Cell(value); }
Cell textCell(const QString &text) { return text.isEmpty() ? Cell() : Cell(text); }

template <typename C> std::shared_ptr<const C> as(const ColumnPtr &column)
{
    return column->kind() == C::columnKind ? std::static_pointer_cast<const C>(column) : nullptr;
}

/// The share of a picture, from 0 to 1, where the mask has an object or a class other than the background.
Operand areaOf(std::shared_ptr<const MaskColumn> masks, qsizetype at)
{
    const auto read = [masks = std::move(masks)](qsizetype row) {
        const cv::Mat mask = masks->mask(row);
        if (mask.empty())
            return Cell();
        const int left = masks->classes().isEmpty() ? 0 : cv::countNonZero(mask == MaskColumn::ignored);
        return Cell(double(cv::countNonZero(mask) - left) / double(mask.total()));
    };
    return {Operand::Type::Number, read, at};
}

bool holds(const QString &sign, const Cell &left, const Cell &right)
{
    if (sign == QLatin1String("=="))
        return left == right;
    if (sign == QLatin1String("!="))
        return left != right;
    if (left.index() != right.index() || left.index() == 0)
        return false; // null is neither more nor less than anything
    const bool less = left < right, equal = left == right;
    return sign == QLatin1String("<")    ? less
           : sign == QLatin1String("<=") ? less || equal
           : sign == QLatin1String(">")  ? !less && !equal
                                         : !less;
}

/// One function for each rule of the grammar, loosest first.
class Parser {
public:
    Parser(DataSetPtr data, const QString &expression)
        : m_data(std::move(data)), m_text(expression), m_tokens(tokensOf(expression))
    {
    }
    RowTest all()
    {
        const RowTest test = either();
        if (here().kind != Token::Kind::End)
            fail(tr("“%1” is too much").arg(here().text), tr("Join comparisons by and or or."));
        return test;
    }

private:
    const Token &here() const { return m_tokens[m_at]; }
    bool take(const char *word)
    {
        const bool found = here().is(word);
        m_at += found;
        return found;
    }
    void expect(const char *sign)
    {
        if (!take(sign))
            fail(tr("“%1” is missing").arg(QLatin1String(sign)), tr("Add it there."));
    }
    [[noreturn]] void fail(const QString &what, const QString &remedy) const
    {
        refuseAt(m_text, here().at, what, remedy);
    }

    RowTest either();
    RowTest both();
    RowTest negated();
    RowTest comparison();
    RowTest listed(const Operand &value);
    RowTest containing(const Operand &value);
    Operand operand();
    Operand column(const Token &name);
    Operand length();
    Operand area();
    Token columnInParentheses(const QString &example);
    ColumnPtr find(const Token &name) const;
    void checkTypes(const Operand &left, const Operand &right, bool nullAllowed) const;

    DataSetPtr m_data;
    QString m_text;
    QList<Token> m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
};

RowTest Parser::either()
{
    std::vector<RowTest> tests{both()};
    while (take("or"))
        tests.push_back(both());
    if (tests.size() == 1)
        return tests.front();
    return [tests](qsizetype row) {
        return std::any_of(tests.begin(), tests.end(), [row](const RowTest &test) { return test(row); });
    };
}

RowTest Parser::both()
{
    std::vector<RowTest> tests{negated()};
    while (take("and"))
        tests.push_back(negated());
    if (tests.size() == 1)
        return tests.front();
    return [tests](qsizetype row) {
        return std::all_of(tests.begin(), tests.end(), [row](const RowTest &test) { return test(row); });
    };
}

RowTest Parser::negated()
{
    if (++m_depth > deepest)
        fail(tr("There is too much inside one another here"), tr("Use fewer parentheses."));
    RowTest test;
    if (take("not")) {
        test = [inner = negated()](qsizetype row) { return !inner(row); };
    } else if (take("(")) {
        test = either();
        expect(")");
    } else {
        test = comparison();
    }
    --m_depth;
    return test;
}

RowTest Parser::comparison()
{
    const Operand left = operand();
    const bool turned = take("not");
    RowTest test;
    if (take("in"))
        test = listed(left);
    else if (take("contains"))
        test = containing(left);
    if (test)
        return turned ? [test](qsizetype row) { return !test(row); } : test;
    for (const char *sign : {"==", "!=", "<=", ">=", "<", ">"}) {
        if (turned || !take(sign))
            continue;
        const Operand right = operand();
        const QString comparing = QLatin1String(sign);
        checkTypes(left, right, comparing == QLatin1String("==") || comparing == QLatin1String("!="));
        return [=](qsizetype row) { return holds(comparing, left.read(row), right.read(row)); };
    }
    fail(tr("A comparison is missing"), tr("Write ==, !=, <, <=, >, >=, in […] or contains there."));
}

RowTest Parser::listed(const Operand &value)
{
    expect("[");
    std::vector<Operand> choices;
    while (!here().is("]")) {
        choices.push_back(operand());
        checkTypes(value, choices.back(), true);
        if (!here().is("]"))
            expect(",");
    }
    expect("]");
    return [value, choices](qsizetype row) {
        const Cell cell = value.read(row);
        return std::any_of(choices.begin(), choices.end(), [&](const Operand &each) { return each.read(row) == cell; });
    };
}

RowTest Parser::containing(const Operand &value)
{
    const Operand part = operand();
    for (const Operand &each : {value, part})
        if (each.type != Operand::Type::Text)
            refuseAt(m_text, each.at, tr("Only texts contain something"), tr("Compare numbers with == or <."));
    return [value, part](qsizetype row) {
        const Cell whole = value.read(row), piece = part.read(row);
        return whole.index() == 2 && piece.index() == 2 && std::get<QString>(whole).contains(std::get<QString>(piece));
    };
}

void Parser::checkTypes(const Operand &left, const Operand &right, bool nullAllowed) const
{
    using Type = Operand::Type;
    if (left.type == Type::Null || right.type == Type::Null) {
        if (!nullAllowed)
            refuseAt(m_text, right.at, tr("null is neither more nor less than anything"),
                     tr("Write == null or != null."));
    } else if (left.type != right.type) {
        refuseAt(m_text, right.at, tr("A text is compared with a number"),
                 left.type == Type::Text ? tr("Put the value in quotes.") : tr("Write the number without quotes."));
    }
}

Operand Parser::operand()
{
    const Token token = here();
    if (token.kind == Token::Kind::End || token.kind == Token::Kind::Sign || token.is("and") || token.is("or"))
        fail(tr("A value is missing"), tr("Name a column, or give a number, a text in quotes or null."));
    ++m_at;
    if (token.kind == Token::Kind::Number)
        return constant(Operand::Type::Number, token.number, token.at);
    if (token.kind == Token::Kind::String)
        return constant(Operand::Type::Text, textCell(token.text), token.at);
    if (token.is("null"))
        return constant(Operand::Type::Null, {}, token.at);
    if (here().is("("))
        return token.is("area") ? area() : token.is("length") ? length() : column(token);
    return column(token);
}

ColumnPtr Parser::find(const Token &name) const
{
    QStringList known;
    for (const ColumnPtr &column : m_data->columns()) {
        if (column->name() == name.text)
            return column;
        known.append(column->name());
    }
    if (name.is("row"))
        return nullptr;
    if (name.is("style")) // the other word for a domain of pictures
        if (ColumnPtr domain = m_data->column<LabelColumn>(QStringLiteral("domain")))
            return domain;
    if (name.is("area"))
        if (ColumnPtr masks = m_data->objectMasks())
            return masks;
    refuseAt(m_text, name.at, tr("There is no column “%1”").arg(name.text),
             (didYouMean(name.text, known) + QLatin1Char(' ') +
              tr("Put texts in quotes. The columns are: %1.").arg(known.join(QStringLiteral(", "))))
                 .trimmed());
}

Operand Parser::column(const Token &name)
{
    using Type = Operand::Type;
    const ColumnPtr found = find(name);
    if (!found)
        return {Type::Number, [](qsizetype row) { return Cell(double(row)); }, name.at};
    if (const auto labels = as<LabelColumn>(found))
        return {Type::Text, [labels](qsizetype row) { return textCell(labels->text(row)); }, name.at};
    if (const auto texts = as<TextColumn>(found))
        return {Type::Text, [texts](qsizetype row) { return textCell(texts->text(row)); }, name.at};
    if (const auto numbers = as<NumberColumn>(found))
        return {Type::Number, [numbers](qsizetype row) { return numberCell(numbers->value(row)); }, name.at};
    if (const auto masks = as<MaskColumn>(found); masks && name.is("area"))
        return areaOf(masks, name.at);
    refuseAt(m_text, name.at,
             tr("The column “%1” (%2) cannot be compared").arg(name.text, Column::kindName(found->kind())),
             tr("Compare labels, texts, numbers or length(%1).").arg(name.text));
}

Token Parser::columnInParentheses(const QString &example)
{
    expect("(");
    const Token name = here();
    if (name.kind != Token::Kind::Name)
        fail(tr("A column is missing"), tr("Write %1.").arg(example));
    ++m_at;
    expect(")");
    return name;
}

Operand Parser::area()
{
    const Token name = columnInParentheses(QStringLiteral("area(mask)"));
    const ColumnPtr found = find(name);
    if (!found || found->kind() != Column::Kind::Mask)
        refuseAt(m_text, name.at, tr("“%1” has no area").arg(name.text), tr("Masks have one."));
    return areaOf(as<MaskColumn>(found), name.at);
}

/// Characters of a text, boxes of a picture, numbers of a vector.
Operand Parser::length()
{
    const Token name = columnInParentheses(QStringLiteral("length(column)"));
    const ColumnPtr found = find(name);
    std::function<Cell(qsizetype)> read;
    if (found && found->kind() == Column::Kind::Boxes)
        read = [boxes = as<BoxesColumn>(found)](qsizetype row) { return Cell(double(boxes->boxes(row).size())); };
    else if (found && found->kind() == Column::Kind::Vector)
        read = [vectors = as<VectorColumn>(found)](qsizetype) { return Cell(double(vectors->dimension())); };
    else if (found && found->kind() == Column::Kind::Text)
        read = [texts = as<TextColumn>(found)](qsizetype row) { return Cell(double(texts->text(row).size())); };
    else
        refuseAt(m_text, name.at, tr("“%1” has no length").arg(name.text), tr("Texts, boxes and vectors have one."));
    return {Operand::Type::Number, read, name.at};
}

} // namespace

RowTest readExpression(const DataSetPtr &data, const QString &expression) { return Parser(data, expression).all(); }

} // namespace gleaner::operations
