#pragma once
#include "widgets/panels/Project.h"

#include <QObject>

namespace gleaner {

class Workspace;

/// Saves what is open as a project and opens it again. Problems go to the workspace, never into a dialog.
class ProjectKeeper final : public QObject {
    Q_OBJECT

public:
    /// With `remembers`, opened and saved files are listed as recent ones.
    ProjectKeeper(Workspace &workspace, bool remembers, QObject *parent);

    /// Empty while the work has no file yet.
    const QString &file() const { return m_file; }
    QString title() const;
    /// Closes what is open and opens what the project names, on worker threads. False where the file is refused.
    bool open(const QString &file);
    bool save(const QString &file);
    void startNew();

    static QStringList recent(); ///< newest first, at most ten
    /// The window adds what it knows: panel and theme.
    void setPlace(const QString &panel, const QString &theme, const QJsonObject &panels = {});

    /// Where the last session is kept that had no project file.
    static QString lastSession();

Q_SIGNALS:
    void fileChanged();
    void opened(const gleaner::Project &project);

private:
    Project describe() const;
    void restore(const Project &project);
    void chooseAgain();
    void setFile(const QString &file);
    static QString reportFileOf(const QString &projectFile);
    void writeReportBeside(const QString &projectFile) const;
    void readReport(const QString &file);

    Workspace &m_workspace;
    bool m_remembers;
    QString m_file, m_panel, m_theme;
    QJsonObject m_panels;          ///< their states
    QList<KeptSelection> m_chosen; ///< waits for its data sets to open
};

} // namespace gleaner
