#pragma once
#include <QFile>
#include <QImage>
#include <QTest>
#include <algorithm>
#include <cstdlib>

/// Pictures against pictures that were looked at and found good. Drivers and fonts differ in single pixels at the edges
/// of marks, so they are compared blurred. After a change that is meant: GLEANER_GOLDEN=write TEST, look at
/// tests/golden, and commit.
namespace gleaner::golden {

inline QImage blurred(const QImage &image)
{
    return image.convertToFormat(QImage::Format_RGB32)
        .scaled(image.size() / 4, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// Mean over all pixels of the largest difference of a channel, and the largest of all, of two pictures of one size.
inline std::pair<double, int> differences(const QImage &a, const QImage &b)
{
    double sum = 0;
    int most = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y), other = b.pixelColor(x, y);
            const int each = std::max({std::abs(one.red() - other.red()), std::abs(one.green() - other.green()),
                                       std::abs(one.blue() - other.blue())});
            sum += each;
            most = std::max(most, each);
        }
    return {sum / (double(a.width()) * a.height()), most};
}

/// `folder` lies in tests/golden.
inline void compare(const QImage &seen, const QString &folder, const QString &name)
{
    const QString file = QStringLiteral(GLEANER_SOURCE_DIR "/tests/golden/%1/%2.png").arg(folder, name);
    if (qgetenv("GLEANER_GOLDEN") == "write")
        QVERIFY(seen.save(file));
    const QImage wanted(file);
    QCOMPARE(wanted.size(), seen.size());
    const auto [mean, most] = differences(blurred(seen), blurred(wanted));
    QVERIFY2(mean < 0.8 && most < 40,
             qPrintable(QStringLiteral("differs by %1 on average, %2 at most").arg(mean).arg(most)));
}

} // namespace gleaner::golden
