#include "core/data/generators/Instruction.h"

#include "core/data/generators/Digits.h"
#include "core/data/generators/SceneFact.h"
#include "core/data/scenes/Words.h"
#include "core/support/Random.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

int objectsFor(Instruction::Topic topic, Random &random)
{
    switch (topic) {
    case Instruction::Count:
        return 1 + random.below(4);
    case Instruction::Comparison:
        return 2;
    case Instruction::Digit:
        return 1;
    default:
        return 2 + random.below(2);
    }
}

/// All of different colors and shapes, so that one word means one object.
std::vector<SceneKind> kindsOf(int count, Random &random)
{
    const std::vector<int> colors = random.permutation(int(SceneWords::colors().size()));
    const std::vector<int> shapes = random.permutation(int(SceneWords::shapes().size()));
    std::vector<SceneKind> kinds;
    for (int i = 0; i < count; ++i)
        kinds.push_back({SceneColor(colors[size_t(i)]), SceneShape(shapes[size_t(i)])});
    return kinds;
}

SceneObject objectAt(const SceneKind &kind, double x, double widest, bool large, Random &random)
{
    SceneObject object{};
    object.kind = kind;
    object.texture = SceneTexture::Plain;
    object.size = large ? SceneSize::Large : SceneSize::Small;
    object.radius = widest * (large ? 1 : 0.55);
    object.x = x;
    object.y = 0.5 + random.uniform(-0.15, 0.15);
    object.angle = random.uniform(-0.2, 0.2);
    object.detail = random.next();
    return object;
}

/// Each object has its own slice of the picture; a digit takes the place of one.
Scene sceneOf(int count, bool digit, Random &random)
{
    constexpr std::array<double, 4> widest{0.2, 0.19, 0.14, 0.105};
    const std::vector<SceneKind> kinds = kindsOf(count, random);
    const int slices = digit ? 2 : count;
    const int first = digit ? random.below(2) : 0, larger = random.below(2);
    Scene scene{};
    scene.style = SceneStyle::Photo;
    scene.background = SceneBackground(random.below(int(SceneWords::backgrounds().size())));
    scene.detail = random.next();
    for (int i = 0; i < count; ++i) {
        const bool large = count == 2 ? i == larger : random.chance(0.5); // of two, one is larger
        scene.objects.push_back(
            objectAt(kinds[size_t(i)], (first + i + 0.5) / slices, widest[size_t(slices) - 1], large, random));
        scene.paintOrder.push_back(i);
    }
    return scene;
}

QString captionOf(const Scene &scene, int digit)
{
    const qsizetype count = qsizetype(scene.objects.size());
    QString caption =
        QStringLiteral("%1 %2: %3.")
            .arg(numbersInWords()[count - 1], count == 1 ? "object" : "objects", objectListing(scene, true));
    if (digit >= 0)
        caption += QStringLiteral(" The digit is %1.").arg(digit);
    return caption;
}

QStringList without(QStringList all, const QString &one)
{
    all.removeAll(one);
    return all;
}

QString openQuestion(const SceneFact &fact)
{
    switch (fact.topic) {
    case Instruction::Count:
        return QStringLiteral("How many objects are there?");
    case Instruction::Color:
        return QStringLiteral("What color is the %1?").arg(fact.about);
    case Instruction::Shape:
        return QStringLiteral("What shape is the %1 object?").arg(fact.about);
    case Instruction::Relation:
        return QStringLiteral("Is the %1 left or right of the %2?").arg(fact.about, fact.beside);
    case Instruction::Comparison:
        return QStringLiteral("Which is larger, the %1 or the %2?").arg(fact.about, fact.beside);
    default:
        return QStringLiteral("Which digit is shown?");
    }
}

/// Is it this one?
QString closedQuestion(const SceneFact &fact, const QString &told)
{
    switch (fact.topic) {
    case Instruction::Count:
        return told == numbersInWords().first() ? QStringLiteral("Is there one object?")
                                                : QStringLiteral("Are there %1 objects?").arg(told);
    case Instruction::Color:
        return QStringLiteral("Is the %1 %2?").arg(fact.about, told);
    case Instruction::Shape:
        return QStringLiteral("Is the %1 object %2?").arg(fact.about, withArticle(told));
    case Instruction::Relation:
        return QStringLiteral("Is the %1 %2 of the %3?").arg(fact.about, told, fact.beside);
    case Instruction::Comparison:
        return QStringLiteral("Is the %1 larger than the %2?")
            .arg(told, told == fact.answer ? fact.others.first() : fact.answer);
    default:
        return QStringLiteral("Is the digit %1?").arg(told);
    }
}

QString oneOf(const QStringList &words, Random &random) { return words[random.below(int(words.size()))]; }

void askYesNo(Instruction &item, const SceneFact &fact, Random &random)
{
    const bool holds = random.chance(0.5);
    item.prompt = closedQuestion(fact, holds ? fact.answer : oneOf(fact.others, random));
    item.response = holds != (item.quality == Instruction::Wrong) ? QStringLiteral("yes") : QStringLiteral("no");
}

void askChoices(Instruction &item, const SceneFact &fact, Random &random)
{
    QStringList choices = fact.others;
    while (choices.size() > 2)
        choices.removeAt(random.below(int(choices.size())));
    const int place = random.below(int(choices.size()) + 1);
    choices.insert(place, fact.answer);
    item.prompt = openQuestion(fact);
    const QStringList letters{"A", "B", "C"};
    for (qsizetype i = 0; i < choices.size(); ++i)
        item.prompt += QStringLiteral(" %1: %2").arg(letters[i], choices[i]);
    item.response = item.quality == Instruction::Wrong
                        ? oneOf(without(letters.mid(0, choices.size()), letters[place]), random)
                        : letters[place];
}

void askToExplain(Instruction &item, const SceneFact &fact, Random &random)
{
    const bool wrong = item.quality == Instruction::Wrong;
    const Scene seen = wrong ? sceneOf(int(item.scene.objects.size()), item.digit >= 0, random) : item.scene;
    const QString answer = wrong ? oneOf(fact.others, random) : fact.answer;
    const QString digit = item.digit >= 0 ? QStringLiteral("the digit %1 and ").arg(answer) : QString();
    item.prompt = openQuestion(fact) + QStringLiteral(" Explain.");
    item.response = QStringLiteral("I see %1%2, so %3.")
                        .arg(digit, objectListing(seen, item.topic == Instruction::Comparison), answer);
}

void ask(Instruction &item, const SceneFact &fact, Random &random)
{
    switch (item.style) {
    case Instruction::OneWord:
        item.prompt = openQuestion(fact) + QStringLiteral(" Answer in one word.");
        item.response = item.quality == Instruction::Wrong ? oneOf(fact.others, random) : fact.answer;
        break;
    case Instruction::YesNo:
        askYesNo(item, fact, random);
        break;
    case Instruction::Choices:
        askChoices(item, fact, random);
        break;
    case Instruction::Explanation:
        askToExplain(item, fact, random);
    }
    if (item.quality == Instruction::Trivial)
        item.prompt = QStringLiteral("The answer is %1. %2")
                          .arg(item.style == Instruction::Explanation ? fact.answer : item.response, item.prompt);
}

Instruction::Quality drawnQuality(const std::array<int, 3> &shares, Random &random)
{
    const int drawn = random.below(shares[0] + shares[1] + shares[2]);
    return drawn < shares[0]               ? Instruction::Clean
           : drawn < shares[0] + shares[1] ? Instruction::Trivial
                                           : Instruction::Wrong;
}

} // namespace

const QStringList &Instruction::topics()
{
    static const QStringList words{"count", "color", "shape", "relation", "comparison", "digit"};
    return words;
}

const QStringList &Instruction::styles()
{
    static const QStringList words{"one word", "yes/no", "choices", "explanation"};
    return words;
}

const QStringList &Instruction::qualities()
{
    static const QStringList words{"clean", "trivial", "wrong"};
    return words;
}

Instruction instructionOf(const InstructionOptions &options, int row)
{
    Random random = Random::forItem(options.seed, uint64_t(row));
    Instruction item{};
    item.topic = Instruction::Topic(row % Instruction::topics().size());
    item.style = Instruction::Style(row / Instruction::topics().size() % Instruction::styles().size());
    item.quality = drawnQuality(options.shares, random);
    item.digit = item.topic == Instruction::Digit ? random.below(10) : -1;
    item.scene = sceneOf(objectsFor(item.topic, random), item.digit >= 0, random);
    item.caption = captionOf(item.scene, item.digit);
    ask(item, *sceneFact(item.topic, item.scene, item.digit, random), random);
    return item;
}

cv::Mat Instruction::picture(int side) const
{
    cv::Mat rgb = renderScene(scene, side).rgb.clone();
    if (digit < 0)
        return rgb;
    Random random(scene.detail);
    const std::array<int, 64> ink = drawDigit(digit, DigitStyle::Plain, 0, 0.5, random);
    cv::Mat small(8, 8, CV_8U), tile;
    for (int i = 0; i < 64; ++i)
        small.at<uchar>(i / 8, i % 8) = uchar(255 - ink[size_t(i)] * 255 / 16);
    const int width = side * 7 / 16, left = scene.objects[0].x < 0.5 ? side - width - side / 16 : side / 16;
    cv::resize(small, tile, {width, width}, 0, 0, cv::INTER_LINEAR);
    cv::cvtColor(tile, tile, cv::COLOR_GRAY2RGB);
    tile.copyTo(rgb(cv::Rect(left, (side - width) / 2, width, width)));
    return rgb;
}

std::array<int, 6> Instruction::helpfulness() const
{
    std::array<int, 6> helps{};
    if (quality == Trivial)
        helps[size_t(topic)] = 1;
    if (quality != Clean)
        return helps;
    if (style == Explanation) // it names what is there
        helps[Color] = helps[Shape] = 2;
    constexpr std::array<int, 4> own{4, 3, 4, 5};
    helps[size_t(topic)] = own[size_t(style)];
    return helps;
}

} // namespace gleaner
