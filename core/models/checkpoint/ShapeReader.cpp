#include "core/models/checkpoint/ShapeReader.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ShapeReader", text); }

[[noreturn]] void refuse(const QString &path, const QString &reason)
{
    throw ProblemError({tr("The sizes of this model cannot be read from its tensors: %1").arg(reason), path,
                        tr("Copy the weights of this model again, with its config.json where it has one."),
                        ExitCode::ModelRefused});
}

} // namespace

int ShapeReader::size(const QString &name, size_t rank, size_t index, int highest) const
{
    if (!has(name))
        refuse(location(), tr("the tensor “%1” is missing").arg(name));
    const std::vector<qint64> &shape = m_checkpoint.shape(name);
    if (shape.size() != rank || shape[index] < 1 || shape[index] > highest)
        refuse(location(), tr("the tensor “%1” has the shape %2").arg(name, shapeText(shape)));
    return int(shape[index]);
}

int ShapeReader::count(const QString &pattern, int highest) const
{
    int found = 0;
    while (found < highest && has(pattern.arg(found)))
        ++found;
    return found;
}

int ShapeReader::squareRoot(int number, const QString &tensor) const
{
    const int root = std::max(1, int(std::lround(std::sqrt(double(number)))));
    if (root * root != number)
        refuse(location(), tr("%1 positions of “%2” form no square").arg(number).arg(tensor));
    return root;
}

} // namespace gleaner
