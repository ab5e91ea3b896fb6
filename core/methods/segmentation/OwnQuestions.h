#pragma once
#include <QStringList>
#include <opencv2/core.hpp>

namespace gleaner {

class VisionLanguageModel;

/// Questions that the vision–language model wrote itself, for VL-SAM's ensemble.
struct OwnQuestions {
    int wanted = 0;    ///< 0: it was not asked
    QString answer;    ///< what it wrote
    QStringList found; ///< the questions in it, at most `wanted`
};

/// The questions in a text: what ends with a question mark, and lines that begin with a verb such as "List". Numbers,
/// bullets and quotation marks go, as do repetitions and what has fewer than three words.
QStringList questionsIn(const QString &answer, int most);
/// Asks for `count` questions about all objects of a picture. The prompt needs a picture: `rgb`. `form` as for any
/// question ("{}" stands for the text). Always the likeliest answer; every token is a stop point.
OwnQuestions ownQuestions(const VisionLanguageModel &model, const cv::Mat &rgb, const QString &form, int count);

} // namespace gleaner
