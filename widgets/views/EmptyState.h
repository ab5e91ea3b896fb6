#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace gleaner {

/// What a view says while it has nothing to show: one sentence, and one button that does the obvious next thing.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    /// Without an `action` there is no button.
    EmptyState(const QString &icon, const QString &sentence, const QString &action, QWidget *parent = nullptr);
    void setSentence(const QString &sentence);
    QPushButton *button() const { return m_button; } ///< null where there is no action

Q_SIGNALS:
    void actionRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_sentence;
    QPushButton *m_button = nullptr;
};

} // namespace gleaner
