#include "core/models/attention/AttentionPieces.h"

#include "core/models/tokenizers/Tokenizer.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

FloatArrayPtr arrayOf(const at::Tensor &tensor)
{
    const at::Tensor dense = tensor.detach().to(at::kFloat).contiguous();
    auto array = std::make_shared<FloatArray>(std::vector<qint64>(dense.sizes().begin(), dense.sizes().end()));
    std::copy_n(dense.data_ptr<float>(), array->values.size(), array->values.begin());
    return array;
}

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

void refuseAttention(const Model &model, const QString &what, const QString &remedy)
{
    throw ProblemError({what, model.info().name, remedy, ExitCode::Invalid});
}

} // namespace gleaner
