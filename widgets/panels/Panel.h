#pragma once
#include <QJsonObject>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedLayout;
class QVBoxLayout;

namespace gleaner {

class EmptyState;
class ProgressStrip;
class Workspace;

/// One workspace of the window: header (title, a quiet line of facts, actions at the right), progress while something
/// is awaited, and either its content or the sentence of an empty state.
class Panel : public QWidget {
    Q_OBJECT

public:
    Panel(const QString &id, const QString &title, const QString &icon, Workspace &workspace, QWidget *parent);

    const QString &id() const { return m_id; }
    const QString &name() const { return m_name; } ///< as on the rail
    const QString &icon() const { return m_icon; }
    /// False while something that belongs to the picture is still on its way (thumbnails, an encoding).
    virtual bool settled() const { return true; }
    /// Does what the panel needs to show something, as a person would with its first button; for pictures of it.
    virtual void prepare() {}
    /// How its views stand, for the project; and to take it up again, now or when there is something to show.
    virtual QJsonObject state() const { return {}; }
    virtual void restoreState(const QJsonObject &) {}

Q_SIGNALS:
    void panelRequested(const QString &id); ///< "show that other panel"
    void openDataRequested();               ///< a file dialog is the window's business
    void openModelRequested();
    void exampleRequested(); ///< run the example of the first method

protected:
    Workspace &workspace() const { return m_workspace; }
    void setTitle(const QString &title, const QString &facts = {});
    void addAction(QWidget *widget); ///< at the right of the header
    QVBoxLayout *body() const { return m_body; }
    ProgressStrip *progress() const { return m_progress; }
    /// A quiet badge beside the title: "inputs changed", "live"; empty removes it.
    void setBadge(const QString &text, const QString &tip = {});
    void showEmpty(EmptyState *state); ///< keeps the state as a page; null goes back to the content
    void showContent() { showEmpty(nullptr); }

private:
    QString m_id, m_name, m_icon;
    Workspace &m_workspace;
    QLabel *m_title, *m_facts, *m_badge;
    QHBoxLayout *m_actions;
    ProgressStrip *m_progress;
    QStackedLayout *m_pages;
    QVBoxLayout *m_body;
};

} // namespace gleaner
