#include "core/data/SceneDataSet.h"

#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <optional>

namespace gleaner {

DataSetPtr openDataSet(const QString &uri, const std::function<bool()> &stopRequested)
{
    std::optional<StopScope> scope; // an outer one stays in force where none is given
    if (stopRequested)
        scope.emplace(stopRequested);
    if (uri.startsWith(QLatin1String("scenes:")))
        return openScenes(uri);
    throw ProblemError({QCoreApplication::translate("OpenDataSet", "This is no data set that can be read"), uri,
                        QCoreApplication::translate("OpenDataSet", "Known generators are: scenes."),
                        ExitCode::InputUnreadable});
}

} // namespace gleaner
