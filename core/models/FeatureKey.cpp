#include "core/models/FeatureKey.h"

#include "core/data/cache/FeatureCache.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/support/Software.h"

#include <ATen/Version.h>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

namespace gleaner {

namespace {

/// What the processor can do: the libraries choose their kernels by it, and a cache may be on a shared disk.
QByteArray processor()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith("flags") || line.startsWith("Features"))
                return line;
    return {};
}

QByteArray computing()
{
    static const QByteArray all = QJsonDocument(softwareVersions()).toJson(QJsonDocument::Compact) +
                                  QByteArray::fromStdString(at::show_config()) + processor();
    return all;
}

} // namespace

QByteArray encoderKey(const ImageEncoder &encoder, uint64_t seed, const Augmentation &augmentation, bool half)
{
    const auto *model = dynamic_cast<const Model *>(&encoder);
    if (!model || !FeatureCache::shared().enabled())
        return {};
    QByteArray key = "features 1 " + model->contentHash().toLatin1() + ' ' + computing();
    if (half)
        key += " bfloat16";
    if (augmentation.passes > 0)
        key += ' ' + QByteArray::number(augmentation.passes) + ' ' +
               QByteArray::number(augmentation.smallestScale, 'g', 17) + ' ' +
               QByteArray::number(augmentation.flip, 'g', 17) + ' ' + QByteArray::number(quint64(seed));
    return key;
}

QByteArray pictureKey(const ImageColumn &pictures, int row, cv::Mat &decoded)
{
    if (const QByteArray key = pictures.contentKey(row); !key.isEmpty())
        return "file" + key;
    if (decoded.empty())
        decoded = pictures.image(row);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (int y = 0; y < decoded.rows; ++y)
        hash.addData(QByteArrayView(decoded.ptr<char>(y), decoded.cols * qsizetype(decoded.elemSize())));
    return "pixels" + QByteArray::number(decoded.cols) + 'x' + QByteArray::number(decoded.rows) + hash.result();
}

} // namespace gleaner
