#include "core/models/capabilities/Capabilities.h"
#include "core/models/DescribeModel.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/checkpoint/Safetensors.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/clip/ClipTextEncoder.h"
#include "core/models/diffusion/Denoising.h"
#include "core/models/diffusion/DiffusionModel.h"
#include "core/models/nn/WeightSlots.h"
#include "core/models/tokenizers/LearnVocabulary.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;

namespace {

const QString fixture = QStringLiteral(GLEANER_FIXTURES "/diffusion-tiny");

Model::NamedTensors tensorsOf(const QString &path)
{
    Model::NamedTensors tensors;
    const auto file = Safetensors::open(path);
    for (const SafetensorsEntry &entry : file.entries())
        tensors[entry.name] = file.tensor(entry);
    return tensors;
}

/// Largest difference, relative to the largest number of the reference.
double difference(const at::Tensor &actual, const at::Tensor &expected)
{
    return ((actual - expected).abs().max() / expected.abs().max()).item<double>();
}

} // namespace

class TestDiffusion : public QObject {
    Q_OBJECT

private:
    const Model::NamedTensors m_expected = tensorsOf(fixture + QStringLiteral("/expected.safetensors"));

private Q_SLOTS:
    void equalsTheReference()
    {
        const ModelPtr model = openModel(fixture);
        const auto outputs = model->forward(m_expected);
        QCOMPARE(outputs.size(), 15u);
        for (const auto &[name, output] : outputs) {
            QVERIFY2(m_expected.contains(name), qPrintable(name));
            const at::Tensor &expected = m_expected.at(name);
            QCOMPARE(output.sizes(), expected.sizes());
            QCOMPARE(output.scalar_type(), expected.scalar_type());
            qInfo() << name << difference(output, expected);
        }
        for (const auto &[name, output] : outputs)
            QVERIFY2(difference(output, m_expected.at(name)) < 1e-4, qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestDiffusion)
#include "tst_diffusion.moc"
