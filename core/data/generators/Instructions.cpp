#include "core/data/generators/All.h"
#include "core/data/generators/Instruction.h"
#include "core/data/generators/Made.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gleaner::generators {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Generators", text); }

QString conversationOf(const Instruction &item)
{
    const QJsonArray turns{QJsonObject{{"role", "user"}, {"content", "<image>\n" + item.prompt}},
                           QJsonObject{{"role", "assistant"}, {"content", item.response}}};
    return QString::fromUtf8(QJsonDocument(turns).toJson(QJsonDocument::Compact));
}

std::array<int, 3> readShares(const GeneratorOptions &options)
{
    const QString text = options.text(QStringLiteral("shares"));
    const QStringList parts = text.split(QLatin1Char(':'));
    std::array<int, 3> shares{};
    bool good = parts.size() == 3;
    for (size_t i = 0; good && i < 3; ++i) {
        shares[i] = parts[qsizetype(i)].toInt(&good);
        good = good && shares[i] >= 0 && shares[i] <= 100;
    }
    if (!good || shares == std::array<int, 3>{})
        options.refuse(tr("shares=%1 is not possible").arg(text), tr("Give three shares such as 35:35:30."));
    return shares;
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const int rows = int(options.integer(QStringLiteral("count"), 1, 1'000'000));
    const int side = int(options.integer(QStringLiteral("side"), 32, 512));
    const InstructionOptions plan{readSeed(options), readShares(options)};
    std::vector<int> topic, style, quality;
    std::array<std::vector<double>, 6> helps;
    for (int row = 0; row < rows; ++row) {
        const Instruction item = instructionOf(plan, row);
        topic.push_back(item.topic);
        style.push_back(item.style);
        quality.push_back(item.quality);
        for (size_t i = 0; i < helps.size(); ++i)
            helps[i].push_back(item.helpfulness()[i]);
    }
    const auto text = [&](const char *name, QString (*read)(const Instruction &)) {
        return texts(name, rows, [plan, read](qsizetype row) { return read(instructionOf(plan, int(row))); });
    };
    std::vector<ColumnPtr> all{
        images("image", rows, options.uri(),
               [plan, side](qsizetype row) { return instructionOf(plan, int(row)).picture(side); }),
        text("conversation", conversationOf),
        text("prompt", [](const Instruction &item) { return item.prompt; }),
        text("response", [](const Instruction &item) { return item.response; }),
        text("caption", [](const Instruction &item) { return item.caption; }),
        labels("topic", std::move(topic), Instruction::topics()),
        labels("style", std::move(style), Instruction::styles()),
        labels("quality", std::move(quality), Instruction::qualities())};
    for (qsizetype i = 0; i < Instruction::topics().size(); ++i)
        all.push_back(
            numbers(qPrintable(QStringLiteral("helpful-") + Instruction::topics()[i]), std::move(helps[size_t(i)])));
    all.push_back(labels("split", splitCodes(rows, readSplit(options), readSeed(options)), splitNames()));
    return all;
}

} // namespace

Generator instructions()
{
    return {
        {QStringLiteral("instructions"),
         QT_TRANSLATE_NOOP("generators", "Questions about scenes, good, trivial and wrong"),
         QT_TRANSLATE_NOOP(
             "generators",
             "A picture, a question and an answer a row: how many objects, which color or shape, left or right, "
             "which is larger, which digit; answered in one word, by yes or no, by a letter, or with an explanation. "
             "Some items are clean, some trivial (the question tells the answer), some wrong. “helpful-…” says "
             "from 0 to 5 what an item is worth to a learner of each topic: truth for measuring a curation, "
             "which must not read it. “caption” tells all there is to see."),
         QStringLiteral("instructions:count=600,shares=100:0:0"),
         {countOption(QT_TRANSLATE_NOOP("generators", "Number of items."), 1'000'000, 2400),
          {"side", QT_TRANSLATE_NOOP("generators", "Width and height in pixels."), QStringLiteral("32 to 512"),
           QStringLiteral("64")},
          {"shares", QT_TRANSLATE_NOOP("generators", "Shares of clean, trivial and wrong items."),
           QStringLiteral("0:0:1 to 100:100:100"), QStringLiteral("35:35:30")},
          splitOption(QStringLiteral("train")),
          seedOption()}},
        1,
        columns};
}

} // namespace gleaner::generators
