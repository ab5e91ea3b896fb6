#pragma once
#include <QFrame>
#include <functional>

class QLineEdit;
class QListWidget;

namespace gleaner {

/// Ctrl+K: one line that finds methods, panels, what is open, and every action.
class FindAnything final : public QFrame {
    Q_OBJECT

public:
    struct Entry {
        QString group; ///< "Method", "Panel", "Data set", "Model", "Action"
        QString name;
        QString detail; ///< shortcut or summary
        QString icon;
        std::function<void()> choose;
    };

    /// A child of the window that floats over it.
    explicit FindAnything(QWidget *window);
    void present(QList<Entry> entries);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void chooseCurrent();

    QLineEdit *m_search;
    QListWidget *m_list;
    QList<Entry> m_entries;
};

} // namespace gleaner
