#include "core/methods/curation/TrialData.h"

#include "core/jobs/RunContext.h"
#include "core/models/Encode.h"
#include "core/models/FeatureRows.h"
#include "core/models/ImagePreprocessing.h"
#include "core/models/ParallelChunks.h"
#include "core/models/capabilities/Language.h"
#include "core/models/capabilities/Texts.h"
#include "core/models/checkpoint/FindWeights.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/models/zoo/SceneLesson.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <numeric>

namespace gleaner {

namespace {

constexpr int64_t unasked = -1;

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

template <typename C> std::shared_ptr<const C> required(const DataSet &data, const QString &name)
{
    if (auto column = data.column<C>(name))
        return column;
    throw ProblemError({tr("The column “%1” is missing").arg(name), data.source().uri,
                        tr("A trial needs data such as instructions: makes."), ExitCode::Invalid});
}

std::vector<QString> textsOf(const DataSet &data, const char *name)
{
    const auto column = required<TextColumn>(data, QString::fromLatin1(name));
    std::vector<QString> texts;
    for (int row = 0; row < int(data.rows()); ++row)
        texts.push_back(column->text(row));
    return texts;
}

int placeOf(const std::vector<int64_t> &symbols, int64_t symbol)
{
    const auto found = std::ranges::find(symbols, symbol);
    return found == symbols.end() ? -1 : int(found - symbols.begin());
}

} // namespace

std::vector<int> allOf(const TrialItems &items)
{
    std::vector<int> rows(size_t(items.count()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

TrialItems trialItems(const DataSet &data)
{
    TrialItems items;
    items.prompts = textsOf(data, "prompt");
    items.responses = textsOf(data, "response");
    const auto topic = required<LabelColumn>(data, "topic"), style = required<LabelColumn>(data, "style"),
               quality = required<LabelColumn>(data, "quality");
    items.topic = topic->codes();
    items.style = style->codes();
    items.quality = quality->codes();
    items.topics = topic->classes();
    items.styles = style->classes();
    items.qualities = quality->classes();
    for (const QString &name : items.topics) {
        const auto truth = required<NumberColumn>(data, QStringLiteral("helpful-") + name);
        std::vector<int> &grades = items.helpful.emplace_back();
        for (int row = 0; row < int(data.rows()); ++row)
            grades.push_back(std::clamp(int(truth->value(row)), 0, TrialLanguage::grades - 1));
    }
    return items;
}

PictureMemory seenPictures(const DataSet &data, const Model &model, const PoolVlm &network, RunContext &context)
{
    constexpr int atOnce = 32, chunks = 4;
    const auto pictures = required<ImageColumn>(data, "image");
    const QString folder = QFileInfo(findWeights(model.info().uri)).path();
    const ImagePreprocessing preprocessing = ImagePreprocessing::read(folder, network.side());
    const int rows = int(data.rows());
    PictureMemory all;
    for (int begin = 0; begin < rows; begin += chunks * atOnce) {
        const int end = std::min(rows, begin + chunks * atOnce);
        std::vector<PictureMemory> parts(size_t((end - begin + atOnce - 1) / atOnce));
        inParallelChunks(int(parts.size()), [&](int i) {
            std::vector<at::Tensor> pixels;
            const int first = begin + i * atOnce;
            for (int row = first; row < std::min(end, first + atOnce); ++row)
                pixels.push_back(preprocessing.apply(pictures->image(row)));
            parts[size_t(i)] = network.seen(at::stack(pixels));
        });
        if (begin == 0)
            all = parts.front().roomFor(rows);
        for (size_t i = 0; i < parts.size(); ++i)
            all.put(begin + int64_t(i) * atOnce, parts[i]);
        context.progress(end, rows, tr("Looking at pictures"));
    }
    return all;
}

std::vector<double> clipScores(const DataSet &data, const TrialItems &items, const Model &matcher, RunContext &context)
{
    constexpr int atOnce = 64;
    const auto pictures = required<ImageColumn>(data, "image");
    const auto &network = *matcher.as<ImageTextMatcher>();
    const EncodedImages seen = encodeImages(network, *pictures, allOf(items), context);
    std::vector<double> scores(size_t(items.count()), -1.0);
    inParallelChunks(int((seen.rows.size() + atOnce - 1) / atOnce), [&](int chunk) {
        const size_t first = size_t(chunk) * atOnce, last = std::min(seen.rows.size(), first + atOnce);
        QStringList texts;
        for (size_t i = first; i < last; ++i) {
            const auto row = size_t(seen.rows[i]);
            texts.append(items.prompts[row] + QLatin1Char(' ') + items.responses[row]);
        }
        const at::Tensor read = network.encodeTexts(texts);
        const at::Tensor units = unitRows(read).contiguous();
        for (size_t i = first; i < last; ++i) {
            const float *text = units.data_ptr<float>() + int64_t(i - first) * units.size(1);
            scores[size_t(seen.rows[i])] =
                std::inner_product(text, text + units.size(1), seen.features.row(qint64(i)), 0.0);
        }
    });
    return scores;
}

void TrialLanguage::learn(const TrialItems &items)
{
    for (const auto *texts : {&items.prompts, &items.responses})
        for (const QString &text : *texts)
            m_words.learn(text);
}

void TrialLanguage::makeSymbols(const TrialItems &items)
{
    const auto make = [&](std::vector<int64_t> &symbols, qsizetype count) {
        for (qsizetype i = 0; i < count; ++i)
            symbols.push_back(m_words.fresh());
    };
    make(m_queries, items.topics.size() + 2);
    make(m_grades, grades);
    make(m_styles, items.styles.size());
    const auto like = [&](int64_t symbol, const QString &text) {
        m_likenesses.push_back({symbol, m_tokenizer.encode(text, false).back()});
    };
    for (const int64_t query : m_queries)
        like(query, fitQuestion());
    for (const int64_t grade : m_grades)
        like(grade, fitAnswer(grade != m_grades.front()));
}

std::vector<PoolExample> TrialLanguage::dialogues(const TrialItems &items, const std::vector<int> &rows) const
{
    std::vector<PoolExample> examples;
    for (const int row : rows) {
        const std::vector<int64_t> question = m_words.encode(items.prompts[size_t(row)]),
                                   answer = m_words.encode(items.responses[size_t(row)]);
        PoolExample example{row, question, std::vector<int64_t>(question.size() - 1, unasked)};
        example.ids.insert(example.ids.end(), answer.begin(), answer.end());
        example.targets.insert(example.targets.end(), answer.begin(), answer.end());
        example.targets.push_back(m_words.end());
        examples.push_back(std::move(example));
    }
    return examples;
}

std::vector<int64_t> TrialLanguage::asked(const TrialItems &items, int row) const
{
    std::vector<int64_t> words =
        m_words.encode(items.prompts[size_t(row)] + QLatin1Char(' ') + items.responses[size_t(row)]);
    const std::vector<int64_t> question = m_tokenizer.encode(fitQuestion(), false);
    words.insert(words.end(), question.begin(), question.end());
    return words;
}

std::vector<PoolExample> TrialLanguage::checks(const TrialItems &items) const
{
    std::vector<PoolExample> examples;
    for (int row = 0; row < items.count(); ++row) {
        PoolExample example{row, asked(items, row), {}};
        example.targets.assign(example.ids.size(), unasked);
        example.targets.back() = m_words.end(); // anything: the likeliest symbol is what counts
        examples.push_back(std::move(example));
    }
    return examples;
}

std::vector<PoolExample> TrialLanguage::judgements(const TrialItems &items, const std::vector<int> &rows,
                                                   const std::vector<int64_t> &fits) const
{
    std::vector<PoolExample> examples;
    for (const int row : rows) {
        std::vector<int64_t> words = asked(items, row);
        words.push_back(fits[size_t(row)]);
        PoolExample example{row, words, std::vector<int64_t>(words.size(), unasked)};
        int best = 0;
        for (const auto &helpful : items.helpful) {
            best = std::max(best, helpful[size_t(row)]);
            example.targets.push_back(m_grades[size_t(helpful[size_t(row)])]);
        }
        example.targets.push_back(m_grades[size_t(best)]);
        example.targets.push_back(m_styles[size_t(items.style[size_t(row)])]);
        example.ids.insert(example.ids.end(), m_queries.begin(), m_queries.end());
        examples.push_back(std::move(example));
    }
    return examples;
}

int TrialLanguage::gradeOf(int64_t symbol) const { return placeOf(m_grades, symbol); }

std::vector<int64_t> TrialLanguage::fitAnswers() const
{
    return {m_tokenizer.encode(fitAnswer(true), false).back(), m_tokenizer.encode(fitAnswer(false), false).back()};
}

int TrialLanguage::styleOf(int64_t symbol) const { return placeOf(m_styles, symbol); }

} // namespace gleaner
