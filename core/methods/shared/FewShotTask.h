#pragma once
#include "core/methods/shared/FewShotSplit.h"

#include <ATen/core/Tensor.h>
#include <map>

namespace gleaner {

class Model;
class RunContext;
class StagedProgress;

/// L2-normalized features (N, D) in float64 with the class and the data set row of each.
struct LabeledFeatures {
    at::Tensor features;
    std::vector<int> labels; ///< 0…K−1
    std::vector<int> rows;
    size_t size() const { return labels.size(); }
    /// Only classes from ≤ k < to, counted from `from`.
    LabeledFeatures ofClasses(int from, int to) const;
};

/// The column of class labels: "label", or the first label column that is neither split nor domain; null where none.
std::shared_ptr<const LabelColumn> classLabels(const DataSet &data);
/// "a photo of a {}.; a sketch of a {}." → the templates.
QStringList promptTemplates(const QString &typed);
/// Normalized text features (K, D) in float64; underscores in class names become spaces.
at::Tensor classTexts(const Model &model, const QStringList &classes, const QStringList &templates);
/// 100 · x · textᵀ: the logits that need no labeled picture.
at::Tensor zeroShotLogits(const at::Tensor &features, const at::Tensor &text);

/// A labeled data set as few-shot classification with a frozen image–text model: every picture encoded once, the shots
/// of the largest count once per augmentation pass, so that a sweep over shots encodes nothing again.
class FewShotTask {
public:
    struct Options {
        FewShotNeed need;
        std::vector<int> seeds{1, 2, 3};
        int passes = 10; ///< augmented encodings of each shot; 0 = one plain encoding
        QStringList templates;
        int unlabeled = 0; ///< pictures from the training rows whose labels are not looked at
    };
    /// Chooses rows only; quick. Throws ProblemError (Invalid) for a class with too few pictures.
    FewShotTask(const DataSet &data, Options options, uint64_t seed);
    /// Pictures encode() will pass through the network, augmented passes included.
    qint64 encodings() const;
    /// Fills everything below; one or two stages that weigh encodings(). Throws ProblemError where nothing is left.
    void encode(const Model &model, const DataSet &data, StagedProgress &progress);

    const FewShotPools &pools() const { return m_pools; }
    const QStringList &classes() const { return m_pools.classes; }
    int classCount() const { return int(m_pools.classes.size()); }
    const at::Tensor &text() const { return m_text; } ///< (K, D)
    const LabeledFeatures &test() const { return m_test; }
    /// By position in Options::seeds.
    LabeledFeatures validation(size_t seed) const;
    /// The first perClass[k] shots of every class, augmented passes of a picture adjacent.
    LabeledFeatures shots(size_t seed, const std::vector<int> &perClass) const;
    LabeledFeatures shots(size_t seed, int perClass) const;
    /// Training pictures outside the validation of this seed, labels withheld (-1); (U, D).
    at::Tensor unlabeled(size_t seed) const;

private:
    struct Bank {
        at::Tensor features;                    ///< (N, D)
        std::map<int, std::vector<int64_t>> of; ///< row of the data set → its rows here; absent where it failed
    };
    static LabeledFeatures gather(const Bank &bank, const std::vector<int> &rows, const std::vector<int> &labels);
    std::vector<int> plainRows() const;
    std::vector<int> shotRows() const;

    Options m_options;
    FewShotPools m_pools;
    std::vector<FewShotDraw> m_draws;
    std::vector<int> m_unlabeledRows;
    at::Tensor m_text;
    Bank m_plain, m_augmented;
    LabeledFeatures m_test;
};

/// Plain features of `rows` of a data set's first image column, with the given labels; failed pictures are left out.
LabeledFeatures encodeLabeled(const Model &model, const DataSet &data, const std::vector<int> &rows,
                              const std::vector<int> &labels, RunContext &context);

} // namespace gleaner
