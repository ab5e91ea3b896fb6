#include "core/methods/curation/PoolJudge.h"

#include "core/jobs/RunContext.h"
#include "core/methods/shared/AttemptRows.h"
#include "core/models/Model.h"
#include "core/models/capabilities/Language.h"
#include "core/models/language/Generate.h"
#include "core/models/tokenizers/Tokenizer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <numeric>

namespace gleaner {

namespace {

constexpr int gradeTokens = 4, styleTokens = 24;

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

QString turn(const QString &question, const QString &answer)
{
    const QString asked =
        question.startsWith(QLatin1String("Hint:")) ? question : QStringLiteral("Question: ") + question;
    return asked + QStringLiteral(" Answer: ") + answer;
}

/// The first of these columns, or null.
std::shared_ptr<const TextColumn> textColumn(const DataSet &data, const QStringList &names)
{
    for (const QString &name : names)
        if (auto column = data.column<TextColumn>(name))
            return column;
    return nullptr;
}

const QStringList questionNames{"prompt", "question", "instruction"}, answerNames{"response", "answer", "output"};

/// What the model writes, or empty where it would not.
QString answerOf(const VisionLanguageModel &model, const cv::Mat &picture, const QString &prompt, int tokens)
{
    at::Tensor logits;
    const auto state = picture.empty() ? nullptr : model.start(picture, prompt, logits);
    GenerateOptions options;
    options.maxTokens = tokens;
    if (const auto end = model.tokenizer()->endToken())
        options.stopTokens = {*end};
    if (!state)
        return model.tokenizer()->decode(generate(model, model.tokenizer()->encode(prompt), options).tokens);
    return model.tokenizer()->decode(generate(*state, logits, {}, options).front().tokens);
}

struct RowJudgement {
    int row;
    std::vector<int8_t> grades;
    QStringList styles;
};

} // namespace

bool hasDialogues(const DataSet &data)
{
    return data.column<TextColumn>(QStringLiteral("conversation")) ||
           (textColumn(data, questionNames) && textColumn(data, answerNames));
}

QString judgedText(const DataSet &data, int row)
{
    QStringList lines;
    if (const auto conversation = data.column<TextColumn>(QStringLiteral("conversation"))) {
        QString question;
        for (const QJsonValue &each : QJsonDocument::fromJson(conversation->text(row).toUtf8()).array()) {
            const QString content =
                each[QStringLiteral("content")].toString().remove(QStringLiteral("<image>")).trimmed();
            if (each[QStringLiteral("role")].toString() == QLatin1String("user"))
                question = content;
            else if (each[QStringLiteral("role")].toString() == QLatin1String("assistant"))
                lines.append(turn(question, content));
        }
        return lines.join(QLatin1Char('\n'));
    }
    return turn(textColumn(data, questionNames)->text(row), textColumn(data, answerNames)->text(row));
}

int gradeIn(const QString &answer)
{
    static const QRegularExpression number(QStringLiteral("(?<![\\d.])\\d+(?!\\.?\\d)"));
    const auto found = number.match(answer);
    const int grade = found.hasMatch() ? found.captured().toInt() : -1;
    return grade <= 5 ? grade : -1;
}

JudgedPool judgePool(const DataSet &data, const Model &model, const QStringList &capabilities,
                     const QStringList &styles, RunContext &context)
{
    const auto *language = model.as<VisionLanguageModel>();
    if (!language || !language->tokenizer())
        throw ProblemError({tr("The model is no vision–language model with a vocabulary"), model.info().uri,
                            tr("Choose one."), ExitCode::ModelRefused});
    const auto pictures = data.first<ImageColumn>();
    std::vector<int> rows(static_cast<size_t>(data.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    const auto judged = attemptRows<RowJudgement>(rows, tr("Asking the judge"), context, [&](int row) {
        const cv::Mat picture = pictures ? pictures->image(row) : cv::Mat();
        const QString text = (pictures ? QStringLiteral("<image>\n") : QString()) + judgedText(data, row) + '\n';
        const auto ask = [&](const QString &query, int tokens) {
            return answerOf(*language, picture, text + query, tokens);
        };
        RowJudgement found{row, {}, {}};
        for (const QString &capability : capabilities)
            found.grades.push_back(int8_t(gradeIn(
                ask(QStringLiteral("From 0 (useless) to 5 (very useful): how much would a multi-modal model that "
                                   "is trained on this example gain in %1? Reply with the number alone.")
                        .arg(capability),
                    gradeTokens))));
        for (const QString &style :
             commaNames(ask(QStringLiteral("Which of these ways of talking to the user does the "
                                            "example show: %1? Reply with their names, separated by "
                                            "commas.")
                                 .arg(styles.join(QStringLiteral(", "))),
                             styleTokens)))
            if (styles.contains(style))
                found.styles.append(style);
        return found;
    });
    JudgedPool result;
    result.pool.rows = int(data.rows());
    result.pool.capabilities = capabilities;
    result.pool.grades.assign(size_t(capabilities.size()) * size_t(data.rows()), GradedPool::missing);
    PoolStyles named{styles, std::vector<std::vector<int32_t>>(size_t(data.rows()))};
    for (const RowJudgement &each : judged) {
        for (size_t i = 0; i < each.grades.size(); ++i) {
            result.pool.grades[i * size_t(data.rows()) + size_t(each.row)] = each.grades[i];
            result.unread += each.grades[i] < 0;
        }
        for (const QString &style : each.styles)
            named.ofRows[size_t(each.row)].push_back(int32_t(styles.indexOf(style)));
    }
    named = withSources(std::move(named), data);
    setBins(result.pool, named.names, named.ofRows, tr("none"));
    return result;
}

} // namespace gleaner
