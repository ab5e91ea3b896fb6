#pragma once
#include <QLabel>

namespace gleaner {

/// One line of plain text that never widens what it stands in: what does not fit gives way to an ellipsis, and then the
/// tooltip begins with the whole text.
class ElidingLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidingLabel(Qt::TextElideMode mode, QWidget *parent = nullptr);
    bool elided() const; ///< whether something is left out at the present width
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shown() const;

    Qt::TextElideMode m_mode;
};

} // namespace gleaner
