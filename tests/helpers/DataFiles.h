#pragma once
#include "core/data/DataSet.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <cmath>
#include <opencv2/imgcodecs.hpp>

namespace gleaner::tests {

/// Writes a file and the folders above it.
inline QString put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test cannot write %s", qPrintable(path));
    return path;
}

/// A PNG whose pixels tell its number.
inline QString putPicture(const QString &path, int width, int height, int number = 1)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    cv::Mat picture(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            picture.at<cv::Vec3b>(y, x) = cv::Vec3b(uchar(x * 7 + number), uchar(y * 5), uchar(number * 40));
    cv::imwrite(path.toStdString(), picture);
    return path;
}

/// The Problem that opening throws; one without text where it does not throw.
inline Problem problemOf(const QString &uri)
{
    try {
        openDataSet(uri);
    } catch (const ProblemError &error) {
        return error.problem();
    }
    return {};
}

/// Why two columns differ; empty where they are equal.
inline QString difference(const ColumnPtr &a, const ColumnPtr &b)
{
    if (a->kind() != b->kind())
        return QStringLiteral("%1 is %2 and %3")
            .arg(a->name(), Column::kindName(a->kind()), Column::kindName(b->kind()));
    if (a->rows() != b->rows())
        return QStringLiteral("%1 has %2 and %3 rows").arg(a->name()).arg(a->rows()).arg(b->rows());
    const auto same = [&](qsizetype row) {
        switch (a->kind()) {
        case Column::Kind::Image: {
            const cv::Mat x = static_cast<const ImageColumn &>(*a).image(row),
                          y = static_cast<const ImageColumn &>(*b).image(row);
            return x.size() == y.size() && cv::norm(x, y, cv::NORM_INF) == 0;
        }
        case Column::Kind::Mask: {
            const cv::Mat x = static_cast<const MaskColumn &>(*a).mask(row),
                          y = static_cast<const MaskColumn &>(*b).mask(row);
            return x.size() == y.size() && cv::norm(x, y, cv::NORM_INF) == 0;
        }
        case Column::Kind::Boxes:
            return static_cast<const BoxesColumn &>(*a).boxes(row) == static_cast<const BoxesColumn &>(*b).boxes(row);
        case Column::Kind::Text:
            return static_cast<const TextColumn &>(*a).text(row) == static_cast<const TextColumn &>(*b).text(row);
        case Column::Kind::Label:
            return static_cast<const LabelColumn &>(*a).text(row) == static_cast<const LabelColumn &>(*b).text(row);
        case Column::Kind::Number: {
            const double x = static_cast<const NumberColumn &>(*a).value(row),
                         y = static_cast<const NumberColumn &>(*b).value(row);
            return x == y || (std::isnan(x) && std::isnan(y));
        }
        case Column::Kind::Vector: {
            const auto &x = static_cast<const VectorColumn &>(*a), &y = static_cast<const VectorColumn &>(*b);
            std::vector<float> p(size_t(x.dimension())), q(size_t(y.dimension()));
            x.copyRow(row, p.data());
            y.copyRow(row, q.data());
            return p == q;
        }
        }
        return false;
    };
    for (qsizetype row = 0; row < a->rows(); ++row)
        if (!same(row))
            return QStringLiteral("%1 differs in row %2").arg(a->name()).arg(row);
    if (a->kind() == Column::Kind::Label &&
        static_cast<const LabelColumn &>(*a).classes() != static_cast<const LabelColumn &>(*b).classes())
        return QStringLiteral("%1 has other classes").arg(a->name());
    return {};
}

/// Why a data set that was written and read lacks something; columns in `leftOut` need not be there.
inline QString difference(const DataSet &before, const DataSet &after, const QStringList &leftOut)
{
    for (const ColumnPtr &column : before.columns()) {
        const auto found = std::find_if(after.columns().begin(), after.columns().end(),
                                        [&](const ColumnPtr &each) { return each->name() == column->name(); });
        if (leftOut.contains(column->name()))
            continue;
        if (found == after.columns().end())
            return QStringLiteral("%1 is missing").arg(column->name());
        if (const QString text = difference(column, *found); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace gleaner::tests
