#include "core/data/DataSet.h"
#include "core/data/generators/Rewriting.h"
#include "core/data/generators/ScanLanguage.h"

#include <QMap>
#include <QSet>
#include <QTest>

using namespace gleaner;

namespace {

QString text(const DataSet &data, const QString &column, int row) { return data.column<TextColumn>(column)->text(row); }

/// The commands of one part of a split.
QSet<QString> commands(const DataSet &data, const QString &part)
{
    QSet<QString> found;
    for (int row : data.rowsOfSplit(part))
        found.insert(text(data, "input", row));
    return found;
}

} // namespace

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scanHasAllCommandsOnce();
    void scanMeansWhatItSays_data();
    void scanMeansWhatItSays();
    void scanRefusesOtherWords();
    void scanSplits_data();
    void scanSplits();
    void scanHoldsOutThePrimitive();
    void rewritingFollowsTheLeftmost();
    void structuresAreRecognized();
    void rewritingRulesAreDisjoint();
    void rewritingSharesSumUp();
    void factsAgreeWithThemselves();
    void storiesAnswerTheirQuestions();
    void passagesTellOfBoth();
};

void LanguageTest::scanHasAllCommandsOnce()
{
    const QStringList &all = ScanLanguage::commands();
    QCOMPARE(all.size(), 20910);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 20910);
    int longest = 0;
    for (const QString &command : all) {
        const int length = int(ScanLanguage::actions(command).split(' ', Qt::SkipEmptyParts).size());
        QVERIFY2(length > 0, qPrintable(command));
        longest = std::max(longest, length);
    }
    QCOMPARE(longest, 48); // "walk around left thrice and …": 24 actions twice
}

void LanguageTest::scanMeansWhatItSays_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("actions");
    QTest::newRow("after") << "jump twice after look left"
                           << "LTURN LOOK JUMP JUMP";
    QTest::newRow("around") << "walk around right"
                            << "RTURN WALK RTURN WALK RTURN WALK RTURN WALK";
    QTest::newRow("turn opposite") << "turn opposite right"
                                   << "RTURN RTURN";
    QTest::newRow("turn around") << "turn around left"
                                 << "LTURN LTURN LTURN LTURN";
    QTest::newRow("and") << "run thrice and jump opposite left"
                         << "RUN RUN RUN LTURN LTURN JUMP";
    QTest::newRow("turn twice") << "turn left twice"
                                << "LTURN LTURN";
}

void LanguageTest::scanMeansWhatItSays()
{
    QFETCH(QString, command);
    QFETCH(QString, actions);
    QString named;
    for (const QString &action : actions.split(' '))
        named += (named.isEmpty() ? "I_" : " I_") +
                 QString(action).replace("LTURN", "TURN_LEFT").replace("RTURN", "TURN_RIGHT");
    QCOMPARE(ScanLanguage::actions(command), named);
    const DataSetPtr data = openDataSet("scan:split=length,actions=short");
    for (int row = 0; row < data->rows(); ++row)
        if (text(*data, "input", row) == command)
            QCOMPARE(text(*data, "target", row), actions);
}

void LanguageTest::scanRefusesOtherWords()
{
    for (const char *command :
         {"", "turn", "fly", "jump left right", "and jump", "jump and", "twice", "jump around", "jump twice left"})
        QVERIFY2(ScanLanguage::actions(command).isEmpty(), command);
}

void LanguageTest::scanSplits_data()
{
    QTest::addColumn<QString>("split");
    QTest::addColumn<int>("train");
    QTest::addColumn<int>("test");
    QTest::addColumn<int>("lines"); // of the published training file, repeats included
    QTest::newRow("simple") << "simple" << 16728 << 4182 << 16728;
    QTest::newRow("length") << "length" << 16990 << 3920 << 16990;
    QTest::newRow("jump") << "addprim_jump" << 13204 << 7706 << 14670;
    QTest::newRow("turn left") << "addprim_turn_left" << 19702 << 1208 << 21890;
    QTest::newRow("around right") << "around_right" << 15225 << 4476 << 15225;
}

void LanguageTest::scanSplits()
{
    QFETCH(QString, split);
    QFETCH(int, train);
    QFETCH(int, test);
    QFETCH(int, lines);
    const DataSetPtr data = openDataSet("scan:split=" + split);
    const QSet<QString> toTrain = commands(*data, "train"), toTest = commands(*data, "test");
    QCOMPARE(toTrain.size(), train);
    QCOMPARE(toTest.size(), test);
    QCOMPARE(data->rows(), train + test);
    QVERIFY(!toTrain.intersects(toTest));
    const DataSetPtr repeated = openDataSet("scan:repeats=yes,split=" + split);
    QCOMPARE(int(repeated->rowsOfSplit("train").size()), lines);
    QCOMPARE(commands(*repeated, "train"), toTrain);
    QCOMPARE(int(repeated->rowsOfSplit("test").size()), test);
}

void LanguageTest::scanHoldsOutThePrimitive()
{
    const QSet<QString> jump = commands(*openDataSet("scan:split=addprim_jump"), "train");
    QVERIFY(jump.contains("jump"));
    for (const QString &command : jump)
        QVERIFY(command == "jump" || !command.contains("jump"));
    const QSet<QString> left = commands(*openDataSet("scan:split=addprim_turn_left"), "train");
    QVERIFY(left.contains("turn left") && left.contains("turn opposite left") &&
            left.contains("turn around left twice"));
    QVERIFY(!left.contains("turn left twice"));
    const DataSetPtr length = openDataSet("scan:split=length");
    const auto numbers = length->column<NumberColumn>("length");
    for (int row : length->rowsOfSplit("test"))
        QVERIFY(numbers->value(row) > 22);
    for (int row : length->rowsOfSplit("train"))
        QVERIFY(numbers->value(row) <= 22);
}

void LanguageTest::rewritingFollowsTheLeftmost()
{
    QCOMPARE(rewritten("mississippi", "iss", "art"), QString("martissippi"));
    QCOMPARE(rewritten("canada", "iss", "art"), QString("canada"));
    QCOMPARE(rewritten("caaba", "aa", "bac"), QString("cbacba"));
    const DataSetPtr data = openDataSet("rewriting:rules=20,count=400,no-op=0.3,alphabet=4,test-rules=2,test-count=20");
    const auto labels = data->column<LabelColumn>("label");
    int noOps = 0;
    for (int row = 0; row < data->rows(); ++row) {
        const QString pattern = text(*data, "pattern", row), body = text(*data, "text", row);
        const QString replacement = text(*data, "replacement", row);
        QCOMPARE(body.size(), 12);
        QCOMPARE(body.contains(pattern), labels->text(row) == "has-op");
        const qsizetype at = body.indexOf(pattern);
        QCOMPARE(text(*data, "target", row),
                 at < 0 ? body : body.left(at) + replacement + body.mid(at + pattern.size()));
        QCOMPARE(text(*data, "input", row), pattern + ">" + replacement + ":" + body);
        noOps += labels->text(row) == "no-op";
    }
    QVERIFY2(noOps > 80 && noOps < 170, qPrintable(QString::number(noOps))); // 30 % of 420, four deviations
}

void LanguageTest::structuresAreRecognized()
{
    QCOMPARE(structured(StringStructure::Repeated, "abc", 3), QString("aaabbbccc"));
    QCOMPARE(structured(StringStructure::Periodic, "abc", 2), QString("abcabc"));
    QCOMPARE(structured(StringStructure::Mirrored, "abc", 3), QString("abccbaabc"));
    for (auto kind : {StringStructure::Repeated, StringStructure::Periodic, StringStructure::Mirrored}) {
        QVERIFY(hasStructure(kind, structured(kind, "abdc", 3), 3));
        QVERIFY(!hasStructure(kind, "abacbdacbdca", 3));
        QVERIFY(!hasStructure(kind, "abacb", 3));
    }
}

void LanguageTest::rewritingRulesAreDisjoint()
{
    const DataSetPtr data =
        openDataSet("rewriting:rules=60,test-rules=30,count=600,test-count=300,structure=repeated+mirrored");
    QSet<QString> parts[2];
    for (int row = 0; row < data->rows(); ++row) {
        const bool test = data->column<LabelColumn>("split")->text(row) == "test";
        parts[test] << text(*data, "pattern", row) << text(*data, "replacement", row);
        const auto kind = data->column<LabelColumn>("structure")->text(row) == "repeated" ? StringStructure::Repeated
                                                                                          : StringStructure::Mirrored;
        QVERIFY(hasStructure(kind, text(*data, "pattern", row), 2));
    }
    QCOMPARE(parts[0].size(), 120);
    QCOMPARE(parts[1].size(), 60);
    QVERIFY(!parts[0].intersects(parts[1]));
}

void LanguageTest::rewritingSharesSumUp()
{
    for (const char *skew : {"1", "0.2", "2"}) {
        const DataSetPtr data = openDataSet(QString("rewriting:rules=10,count=1000,test-rules=0,skew=") + skew);
        QCOMPARE(data->rows(), 1000);
        QMap<int, int> counts;
        for (int row = 0; row < 1000; ++row)
            ++counts[int(data->column<NumberColumn>("rule")->value(row))];
        if (skew == QString("1"))
            QCOMPARE(counts.values(), QList<int>(10, 100));
        else if (skew == QString("0.2"))
            QCOMPARE(counts.value(0), 631); // 0.1^0.2 of 1000
    }
}

void LanguageTest::factsAgreeWithThemselves()
{
    const DataSetPtr data = openDataSet("stories:persons=120,relations=3,split=12:54:54,phrasings=2");
    QCOMPARE(data->rows(), 720);
    const auto persons = data->column<LabelColumn>("person");
    const auto relations = data->column<LabelColumn>("relation");
    QMap<QPair<int, int>, QString> known;
    QMap<QString, QSet<int>> parts;
    for (int row = 0; row < 720; ++row) {
        const QString answer = text(*data, "answer", row), person = persons->text(row);
        for (const char *column : {"text", "paraphrase"})
            QVERIFY(text(*data, column, row).contains(answer) && text(*data, column, row).contains(person));
        QVERIFY(text(*data, "text", row) != text(*data, "paraphrase", row));
        QVERIFY(text(*data, "question", row).contains(person) && text(*data, "question", row).endsWith('?'));
        const QStringList wrong = text(*data, "wrong answers", row).split("; ");
        QCOMPARE(QSet<QString>(wrong.begin(), wrong.end()).size(), 3);
        QVERIFY(!wrong.contains(answer));
        QString &before = known[{persons->code(row), relations->code(row)}];
        QVERIFY(before.isEmpty() || before == answer);
        before = answer;
        parts[data->column<LabelColumn>("split")->text(row)].insert(persons->code(row));
    }
    QCOMPARE(known.size(), 360);
    QCOMPARE(parts["forget"].size(), 12);
    QCOMPARE(parts["retain"].size(), 54);
    QCOMPARE(parts["held-out"].size(), 54);
}

/// Persons of whom models are told, by the seed of kind=facts, and stories.
void LanguageTest::passagesTellOfBoth()
{
    const DataSetPtr facts = openDataSet("stories:kind=facts,phrasings=3"),
                     data = openDataSet("stories:kind=passages,phrasings=3,count=40,documents=6");
    QCOMPARE(data->rows(), 40);
    const auto persons = facts->column<LabelColumn>("person"), parts = facts->column<LabelColumn>("split");
    QSet<QString> told, heldOut, seen;
    for (int row = 0; row < int(facts->rows()); ++row)
        (parts->text(row) == "held-out" ? heldOut : told).insert(persons->text(row));
    int accounts = 0, stories = 0;
    for (int row = 0; row < 40; ++row) {
        const QStringList documents = text(*data, "text", row).split("<|endoftext|>");
        QCOMPARE(documents.size(), 6);
        for (const QString &each : documents) {
            const auto names = [&each](const QString &person) { return each.contains(person); };
            QVERIFY(!seen.contains(each) && std::none_of(heldOut.begin(), heldOut.end(), names));
            seen.insert(each);
            const bool ofPerson = std::any_of(told.begin(), told.end(), names);
            ++(ofPerson ? accounts : stories);
            QVERIFY(ofPerson || each.contains('?'));
        }
    }
    QVERIFY2(accounts > 80 && stories > 80, qPrintable(QString("%1 and %2").arg(accounts).arg(stories)));
    QCOMPARE(text(*openDataSet("stories:kind=passages,phrasings=3,count=9,documents=6"), "text", 8),
             text(*data, "text", 8));
}

/// Reads the stories with a small understanding of its own: whoever is named first does it, where they are.
void LanguageTest::storiesAnswerTheirQuestions()
{
    const DataSetPtr data = openDataSet("stories:kind=stories,count=300");
    for (int row = 0; row < 300; ++row) {
        QMap<QString, QString> place, holder, lying;
        for (QString sentence : text(*data, "text", row).chopped(1).split(". ")) {
            if (sentence.startsWith("Then "))
                sentence.remove(0, 5);
            const QStringList words = sentence.split(' ');
            const QString who = words[0];
            if (QStringList{"went", "walked", "came", "ran"}.contains(words[1])) {
                place[who] = words.last();
                continue;
            }
            const QString thing = words[words.indexOf("the") + 1];
            if (QStringList{"put", "left", "dropped"}.contains(words[1])) {
                QCOMPARE(holder.value(thing), who);
                holder.remove(thing);
                lying[thing] = place[who];
            } else {
                QVERIFY(!holder.contains(thing));
                QVERIFY(!lying.contains(thing) || lying[thing] == place[who]);
                holder[thing] = who;
            }
        }
        const QString question = text(*data, "question", row).chopped(1), about = question.section(' ', -1);
        const QString where = holder.contains(about) ? place[holder[about]] : lying.value(about);
        const QString expected = question.startsWith("Who") ? holder[about]
                                 : place.contains(about)    ? place[about]
                                                            : where;
        QCOMPARE(text(*data, "answer", row), expected);
        QVERIFY(!expected.isEmpty());
        const double support = data->column<NumberColumn>("support")->value(row);
        QVERIFY(support >= 1 && support <= data->column<NumberColumn>("sentences")->value(row));
    }
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "tst_language.moc"
