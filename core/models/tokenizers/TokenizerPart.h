#pragma once
#include <QJsonObject>
#include <QString>
#include <map>
#include <optional>
#include <vector>

namespace gleaner {

/// One described step of tokenizer.json: a checked JSON object that knows where it stands. Every refusal is a
/// ProblemError (ModelRefused) that names the file and the place.
class TokenizerPart {
public:
    /// `place` in the file's own words: "pre_tokenizer", "added_tokens[3]".
    TokenizerPart(QJsonObject object, QString path, QString place);

    const QString &path() const { return m_path; }
    const QJsonObject &object() const { return m_object; }
    bool has(const char *key) const; ///< false also for null
    QString type() const { return text("type"); }
    /// Throws where the key is missing.
    QString text(const char *key) const;
    QString text(const char *key, const QString &fallback) const;
    bool flag(const char *key, bool fallback) const;
    double number(const char *key, double fallback) const;
    /// A whole number from 0 to `highest`.
    int whole(const char *key, int fallback, int highest) const;
    /// Nothing where the key is missing or null.
    std::optional<TokenizerPart> part(const char *key) const;
    /// The objects of a list; empty where the key is missing or null.
    std::vector<TokenizerPart> parts(const char *key) const;

    [[noreturn]] void refuse(const QString &reason) const;
    /// Refuses the type of this part.
    [[noreturn]] void refuseType() const;

private:
    QJsonValue value(const char *key) const { return m_object.value(QLatin1String(key)); }
    [[noreturn]] void refuseValue(const char *key) const;

    QJsonObject m_object;
    QString m_path, m_place;
};

/// What there is for the type of this part; a type that is not among `types` is refused.
template <typename Read> Read forType(const std::map<QString, Read> &types, const TokenizerPart &part)
{
    const auto found = types.find(part.type());
    if (found == types.end())
        part.refuseType();
    return found->second;
}

/// Every refusal of a vocabulary file speaks like this.
[[noreturn]] void refuseTokenizer(const QString &path, const QString &reason);

} // namespace gleaner
