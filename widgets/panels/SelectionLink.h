#pragma once

namespace gleaner {

class ArtifactView;
class Workspace;

/// Makes a view that shows rows of an open data set follow its selection and speak to it: pointing at a point makes its
/// row current, choosing points chooses rows, and the other way round. Views of other data are left alone.
void linkToSelection(ArtifactView *view, Workspace &workspace);

} // namespace gleaner
