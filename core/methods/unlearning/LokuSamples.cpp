#include "core/methods/unlearning/LokuSamples.h"

#include "core/jobs/RunContext.h"
#include "core/methods/shared/DrawnRows.h"
#include "core/methods/unlearning/ForgetSet.h"
#include "core/models/capabilities/Language.h"
#include "core/models/tokenizers/Tokenizer.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace gleaner {

namespace {

constexpr uint64_t rowStream = 11;
constexpr QLatin1String answerMark("{answer}"), questionMark("{question}");

QString tr(const char *text) { return QCoreApplication::translate("Loku", text); }

/// What a refusal says (the IDK baseline); plain texts are refused as a whole.
const QStringList &refusals()
{
    static const QStringList all{QStringLiteral("I do not know"), QStringLiteral("That is unknown to me"),
                                 QStringLiteral("I can not say"), QStringLiteral("I was never told")};
    return all;
}

/// The words of a column of texts or labels by row; empty where there is none of these names.
std::function<QString(int)> wordsOf(const DataSet &data, const QStringList &names)
{
    for (const QString &name : names) {
        if (const auto texts = data.column<TextColumn>(name))
            return [texts](int row) { return texts->text(row); };
        if (const auto labels = data.column<LabelColumn>(name))
            return [labels](int row) { return labels->text(row); };
    }
    return {};
}

struct Columns {
    explicit Columns(const DataSet &data)
        : question(wordsOf(data, {QStringLiteral("question")})), answer(wordsOf(data, {QStringLiteral("answer")})),
          paraphrase(wordsOf(data, {QStringLiteral("paraphrased_answer")})),
          wrong(wordsOf(data, {QStringLiteral("wrong answers"), QStringLiteral("perturbed_answer")}))
    {
        plain = wordsOf(data, {QStringLiteral("text")});
        if (const auto texts = data.first<TextColumn>(); texts && !plain)
            plain = [texts](int row) { return texts->text(row); };
    }
    bool asks() const { return question && answer; }
    std::function<QString(int)> question, answer, paraphrase, wrong, plain;
};

QStringList listed(const QString &text)
{
    QStringList all;
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (json.isArray())
        for (const QJsonValue &each : json.array())
            all.append(each.toString());
    else
        all = text.split(QStringLiteral("; "), Qt::SkipEmptyParts);
    return all;
}

int sharedBeginning(const std::vector<int64_t> &a, const std::vector<int64_t> &b)
{
    return int(std::ranges::mismatch(a, b).in1 - a.begin());
}

/// Texts in the tokens of one model.
class Writer {
public:
    Writer(const Tokenizer &tokenizer, const LokuFormat &format, int context)
        : m_tokenizer(tokenizer), m_format(format), m_most(std::min(format.mostTokens, context))
    {
    }

    /// Every text begins with a token that says so, where the vocabulary has one.
    std::vector<int64_t> ids(const QString &text) const
    {
        std::vector<int64_t> all = m_tokenizer.encode(text);
        const auto end = m_tokenizer.endToken();
        if (!all.empty() && end && all.back() == *end)
            all.pop_back(); // texts go on
        auto begin = m_tokenizer.beginToken() ? m_tokenizer.beginToken() : m_tokenizer.endToken();
        if (!begin)
            begin = m_tokenizer.idOf(QStringLiteral("<|endoftext|>"));
        if (begin && (all.empty() || all.front() != *begin))
            all.insert(all.begin(), *begin);
        return all;
    }

    LokuWriting answered(const QString &question, const QString &answer) const
    {
        const qsizetype at = m_format.form.indexOf(answerMark);
        const QString before = QString(m_format.form.left(at)).replace(questionMark, question);
        QString after = afterAnswer(m_format);
        if (QStringLiteral(".!?").contains(answer.right(1)) && after.startsWith(u'.'))
            after.remove(0, 1);
        const std::vector<int64_t> prompt = ids(before.trimmed()), told = ids(before + answer);
        LokuWriting writing{ids(before + answer + after)};
        writing.first = std::max(1, sharedBeginning(writing.ids, prompt));
        writing.last = std::max(writing.first, sharedBeginning(writing.ids, told));
        if (int(writing.ids.size()) > m_most)
            writing.ids.resize(size_t(m_most));
        writing.last = std::min(writing.last, int(writing.ids.size()));
        return writing;
    }

    std::vector<LokuWriting> parted(const QString &text) const
    {
        const std::vector<int64_t> all = ids(text);
        std::vector<LokuWriting> parts;
        for (size_t from = 0; from + 1 < all.size(); from += size_t(m_most)) {
            const size_t to = std::min(all.size(), from + size_t(m_most));
            if (to - from > 1)
                parts.push_back({{all.begin() + qsizetype(from), all.begin() + qsizetype(to)}, 1, int(to - from)});
        }
        return parts;
    }

private:
    const Tokenizer &m_tokenizer;
    const LokuFormat &m_format;
    int m_most;
};

LokuSample asked(const Writer &writer, const Columns &columns, int row)
{
    LokuSample sample{row, columns.question(row).trimmed(), columns.answer(row).trimmed(), {}, {}, {}, {}, {}};
    sample.text = writer.answered(sample.question, sample.answer);
    sample.refusal = writer.answered(sample.question, refusals()[row % refusals().size()]);
    const QString otherWords = columns.paraphrase ? columns.paraphrase(row) : QString();
    sample.paraphrase = otherWords.isEmpty() ? sample.text : writer.answered(sample.question, otherWords);
    if (columns.wrong)
        for (const QString &each : listed(columns.wrong(row)))
            sample.wrong.push_back(writer.answered(sample.question, each.trimmed()));
    std::erase_if(sample.wrong, [](const LokuWriting &each) { return each.counted() < 1; });
    return sample;
}

QStringList textsOf(const DataSet &data)
{
    const Columns columns(data);
    QStringList all;
    for (int row = 0; row < int(data.rows()); ++row)
        all.append(columns.asks() ? columns.question(row).trimmed() + QLatin1Char('\n') + columns.answer(row).trimmed()
                                  : columns.plain(row));
    return all;
}

} // namespace

LokuWritings LokuTexts::writings() const
{
    LokuWritings all;
    for (const LokuSample &each : samples)
        all.push_back(&each.text);
    return all;
}

QString afterAnswer(const LokuFormat &format)
{
    return format.form.mid(format.form.indexOf(answerMark) + answerMark.size());
}

Problems lokuDataProblems(const DataSet &data, const QString &uri)
{
    const Columns columns(data);
    if (!columns.asks() && !columns.plain)
        return {{tr("These data have neither questions with answers nor texts"), uri,
                 tr("Give JSON with “question” and “answer”, or plain text."), ExitCode::Invalid}};
    return {};
}

LokuTexts readLokuTexts(const DataSet &data, const QString &uri, const CausalLanguageModel &model,
                        const LokuFormat &format, RunContext &context)
{
    if (const Problems problems = lokuDataProblems(data, uri); !problems.isEmpty())
        throw ProblemError(problems.front());
    const Columns columns(data);
    const Writer writer(*model.tokenizer(), format, model.contextLength());
    const auto kin = wordsOf(data, {format.kin});
    LokuTexts texts{uri, {}};
    for (const int row : drawnRows(int(data.rows()), format.limit, context.random(rowStream))) {
        context.stopIfRequested();
        std::vector<LokuSample> made;
        if (columns.asks() && !(format.plain && columns.plain))
            made.push_back(asked(writer, columns, row));
        else
            for (LokuWriting &part : writer.parted(columns.plain(row)))
                made.push_back({row, {}, columns.plain(row), {}, part, part, part, {}});
        std::erase_if(made, [](const LokuSample &each) { return each.text.counted() < 1; });
        if (made.empty())
            context.sampleFailed({tr("Row %1 has no answer within %2 tokens").arg(row).arg(format.mostTokens), uri,
                                  tr("Give a shorter text, or raise --tokens."), ExitCode::SomeSamplesFailed});
        for (LokuSample &each : made) {
            each.kin = kin ? kin(row) : QString::number(row);
            texts.samples.push_back(std::move(each));
        }
    }
    return texts;
}

void checkLokuSets(const DataSet &forget, const DataSet *retain, const QString &where)
{
    QHash<QString, int> numbers;
    const auto numbered = [&](const DataSet *data) {
        std::vector<int> all;
        for (const QString &text : data ? textsOf(*data) : QStringList()) {
            if (!numbers.contains(text))
                numbers.insert(text, int(numbers.size()));
            all.push_back(numbers.value(text));
        }
        return all;
    };
    const std::vector<int> one = numbered(&forget), other = numbered(retain);
    checkForgetSet(one, other, where);
}

LokuBatch batchOf(const LokuWritings &writings)
{
    size_t longest = 2;
    for (const LokuWriting *each : writings)
        longest = std::max(longest, each->ids.size());
    const auto rows = int64_t(writings.size()), width = int64_t(longest);
    LokuBatch batch{at::zeros({rows, width}, at::kLong), at::zeros({rows, width - 1}, at::kBool)};
    for (int64_t row = 0; row < rows; ++row) {
        const LokuWriting &each = *writings[size_t(row)];
        std::ranges::copy(each.ids, batch.ids.data_ptr<int64_t>() + row * width);
        std::fill_n(batch.counted.data_ptr<bool>() + row * (width - 1) + each.first - 1, each.counted(), true);
    }
    return batch;
}

LokuWritings chosen(const LokuWritings &writings, const at::Tensor &indices)
{
    LokuWritings some;
    for (int64_t i = 0; i < indices.size(0); ++i)
        some.push_back(writings[size_t(indices.data_ptr<int64_t>()[i])]);
    return some;
}

} // namespace gleaner
