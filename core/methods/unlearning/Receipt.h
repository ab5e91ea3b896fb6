#pragma once
#include "core/methods/unlearning/WeightChanges.h"
#include "core/results/Artifact.h"
#include "core/results/Measures.h"

namespace gleaner {

// What an unlearning method hands over beside its figures, whatever it did to whichever kind of model: what changed for
// every sample, where the weights changed, whether forgetting survives a little training and rounding to 8 bits, which
// attacks tell that something was there, and the hashes of it all. Classifiers fill it in by ClassifierReceipt.h,
// language models by LokuReceipt.h.

/// What a model says of one sample.
struct ReceiptVerdict {
    QString said;          ///< the class it names, the answer it writes
    double confidence = 0; ///< probability of what is right, percent
    bool right = false;
};

struct ReceiptSample {
    int row = 0;     ///< as people count them
    int dataRow = 0; ///< of the receipt's data set; −1: of another
    QString asked;   ///< the question; empty where samples are pictures or vectors
    QString right;   ///< the label, the right answer
    QString key;     ///< what names it in hashes
};

struct ReceiptModel {
    QString name;
    bool reference = false; ///< drawn dashed
    NamedWeights weights = {};
    std::vector<ReceiptVerdict> said = {};                         ///< by sample
    std::function<std::vector<ReceiptVerdict>()> saidRounded = {}; ///< after roundToInt8()
    /// Share in [0, 1] of forgotten samples that are right after so many steps of training on them.
    std::function<std::vector<double>(const std::vector<int> &steps)> relearned = {};
};

struct ReceiptGroup {
    QString name;
    std::vector<int> samples;
};

struct ReceiptCase {
    QString set;     ///< name of what was to be forgotten
    QString dataUri; ///< of the data set that samples are rows of
    std::vector<ReceiptSample> samples = {};
    ReceiptGroup forget = {}, remaining = {}, test = {}; ///< what every sample is
    std::vector<int> kept = {};                          ///< test samples of what was not to be forgotten
    ReceiptModel before = {}, after = {};
    std::vector<ReceiptModel> others = {}; ///< retrained model, variants
};

/// Shares of samples in [0, 100] that an attacker tells apart, by kind of attack; NaN where there is none.
struct ReceiptAttack {
    QString name; ///< of the model or method
    std::vector<MeanSpread> shares;
    double ratio; ///< of the likelihood-ratio attack
};

// Every artifact has a caption that says what to see.
Artifact receiptSamples(const ReceiptCase &receipt);
Artifact receiptWeights(const ReceiptCase &receipt);
Artifact receiptRelearning(const ReceiptCase &receipt, const std::vector<int> &steps = {0, 1, 2, 5, 10, 20});
Artifact receiptQuantization(const ReceiptCase &receipt);
/// `kinds` name the shares; the likelihood ratio has a column where any model has one.
Artifact receiptMembership(const QStringList &kinds, const std::vector<ReceiptAttack> &attacks, const QString &caption);
Artifact receiptTimes(const std::vector<std::pair<QString, double>> &secondsOf, const QString &caption);
/// Hashes of weights before and after, of the samples forgotten, and `facts` in lines of name and value.
Artifact receiptManifest(const ReceiptCase &receipt, const std::vector<std::pair<QString, QString>> &facts);

} // namespace gleaner
