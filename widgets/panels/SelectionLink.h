#pragma once

namespace gleaner {

class ArtifactView;
class Workspace;

/// Makes a view that shows rows of an open data set (points, charts) follow its selection and speak to it: pointing at a
/// mark makes its row current, choosing marks chooses rows, and the other way round. Other views are left alone.
void linkToSelection(ArtifactView *view, Workspace &workspace);

} // namespace gleaner
