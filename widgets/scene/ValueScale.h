#pragma once
#include "widgets/theme/Theme.h"

#include <QWidget>

class QPainter;

namespace gleaner {

struct PointValues;

/// The scale of the values that color a scene: the name, Viridis from low to high, numbers beside it.
class ValueScale final : public QWidget {
    Q_OBJECT

public:
    explicit ValueScale(QWidget *parent = nullptr);
    void setValues(const PointValues &values);
    /// Draws the same scale into a figure.
    static void paint(QPainter &painter, const QRectF &area, const PointValues &values, Theme::Mode mode);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::shared_ptr<PointValues> m_values; ///< without the numbers of the points
};

} // namespace gleaner
