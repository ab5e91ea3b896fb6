#include "core/data/GeneratorOptions.h"
#include "core/data/SceneDescription.h"
#include "core/support/Problem.h"

#include <QTest>
#include <set>

using namespace gleaner;

namespace {

Problem problemOf(const QString &uri)
{
    try {
        SceneOptions::parse(uri);
    } catch (const ProblemError &error) {
        return error.problem();
    }
    return {};
}

} // namespace

class TestSceneOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaults()
    {
        const SceneOptions options = SceneOptions::parse("scenes:");
        QCOMPARE(options.count, 500);
        QCOMPARE(options.side, 128);
        QCOMPARE(options.fewest, 1);
        QCOMPARE(options.most, 3);
        QCOMPARE(options.classNames().size(), 100);
        QCOMPARE(options.classNames().first(), "red circle");
        QCOMPARE(options.styles, std::vector{SceneStyle::Photo});
    }

    void everyDocumentedOptionIsRead()
    {
        for (const GeneratorOption &option : SceneOptions::documentation().options) {
            QVERIFY(QString(option.meaning).endsWith('.'));
            QVERIFY(!option.range.isEmpty());
            const QString uri = QString("scenes:%1=%2").arg(option.name, option.fallback);
            if (option.fallback.isEmpty())
                QCOMPARE(problemOf(uri).code, ExitCode::InputUnreadable);
            else
                QCOMPARE(problemOf(uri), Problem());
        }
        QCOMPARE(problemOf(SceneOptions::documentation().example), Problem());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("told"); // in what or in the remedy
        QTest::newRow("unknown") << "stiles=photo"
                                 << "styles";
        QTest::newRow("no value") << "count"
                                  << "count=VALUE";
        QTest::newRow("twice") << "count=1,count=2"
                               << "twice";
        QTest::newRow("zero rows") << "count=0"
                                   << "1 to 10000000";
        QTest::newRow("too many rows") << "count=10000001"
                                       << "1 to 10000000";
        QTest::newRow("no number") << "count=many"
                                   << "count=many";
        QTest::newRow("huge number") << "count=99999999999999999999"
                                     << "whole number";
        QTest::newRow("small side") << "side=15"
                                    << "16 to 2048";
        QTest::newRow("large side") << "side=2049"
                                    << "16 to 2048";
        QTest::newRow("negative seed") << "seed=-1"
                                       << "seed=-1";
        QTest::newRow("backward") << "objects=3-1"
                                  << "objects=3-1";
        QTest::newRow("seven objects") << "objects=1-7"
                                       << "1 to 6";
        QTest::newRow("no range") << "objects=1-2-3"
                                  << "objects";
        QTest::newRow("unknown style") << "styles=photo+sketsh"
                                       << "sketch";
        QTest::newRow("empty name") << "shapes=circle+"
                                    << "shapes";
        QTest::newRow("repeated shape") << "shapes=circle+circle"
                                        << "twice";
        QTest::newRow("unknown pair") << "withhold=red-circel"
                                      << "red-circle";
        QTest::newRow("nothing left") << "only=red-circle,withhold=red-circle"
                                      << "left";
        QTest::newRow("only absent") << "shapes=star,only=red-circle"
                                     << "left";
        QTest::newRow("classes") << "classes=color-shape"
                                 << "shape-color";
        QTest::newRow("balance") << "balance=maybe"
                                 << "yes";
        QTest::newRow("two shares") << "split=3:1"
                                    << "3:1:1";
        QTest::newRow("no shares") << "split=0:0:0"
                                   << "3:1:1";
        QTest::newRow("large share") << "split=100:1:1"
                                     << "3:1:1";
    }

    void refuses()
    {
        QFETCH(QString, options);
        QFETCH(QString, told);
        const QString uri = "scenes:" + options;
        const Problem problem = problemOf(uri);
        QCOMPARE(problem.code, ExitCode::InputUnreadable);
        QCOMPARE(problem.where, uri);
        QVERIFY2((problem.what + problem.remedy).contains(told), qPrintable(problem.sentence()));
    }

    void withholdsAndKeeps()
    {
        const SceneOptions less = SceneOptions::parse("scenes:withhold=diagonal,objects=1-4");
        const SceneOptions rest = SceneOptions::parse("scenes:only=diagonal");
        QCOMPARE(less.kinds.size(), size_t(80));
        QCOMPARE(rest.kinds.size(), size_t(20));
        std::set<SceneColor> colors;
        std::set<SceneShape> shapes;
        for (const SceneKind &kind : rest.kinds) {
            QVERIFY(!less.classNames().contains(kind.name()));
            colors.insert(kind.color);
            shapes.insert(kind.shape);
        }
        QCOMPARE(colors.size(), size_t(10)); // every color and shape loses its share
        QCOMPARE(shapes.size(), size_t(10));
        for (int row = 0; row < 300; ++row)
            for (const SceneObject &object : describeScene(less, row).objects)
                QVERIFY(std::find(less.kinds.begin(), less.kinds.end(), object.kind) != less.kinds.end());
        QCOMPARE(SceneOptions::parse("scenes:withhold=red-circle+blue-star").kinds.size(), size_t(98));
    }

    void classesAreNumberedAlike()
    {
        QCOMPARE(SceneOptions::parse("scenes:colors=blue+red,shapes=star+circle").classNames(),
                 (QStringList{"red circle", "red star", "blue circle", "blue star"}));
        QCOMPARE(SceneOptions::parse("scenes:classes=shape,withhold=diagonal").classNames(), SceneWords::shapes());
        QCOMPARE(SceneOptions::parse("scenes:classes=color,colors=pink+cyan").classNames(),
                 (QStringList{"cyan", "pink"}));
    }
};

QTEST_GUILESS_MAIN(TestSceneOptions)
#include "tst_sceneoptions.moc"
