#pragma once
#include "widgets/panels/Panel.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTextBrowser;

namespace gleaner {

class BlockList;
class EmptyState;
class ReportModel;

/// The report being made: its blocks in order, the caption or Markdown of the current one, and how it will look.
class ReportPanel final : public Panel {
    Q_OBJECT

public:
    ReportPanel(Workspace &workspace, QWidget *parent);
    bool settled() const override { return !m_later.isActive(); }
    /// HTML or PDF by the ending, on a worker thread; a failure becomes a problem.
    void exportTo(const QString &file);
    /// Asks for the file first; `ending` is "html" or "pdf". False where nothing was chosen.
    bool chooseFile(const QString &ending);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBlocks();
    QWidget *makePreview();
    void makeExports();
    void edited();
    void showBlock();
    void writeBlock();
    void preview();

    ReportModel &m_report;
    BlockList *m_blocks;
    QLineEdit *m_title;
    QLabel *m_captionTitle;
    QPlainTextEdit *m_caption;
    QTextBrowser *m_preview;
    EmptyState *m_empty;
    QList<QWidget *> m_needBlock; ///< enabled while a block is current
    QTimer m_later;               ///< the preview follows typing at a small distance
    int m_previewWidth = 0;
    bool m_filling = false;
};

} // namespace gleaner
