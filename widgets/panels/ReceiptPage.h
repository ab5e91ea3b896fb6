#pragma once
#include "core/results/Artifact.h"

#include <QScrollArea>

class QVBoxLayout;

namespace gleaner {

class ArtifactView;
class ViewFrame;

/// The artifacts of a run below one another on one page that scrolls. A view is made when it comes near to being seen.
class ReceiptPage final : public QScrollArea {
    Q_OBJECT

public:
    explicit ReceiptPage(const QString &id, QWidget *parent);
    void setArtifacts(const std::vector<Artifact> &artifacts);
    const std::vector<Artifact> &artifacts() const { return m_artifacts; }
    /// Scrolls to the artifact; nothing where there is none of that name.
    void showArtifact(const QString &name);

Q_SIGNALS:
    void viewMade(gleaner::ArtifactView *view);                   ///< for links to a selection
    void addToReportRequested(const gleaner::ArtifactView &view); ///< with what was chosen in it
    void problemOccurred(const QString &what, const QString &where, const QString &remedy);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void make(size_t index);

    std::vector<Artifact> m_artifacts;
    std::vector<QWidget *> m_places;
    std::vector<bool> m_made;
    QVBoxLayout *m_column = nullptr;
};

} // namespace gleaner
