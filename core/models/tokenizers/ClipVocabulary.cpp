#include "core/models/tokenizers/ClipVocabulary.h"

#include "core/models/checkpoint/ModelFiles.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <vector>

namespace gleaner {

namespace {

constexpr qint64 longestFile = 64 << 20;

QString tr(const char *text) { return QCoreApplication::translate("ClipVocabulary", text); }

[[noreturn]] void refuse(const QString &path, const QString &reason)
{
    throw ProblemError({tr("This vocabulary cannot be used: %1").arg(reason), path,
                        tr("Copy vocab.json and merges.txt of the model again."), ExitCode::ModelRefused});
}

/// vocab.json is one flat object of numbers; anything else, or a symbol named twice, ends the reading.
class VocabularyGrammar final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit VocabularyGrammar(QHash<QString, int> &ids) : m_ids(ids) {}
    QString reason = tr("it is not a JSON object of symbols and numbers");

    bool start_object(std::size_t) override { return !std::exchange(m_open, true); }
    bool key(string_t &name) override
    {
        m_symbol = QString::fromStdString(name);
        return !m_ids.contains(m_symbol) || refuse(tr("the symbol “%1” comes twice").arg(m_symbol.left(40)));
    }
    bool number_unsigned(number_unsigned_t id) override
    {
        if (!m_open || id > number_unsigned_t(std::numeric_limits<int>::max()))
            return refuse(tr("the number of symbol “%1” is out of range").arg(m_symbol.left(40)));
        m_ids[m_symbol] = int(id);
        return true;
    }
    bool end_object() override { return true; }
    bool null() override { return false; }
    bool boolean(bool) override { return false; }
    bool number_integer(number_integer_t) override { return false; }
    bool number_float(number_float_t, const string_t &) override { return false; }
    bool string(string_t &) override { return false; }
    bool binary(binary_t &) override { return false; }
    bool start_array(std::size_t) override { return false; }
    bool end_array() override { return false; }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

private:
    bool refuse(const QString &text)
    {
        reason = text;
        return false;
    }

    QHash<QString, int> &m_ids;
    QString m_symbol;
    bool m_open = false;
};

QHash<QString, int> readIds(const QString &path)
{
    const QByteArray json = readModelFile(path, longestFile);
    QHash<QString, int> ids;
    VocabularyGrammar grammar(ids);
    if (!nlohmann::json::sax_parse(json.begin(), json.end(), &grammar))
        refuse(path, grammar.reason);
    QSet<int> numbers;
    for (auto each = ids.cbegin(); each != ids.cend(); ++each) {
        if (numbers.contains(each.value()))
            refuse(path, tr("the number %1 belongs to two symbols").arg(each.value()));
        numbers.insert(each.value());
    }
    return ids;
}

} // namespace

QList<std::pair<QString, QString>> readClipMerges(const QString &path)
{
    const QByteArray text = readModelFile(path, longestFile);
    QList<std::pair<QString, QString>> merges;
    qsizetype line = 0;
    for (qsizetype begin = 0; begin < text.size(); ++line) {
        qsizetype end = text.indexOf('\n', begin);
        end = end < 0 ? text.size() : end;
        const QByteArray content = text.mid(begin, end - begin).trimmed();
        begin = end + 1;
        if (content.isEmpty() || (line == 0 && content.startsWith("#version")))
            continue;
        const QList<QByteArray> parts = content.split(' ');
        if (parts.size() != 2 || parts[0].isEmpty() || parts[1].isEmpty())
            refuse(path, tr("line %1 is not two symbols").arg(line + 1));
        merges.append({QString::fromUtf8(parts[0]), QString::fromUtf8(parts[1])});
    }
    return merges;
}

const std::array<QChar, 256> &clipByteCharacters()
{
    static const std::array<QChar, 256> characters = [] {
        std::array<QChar, 256> map;
        char16_t next = 256; // bytes that do not print are moved here, in order
        for (int byte = 0; byte < 256; ++byte) {
            const bool prints = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
            map[size_t(byte)] = prints ? QChar(byte) : QChar(next++);
        }
        return map;
    }();
    return characters;
}

ClipVocabulary ClipVocabulary::read(const QString &folder)
{
    return {readIds(folder + QStringLiteral("/vocab.json")), readClipMerges(folder + QStringLiteral("/merges.txt"))};
}

ClipVocabulary ClipVocabulary::fromMerges(QList<std::pair<QString, QString>> merges)
{
    // CLIP numbers the bytes in the order of their characters: those that print first, the moved ones after.
    std::vector<QChar> bytes(clipByteCharacters().begin(), clipByteCharacters().end());
    std::sort(bytes.begin(), bytes.end());
    ClipVocabulary vocabulary;
    const auto add = [&vocabulary](const QString &symbol) {
        vocabulary.ids.insert(symbol, int(vocabulary.ids.size()));
    };
    for (const QChar byte : bytes)
        add(byte);
    for (const QChar byte : bytes)
        add(byte + QStringLiteral("</w>"));
    for (const auto &[left, right] : merges)
        add(left + right);
    add(QString::fromLatin1(startSymbol));
    add(QString::fromLatin1(endSymbol));
    vocabulary.merges = std::move(merges);
    return vocabulary;
}

QByteArray ClipVocabulary::vocabJson() const
{
    std::vector<std::pair<int, QString>> order;
    for (auto each = ids.cbegin(); each != ids.cend(); ++each)
        order.emplace_back(each.value(), each.key());
    std::sort(order.begin(), order.end());
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const auto &[id, symbol] : order)
        json[symbol.toStdString()] = id;
    return QByteArray::fromStdString(json.dump());
}

QByteArray ClipVocabulary::mergesText() const
{
    QByteArray text = "#version: 0.2\n";
    for (const auto &[left, right] : merges)
        text += left.toUtf8() + ' ' + right.toUtf8() + '\n';
    return text;
}

} // namespace gleaner
