#pragma once
#include <QHash>
#include <QString>
#include <optional>

namespace gleaner {

/// Tokens and their ids, 0 … 2^31 - 2, possibly with holes; no token and no id twice.
class TokenVocabulary {
public:
    static constexpr int highestId = 0x7ffffffe;

    /// False where the token or the id is there already.
    bool add(const QString &token, int id);
    std::optional<int> idOf(const QString &token) const;
    /// Empty where the id stands for nothing.
    QString textOf(int64_t id) const;
    bool has(int64_t id) const;
    /// One more than the highest id.
    int size() const { return m_size; }
    qsizetype count() const { return m_ids.size(); }
    const QHash<QString, int> &ids() const { return m_ids; }
    void reserve(qsizetype count);

private:
    QHash<QString, int> m_ids;
    QHash<int, QString> m_texts;
    int m_size = 0;
};

} // namespace gleaner
