#pragma once
#include "core/methods/curation/Curation.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace gleaner {

/// What counts in a curation: capabilities with their weights, the threshold, orders; and where grades are read from.
class CurateControls final : public QWidget {
    Q_OBJECT

public:
    explicit CurateControls(QWidget *parent);
    /// Lists these; what was chosen among equal names stays chosen.
    void setCapabilities(const QStringList &names, int bestGrade);
    /// All but the target. No capability is chosen: `chosen` is empty and anyChosen() false.
    SamplerOptions options() const;
    bool anyChosen() const;
    QString columns() const; ///< where grades are read from, as typed; empty: found by their names
    bool choosesKept() const;
    /// Rows taken for each capability, in the order of setCapabilities().
    void showTaken(const std::vector<int> &takenFor);
    /// Parameters of mmSSR that say the same as options().
    std::map<QString, QString> parameters() const;
    QJsonObject state() const;
    void setState(const QJsonObject &state); ///< without a signal

Q_SIGNALS:
    void changed();        ///< another selection is asked for
    void columnsChanged(); ///< other grades are

private:
    struct Line {
        QString name;
        QCheckBox *box;
        QDoubleSpinBox *weight;
        QLabel *taken;
    };
    void makeOptions();
    void makeReading();
    QComboBox *addChoice(const QString &name, const char *id, const QStringList &choices, const QString &tip);
    void addLine(const QString &name);
    void applyAwaited();

    QGridLayout *m_grid;
    std::vector<Line> m_lines;
    QSpinBox *m_threshold;
    QComboBox *m_order, *m_ties;
    QCheckBox *m_choose;
    QLineEdit *m_columns;
    QHash<QString, double> m_awaited; ///< weights by name, 0: not chosen; of lines that were or will be there
};

} // namespace gleaner
