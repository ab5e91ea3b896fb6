#pragma once
#include <QWidget>

namespace gleaner {

/// What is painted while the libraries load: the window's frame and place, without content. Needs no library but Qt.
class FirstFrame : public QWidget {
    Q_OBJECT

public:
    /// Shows it where the window was last time and waits for the first paint.
    void present();

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace gleaner
