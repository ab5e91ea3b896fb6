#include "core/data/formats/WriterSupport.h"
#include "core/data/formats/Writers.h"

#include <QCoreApplication>
#include <QDir>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("WriteDataSet", text); }

/// Throws where a class has a name that no folder can have.
void requireFolderNames(const DataSet &data, const QStringList &names)
{
    for (const QString &name : names)
        if (name.isEmpty() || name.contains(QLatin1Char('/')) || name.contains(QChar(0)) ||
            name.startsWith(QLatin1Char('.')))
            refuseData(data, tr("The class “%1” cannot be the name of a folder").arg(name),
                       tr("Rename it, or write JSON Lines."));
}

/// SPLIT or DOMAIN, whichever the layout of class folders has a level for; empty where it has none.
QString levelOf(const DataSet &data)
{
    static const QStringList splits{"train", "val", "test"};
    const auto split = data.column<LabelColumn>(QStringLiteral("split"));
    const auto covers = [](const LabelColumn &column) {
        return std::find(column.codes().begin(), column.codes().end(), -1) == column.codes().end();
    };
    const auto usual = [](const QString &name) { return splits.contains(name); };
    if (split && covers(*split) && std::all_of(split->classes().begin(), split->classes().end(), usual))
        return QStringLiteral("split");
    const auto domain = data.column<LabelColumn>(QStringLiteral("domain"));
    return domain && covers(*domain) ? QStringLiteral("domain") : QString();
}

/// A class that no row has keeps its number by an empty folder.
void keepClasses(const LabelColumn &labels, const QString &level, AtomicFolder &folder)
{
    std::vector<bool> used(size_t(labels.classes().size()));
    for (const int code : labels.codes())
        used[size_t(code)] = true;
    for (qsizetype i = 0; i < labels.classes().size(); ++i)
        if (!used[size_t(i)])
            QDir().mkpath(folder.filePath(QDir::cleanPath(level + QLatin1Char('/') + labels.classes()[i])));
}

} // namespace

QStringList writeClassFolders(const DataSet &data, const QString &path, RunContext &context)
{
    const auto images = data.first<ImageColumn>();
    const auto labels = data.column<LabelColumn>(QStringLiteral("label"));
    if (!images || !labels)
        refuseData(data, tr("Class folders need pictures and a column “label”"),
                   tr("Choose another format, such as JSON Lines."));
    if (std::find(labels->codes().begin(), labels->codes().end(), -1) != labels->codes().end())
        refuseData(data, tr("Some pictures have no class"), tr("Leave them out, or write JSON Lines."));
    const QString level = levelOf(data);
    const auto levels = level.isEmpty() ? nullptr : data.column<LabelColumn>(level);
    requireFolderNames(data, labels->classes() + (levels ? levels->classes() : QStringList()));
    AtomicFolder folder(path, dataMarker());
    const PictureFiles pictures(images);
    writeEachRow(data, context, tr("Writing pictures"), [&](qsizetype row) {
        const QString above = levels ? levels->text(row) + QLatin1Char('/') : QString();
        pictures.write(row, folder.filePath(above + labels->text(row) + QLatin1Char('/') + pictures.name(row)));
    });
    keepClasses(*labels, levels ? levels->text(0) : QStringLiteral("."), folder);
    folder.write(dataMarker(), markerJson(data, QStringLiteral("class folders")));
    folder.commit();
    return columnsBut(data, {images->name(), labels->name(), level});
}

} // namespace gleaner
