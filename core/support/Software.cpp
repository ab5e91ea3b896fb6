#include "core/support/Software.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <opencv2/core/version.hpp>
#include <torch/csrc/api/include/torch/version.h>

namespace gleaner {

QJsonObject softwareVersions()
{
    return {{QStringLiteral("gleaner"), QStringLiteral(GLEANER_VERSION)},
            {QStringLiteral("libtorch"), QStringLiteral(TORCH_VERSION)},
            {QStringLiteral("opencv"), QStringLiteral(CV_VERSION)},
            {QStringLiteral("qt"), QString::fromLatin1(qVersion())}};
}

QString blasWarning()
{
    // The dynamic linker chose the BLAS; which one it is can be read from the memory map.
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(maps.readAll());
    if (text.contains(QLatin1String("openblas-openmp")) || text.contains(QLatin1String("libmkl"))
        || !text.contains(QRegularExpression(QStringLiteral("/libblas|/libopenblas"))))
        return {};
    return QCoreApplication::translate("Software", "A slow BLAS library is in use; computations may take many times "
                                                   "longer. Install the package libopenblas0-openmp.");
}

} // namespace gleaner
