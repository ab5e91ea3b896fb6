#include "core/models/zoo/SceneLesson.h"

#include "core/data/generators/SceneFact.h"
#include "core/data/scenes/Words.h"
#include "core/support/Random.h"

#include <array>

namespace gleaner {

namespace {

/// Rare and difficult things are asked for more often, count least.
constexpr std::array<double, 6> topicWeights{1, 1.2, 1.5, 1.8, 2, 2};

const QString &oneOf(const QStringList &words, Random &random) { return words[random.below(int(words.size()))]; }

/// %1: what is asked about; %2: what it is compared with.
const QStringList &questionsOf(Instruction::Topic topic)
{
    static const std::array<QStringList, 6> all{
        QStringList{"The number of objects is", "Count the objects.", "Tell how many objects the picture has."},
        QStringList{"The color of the %1 is", "Name the color of the %1.", "Which color has the %1?"},
        QStringList{"The shape of the %1 object is", "Name the shape of the %1 object.",
                    "Which shape has the %1 object?"},
        QStringList{"Seen from the %2, the %1 is on the", "On which side of the %2 is the %1?",
                    "Name the side of the %2 that has the %1."},
        QStringList{"Of the %1 and the %2, the larger is the", "Name the larger object: the %1 or the %2.",
                    "Is the %1 or the %2 larger?"},
        QStringList{"The digit is", "Name the digit.", "Read the digit in the picture."}};
    return all[size_t(topic)];
}

QString question(const SceneFact &fact, Random &random)
{
    const QString &form = oneOf(questionsOf(fact.topic), random);
    return form.contains(QLatin1String("%2"))   ? form.arg(fact.about, fact.beside)
           : form.contains(QLatin1String("%1")) ? form.arg(fact.about)
                                                : form;
}

/// A sentence that holds if `told` is the answer.
QString statement(const SceneFact &fact, const QString &told)
{
    switch (fact.topic) {
    case Instruction::Count:
        return QStringLiteral("The picture has %1 %2").arg(told, told == QLatin1String("one") ? "object" : "objects");
    case Instruction::Color:
        return QStringLiteral("The %1 is %2").arg(fact.about, told);
    case Instruction::Shape:
        return QStringLiteral("The %1 object is %2").arg(fact.about, withArticle(told));
    case Instruction::Relation:
        return QStringLiteral("The %1 is %2 of the %3").arg(fact.about, told, fact.beside);
    case Instruction::Comparison:
        return QStringLiteral("The %1 is larger than the %2")
            .arg(told, told == fact.answer ? fact.others.first() : fact.answer);
    default:
        return QStringLiteral("The digit is %1").arg(told);
    }
}

QString yesOrNo(bool yes) { return yes ? QStringLiteral("yes") : QStringLiteral("no"); }

void askForYesOrNo(SceneLesson &lesson, const SceneFact &fact, Random &random)
{
    static const QStringList forms{"True: %1?", "Yes or no: %1?", "%1, is this right?"};
    const bool holds = random.chance(0.5);
    lesson.asked = oneOf(forms, random).arg(statement(fact, holds ? fact.answer : oneOf(fact.others, random)));
    lesson.answer = yesOrNo(holds == lesson.right);
}

void askForALetter(SceneLesson &lesson, const SceneFact &fact, Random &random)
{
    QStringList choices = fact.others;
    while (choices.size() > 2)
        choices.removeAt(random.below(int(choices.size())));
    const int place = random.below(int(choices.size()) + 1);
    choices.insert(place, fact.answer);
    static const QStringList letters{"A", "B", "C"};
    const bool listed = random.chance(0.5); // "A: red B: blue" or "A red, B blue?"
    QStringList offers, wrong;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        offers.append(letters[i] + QLatin1String(listed ? ": " : " ") + choices[i]);
        if (i != place)
            wrong.append(letters[i]);
    }
    lesson.asked = question(fact, random) + QLatin1Char(' ') +
                   (listed ? offers.join(QLatin1Char(' ')) : offers.join(QLatin1String(", ")) + QLatin1Char('?'));
    lesson.answer = lesson.right ? letters[place] : oneOf(wrong, random);
}

void askForASentence(SceneLesson &lesson, const SceneFact &fact, const Scene &seen, Random &random)
{
    const bool list = random.chance(0.5);
    lesson.asked = question(fact, random) + (list ? QStringLiteral(" List all.") : QStringLiteral(" Say a sentence."));
    const QString told = lesson.right ? fact.answer : oneOf(fact.others, random);
    lesson.answer = list ? QStringLiteral("%1: %2.").arg(objectListing(seen, false), told)
                         : statement(fact, told) + QLatin1Char('.');
}

SceneLesson lessonOf(const SceneFact &fact, Instruction::Style style, bool right, const Scene &seen, Random &random)
{
    SceneLesson lesson{.right = right};
    switch (style) {
    case Instruction::OneWord:
        lesson.asked = question(fact, random);
        lesson.answer = right ? fact.answer : oneOf(fact.others, random);
        break;
    case Instruction::YesNo:
        askForYesOrNo(lesson, fact, random);
        break;
    case Instruction::Choices:
        askForALetter(lesson, fact, random);
        break;
    case Instruction::Explanation:
        askForASentence(lesson, fact, seen, random);
    }
    lesson.asked.prepend(QLatin1Char(' '));
    lesson.answer.prepend(QLatin1Char(' '));
    return lesson;
}

bool has(const Instruction &picture, int topic)
{
    const size_t objects = picture.scene.objects.size();
    return topic == Instruction::Relation     ? objects > 1
           : topic == Instruction::Comparison ? objects == 2
           : topic == Instruction::Digit      ? picture.digit >= 0
                                              : true;
}

Instruction::Topic drawnTopic(const Instruction &picture, Random &random)
{
    double all = 0;
    for (int topic = 0; topic < int(topicWeights.size()); ++topic)
        all += has(picture, topic) ? topicWeights[size_t(topic)] : 0;
    double left = random.uniform(0, all);
    int drawn = Instruction::Count; // which every picture has
    for (int topic = 0; topic < int(topicWeights.size()) && left >= 0; ++topic)
        if (has(picture, topic)) {
            left -= topicWeights[size_t(topic)];
            drawn = topic;
        }
    return Instruction::Topic(drawn);
}

} // namespace

SceneLesson sceneLesson(const Instruction &picture, const Scene &another, Random &random)
{
    const Instruction::Topic topic = drawnTopic(picture, random);
    const auto style = Instruction::Style(random.below(int(Instruction::styles().size())));
    return sceneLesson(topic, style, random.chance(0.5), picture, another, random);
}

SceneLesson sceneLesson(Instruction::Topic topic, Instruction::Style style, bool right, const Instruction &picture,
                        const Scene &another, Random &random)
{
    const std::optional<SceneFact> fact = sceneFact(topic, picture.scene, picture.digit, random);
    return fact ? lessonOf(*fact, style, right, right ? picture.scene : another, random) : SceneLesson{};
}

Scene sceneLike(const InstructionOptions &options, int row)
{
    constexpr int most = 60;
    const auto topics = int(Instruction::topics().size()); // rows of the same topic show alike
    const size_t objects = instructionOf(options, row).scene.objects.size();
    Scene scene;
    for (int i = 1; i <= most; ++i) {
        scene = instructionOf(options, row + i * topics).scene;
        if (scene.objects.size() == objects)
            break;
    }
    return scene;
}

QString fitQuestion() { return QStringLiteral(" Fits"); }

QString fitAnswer(bool right) { return QLatin1Char(' ') + yesOrNo(right); }

QString captionQuestion() { return QStringLiteral(" Caption:"); }

} // namespace gleaner
