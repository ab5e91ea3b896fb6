#pragma once
#include "core/data/Selection.h"
#include "widgets/theme/Theme.h"

#include <QListWidget>
#include <set>

class QMenu;
class QPainter;

namespace gleaner {

class PointCloud;

/// The classes of a scene with their marks and sizes. A click (or Space) hides a class or shows it again, a double
/// click (or Return) leaves only this class, and all of them when it was alone already. The menu says the same in words,
/// and chooses the rows of a class.
class ClassLegend final : public QListWidget {
    Q_OBJECT

public:
    explicit ClassLegend(QWidget *parent = nullptr);
    /// The classes that occur, in their order, "no class" last.
    void setCloud(const PointCloud &cloud);
    const std::set<int> &hidden() const { return m_hidden; }
    void setHidden(const std::set<int> &classes);
    void showOnly(int index) { setHidden(others(index)); }
    void fillMenu(QMenu &menu, int index);

    /// Draws the same list into a figure, as many classes as fit, and says how many more there are.
    static void paint(QPainter &painter, const QRectF &area, const PointCloud &cloud, const std::set<int> &hidden,
                      Theme::Mode mode);
    static constexpr int width = 148;

    QSize sizeHint() const override { return {width, 200}; }

Q_SIGNALS:
    void hiddenChanged(const std::set<int> &hidden);
    void rowsRequested(int index, gleaner::Selection::Combine how); ///< choose the rows of the class

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void toggle(int index);
    void isolate(int index);
    std::set<int> others(int index) const;

    std::set<int> m_hidden;
};

/// The mark of a class as the scene draws it, `side` pixels wide about `center`; hidden classes are hollow.
void paintClassMark(QPainter &painter, const QPointF &center, double side, int index, bool hollow, Theme::Mode mode);

} // namespace gleaner
