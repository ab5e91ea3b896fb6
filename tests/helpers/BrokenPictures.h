#pragma once
#include "core/data/generators/Made.h"

namespace gleaner::tests {

/// The same data, but the picture `row` of the column `name` cannot be read; its place is "made #row".
inline DataSetPtr withBrokenPicture(const DataSetPtr &data, const QString &name, qsizetype row)
{
    const auto pictures = data->column<ImageColumn>(name);
    const auto make = [pictures, row](qsizetype asked) {
        if (asked == row)
            throw ProblemError({QStringLiteral("The picture is cut off"), QStringLiteral("made #%1").arg(row),
                                QStringLiteral("Replace it."), ExitCode::InputUnreadable});
        return pictures->image(asked);
    };
    return data->with(generators::images(name.toLatin1().constData(), data->rows(), QStringLiteral("made"), make),
                      QStringLiteral("test"));
}

} // namespace gleaner::tests
