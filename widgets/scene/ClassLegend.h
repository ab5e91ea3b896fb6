#pragma once
#include "widgets/theme/Theme.h"

#include <QListWidget>
#include <set>

class QPainter;

namespace gleaner {

class PointCloud;

/// The classes of a scene with their marks and sizes. A click (or Space) hides a class or shows it again, a double
/// click (or Return) leaves only this class, and all of them when it was alone already.
class ClassLegend final : public QListWidget {
    Q_OBJECT

public:
    explicit ClassLegend(QWidget *parent = nullptr);
    /// The classes that occur, in their order, "no class" last.
    void setCloud(const PointCloud &cloud);
    const std::set<int> &hidden() const { return m_hidden; }
    void setHidden(const std::set<int> &classes);

    /// Draws the same list into a figure, as many classes as fit, and says how many more there are.
    static void paint(QPainter &painter, const QRectF &area, const PointCloud &cloud, const std::set<int> &hidden,
                      Theme::Mode mode);
    static constexpr int width = 148;

    QSize sizeHint() const override { return {width, 200}; }

Q_SIGNALS:
    void hiddenChanged(const std::set<int> &hidden);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void toggle(int index);
    void isolate(int index);
    std::set<int> others(int index) const;

    std::set<int> m_hidden;
};

/// The mark of a class as the scene draws it, `side` pixels wide about `center`; hidden classes are hollow.
void paintClassMark(QPainter &painter, const QPointF &center, double side, int index, bool hollow, Theme::Mode mode);

} // namespace gleaner
