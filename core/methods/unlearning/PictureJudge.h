#pragma once
#include "core/models/Model.h"

#include <ATen/core/Tensor.h>
#include <QStringList>
#include <opencv2/core.hpp>

namespace gleaner {

class ImageTextMatcher;

/// Words among which a judge chooses, one of each group: “red, blue; star, ring” are two groups and four labels.
struct JudgeWords {
    QList<QStringList> groups;

    /// Throws ProblemError (Invalid) for an empty word or more than 10,000 labels; no groups for an empty text.
    static JudgeWords parse(const QString &typed);
    bool isEmpty() const { return groups.isEmpty(); }
    /// One word of each group, the last group's changing fastest.
    QStringList labels() const;
    /// Of label `index`, the word of every group.
    std::vector<int> wordsOf(int index) const;
    /// The word of every group that stands in a prompt, as whole words; −1 where none or several do.
    std::vector<int> askedBy(const QString &prompt) const;
};

/// What an image–text model sees in a picture: independent of whoever made it.
class PictureJudge {
public:
    /// `templates` hold “{}” where a label goes. The model must offer ImageTextMatcher and outlive the judge.
    PictureJudge(const Model &model, const JudgeWords &words, const QStringList &templates);

    struct Verdict {
        std::vector<int> words; ///< one of each group; empty without groups
        double match = 0;       ///< 100 · cosine of the picture and its prompt
    };
    /// Pictures (8-bit RGB) and their prompts → what is seen. A stop point every few pictures.
    std::vector<Verdict> verdicts(const std::vector<cv::Mat> &pictures, const QStringList &prompts) const;
    const JudgeWords &words() const { return m_words; }

private:
    const ImageTextMatcher &m_model;
    JudgeWords m_words;
    at::Tensor m_labels; ///< (labels, D), normalized
};

} // namespace gleaner
