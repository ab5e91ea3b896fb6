#pragma once
#include <QFrame>
#include <QImage>
#include <functional>
#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace gleaner {

/// The nearest of a picked row beside it: pictures that can be pressed to go on from there. Names: "embedding.neighbors",
/// "embedding.neighbor.N" from 0 on, "embedding.neighbors.close".
class NeighborCard final : public QFrame {
    Q_OBJECT

public:
    static constexpr int most = 12, side = 56;
    struct Neighbor {
        int row = -1;
        QString label;       ///< class, may be empty
        double distance = 0; ///< in the space they were sought in
    };

    explicit NeighborCard(QWidget *parent);
    /// `heading` says whose neighbors, `words` in which space. Pictures arrive by setPicture(); without `pictures` the
    /// buttons carry rows as text.
    void present(const QString &heading, const QString &words, const std::vector<Neighbor> &neighbors, bool pictures);
    void setPicture(int row, const QImage &image);
    std::vector<int> rows() const { return m_rows; }
    /// In the corner of the parent farthest from `at`, so that the point stays in sight.
    void placeAwayFrom(const QPoint &at);

Q_SIGNALS:
    void rowHovered(int row); ///< -1 = none
    void rowPressed(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_heading, *m_words;
    QGridLayout *m_grid;
    std::vector<QToolButton *> m_buttons;
    std::vector<int> m_rows;
};

} // namespace gleaner
