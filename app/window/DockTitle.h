#pragma once
#include <QWidget>

class QDockWidget;

namespace gleaner {

/// The title of a dock: its name, and small buttons that float and hide it. Dragging the title moves the dock.
class DockTitle final : public QWidget {
    Q_OBJECT

public:
    explicit DockTitle(QDockWidget *dock);
};

} // namespace gleaner
