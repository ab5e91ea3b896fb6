#include "core/methods/shared/FewShotSplit.h"

#include <QTest>
#include <algorithm>
#include <set>

using namespace gleaner;

namespace {

DataSetPtr dataOf(const std::vector<int> &codes, const QStringList &classes, const std::vector<int> &split = {})
{
    std::vector<ColumnPtr> columns{std::make_shared<LabelColumn>(QStringLiteral("label"), codes, classes)};
    if (!split.empty())
        columns.push_back(std::make_shared<LabelColumn>(
            QStringLiteral("split"), split,
            QStringList{QStringLiteral("train"), QStringLiteral("val"), QStringLiteral("test")}));
    return std::make_shared<DataSet>(DataSet::Source{QStringLiteral("test:"), {}, {}, {}, {}}, std::move(columns));
}

/// `perClass` rows of each of three classes, interleaved.
std::vector<int> threeClasses(int perClass)
{
    std::vector<int> codes;
    for (int i = 0; i < 3 * perClass; ++i)
        codes.push_back(i % 3);
    return codes;
}

const QStringList names{QStringLiteral("cat"), QStringLiteral("dog"), QStringLiteral("owl")};

FewShotPools pool(const DataSetPtr &data, const FewShotNeed &need, uint64_t seed = 1)
{
    return poolFewShot(*data, *data->column<LabelColumn>(QStringLiteral("label")), need, Random(seed));
}

Problem problemOf(const DataSetPtr &data, const FewShotNeed &need)
{
    try {
        pool(data, need);
    } catch (const ProblemError &error) {
        return error.problem();
    }
    return {};
}

} // namespace

class TestFewShotSplit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noRowServesTwice()
    {
        const auto codes = threeClasses(40);
        const auto data = dataOf(codes, names);
        const FewShotPools pools = pool(data, {16, 4, 0});
        for (int seed = 0; seed < 5; ++seed) {
            const FewShotDraw draw = drawFewShot(pools, {16, 4, 0}, Random(uint64_t(seed)));
            std::multiset<int> used(pools.test.begin(), pools.test.end());
            used.insert(draw.validation.begin(), draw.validation.end());
            for (size_t k = 0; k < 3; ++k) {
                QCOMPARE(draw.shots[k].size(), size_t(16));
                for (int row : draw.shots[k])
                    QCOMPARE(codes[size_t(row)], int(k));
                used.insert(draw.shots[k].begin(), draw.shots[k].end());
            }
            QCOMPARE(std::set<int>(used.begin(), used.end()).size(), used.size());
            QCOMPARE(draw.validation.size(), size_t(12));
            for (size_t i = 0; i < draw.validation.size(); ++i)
                QCOMPARE(codes[size_t(draw.validation[i])], draw.validationLabels[i]);
        }
        QCOMPARE(pools.test.size(), size_t(60)); // half, since 20 of 40 are needed
        QVERIFY(std::is_sorted(pools.test.begin(), pools.test.end()));
        for (size_t i = 0; i < pools.test.size(); ++i)
            QCOMPARE(codes[size_t(pools.test[i])], pools.testLabels[i]);
    }

    void sameSeedSameRowsOtherSeedOtherRows()
    {
        const auto data = dataOf(threeClasses(40), names);
        QCOMPARE(pool(data, {8, 4, 0}).test, pool(data, {8, 4, 0}).test);
        QVERIFY(pool(data, {8, 4, 0}).test != pool(data, {8, 4, 0}, 2).test);
        const FewShotPools pools = pool(data, {8, 4, 0});
        QCOMPARE(drawFewShot(pools, {8, 4, 0}, Random(3)).shots, drawFewShot(pools, {8, 4, 0}, Random(3)).shots);
        QVERIFY(drawFewShot(pools, {8, 4, 0}, Random(3)).shots != drawFewShot(pools, {8, 4, 0}, Random(4)).shots);
    }

    void splitOfTheDataIsFollowed_data()
    {
        QTest::addColumn<int>("first"); // split code of rows 0…29, 30…44 and 45…59
        QTest::addColumn<int>("second");
        QTest::addColumn<int>("third");
        QTest::addColumn<int>("testFrom");
        QTest::addColumn<bool>("ownValidation");
        QTest::newRow("train, val, test") << 0 << 1 << 2 << 45 << true;
        QTest::newRow("train, test") << 0 << 0 << 2 << 45 << false;
        QTest::newRow("train, val: val is the test") << 0 << 0 << 1 << 45 << false;
    }
    void splitOfTheDataIsFollowed()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(int, third);
        QFETCH(int, testFrom);
        QFETCH(bool, ownValidation);
        std::vector<int> split(30, first);
        split.insert(split.end(), 15, second);
        split.insert(split.end(), 15, third);
        const FewShotPools pools = pool(dataOf(threeClasses(20), names, split), {4, 2, 0});
        QVERIFY(pools.ownSplit);
        QCOMPARE(pools.test.size(), size_t(15));
        QCOMPARE(pools.test.front(), testFrom);
        const FewShotDraw draw = drawFewShot(pools, {4, 2, 0}, Random(1));
        for (int row : draw.validation)
            QVERIFY(ownValidation ? row >= 30 && row < 45 : row < 45);
        for (const auto &rows : draw.shots)
            QVERIFY(std::ranges::all_of(rows, [&](int row) { return row < (ownValidation ? 30 : 45); }));
    }

    void testIsLimitedPerClass()
    {
        const FewShotPools pools = pool(dataOf(threeClasses(40), names), {4, 2, 5});
        QCOMPARE(pools.test.size(), size_t(15));
        for (int k = 0; k < 3; ++k)
            QCOMPARE(std::count(pools.testLabels.begin(), pools.testLabels.end(), k), 5);
    }

    void tooFewPicturesNameTheClass()
    {
        std::vector<int> codes = threeClasses(21);
        QVERIFY(problemOf(dataOf(codes, names), {16, 4, 0}).what.isEmpty()); // 16 + 4 + 1 test
        codes.erase(codes.begin() + 1);                                      // one dog less
        const Problem problem = problemOf(dataOf(codes, names), {16, 4, 0});
        QVERIFY(problem.what.contains(QStringLiteral("dog")));
        QVERIFY(!problem.remedy.isEmpty());
        QCOMPARE(problem.code, ExitCode::Invalid);
        QCOMPARE(problemOf(dataOf(codes, names, std::vector<int>(62, 0)), {16, 4, 0}).code, ExitCode::Invalid);
    }

    void unlabeledRowsAndEmptyClassesAreLeftOut()
    {
        std::vector<int> codes = threeClasses(20);
        for (int &code : codes)
            code = code == 1 ? -1 : code;
        const FewShotPools pools = pool(dataOf(codes, names), {4, 2, 0});
        QCOMPARE(pools.classes, (QStringList{QStringLiteral("cat"), QStringLiteral("owl")}));
        QCOMPARE(pools.codes, (std::vector{0, 2}));
        QCOMPARE(pools.leftOutClasses, 1);
        for (size_t i = 0; i < pools.test.size(); ++i)
            QCOMPARE(codes[size_t(pools.test[i])], pools.codes[size_t(pools.testLabels[i])]);
    }

    void longTailFallsFromMostToFew()
    {
        QCOMPARE(longTailShots(3, 16, 16), (std::vector{16, 4, 1}));
        QCOMPARE(longTailShots(4, 16, 1), (std::vector{16, 16, 16, 16}));
        QCOMPARE(longTailShots(2, 4, 100), (std::vector{4, 1}));
        QCOMPARE(longTailShots(1, 4, 100), (std::vector{4}));
    }
};

QTEST_APPLESS_MAIN(TestFewShotSplit)
#include "tst_fewshotsplit.moc"
