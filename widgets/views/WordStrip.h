#pragma once
#include <QStringList>
#include <QWidget>

namespace gleaner {

/// The words of an answer one after another, on as many lines as they need; a click or the arrow keys choose one.
class WordStrip final : public QWidget {
    Q_OBJECT

public:
    explicit WordStrip(QWidget *parent);
    void setWords(const QStringList &words);
    void setChosen(int word); ///< without a signal
    QRectF wordRect(int word) const;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {300, heightForWidth(300)}; }

Q_SIGNALS:
    void chosen(int word);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<QRectF> places(int width) const;

    QStringList m_words;
    int m_chosen = -1;
};

} // namespace gleaner
