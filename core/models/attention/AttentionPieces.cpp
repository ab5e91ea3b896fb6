#include "core/models/attention/AttentionPieces.h"

#include "core/models/tokenizers/Tokenizer.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr qint64 gradientBudget = qint64(2) << 30; // bytes

QString tr(const char *text) { return QCoreApplication::translate("ReadTokenAttention", text); }

} // namespace

QString readableToken(const Tokenizer *tokenizer, int64_t id)
{
    if (!tokenizer)
        return QString::number(id);
    QString text = tokenizer->decode({id}, false);
    if (text.isEmpty() || text.contains(QChar::ReplacementCharacter))
        return tokenizer->textOf(id);
    text.replace(QLatin1Char('\n'), QChar(0x23CE));
    return text.trimmed().isEmpty() ? QStringLiteral("␣") : text.trimmed();
}

std::vector<int64_t> idsOf(const Tokenizer *tokenizer, int vocabulary, const QString &text)
{
    if (tokenizer)
        return tokenizer->encode(text);
    std::vector<int64_t> ids;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        bool whole = false;
        ids.push_back(word.toLongLong(&whole));
        if (!whole || ids.back() < 0 || ids.back() >= vocabulary)
            throw ProblemError(
                {tr("“%1” is no token of this model").arg(word.left(40)), tr("text"),
                 tr("The model has no vocabulary: write its tokens as numbers from 0 to %1.").arg(vocabulary - 1),
                 ExitCode::Invalid});
    }
    return ids;
}

at::Tensor partMeans(int64_t tokens, int64_t count)
{
    const at::Tensor means = at::zeros({count, tokens});
    for (int64_t part = 0; part < count; ++part) {
        const int64_t first = part * tokens / count, end = (part + 1) * tokens / count;
        means[part].narrow(0, first, end - first).fill_(1.0 / double(end - first));
    }
    return means;
}

void requireGradientRoom(const Model &model, int layers, int heads, int64_t tokens)
{
    if (2 * qint64(layers) * heads * tokens * tokens * qint64(sizeof(float)) > gradientBudget)
        refuseAttention(model, tr("%1 tokens are too many for gradient-weighted attention").arg(tokens),
                        tr("Shorten the text, or look at the rollout, which needs one matrix only."));
}

void refuseAttention(const Model &model, const QString &what, const QString &remedy)
{
    throw ProblemError({what, model.info().name, remedy, ExitCode::Invalid});
}

} // namespace gleaner
