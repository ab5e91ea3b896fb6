#include "core/models/tokenizers/TokenizerJson.h"

#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/tokenizers/TokenizerPart.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <cmath>
#include <nlohmann/json.hpp>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("TokenizerJson", text); }

constexpr size_t deepest = 64;

/// An object or list that is being read.
struct Open {
    bool isObject;
    QJsonObject object;
    QJsonArray list;
    QString key; ///< of the value that comes next
};

/// Events of the parser: those inside model.vocab and model.merges go to the vocabulary, all others into a tree.
class TokenizerGrammar final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit TokenizerGrammar(TokenizerJson &file) : m_file(file) {}
    QString reason = tr("it is not JSON, or cut short");

    bool null() override { return m_special == Special::None ? put(QJsonValue()) : misplaced(); }
    bool boolean(bool value) override { return m_special == Special::None ? put(value) : misplaced(); }
    bool number_integer(number_integer_t value) override { return number(double(value)); }
    bool number_unsigned(number_unsigned_t value) override { return number(double(value)); }
    bool number_float(number_float_t value, const string_t &) override { return number(value); }
    bool binary(binary_t &) override { return false; }
    bool string(string_t &value) override
    {
        const QString text = QString::fromStdString(value);
        if (m_special == Special::None)
            return put(text);
        if (m_special == Special::Merges && m_inner == 0)
            return addMerge(text);
        if ((m_special == Special::Merges || m_special == Special::Scores) && m_inner == 1 && m_texts.size() < 2) {
            m_texts.append(text);
            return true;
        }
        return misplaced();
    }
    bool key(string_t &name) override
    {
        const QString text = QString::fromStdString(name);
        if (m_special == Special::Words) {
            m_word = text;
            return m_file.vocabulary.count() < TokenizerJson::mostWords || tooMany();
        }
        if (m_special != Special::None)
            return misplaced();
        if (m_open.back().object.contains(text))
            return refuse(tr("the name “%1” comes twice").arg(text.left(40)));
        m_open.back().key = text;
        return true;
    }
    bool start_object(std::size_t) override
    {
        if (m_special != Special::None)
            return misplaced();
        if (inModel() && m_open.back().key == QLatin1String("vocab"))
            return begin(Special::Words);
        return open(true);
    }
    bool end_object() override { return m_special == Special::Words ? end() : close(); }
    bool start_array(std::size_t) override
    {
        if (m_special == Special::None && inModel() && m_open.back().key == QLatin1String("vocab"))
            return begin(Special::Scores);
        if (m_special == Special::None && inModel() && m_open.back().key == QLatin1String("merges"))
            return begin(Special::Merges);
        if (m_special == Special::None)
            return open(false);
        if (m_special == Special::Words || m_inner != 0)
            return misplaced();
        ++m_inner;
        m_texts.clear();
        m_score.reset();
        return true;
    }
    bool end_array() override
    {
        if (m_special == Special::None)
            return close();
        if (m_inner == 0)
            return end();
        --m_inner;
        return m_special == Special::Scores ? addScored() : addPair();
    }
    bool parse_error(std::size_t at, const std::string &, const nlohmann::detail::exception &) override
    {
        return refuse(tr("it is not JSON at byte %1").arg(at));
    }

private:
    enum class Special { None, Words, Scores, Merges };

    bool refuse(const QString &text)
    {
        reason = text;
        return false;
    }
    bool misplaced() { return refuse(tr("model.vocab or model.merges is not built as it must be")); }
    bool tooMany() { return refuse(tr("there are more than %1 words").arg(TokenizerJson::mostWords)); }
    bool inModel() const
    {
        return m_open.size() == 2 && m_open[0].isObject && m_open[0].key == QLatin1String("model") &&
               m_open[1].isObject;
    }
    bool begin(Special special)
    {
        if (m_open.back().object.contains(m_open.back().key))
            return misplaced();
        m_special = special;
        m_inner = 0;
        m_file.hasScores |= special == Special::Scores;
        m_file.hasMerges |= special == Special::Merges;
        m_open.back().object.insert(m_open.back().key, true); // so that a second one is noticed
        return true;
    }
    bool end()
    {
        m_special = Special::None;
        return true;
    }
    bool open(bool isObject)
    {
        if (m_open.size() >= deepest)
            return refuse(tr("it is nested too deeply"));
        if (m_open.empty() && !isObject)
            return refuse(tr("it is not a JSON object"));
        m_open.push_back({isObject, {}, {}, {}});
        return true;
    }
    bool close()
    {
        Open done = std::move(m_open.back());
        m_open.pop_back();
        if (!m_open.empty())
            return put(done.isObject ? QJsonValue(done.object) : QJsonValue(done.list));
        m_file.rest = done.object;
        return true;
    }
    bool put(const QJsonValue &value)
    {
        if (m_open.empty())
            return refuse(tr("it is not a JSON object"));
        if (m_open.back().isObject)
            m_open.back().object.insert(m_open.back().key, value);
        else
            m_open.back().list.append(value);
        return true;
    }
    bool number(double value)
    {
        if (m_special == Special::None)
            return put(value);
        if (m_special == Special::Words)
            return addWord(value);
        if (m_special != Special::Scores || m_inner != 1 || m_score)
            return misplaced();
        m_score = value;
        return true;
    }
    bool addWord(double id)
    {
        if (!(id >= 0 && id <= TokenVocabulary::highestId) || id != double(int(id)))
            return refuse(tr("the number of word “%1” is out of range").arg(m_word.left(40)));
        return m_file.vocabulary.add(m_word, int(id)) ||
               refuse(tr("the word “%1” or its number %2 comes twice").arg(m_word.left(40)).arg(int(id)));
    }
    bool addScored()
    {
        if (m_texts.size() != 1 || !m_score || !std::isfinite(*m_score))
            return misplaced();
        m_file.scored.emplace_back(m_texts[0], *m_score);
        return m_file.scored.size() < size_t(TokenizerJson::mostWords) || tooMany();
    }
    bool addPair()
    {
        if (m_texts.size() != 2)
            return misplaced();
        m_file.merges.emplace_back(m_texts[0], m_texts[1]);
        return m_file.merges.size() < size_t(TokenizerJson::mostWords) || tooMany();
    }
    bool addMerge(const QString &text)
    {
        if (m_file.merges.empty() && text.startsWith(QLatin1String("#version")))
            return true;
        std::pair<QString, QString> merge;
        if (!readMerge(text, merge))
            return refuse(tr("the merge “%1” is not two symbols").arg(text.left(60)));
        m_file.merges.push_back(std::move(merge));
        return m_file.merges.size() < size_t(TokenizerJson::mostWords) || tooMany();
    }

    TokenizerJson &m_file;
    std::vector<Open> m_open;
    Special m_special = Special::None;
    int m_inner = 0; ///< lists that are open inside model.vocab or model.merges
    QString m_word;
    QStringList m_texts;
    std::optional<double> m_score;
};

} // namespace

bool readMerge(const QString &line, std::pair<QString, QString> &merge)
{
    const qsizetype space = line.indexOf(QLatin1Char(' '));
    if (space <= 0 || space + 1 == line.size() || line.indexOf(QLatin1Char(' '), space + 1) >= 0)
        return false;
    merge = {line.left(space), line.mid(space + 1)};
    return true;
}

TokenizerJson TokenizerJson::read(const QString &path)
{
    const QByteArray json = readModelFile(path, longestFile);
    TokenizerJson file;
    TokenizerGrammar grammar(file);
    if (!nlohmann::json::sax_parse(json.begin(), json.end(), &grammar))
        refuseTokenizer(path, grammar.reason);
    return file;
}

} // namespace gleaner
