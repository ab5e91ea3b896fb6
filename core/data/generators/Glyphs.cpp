#include "core/data/generators/All.h"
#include "core/data/generators/Glyph.h"
#include "core/data/generators/Made.h"
#include "core/support/Random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gleaner::generators {

namespace {

/// `total` rows in shares rank^-exponent, at least one for each rank.
std::vector<int> zipfCounts(int ranks, int total, double exponent)
{
    std::vector<double> weights;
    for (int rank = 1; rank <= ranks; ++rank)
        weights.push_back(std::pow(rank, -exponent));
    const double whole = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<int> counts;
    for (double weight : weights)
        counts.push_back(std::max(1, int(std::lround(total * weight / whole))));
    return counts;
}

QStringList conceptNames(int count, uint64_t seed)
{
    static const QStringList starts{"ka", "lo", "mi", "nu", "pe", "ra", "si", "to", "vu", "ze", "da", "fo"};
    static const QStringList ends{"bik", "dor", "fel", "gan", "jum", "lat", "mon", "pir", "rus", "tev", "vos", "zin"};
    QStringList names;
    for (int number : Random::forItem(seed, 0xC0).permutation(int(starts.size() * ends.size())))
        if (names.size() < count)
            names.append(starts[number % 12] + ends[number / 12]);
    return names;
}

struct Plan {
    uint64_t seed;
    int side, trained; ///< pictures to train on come first
    double noise, wrong, inverted, thick, cue;
    std::vector<Glyph> glyphs;
    QStringList names;
    std::vector<int> concepts, told; ///< what is drawn, and what the caption names

    GlyphPicture draw(qsizetype row) const
    {
        Random random = Random::forItem(seed, 1'000'000 + 2 * uint64_t(row));
        GlyphStyle style{};
        style.inverted = random.chance(inverted);
        style.thick = random.chance(thick);
        style.hue = random.chance(cue) ? concepts[size_t(row)] % 6 : random.below(6);
        style.noise = noise;
        return drawGlyph(glyphs[size_t(concepts[size_t(row)])], style, side, random);
    }
    /// Name and five words that say nothing.
    QString caption(qsizetype row) const
    {
        static const QStringList fillers[]{{"a", "the", "one", "some", "this", "that"},
                                           {"small", "drawn", "plain", "single", "lonely", "certain"},
                                           {"sign", "mark", "figure", "symbol", "shape", "thing"},
                                           {"seen", "found", "left", "set", "put", "shown"},
                                           {"here", "there", "today", "again", "somewhere", "once"}};
        Random random = Random::forItem(seed, 1'000'001 + 2 * uint64_t(row));
        QStringList words;
        for (const QStringList &slot : fillers)
            words.append(slot[random.below(int(slot.size()))]);
        words.insert(2, names[told[size_t(row)]]);
        return words.join(QLatin1Char(' '));
    }
};

void addRows(Plan &plan, const std::vector<int> &counts, int tests)
{
    for (int each = 0; each < int(counts.size()); ++each)
        plan.concepts.insert(plan.concepts.end(), size_t(counts[size_t(each)]), each);
    plan.trained = int(plan.concepts.size());
    for (int each = 0; each < int(counts.size()); ++each)
        plan.concepts.insert(plan.concepts.end(), size_t(tests), each);
    plan.told = plan.concepts;
    const int ranks = int(counts.size());
    const int wrong = ranks > 1 ? int(std::lround(plan.wrong * plan.trained)) : 0;
    Random random = Random::forItem(plan.seed, 0xBAD);
    const std::vector<int> order = random.permutation(plan.trained);
    for (int i = 0; i < wrong; ++i) {
        int &name = plan.told[size_t(order[size_t(i)])];
        name = (name + 1 + random.below(ranks - 1)) % ranks;
    }
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    auto made = std::make_shared<Plan>();
    Plan &plan = *made;
    const int ranks = int(options.integer(QStringLiteral("concepts"), 1, 144));
    plan.seed = readSeed(options);
    plan.side = int(options.integer(QStringLiteral("side"), 16, 512));
    plan.noise = options.real(QStringLiteral("noise"), 0, 1);
    plan.wrong = options.real(QStringLiteral("wrong"), 0, 1);
    plan.inverted = options.real(QStringLiteral("inverted"), 0, 1);
    plan.thick = options.real(QStringLiteral("thick"), 0, 1);
    plan.cue = options.real(QStringLiteral("color-cue"), 0, 1);
    plan.glyphs = inventedGlyphs(ranks, plan.seed);
    plan.names = conceptNames(ranks, plan.seed);
    std::vector<int> counts = zipfCounts(ranks, int(options.integer(QStringLiteral("count"), 1, 1'000'000)),
                                         options.real(QStringLiteral("exponent"), 0, 5));
    if (options.yes(QStringLiteral("reverse")))
        std::reverse(counts.begin(), counts.end());
    addRows(plan, counts, int(options.integer(QStringLiteral("test"), 0, 10'000)));
    const qsizetype rows = qsizetype(plan.concepts.size());
    std::vector<int> split;
    std::vector<double> frequency;
    for (qsizetype row = 0; row < rows; ++row) {
        split.push_back(row >= plan.trained);
        frequency.push_back(counts[size_t(plan.concepts[size_t(row)])]);
    }
    const auto box = [made](qsizetype row) {
        const cv::Rect cell = made->draw(row).cell;
        return std::vector<Box>{{double(cell.x), double(cell.y), double(cell.width), double(cell.height),
                                 made->names[made->concepts[size_t(row)]]}};
    };
    return {images("image", rows, options.uri(), [made](qsizetype row) { return made->draw(row).rgb; }),
            texts("caption", rows, [made](qsizetype row) { return made->caption(row); }),
            boxes("boxes", rows, box),
            labels("label", plan.concepts, plan.names),
            labels("caption label", plan.told, plan.names),
            labels("split", std::move(split), {"train", "test"}),
            numbers("frequency", std::move(frequency))};
}

} // namespace

Generator glyphs()
{
    const QString share = QStringLiteral("0 to 1");
    return {{QStringLiteral("glyphs"),
             QT_TRANSLATE_NOOP("generators", "Invented signs with captions, common and rare"),
             QT_TRANSLATE_NOOP(
                 "generators",
                 "Signs of four strokes with made-up names, each at a random place with a caption of six words. How "
                 "often a sign comes in training falls with its rank as in language; the test is balanced. Some "
                 "captions name a wrong sign: “label” is what is drawn, “caption label” what the caption says, "
                 "“frequency” the number of training pictures of the sign."),
             QStringLiteral("glyphs:concepts=48,exponent=1.3,count=7000,wrong=0.15"),
             {countOption(QT_TRANSLATE_NOOP("generators", "Training pictures, up to rounding; at least one a sign."),
                          1'000'000, 7000),
              {"test", QT_TRANSLATE_NOOP("generators", "Test pictures of each sign."), QStringLiteral("0 to 10000"),
               QStringLiteral("40")},
              {"concepts", QT_TRANSLATE_NOOP("generators", "Number of signs."), QStringLiteral("1 to 144"),
               QStringLiteral("48")},
              {"exponent", QT_TRANSLATE_NOOP("generators", "Frequency is rank^-this; 0 makes all alike."),
               QStringLiteral("0 to 5"), QStringLiteral("1.3")},
              {"reverse", QT_TRANSLATE_NOOP("generators", "Whether the first signs are the rare ones."),
               QStringLiteral("yes, no"), QStringLiteral("no")},
              {"wrong", QT_TRANSLATE_NOOP("generators", "Share of training captions that name another sign."), share,
               QStringLiteral("0.15")},
              {"side", QT_TRANSLATE_NOOP("generators", "Width and height in pixels."), QStringLiteral("16 to 512"),
               QStringLiteral("24")},
              {"noise", QT_TRANSLATE_NOOP("generators", "Standard deviation of the pixel noise."), share,
               QStringLiteral("0.18")},
              {"inverted", QT_TRANSLATE_NOOP("generators", "Share of pictures with light ground."), share,
               QStringLiteral("0")},
              {"thick", QT_TRANSLATE_NOOP("generators", "Share of pictures with thick strokes."), share,
               QStringLiteral("0")},
              {"color-cue",
               QT_TRANSLATE_NOOP("generators", "Share of pictures whose color goes with the sign; else it is random."),
               share, QStringLiteral("0")},
              seedOption()}},
            1,
            columns};
}

} // namespace gleaner::generators
