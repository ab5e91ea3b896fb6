#pragma once
#include <QString>
#include <vector>

class QWidget;

namespace gleaner {

class Job;
class Workspace;

/// Writes rows of an open data set as a data set of their own; the ending of `out` tells the format (WriteDataSet.h).
/// What goes wrong becomes a problem of the workspace. Null where the data set is not open or there are no rows.
Job *exportRows(Workspace &workspace, const QString &dataUri, const std::vector<int> &rows, const QString &out);
/// The same after asking for the path.
void askAndExportRows(Workspace &workspace, const QString &dataUri, const std::vector<int> &rows, QWidget *parent);

} // namespace gleaner
