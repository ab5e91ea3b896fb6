#include "core/methods/segmentation/OwnQuestions.h"

#include "core/methods/segmentation/NamedObjects.h"
#include "core/models/tokenizers/Tokenizer.h"

#include <QRegularExpression>

namespace gleaner {

namespace {

constexpr int tokensPerQuestion = 24;

// Said to the model, not to the user: the same in every language.
const QString instruction =
    QStringLiteral("Write %1 different questions, one on each line, each of which asks for all objects in a picture.");

bool asks(const QString &line)
{
    static const QRegularExpression request(
        QStringLiteral("^(?:list|name|describe|identify|tell|enumerate|find|show|point out)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return line.endsWith(QLatin1Char('?')) || request.match(line).hasMatch();
}

} // namespace

QStringList questionsIn(const QString &answer, int most)
{
    // A question mark ends a question, wherever the line ends.
    static const QRegularExpression between(QStringLiteral("(?<=\\?)|\\n"));
    static const QRegularExpression leading(QStringLiteral("^[\\s\\d().:\\-•*\"“”']+")),
        trailing(QStringLiteral("[\\s\"“”']+$"));
    constexpr qsizetype fewestWords = 3;
    QStringList questions;
    for (QString line : answer.split(between, Qt::SkipEmptyParts)) {
        line = line.remove(leading).remove(trailing).simplified();
        if (questions.size() < most && asks(line) && line.count(QLatin1Char(' ')) + 1 >= fewestWords &&
            !questions.contains(line, Qt::CaseInsensitive))
            questions.append(line);
    }
    return questions;
}

OwnQuestions ownQuestions(const VisionLanguageModel &model, const cv::Mat &rgb, const QString &form, int count)
{
    OwnQuestions own{count, {}, {}};
    if (count == 0)
        return own;
    requireVocabulary(model);
    const QString prompt = QString(form).replace(QLatin1String("{}"), instruction.arg(count));
    own.answer = model.tokenizer()->decode(answerTokens(model, rgb, prompt, count * tokensPerQuestion));
    own.found = questionsIn(own.answer, count);
    return own;
}

} // namespace gleaner
