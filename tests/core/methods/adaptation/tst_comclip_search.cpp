// Searching pictures by captions: CLIP's first hits are ranked again by their parts.
#include "core/methods/adaptation/ComClipSearch.h"
#include "core/models/capabilities/Capabilities.h"
#include "tests/helpers/MethodRun.h"
#include "tests/helpers/ResultBytes.h"

#include <QTest>
#include <c10/core/GradMode.h>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

using Typed = std::map<QString, QString>;

constexpr char pairs[] = "compositions:count=24,seed=5,side=64";

DataSetPtr without(const DataSetPtr &data, const QStringList &names)
{
    std::vector<ColumnPtr> kept;
    for (const ColumnPtr &each : data->columns())
        if (!names.contains(each->name()))
            kept.push_back(each);
    return std::make_shared<DataSet>(data->source(), kept);
}

/// Pictures with one caption each, as a person may have them.
DataSetPtr captioned() { return without(openDataSet(pairs), {"image-2", "caption-2", "boxes-2", "changed"}); }

struct Run : MethodRun {
    explicit Run(const DataSetPtr &data, Typed typed = {}) : MethodRun("comclip")
    {
        give("data", pairs, data);
        give("model", "zoo:scenes-clip", openModel(QStringLiteral("zoo:scenes-clip")));
        typed.try_emplace(QStringLiteral("seeds"), QStringLiteral("1"));
        typed.try_emplace(QStringLiteral("limit"), QStringLiteral("12"));
        typed.try_emplace(QStringLiteral("queries"), QStringLiteral("6"));
        parameters = Parameters::parse(method.declaration(), typed);
    }
};

class Blind final : public Detector {
public:
    QStringList categories() const override { return {}; }
    std::vector<DetectedObject> detect(const cv::Mat &, float) const override { return {}; }
};

std::vector<int> allRows(const DataSetPtr &data)
{
    std::vector<int> rows;
    for (int row = 0; row < data->rows(); ++row)
        rows.push_back(row);
    return rows;
}

double metric(const Results &results, const QString &name)
{
    for (const Metric &each : results.find(QStringLiteral("metrics"))->as<Metrics>()->values)
        if (each.name == name)
            return each.value;
    return -1;
}

} // namespace

class TestComClipSearch : public QObject {
    Q_OBJECT

    const c10::AutoGradMode m_noGradients{false};
    const ModelPtr m_model = openModel(QStringLiteral("zoo:scenes-clip"));
    const ImageTextMatcher &m_clip = *m_model->as<ImageTextMatcher>();

private Q_SLOTS:
    void pairsAreSearchedToo()
    {
        const Results results = Run(openDataSet(pairs))();
        QVERIFY(results.find(QStringLiteral("comparison")));
        const auto *table = results.find(QStringLiteral("search"))->as<Table>();
        QCOMPARE(table->rows.size(), size_t(3)); // CLIP, ComCLIP, exchanged boxes
        for (const auto &row : table->rows) {
            const double one = std::get<double>(row[1]), five = std::get<double>(row[3]);
            QVERIFY(one >= 0 && one <= five && five <= 100);
        }
        QCOMPARE(std::get<double>(table->rows[1][1]),
                 metric(results, QStringLiteral("ComCLIP: R@1 of the search")));
        QVERIFY(std::get<double>(table->rows[0][3]) > 100.0 * 5 / 24); // better than five at random
    }

    void hitsAreRowsOfTheData()
    {
        const Results results = Run(openDataSet(pairs), {{"show", "3"}, {"candidates", "7"}})();
        const auto *hits = results.find(QStringLiteral("hits"))->as<Table>();
        QCOMPARE(hits->rows.size(), size_t(7));
        QCOMPARE(hits->dataRows.size(), size_t(7));
        QVERIFY(results.find(QStringLiteral("hits"))->caption.contains(QStringLiteral("row 3")));
        std::set<double> before;
        for (size_t i = 0; i < hits->rows.size(); ++i) {
            QCOMPARE(std::get<double>(hits->rows[i][0]), double(i + 1));
            before.insert(std::get<double>(hits->rows[i][1]));
            if (i > 0)
                QVERIFY(std::get<double>(hits->rows[i - 1][3]) >= std::get<double>(hits->rows[i][3]));
        }
        QCOMPARE(before, (std::set<double>{1, 2, 3, 4, 5, 6, 7}));
        QCOMPARE(results.find(QStringLiteral("hit-pictures"))->as<Images>()->items.size(), size_t(7));
    }

    /// A person's pictures with one caption each: no pairs, whatever the columns are called.
    void picturesWithOneCaptionAreEnough()
    {
        QVERIFY(Run(captioned()).check().isEmpty());
        const Results results = Run(captioned())();
        QVERIFY(results.record.problems.isEmpty());
        QVERIFY(!results.find(QStringLiteral("comparison")) && !results.find(QStringLiteral("margins")));
        QVERIFY(results.find(QStringLiteral("search")) && results.find(QStringLiteral("hits")));
        QVERIFY(metric(results, QStringLiteral("CLIP: R@5 of the search")) > 0);
        QCOMPARE(results.find(QStringLiteral("parts"))->as<Images>()->items.size(), size_t(4)); // one picture, 3 parts
        const QString setup = results.find(QStringLiteral("setup"))->as<Text>()->markdown;
        QVERIFY2(setup.contains(QStringLiteral("6 captions among")), qPrintable(setup));
    }

    void noCandidatesNoSearch()
    {
        const Results results = Run(openDataSet(pairs), {{"candidates", "0"}})();
        QVERIFY(!results.find(QStringLiteral("search")) && !results.find(QStringLiteral("hits")));
        QVERIFY(results.find(QStringLiteral("comparison")));
    }

    /// Only what CLIP found first is ranked again; whatever lies behind keeps its place.
    void ranksFollowFromTheHits()
    {
        const DataSetPtr data = openDataSet(pairs);
        const ComClipData columns(*data);
        const ComClipOptions options{{}, {}, QStringLiteral("{}"), true};
        RunContext context;
        const ComClipSearch search(m_clip, nullptr, columns, options, 6, allRows(data), context);
        QCOMPARE(search.pictures(), size_t(48));
        int behind = 0, moved = 0;
        for (const ComClipAnswer &each : search.answers(allRows(data), 16, 1, context)) {
            QCOMPARE(each.hits.size(), size_t(6));
            for (size_t i = 1; i < each.hits.size(); ++i)
                QVERIFY(each.hits[i - 1].scores.at(ComClipApproach::Clip) >=
                        each.hits[i].scores.at(ComClipApproach::Clip));
            const std::vector<size_t> ranked = rankedHits(each, ComClipApproach::ComClip);
            const auto right =
                std::ranges::find_if(ranked, [&](size_t i) { return each.hits[i].right; }) - ranked.begin();
            const int clip = each.rank.at(ComClipApproach::Clip), own = each.rank.at(ComClipApproach::ComClip);
            QCOMPARE(own, right < 6 ? int(right) : clip);
            QCOMPARE(right < 6, clip < 6);
            behind += clip >= 6;
            moved += own != clip;
        }
        QVERIFY(behind > 0 && moved > 0); // else nothing of this was tried
    }

    /// Without a region every part is the whole picture, and the order is CLIP's.
    void withoutRegionsTheOrderStays()
    {
        const DataSetPtr data = without(captioned(), {"boxes"});
        const ComClipData columns(*data);
        const ComClipOptions options{{}, {}, QStringLiteral("{}"), false};
        const Blind blind;
        RunContext context;
        const ComClipSearch search(m_clip, &blind, columns, options, 10, allRows(data), context);
        for (const ComClipAnswer &each : search.answers(allRows(data), 8, 1, context)) {
            QCOMPARE(each.unfound, each.parts);
            for (const ComClipHit &hit : each.hits)
                QVERIFY(std::abs(hit.scores.at(ComClipApproach::ComClip) - hit.scores.at(ComClipApproach::Clip)) <
                        1e-9);
        }
    }

    void aPictureWithTheSameCaptionIsRight()
    {
        const DataSetPtr data = openDataSet("compositions:count=400,seed=5,side=32");
        const ComClipData columns(*data);
        std::map<QString, std::vector<int>> rows;
        for (int row = 0; row < data->rows(); ++row)
            rows[columns.row(row).captions[0].text].push_back(row);
        const auto twice = std::ranges::find_if(rows, [](const auto &each) { return each.second.size() > 1; });
        QVERIFY(twice != rows.end());
        const ComClipOptions options{{}, {}, QStringLiteral("{}"), false};
        RunContext context;
        const ComClipSearch search(m_clip, nullptr, columns, options, 4, {twice->second[0], twice->second[1]}, context);
        const ComClipAnswer answer = search.answers({twice->second[0]}, 1, 1, context).front();
        QVERIFY(std::ranges::count_if(answer.hits, [](const ComClipHit &hit) { return hit.right; }) >= 2);
    }

    void sameSeedSameBytes() { QCOMPARE(fingerprint(Run(captioned())()), fingerprint(Run(captioned())())); }

    void aStopIsAnswered()
    {
        RunChannel channel;
        int asked = 0;
        channel.stopRequested = [&asked] { return ++asked > 2; };
        RunContext context({}, channel);
        Run run(captioned());
        QVERIFY_THROWS_EXCEPTION(Stopped, run(context));
    }

    void theEstimateGrowsWithTheCandidates()
    {
        const auto seconds = [](const QString &many) {
            const Run run(captioned(), {{QStringLiteral("candidates"), many}});
            return run.method.estimatedSeconds(run.inputs, run.parameters).value_or(0);
        };
        QVERIFY(seconds(QStringLiteral("20")) > seconds(QStringLiteral("2")));
    }
};

QTEST_GUILESS_MAIN(TestComClipSearch)
#include "tst_comclip_search.moc"
