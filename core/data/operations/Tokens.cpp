#include "core/data/operations/Tokens.h"

#include "core/data/operations/Step.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner::operations {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Operations", text); }

bool startsName(QChar c) { return c.isLetter() || c == QLatin1Char('_'); }
bool continuesName(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('-'); }
bool isDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

class Reader {
public:
    explicit Reader(const QString &expression) : m_text(expression) {}
    QList<Token> all()
    {
        QList<Token> tokens;
        do {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            tokens.append(next());
        } while (tokens.last().kind != Token::Kind::End);
        return tokens;
    }

private:
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    Token next()
    {
        Token token;
        token.at = m_at;
        if (m_at == m_text.size())
            return token;
        const QChar c = peek();
        if (c == QLatin1Char('"') || c == QLatin1Char('\'') || c == QLatin1Char('`'))
            return string(token, c);
        if (isDigit(c) || (isDigit(peek(1)) && QStringLiteral("-+.").contains(c)) ||
            (QStringLiteral("-+").contains(c) && peek(1) == QLatin1Char('.')))
            return number(token);
        if (startsName(c))
            return name(token);
        return sign(token);
    }
    Token string(Token token, QChar quote)
    {
        const bool isName = quote == QLatin1Char('`');
        for (++m_at; peek() != quote; ++m_at) {
            if (m_at >= m_text.size())
                refuseAt(m_text, token.at, tr("A quote is not closed"), tr("Close it with %1.").arg(quote));
            if (peek() == QLatin1Char('\\') && m_at + 1 < m_text.size())
                ++m_at;
            token.text += peek();
        }
        ++m_at;
        token.kind = isName ? Token::Kind::Name : Token::Kind::String;
        token.quoted = isName;
        return token;
    }
    Token number(Token token)
    {
        while (isDigit(peek()) || startsName(peek()) || peek() == QLatin1Char('.') ||
               (!peek().isNull() && QStringLiteral("-+").contains(peek()) &&
                (m_at == token.at || m_text[m_at - 1].toLower() == QLatin1Char('e'))))
            token.text += m_text[m_at++];
        bool good = false;
        token.kind = Token::Kind::Number;
        token.number = token.text.toDouble(&good);
        if (!good)
            refuseAt(m_text, token.at, tr("“%1” is no number").arg(token.text),
                     tr("Write numbers like 3, -0.25 or 1e-3, and texts in quotes."));
        return token;
    }
    Token name(Token token)
    {
        while (m_at < m_text.size() && continuesName(peek()))
            token.text += m_text[m_at++];
        token.kind = Token::Kind::Name;
        return token;
    }
    Token sign(Token token)
    {
        static const QStringList signs{"==", "!=", "<=", ">=", "<", ">", "(", ")", "[", "]", ","};
        const auto found = std::find_if(signs.begin(), signs.end(), [this](const QString &each) {
            return QStringView(m_text).mid(m_at).startsWith(each);
        });
        if (found == signs.end())
            refuseAt(m_text, m_at, tr("“%1” means nothing here").arg(peek()),
                     peek() == QLatin1Char('=') ? tr("Write == to compare.")
                                                : tr("Write and, or, not, ==, !=, <, <=, >, >=, in […] or contains."));
        token.kind = Token::Kind::Sign;
        token.text = *found;
        m_at += found->size();
        return token;
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

} // namespace

void refuseAt(const QString &expression, qsizetype at, const QString &what, const QString &remedy)
{
    refuse(what, tr("character %1 of the filter %2").arg(at + 1).arg(expression), remedy);
}

QList<Token> tokensOf(const QString &expression) { return Reader(expression).all(); }

} // namespace gleaner::operations
