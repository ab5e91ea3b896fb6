#pragma once
#include <QWidget>

class QDockWidget;

namespace gleaner {

/// The title of a dock: its name, and small buttons that float and hide it. Dragging the title moves the dock.
class DockTitle final : public QWidget {
    Q_OBJECT

public:
    /// With `instead`, that stands in the place of the name (tabs).
    explicit DockTitle(QDockWidget *dock, QWidget *instead = nullptr);
};

} // namespace gleaner
