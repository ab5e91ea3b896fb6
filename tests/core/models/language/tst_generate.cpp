#include "core/models/language/Generate.h"
#include "core/support/Problem.h"
#include "tests/core/models/language/Decoders.h"

#include <QTest>
#include <algorithm>

using namespace gleaner;

namespace {

/// A toy whose next token depends on the last two by a table of random logits. Also proves that generation needs
/// nothing of a model but its state.
class TableState final : public LanguageState {
public:
    TableState(int64_t vocabulary, uint64_t seed, int64_t context = 1000)
        : m_context(context), m_table(at::empty({vocabulary, vocabulary, vocabulary}))
    {
        Random random(seed);
        for (int64_t i = 0; i < m_table.numel(); ++i)
            m_table.data_ptr<float>()[i] = float(2 * random.normal());
    }
    at::Tensor read(const at::Tensor &ids, Probe *) override
    {
        m_ids = m_ids.defined() ? at::cat({m_ids, ids}, 1) : ids;
        std::vector<at::Tensor> rows;
        for (int64_t row = 0; row < m_ids.size(0); ++row) {
            const int64_t last = m_ids[row][-1].item<int64_t>();
            const int64_t before = m_ids.size(1) > 1 ? m_ids[row][-2].item<int64_t>() : 0;
            rows.push_back(m_table[before][last]);
        }
        return at::stack(rows);
    }
    int64_t length() const override { return m_ids.defined() ? m_ids.size(1) : 0; }
    int64_t room() const override { return m_context - length(); }
    void reorder(const at::Tensor &rows) override { m_ids = m_ids.index_select(0, rows); }
    /// Where `without` is a token, it cannot come.
    double logProbability(int64_t before, int64_t last, int64_t next, int64_t without) const
    {
        const at::Tensor logits = m_table[before][last].to(at::kDouble);
        if (without >= 0)
            logits[without] = -INFINITY;
        return at::log_softmax(logits, 0)[next].item<double>();
    }

private:
    int64_t m_context;
    at::Tensor m_table, m_ids;
};

struct Ending {
    std::vector<int64_t> tokens;
    double score;
};

/// All texts of up to `most` tokens, by trying each: the best by log p / length^penalty.
void exhaust(const TableState &toy, std::vector<int64_t> tokens, double sum, const GenerateOptions &options,
             int vocabulary, Ending &best)
{
    const auto offer = [&](double value, double length) {
        const double score = value / std::pow(std::max(1.0, length), options.lengthPenalty);
        if (score > best.score)
            best = {tokens, score};
    };
    const int64_t last = tokens.empty() ? 1 : tokens.back();
    const int64_t before = tokens.empty() ? 0 : tokens.size() == 1 ? 1 : tokens[tokens.size() - 2];
    if (int(tokens.size()) == options.maxTokens) {
        offer(sum, double(tokens.size()));
        return;
    }
    const bool mayStop = int(tokens.size()) >= options.minTokens;
    for (int64_t next = 0; next < vocabulary; ++next) {
        const double reached = sum + toy.logProbability(before, last, next, mayStop ? -1 : options.stopTokens[0]);
        if (next == options.stopTokens[0]) {
            if (mayStop)
                offer(reached, double(tokens.size()) + 1);
            continue;
        }
        std::vector<int64_t> longer = tokens;
        longer.push_back(next);
        exhaust(toy, longer, reached, options, vocabulary, best);
    }
}

std::vector<TokenCandidate> candidates(std::vector<float> logits, const GenerateOptions &options)
{
    return tokenCandidates(logits, options);
}

std::vector<int64_t> tokensOf(const std::vector<TokenCandidate> &all)
{
    std::vector<int64_t> tokens;
    for (const TokenCandidate &each : all)
        tokens.push_back(each.token);
    return tokens;
}

ExitCode refusal(const std::function<void()> &action)
{
    try {
        action();
    } catch (const ProblemError &error) {
        return error.problem().code;
    }
    return ExitCode::Done;
}

using Ids = std::vector<int64_t>;

} // namespace

class TestGenerate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void candidatesAreCut()
    {
        // probabilities 0.4, 0.3, 0.2, 0.1 in another order
        const std::vector<float> logits{std::log(0.2F), std::log(0.4F), std::log(0.1F), std::log(0.3F)};
        GenerateOptions options;
        options.temperature = 1;
        QCOMPARE(tokensOf(candidates(logits, options)), (Ids{1, 3, 0, 2}));
        QVERIFY(std::abs(candidates(logits, options)[0].probability - 0.4) < 1e-6);
        options.topK = 2;
        QCOMPARE(tokensOf(candidates(logits, options)), (Ids{1, 3}));
        QVERIFY(std::abs(candidates(logits, options)[0].probability - 4.0 / 7) < 1e-6);
        options.topK = 0;
        options.topP = 0.65; // the token that crosses the line is in
        QCOMPARE(tokensOf(candidates(logits, options)), (Ids{1, 3}));
        options.topP = 0.75;
        QCOMPARE(tokensOf(candidates(logits, options)), (Ids{1, 3, 0}));
        options.topP = 1e-9;
        QCOMPARE(tokensOf(candidates(logits, options)), (Ids{1}));
        options.topK = 3; // top-p of what top-k leaves: 4/9 is less than half
        options.topP = 0.5;
        QCOMPARE(tokensOf(candidates(logits, options)), (Ids{1, 3}));
        options.topP = 0.44;
        QCOMPARE(tokensOf(candidates(logits, options)), (Ids{1}));
        options = {};
        options.temperature = 0.5; // squares of probabilities
        QVERIFY(std::abs(candidates(logits, options)[0].probability - 16.0 / 30) < 1e-6);
        QCOMPARE(tokensOf(candidates({1, 1, 1}, options)), (Ids{0, 1, 2}));
        QCOMPARE(tokensOf(candidates({1, -INFINITY, 1}, options)), (Ids{0, 2}));
    }

    void drawsFollowTheDistribution()
    {
        const std::vector<float> logits{std::log(0.2F), std::log(0.4F), std::log(0.1F), std::log(0.3F)};
        GenerateOptions options;
        options.temperature = 1;
        options.topP = 0.85; // leaves 1, 3, 0 with 4, 3, 2 of 9
        Random random(1);
        std::vector<int> counts(4);
        constexpr int draws = 20000;
        for (int i = 0; i < draws; ++i)
            ++counts[size_t(chosenToken(logits, options, random))];
        QCOMPARE(counts[2], 0);
        for (const auto &[token, share] : {std::pair{0, 2.0 / 9}, {1, 4.0 / 9}, {3, 3.0 / 9}})
            QVERIFY(std::abs(counts[size_t(token)] / double(draws) - share) < 4 * std::sqrt(share / draws));
    }

    void repetitionsAreMadeLessLikely()
    {
        std::vector<float> logits{2, -2, 1, 3};
        GenerateOptions options;
        options.repetitionPenalty = 2;
        options.stopTokens = {3};
        options.minTokens = 1;
        adjustLogits(logits, Ids{0, 1, 0}, 0, options);
        QCOMPARE(logits, (std::vector<float>{1, -4, 1, -INFINITY}));
    }

    void greedyIsTheLikeliestTokenEveryTime()
    {
        const tests::RandomDecoder decoder(QStringLiteral("gpt2"), R"("n_embd":16,"n_head":2)");
        const BareDecoder model(decoder.network, nullptr);
        GenerateOptions options;
        options.maxTokens = 20;
        const Ids prompt{5, 9, 2};
        const GeneratedTokens made = generate(model, prompt, options);
        QCOMPARE(made.tokens.size(), 20u);
        Ids text = prompt;
        double sum = 0;
        for (const int64_t token : made.tokens) { // without a cache
            const at::Tensor logits = model.logits(idRow(text))[0][-1];
            QCOMPARE(logits.argmax().item<int64_t>(), token);
            sum += at::log_softmax(logits, 0)[token].item<double>();
            text.push_back(token);
        }
        QVERIFY(std::abs(made.logProbability - sum) < 1e-3);
        QCOMPARE(generate(model, prompt, options).tokens, made.tokens);
        options.temperature = 0.9;
        options.topK = 1;
        QCOMPARE(generate(model, prompt, options).tokens, made.tokens);
        options.topK = 0;
        options.maxTokens = 100; // more than the context holds: the last token needs no reading
        const GeneratedTokens full = generate(model, prompt, options);
        QCOMPARE(full.end, GeneratedTokens::End::Context);
        QCOMPARE(full.tokens.size(), 48u - 3 + 1);
    }

    void seedsDecideAndRowsAreApart()
    {
        const tests::RandomDecoder decoder(QStringLiteral("llama"), R"("hidden_size":16,"num_attention_heads":2)");
        const BareDecoder model(decoder.network, nullptr);
        GenerateOptions options;
        options.temperature = 1;
        options.maxTokens = 12;
        const auto made = [&](uint64_t seed, int64_t rows) {
            options.seed = seed;
            const auto state = model.start();
            const at::Tensor logits = state->read(tests::randomIds(1, 4, 61).expand({rows, 4}));
            return generate(*state, logits, {}, options);
        };
        const auto three = made(1, 3), again = made(1, 3);
        for (size_t row = 0; row < 3; ++row)
            QCOMPARE(three[row].tokens, again[row].tokens);
        QVERIFY(three[0].tokens != three[1].tokens);
        QCOMPARE(made(1, 1)[0].tokens, three[0].tokens);
        QVERIFY(made(2, 1)[0].tokens != three[0].tokens);
    }

    void stopsWhereAsked()
    {
        const auto write = [](const GenerateOptions &options) {
            TableState toy(7, 3);
            const at::Tensor logits = toy.read(idRow({1}), nullptr);
            return generate(toy, logits, {}, options)[0];
        };
        GenerateOptions options;
        options.maxTokens = 12;
        const GeneratedTokens whole = write(options);
        QCOMPARE(whole.end, GeneratedTokens::End::Length);
        const int64_t stop = whole.tokens[2];
        const auto first = std::ranges::find(whole.tokens, stop) - whole.tokens.begin();
        options.stopTokens = {stop};
        const GeneratedTokens cut = write(options);
        QCOMPARE(cut.end, GeneratedTokens::End::StopToken);
        QCOMPARE(cut.tokens, Ids(whole.tokens.begin(), whole.tokens.begin() + first));
        options.minTokens = 5;
        QVERIFY(write(options).tokens.size() >= 5);
        options = {};
        options.maxTokens = 12;
        options.stopTexts = {QStringLiteral("%1,%2,").arg(whole.tokens[3]).arg(whole.tokens[4])};
        QCOMPARE(refusal([&] { write(options); }), ExitCode::Invalid);
        options.decode = [](const Ids &ids) {
            QString text;
            for (const int64_t id : ids)
                text += QStringLiteral("%1,").arg(id);
            return text;
        };
        const GeneratedTokens text = write(options);
        QCOMPARE(text.end, GeneratedTokens::End::StopText);
        QVERIFY(text.tokens.size() <= 5);
        options = {};
        options.topP = 0;
        QCOMPARE(refusal([&] { write(options); }), ExitCode::Invalid);
        options = {};
        options.maxTokens = 0;
        QVERIFY(write(options).tokens.empty());
    }

    /// Rows that end leave; the others go on as if alone.
    void rowsEndEachOnItsOwn()
    {
        GenerateOptions options;
        options.temperature = 2;
        options.maxTokens = 300;
        options.stopTokens = {0};
        const auto write = [&](int64_t rows) {
            TableState toy(5, 8);
            const at::Tensor logits = toy.read(at::ones({rows, 1}, at::kLong), nullptr);
            return generate(toy, logits, {}, options);
        };
        std::vector<size_t> lengths;
        const auto all = write(6);
        for (const GeneratedTokens &each : all) {
            QCOMPARE(each.end, GeneratedTokens::End::StopToken);
            lengths.push_back(each.tokens.size());
        }
        QVERIFY(std::ranges::min(lengths) < std::ranges::max(lengths));
        QCOMPARE(write(1)[0].tokens, all[0].tokens);
    }

    void beamSearchEqualsExhaustiveSearch_data()
    {
        QTest::addColumn<double>("penalty");
        QTest::addColumn<int>("least");
        for (const double penalty : {-0.5, 0.0, 0.6, 1.0, 2.0})
            for (const int least : {0, 2})
                QTest::addRow("length^%g, at least %d", penalty, least) << penalty << least;
    }
    void beamSearchEqualsExhaustiveSearch()
    {
        QFETCH(double, penalty);
        QFETCH(int, least);
        for (uint64_t seed = 1; seed <= 4; ++seed) {
            GenerateOptions options;
            options.beams = 64; // all beginnings of 4 tokens out of 3 go on
            options.maxTokens = 4;
            options.minTokens = least;
            options.lengthPenalty = penalty;
            options.stopTokens = {3};
            TableState toy(4, seed);
            Ending best{{}, -INFINITY};
            exhaust(toy, {}, 0, options, 4, best);
            const at::Tensor logits = toy.read(idRow({1}), nullptr);
            const auto found = beamSearch(toy, logits, {}, options);
            QCOMPARE(found[0].tokens, best.tokens);
        }
    }

    void beamsOfAModelEqualItsLogits()
    {
        const tests::RandomDecoder decoder(QStringLiteral("llama"), R"("hidden_size":16,"num_attention_heads":2)");
        const BareDecoder model(decoder.network, nullptr);
        GenerateOptions options;
        options.beams = 4;
        options.maxTokens = 10;
        const Ids prompt{1, 2, 3};
        const GeneratedTokens best = generate(model, prompt, options);
        Ids text = prompt;
        text.insert(text.end(), best.tokens.begin(), best.tokens.end());
        const double sum = model.score(idRow(text)).logProbability[0].narrow(0, 2, 10).sum().item<double>();
        QVERIFY(std::abs(sum - best.logProbability) < 1e-3);
        options.beams = 1;
        QVERIFY(best.logProbability >= generate(model, prompt, options).logProbability - 1e-4);
    }

    void refusesNonsense()
    {
        const tests::RandomDecoder decoder(QStringLiteral("llama"), R"("hidden_size":16,"num_attention_heads":2)");
        const BareDecoder model(decoder.network, nullptr);
        QCOMPARE(refusal([&] { generate(model, {}, {}); }), ExitCode::InputUnreadable);
        QCOMPARE(refusal([&] { generate(model, {61}, {}); }), ExitCode::InputUnreadable);
        QCOMPARE(refusal([&] { generate(model, Ids(49, 1), {}); }), ExitCode::InputUnreadable);
    }
};

QTEST_GUILESS_MAIN(TestGenerate)
#include "tst_generate.moc"
