#pragma once
#include "widgets/views/ArtifactView.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace gleaner {

class ElidingLabel;
class ProgressStrip;

/// The frame of a view on the stage: title, small tools, "Add to report", export, and the view's states.
class ViewFrame final : public QFrame {
    Q_OBJECT

public:
    /// Takes over `content`, any widget. An ArtifactView brings its title, tools and export.
    explicit ViewFrame(QWidget *content, QWidget *parent = nullptr);

    QWidget *content() const { return m_content; }
    ArtifactView *artifactView() const; ///< null for other content
    void setTitle(const QString &title);
    QString title() const;
    /// Puts a small tool into the header, left of "Add to report".
    void addTool(QWidget *tool);

    /// Empty: shows `state` (an EmptyState, owned by the frame) instead of the content until showContent().
    void showEmpty(QWidget *state);
    void showContent();
    /// A quiet badge in the header, for "live" (partial) and "inputs changed" (stale); empty removes it.
    void setBadge(const QString &text, const QString &tooltip = {});
    /// Waiting: the strip under the header; hidden until it follows something.
    ProgressStrip *progress() const { return m_progress; }
    /// "Add to report" is shown for artifact views; other content may switch it on.
    void setReportable(bool reportable);

public Q_SLOTS:
    /// Puts the view's picture, as shown, on the clipboard.
    void copyPicture();

Q_SIGNALS:
    void addToReportRequested();
    void problemOccurred(const QString &what, const QString &where, const QString &remedy); ///< export failed

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader();
    void exportTo(const QString &suffix);

    QWidget *m_content;
    ElidingLabel *m_title;
    QLabel *m_badge;
    QHBoxLayout *m_tools;
    QToolButton *m_report, *m_export;
    QStackedLayout *m_stack;
    ProgressStrip *m_progress;
    QWidget *m_empty = nullptr;
};

} // namespace gleaner
