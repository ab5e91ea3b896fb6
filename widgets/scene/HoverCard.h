#pragma once
#include <QFrame>
#include <QImage>

namespace gleaner {

/// What floats beside the point under the pointer: the picture of its row, large enough to recognize, and some words.
class HoverCard final : public QFrame {
    Q_OBJECT

public:
    static constexpr int pictureSide = 128;

    explicit HoverCard(QWidget *parent);
    /// `heading` beside the class's mark (class -1 = none), `words` below it. The picture's place stays empty until
    /// setPicture(); without `picture` there is none.
    void present(int index, const QString &heading, const QString &words, bool picture);
    void setPicture(const QImage &image);
    const QImage &picture() const { return m_image; }
    QString heading() const { return m_heading; }
    QString words() const { return m_words; }
    /// Beside `at` in the parent, wholly inside it where it fits.
    void placeAt(const QPoint &at);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_class = -1;
    bool m_hasPicture = false;
    QString m_heading, m_words;
    QImage m_image;
};

} // namespace gleaner
