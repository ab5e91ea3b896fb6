#pragma once
#include <QHash>
#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QLabel;
class QSlider;
class QVBoxLayout;

namespace gleaner {

/// How the map of a word is made of the attention, and where it places points: layers, heads, threshold, switches.
class SegmentControls final : public QWidget {
    Q_OBJECT

public:
    struct State {
        int firstLayer = 0, lastLayer = -1; ///< -1: the last there is
        int head = -1;                      ///< -1: all
        bool weighHeads = true, regularize = true, choosingRow = true, negativePoint = true;
        bool feedBack = false;  ///< the first mask is a prompt, too
        double threshold = 0.5; ///< share of the map's peak
        bool operator==(const State &) const = default;
        QJsonObject toJson() const;
        static State fromJson(const QJsonObject &object); ///< what is missing is as at first
    };
    explicit SegmentControls(QWidget *parent);
    State state() const;
    void setState(const State &state); ///< without a signal
    /// Of the attention that was read; 0: nothing was, and what is about the map is greyed.
    void setShape(int layers, int heads);
    /// More lines below, with controls of the panel's own.
    void addSection(const QString &title, QWidget *widget);
    void showSection(const QWidget *widget, bool shown);

Q_SIGNALS:
    void changed();

private:
    QSlider *addSlider(const QString &name, const char *id, const QString &tip, QLabel *&value);
    QCheckBox *addSwitch(const QString &name, const char *id, const QString &tip);
    void tell();
    void tidy(const QSlider *moved);

    QVBoxLayout *m_column;
    QHash<const QWidget *, QWidget *> m_sections; ///< title and widget together, by the widget
    QSlider *m_first, *m_last, *m_head, *m_threshold;
    QLabel *m_firstText, *m_lastText, *m_headText, *m_thresholdText;
    QCheckBox *m_regularize, *m_weigh, *m_choosing, *m_negative, *m_feedBack;
    int m_layers = 0, m_heads = 0;
};

} // namespace gleaner
