#include "core/models/attention/ReadAttention.h"

#include "core/models/FeatureRows.h"
#include "core/models/attention/AttentionFlow.h"
#include "core/models/attention/AttentionPieces.h"
#include "core/models/attention/AttentionProbes.h"
#include "core/models/attention/PatchPool.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/capabilities/PictureTower.h"

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
        layers.push_back(sharedArrayOf(layer));
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

void addRelevance(AttentionMap &map, const Model &model, const ImageEncoder &encoder, const PatchPool &pool,
                  const cv::Mat &rgb, const QString &wanted)
{
    GradientAttentionProbe probe;
    const at::Tensor features = encoder.encodeImages(encoder.preprocess(rgb).unsqueeze(0), &probe);
    const c10::AutoGradMode gradients(true);
    const Target target = targetOf(model, features, wanted);
    target.value.backward();
    map.relevance = sharedArrayOf(pool(probe.relevance()));
    map.target = target.name;
}

} // namespace

namespace {

/// What sees the picture, whichever kind of model it is part of.
struct Tower {
    const ImageEncoder *encoder;
    const PictureTower *other; ///< where there is no encoder

    explicit Tower(const Model &model)
        : encoder(model.as<ImageEncoder>()), other(encoder ? nullptr : model.as<PictureTower>())
    {
    }
    int layers() const { return encoder ? encoder->imageLayers() : other ? other->towerLayers() : 0; }
    int heads() const { return encoder ? encoder->imageHeads() : other->towerHeads(); }
    int prefix() const { return encoder ? encoder->prefixTokens() : 0; }
    int patches() const { return encoder ? encoder->patchesPerSide() : other->towerPatchesPerSide(); }
    cv::Mat square(const cv::Mat &rgb) const { return encoder ? encoder->seenSquare(rgb) : other->towerSquare(rgb); }
    void read(const cv::Mat &rgb, Probe &probe) const
    {
        if (encoder)
            encoder->encodeImages(encoder->preprocess(rgb).unsqueeze(0), &probe);
        else
            other->readTower(rgb, probe);
    }
};

} // namespace

bool readsAttention(const Model &model) { return Tower(model).layers() > 0; }

bool readsRelevance(const Model &model)
{
    return (readsAttention(model) && Tower(model).encoder) || model.as<VisionLanguageModel>();
}

AttentionMap readAttention(const Model &model, const cv::Mat &rgb, const AttentionQuestion &question)
{
    const Tower tower(model);
    if (tower.layers() == 0)
        refuseAttention(model,
                        tower.encoder ? tr("This model has no attention to show") : tr("This model has no image tower"),
                        tr("Choose a transformer that sees pictures, such as zoo:scenes-clip."));
    if (question.relevance && !tower.encoder)
        refuseAttention(model, tr("This model has no answer whose gradients could be followed"),
                        tr("Look at the rollout, or choose an image encoder."));
    const PatchPool pool(tower.prefix(), tower.patches(), qint64(tower.layers()) * tower.heads(), budget);
    LayersProbe probe(pool);
    tower.read(rgb, probe);
    AttentionMap map;
    map.layers = std::move(probe.layers);
    map.rollout = sharedArrayOf(probe.rollout);
    map.prefixTokens = tower.prefix();
    map.gridRows = map.gridColumns = pool.grid();
    map.image = tower.square(rgb);
    if (question.relevance)
        addRelevance(map, model, *tower.encoder, pool, rgb, question.target);
    model.verifyUnchanged();
    return map;
}

} // namespace gleaner
