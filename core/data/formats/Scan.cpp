#include "core/data/formats/LineReader.h"
#include "core/data/formats/Reading.h"
#include "core/data/formats/TextFiles.h"

#include "core/data/FolderNames.h"
#include <QCoreApplication>
#include <QDir>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("TextFiles", text); }

bool isScanLine(QByteArrayView line) { return line.startsWith("IN:") && line.indexOf(QByteArrayView("OUT:")) > 0; }

/// By the word in its name.
QString splitOf(const QString &fileName)
{
    for (const char *split : {"train", "test", "val"})
        if (fileName.contains(QLatin1String(split)))
            return QLatin1String(split);
    return {};
}

QStringList scanFiles(const QString &folder)
{
    QStringList files;
    for (const QString &name : filesNamed(folder, {"*.txt"})) {
        const QFileInfo file(QDir(folder).filePath(name));
        if (isScanFile(file, readHead(file.filePath(), 4096)))
            files.append(file.filePath());
    }
    return files;
}

} // namespace

bool isScanFile(const QFileInfo &, QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    const qsizetype end = head.indexOf('\n');
    return isScanLine(head.first(end < 0 ? head.size() : end));
}

bool isScanFolder(const QFileInfo &folder, QByteArrayView)
{
    return folder.isDir() && !scanFiles(folder.absoluteFilePath()).isEmpty();
}

DataSetPtr openScan(const QString &path)
{
    const QStringList files = QFileInfo(path).isDir() ? scanFiles(path) : QStringList{path};
    QStringList commands, actions, splits;
    Findings findings;
    for (const QString &file : files) {
        const auto source = ByteSource::open(file, ExitCode::InputUnreadable);
        LineReader lines(*source, 1 << 20);
        LineReader::Line line;
        while (lines.next(line)) {
            if (!line.tooLong && line.bytes.trimmed().isEmpty())
                continue;
            if (line.tooLong || !isScanLine(line.bytes)) {
                findings.skip(tr("This line is no sample of the form “IN: … OUT: …”"),
                              tr("%1, line %2").arg(file).arg(line.number), tr("Repair it; it was left out."));
                continue;
            }
            const QString text = QString::fromUtf8(line.bytes);
            const qsizetype out = text.indexOf(QLatin1String("OUT:"));
            commands.append(text.mid(3, out - 3).trimmed());
            actions.append(text.mid(out + 4).trimmed());
            splits.append(splitOf(QFileInfo(file).fileName()));
        }
    }
    requireRowCount(commands.size(), path);
    if (commands.isEmpty())
        refuseFile(path, tr("There is no sample of the form “IN: … OUT: …”"), tr("Check that it is the right file."));
    std::vector<ColumnPtr> columns{std::make_shared<MemoryTexts>(QStringLiteral("input"), commands),
                                   std::make_shared<MemoryTexts>(QStringLiteral("target"), actions)};
    if (files.size() > 1 && !splits.contains(QString()))
        columns.push_back(splitColumn(splits));
    DataSet::Source source = sourceOf(QDir::cleanPath(path), QStringLiteral("SCAN"), files);
    source.problems = findings.problems();
    return std::make_shared<DataSet>(std::move(source), std::move(columns));
}

} // namespace gleaner
