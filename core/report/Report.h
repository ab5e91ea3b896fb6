#pragma once
#include "core/results/Results.h"

#include <QAbstractListModel>
#include <optional>

namespace gleaner {

/// One block of a report, in reading order.
struct ReportBlock {
    enum class Kind { Markdown, Figure, Table, Metrics, Record };

    Kind kind = Kind::Markdown;
    QString title;
    QString caption;
    QString markdown;                    ///< of a Markdown block
    QByteArray png;                      ///< of a figure, light theme
    Table table;                         ///< of a table
    Metrics metrics;                     ///< of key figures
    std::optional<RunRecord> record;     ///< what it comes from; a picture without one is marked as such
};

struct Report {
    QString title;
    QList<ReportBlock> blocks;

    QJsonObject toJson() const;
    /// Throws ProblemError (InputUnreadable).
    static Report fromJson(const QJsonObject &object, const QString &where);
};

/// The block of one artifact: key figures and plain tables stay numbers, everything else becomes the figure `png`.
ReportBlock blockOf(const Artifact &artifact, const RunRecord &record, const QByteArray &png);

/// A report of whole results, one after another: record, then every artifact.
Report reportOf(const std::vector<Results> &results, const FigureWriter &figures);

/// The report being made in the window: rows are blocks; rows may be moved, edited (DisplayRole = title, EditRole =
/// caption or Markdown) and removed.
class ReportModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    const Report &report() const { return m_report; }
    void setReport(Report report);
    void setTitle(const QString &title);
    void append(ReportBlock block);
    void insertMarkdown(int row, const QString &markdown);
    void removeBlock(int row);
    void moveBlock(int from, int to); ///< `to` is the row it shall have afterwards
    void setCaption(int row, const QString &caption);
    void setMarkdown(int row, const QString &markdown);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void edited(); ///< anything at all changed

private:
    void changedRow(int row);
    Report m_report;
};

} // namespace gleaner
