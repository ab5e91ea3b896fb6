#include "core/methods/unlearning/PictureJudge.h"

#include "core/models/Encode.h"
#include "core/models/FeatureRows.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QRegularExpression>

namespace gleaner {

namespace {

constexpr size_t picturesAtOnce = 32;
constexpr qsizetype mostLabels = 10'000;

QString tr(const char *text) { return QCoreApplication::translate("PictureJudge", text); }

bool standsIn(const QString &word, const QString &prompt)
{
    return prompt.contains(
        QRegularExpression(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(word)),
                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption));
}

} // namespace

JudgeWords JudgeWords::parse(const QString &typed)
{
    JudgeWords words;
    qsizetype labels = 1;
    for (const QString &group : typed.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        QStringList each;
        for (const QString &word : group.split(QLatin1Char(',')))
            each.append(word.simplified());
        if (each == QStringList{QString()})
            continue;
        labels *= each.size();
        if (each.contains(QString()) || labels > mostLabels)
            throw ProblemError({tr("The judge's words can't be read, or make more than %1 labels").arg(mostLabels),
                                typed, tr("Write groups as “red, blue; star, ring”."), ExitCode::Invalid});
        words.groups.append(each);
    }
    return words;
}

QStringList JudgeWords::labels() const
{
    QStringList all{QString()};
    for (const QStringList &group : groups) {
        QStringList longer;
        for (const QString &label : all)
            for (const QString &word : group)
                longer.append(label.isEmpty() ? word : label + QLatin1Char(' ') + word);
        all = longer;
    }
    return all;
}

std::vector<int> JudgeWords::wordsOf(int index) const
{
    std::vector<int> words(size_t(groups.size()));
    for (qsizetype i = groups.size(); i-- > 0;) {
        words[size_t(i)] = index % int(groups[i].size());
        index /= int(groups[i].size());
    }
    return words;
}

std::vector<int> JudgeWords::askedBy(const QString &prompt) const
{
    std::vector<int> asked;
    for (const QStringList &group : groups) {
        int found = -1, count = 0;
        for (int i = 0; i < group.size(); ++i)
            if (standsIn(group[i], prompt)) {
                found = i;
                ++count;
            }
        asked.push_back(count == 1 ? found : -1);
    }
    return asked;
}

PictureJudge::PictureJudge(const Model &model, const JudgeWords &words, const QStringList &templates)
    : m_model(*model.as<ImageTextMatcher>()), m_words(words)
{
    if (!m_words.isEmpty())
        m_labels = tensorOf(encodeClasses(model, m_words.labels(), templates));
}

std::vector<PictureJudge::Verdict> PictureJudge::verdicts(const std::vector<cv::Mat> &pictures,
                                                          const QStringList &prompts) const
{
    std::vector<Verdict> all(pictures.size());
    for (size_t first = 0; first < pictures.size(); first += picturesAtOnce) {
        stopPoint();
        const size_t count = std::min(picturesAtOnce, pictures.size() - first);
        std::vector<at::Tensor> pixels;
        for (size_t i = 0; i < count; ++i)
            pixels.push_back(m_model.preprocess(pictures[first + i]));
        const at::Tensor seen = unitRows(m_model.encodeImages(at::stack(pixels)));
        const at::Tensor asked = unitRows(m_model.encodeTexts(prompts.mid(qsizetype(first), qsizetype(count))));
        const at::Tensor match = (seen * asked).sum(1).contiguous();
        const at::Tensor best =
            m_labels.defined() ? at::matmul(seen, m_labels.t()).argmax(1).contiguous() : at::Tensor();
        for (size_t i = 0; i < count; ++i) {
            all[first + i].match = 100 * match.data_ptr<float>()[i];
            if (best.defined())
                all[first + i].words = m_words.wordsOf(int(best.data_ptr<int64_t>()[i]));
        }
    }
    return all;
}

} // namespace gleaner
