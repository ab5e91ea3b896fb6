#include "core/models/attention/ReadAttention.h"

#include "core/models/attention/AttentionFlow.h"
#include "core/models/attention/AttentionPieces.h"
#include "core/models/attention/AttentionProbes.h"
#include "core/models/attention/PatchPool.h"
#include "core/models/capabilities/Capabilities.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr qint64 budget = qint64(1) << 30; // bytes of all matrices together

QString tr(const char *text) { return QCoreApplication::translate("ReadAttention", text); }

/// Takes each layer as it comes, no finer than fits, and follows the flow.
class LayersProbe final : public Probe {
public:
    explicit LayersProbe(PatchPool pool) : m_pool(pool) {}
    bool wantsAttention(int) const override { return true; }
    void attention(int, const at::Tensor &weights) override
    {
        const at::Tensor layer = m_pool(weights.squeeze(0));
        layers.push_back(arrayOf(layer));
        rollout = rolloutStep(rollout, layer.to(at::kFloat));
    }
    std::vector<FloatArrayPtr> layers;
    at::Tensor rollout;

private:
    PatchPool m_pool;
};

/// What the gradients are of, and its name.
struct Target {
    at::Tensor value; ///< one number
    QString name;
};

Target classTarget(const Model &model, const Classifier &classifier, const at::Tensor &features, const QString &wanted)
{
    const QStringList names = classifier.classNames();
    const at::Tensor logits = classifier.classify(features);
    const int64_t index = wanted.isEmpty() ? logits.argmax(1).item<int64_t>() : names.indexOf(wanted);
    if (index < 0)
        refuseAttention(model, tr("The model knows no class “%1”").arg(wanted),
                        tr("Its classes are: %1.").arg(names.mid(0, 20).join(QStringLiteral(", "))));
    return {logits[0][index], tr("class “%1”").arg(names.value(index))};
}

Target targetOf(const Model &model, const at::Tensor &features, const QString &wanted)
{
    if (const auto *classifier = model.as<Classifier>())
        return classTarget(model, *classifier, features, wanted);
    const auto *matcher = model.as<ImageTextMatcher>();
    if (!matcher || wanted.isEmpty())
        return {features.norm(), tr("length of the picture's feature")};
    const at::Tensor text = matcher->encodeTexts({wanted});
    return {at::cosine_similarity(features, text).squeeze(0), tr("match with “%1”").arg(wanted)};
}

void addRelevance(AttentionMap &map, const Model &model, const ImageEncoder &encoder, const at::Tensor &pixels,
                  const PatchPool &pool, const QString &wanted)
{
    GradientAttentionProbe probe;
    const at::Tensor features = encoder.encodeImages(pixels, &probe);
    const c10::AutoGradMode gradients(true);
    const Target target = targetOf(model, features, wanted);
    target.value.backward();
    map.relevance = arrayOf(pool(probe.relevance()));
    map.target = target.name;
}

} // namespace

AttentionMap readAttention(const Model &model, const cv::Mat &rgb, const AttentionQuestion &question)
{
    const auto *encoder = model.as<ImageEncoder>();
    if (!encoder || encoder->imageLayers() == 0)
        refuseAttention(model, encoder ? tr("This model has no attention to show") : tr("This model has no image tower"),
                        tr("Choose a transformer that sees pictures, such as zoo:scenes-clip."));
    const PatchPool pool(encoder->prefixTokens(), encoder->patchesPerSide(),
                         qint64(encoder->imageLayers()) * encoder->imageHeads(), budget);
    const at::Tensor pixels = encoder->preprocess(rgb).unsqueeze(0);
    LayersProbe probe(pool);
    encoder->encodeImages(pixels, &probe);
    AttentionMap map;
    map.layers = std::move(probe.layers);
    map.rollout = arrayOf(probe.rollout);
    map.prefixTokens = encoder->prefixTokens();
    map.gridRows = map.gridColumns = pool.grid();
    map.image = encoder->seenSquare(rgb);
    if (question.relevance)
        addRelevance(map, model, *encoder, pixels, pool, question.target);
    model.verifyUnchanged();
    return map;
}

} // namespace gleaner
