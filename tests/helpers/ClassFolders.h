#pragma once
#include <QDir>
#include <QString>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace gleaner::tests {

/// Class folders of small PNGs: every class a disk of its own color on noise, `count` pictures each, under
/// `root`/SPLIT/CLASS where a split is named.
inline void makeClassFolders(const QString &root, const QStringList &classes, int count, const QString &split = {},
                             int side = 32)
{
    cv::RNG noise(7);
    for (qsizetype c = 0; c < classes.size(); ++c) {
        const QString folder = QStringList{root, split, classes[c]}.join(u'/');
        QDir().mkpath(folder);
        for (int i = 0; i < count; ++i) {
            cv::Mat picture(side, side, CV_8UC3);
            noise.fill(picture, cv::RNG::UNIFORM, 0, 90);
            const cv::Scalar color(c % 2 ? 250 : 20, c / 2 % 2 ? 250 : 20, c == 0 ? 250 : 120);
            cv::circle(picture, {noise.uniform(side / 3, 2 * side / 3), noise.uniform(side / 3, 2 * side / 3)},
                       side / 4, color, cv::FILLED);
            cv::imwrite(QStringLiteral("%1/%2.png").arg(folder).arg(i, 3, 10, QLatin1Char('0')).toStdString(), picture);
        }
    }
}

} // namespace gleaner::tests
