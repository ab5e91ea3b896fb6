#include "core/data/DataSet.h"
#include "core/data/generators/Instruction.h"

#include <QTest>

using namespace gleaner;

class TestInstructions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Clean answers are true of the scene, wrong ones are not, trivial questions tell the answer.
    void itemsAreWhatTheySay()
    {
        int seen[3] = {};
        for (int row = 0; row < 600; ++row) {
            const Instruction item = instructionOf({5, {35, 35, 30}}, row), clean = instructionOf({5, {1, 0, 0}}, row);
            ++seen[item.quality];
            QCOMPARE(int(item.topic), row % 6);
            QCOMPARE(int(item.style), row / 6 % 4);
            QCOMPARE(item.prompt.startsWith("The answer is "), item.quality == Instruction::Trivial);
            if (item.quality == Instruction::Trivial && item.style != Instruction::Explanation)
                QVERIFY(item.prompt.startsWith("The answer is " + item.response + ". "));
            const auto helps = item.helpfulness();
            QVERIFY(item.quality != Instruction::Wrong || helps == (std::array<int, 6>{}));
            QVERIFY(item.quality != Instruction::Clean || helps[size_t(item.topic)] >= 3);
            if (clean.topic == Instruction::Count && clean.style == Instruction::OneWord)
                QVERIFY(clean.caption.startsWith(clean.response + ' '));
            if (clean.topic == Instruction::Digit && clean.style == Instruction::OneWord)
                QVERIFY(clean.caption.endsWith("The digit is " + clean.response + '.'));
        }
        QVERIFY(seen[0] > 170 && seen[1] > 170 && seen[2] > 140);
    }

    /// Wrong answers differ from the right ones of the same question.
    void wrongAnswersAreWrong()
    {
        for (int row = 0; row < 240; ++row) {
            const Instruction wrong = instructionOf({9, {0, 0, 1}}, row);
            if (wrong.style != Instruction::OneWord)
                continue;
            if (wrong.topic == Instruction::Count)
                QVERIFY(!wrong.caption.startsWith(wrong.response + ' '));
            if (wrong.topic == Instruction::Digit)
                QVERIFY(!wrong.caption.endsWith("The digit is " + wrong.response + '.'));
        }
    }

    void picturesAreOfTheirSide()
    {
        const DataSetPtr data = openDataSet("instructions:count=12,side=48");
        for (int row = 0; row < 12; ++row)
            QCOMPARE(data->column<ImageColumn>("image")->image(row).size(), cv::Size(48, 48));
        const auto conversation = data->column<TextColumn>("conversation")->text(0);
        QVERIFY(conversation.contains(data->column<TextColumn>("prompt")->text(0)));
        QVERIFY_THROWS_EXCEPTION(ProblemError, openDataSet("instructions:shares=0:0:0"));
    }
};

QTEST_GUILESS_MAIN(TestInstructions)
#include "tst_instructions.moc"
