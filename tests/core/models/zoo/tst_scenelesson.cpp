#include "core/data/generators/SceneFact.h"
#include "core/models/zoo/SceneLesson.h"
#include "core/support/Random.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace gleaner;

/// What zoo:scenes-vqa is taught.
class TestSceneLesson : public QObject {
    Q_OBJECT

private:
    static constexpr int rows = 240;
    static InstructionOptions clean() { return {5, {100, 0, 0}}; }

    /// The lesson of this row, its topic and a style; the same numbers are drawn for right and wrong ones.
    static SceneLesson lessonOf(int row, int style, bool right)
    {
        const Instruction picture = instructionOf(clean(), row);
        Random random(uint64_t(row) * 7 + uint64_t(style));
        return sceneLesson(picture.topic, Instruction::Style(style), right, picture, sceneLike(clean(), row), random);
    }
    /// The object that a question names by color or shape.
    static const SceneObject *named(const Scene &scene, const QString &text)
    {
        const auto found = std::ranges::find_if(scene.objects, [&](const SceneObject &object) {
            const auto has = [&](const QString &word) {
                return text.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(word)));
            };
            return has(SceneWords::colors()[int(object.kind.color)]) ||
                   has(SceneWords::shapes()[int(object.kind.shape)]);
        });
        return found == scene.objects.end() ? nullptr : &*found;
    }

private Q_SLOTS:
    void wrongAnswersDifferFromRightOnes()
    {
        for (int row = 0; row < rows; ++row)
            for (int style = 0; style < int(Instruction::styles().size()); ++style) {
                const SceneLesson right = lessonOf(row, style, true), wrong = lessonOf(row, style, false);
                QVERIFY(right.right && !wrong.right);
                QCOMPARE(wrong.asked, right.asked);
                QVERIFY2(wrong.answer != right.answer, qPrintable(right.asked + right.answer));
                QVERIFY(right.asked.startsWith(' ') && right.answer.startsWith(' ') && !right.asked.contains('%'));
            }
    }

    void rightAnswersAreWhatIsSeen()
    {
        int seen = 0;
        for (int row = 0; row < rows; ++row) {
            const Instruction picture = instructionOf(clean(), row);
            const SceneLesson word = lessonOf(row, Instruction::OneWord, true);
            const SceneObject *object = named(picture.scene, word.asked);
            QString expected;
            if (picture.topic == Instruction::Count)
                expected = numbersInWords()[qsizetype(picture.scene.objects.size()) - 1];
            else if (picture.topic == Instruction::Digit)
                expected = QString::number(picture.digit);
            else if (object && picture.topic == Instruction::Color)
                expected = SceneWords::colors()[int(object->kind.color)];
            else if (object && picture.topic == Instruction::Shape)
                expected = SceneWords::shapes()[int(object->kind.shape)];
            else
                continue;
            ++seen;
            QCOMPARE(word.answer, QLatin1Char(' ') + expected);
        }
        QCOMPARE(seen, rows * 4 / 6);
    }

    void yesOrNoFollowsFromTheScene()
    {
        for (int row = 1; row < rows; row += 6) { // colors: "…The star is red…"
            const Scene scene = instructionOf(clean(), row).scene;
            const SceneLesson lesson = lessonOf(row, Instruction::YesNo, true);
            static const QRegularExpression claim(QStringLiteral("The (\\w+) is (\\w+)"));
            const auto match = claim.match(lesson.asked);
            QVERIFY2(match.hasMatch(), qPrintable(lesson.asked));
            const bool holds = std::ranges::any_of(scene.objects, [&](const SceneObject &object) {
                return object.kind.name() == match.captured(2) + QLatin1Char(' ') + match.captured(1);
            });
            QCOMPARE(lesson.answer, holds ? QStringLiteral(" yes") : QStringLiteral(" no"));
        }
    }

    void aPictureIsOnlyAskedWhatItHas()
    {
        InstructionOptions options = clean();
        Random random(3);
        for (int row = 0; row < rows; ++row) {
            const Instruction picture = instructionOf(options, row);
            const Scene another = sceneLike(options, row);
            QCOMPARE(another.objects.size(), picture.scene.objects.size());
            QVERIFY(another.objects != picture.scene.objects);
            for (int i = 0; i < 5; ++i)
                QVERIFY(!sceneLesson(picture, another, random).asked.isEmpty());
        }
        const Instruction one = instructionOf(options, 5); // a digit beside one object
        QVERIFY(sceneLesson(Instruction::Relation, Instruction::OneWord, true, one, one.scene, random).asked.isEmpty());
    }

    /// What is learned here must not be the pool that a curation is measured on.
    void noQuestionIsOneOfThePool()
    {
        QSet<QString> asked;
        for (int row = 0; row < rows; ++row)
            asked.insert(instructionOf(clean(), row).prompt);
        for (int row = 0; row < rows; ++row)
            for (int style = 0; style < 4; ++style)
                QVERIFY(!asked.contains(lessonOf(row, style, true).asked.trimmed()));
    }
};

QTEST_GUILESS_MAIN(TestSceneLesson)
#include "tst_scenelesson.moc"
