#include "core/data/formats/TextFiles.h"
#include "core/data/ImageHeader.h"
#include "core/data/formats/LineReader.h"
#include "core/data/formats/Reading.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <algorithm>

namespace gleaner {

namespace {

constexpr qint64 longest = qint64(64) << 20;
constexpr qsizetype mostFiles = 5000000;

QString tr(const char *text) { return QCoreApplication::translate("TextFiles", text); }

struct Span {
    qint64 offset = 0, length = 0;
};

/// Stretches of one file.
class Documents final : public TextColumn {
public:
    Documents(std::shared_ptr<const ByteSource> file, std::vector<Span> spans)
        : TextColumn(QStringLiteral("text")), m_file(std::move(file)), m_spans(std::move(spans))
    {
    }
    qsizetype rows() const override { return qsizetype(m_spans.size()); }
    QString text(qsizetype row) const override
    {
        QByteArray bytes(m_spans[size_t(row)].length, Qt::Uninitialized);
        m_file->read(m_spans[size_t(row)].offset, bytes.size(), bytes.data());
        return QString::fromUtf8(bytes).replace(QLatin1String("\r\n"), QLatin1String("\n")).trimmed();
    }

private:
    std::shared_ptr<const ByteSource> m_file;
    std::vector<Span> m_spans;
};

/// Whole files, opened when they are asked for.
class FileTexts final : public TextColumn {
public:
    FileTexts(QString root, QStringList files)
        : TextColumn(QStringLiteral("text")), m_root(std::move(root)), m_files(std::move(files))
    {
    }
    qsizetype rows() const override { return m_files.size(); }
    QString text(qsizetype row) const override
    {
        const QByteArray bytes = readWhole(QDir(m_root).filePath(m_files[row]), longest);
        requireUtf8(m_files[row], bytes);
        QString all = QString::fromUtf8(bytes);
        if (all.startsWith(QChar(0xFEFF)))
            all.remove(0, 1);
        return all.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    }

private:
    QString m_root;
    QStringList m_files;
};

const QByteArray &marker()
{
    static const QByteArray word("<|endoftext|>");
    return word;
}

/// Parts one file into documents.
class Splitter {
public:
    explicit Splitter(const QString &path) : m_path(path), m_file(ByteSource::open(path, ExitCode::InputUnreadable)) {}
    DataSetPtr read();

private:
    bool hasMarker() const;
    void splitAtMarkers();
    void splitAtBlankLines();
    void add(qint64 from, qint64 to, bool hasText);

    QString m_path;
    std::shared_ptr<const ByteSource> m_file;
    std::vector<Span> m_spans;
    Findings m_findings;
    bool m_invalid = false;
};

bool Splitter::hasMarker() const
{
    LineReader lines(*m_file, longest);
    LineReader::Line line;
    while (lines.next(line))
        if (line.bytes.contains(QByteArrayView(marker())) || line.bytes.contains('\f'))
            return true;
    return false;
}

void Splitter::add(qint64 from, qint64 to, bool hasText)
{
    if (!hasText)
        return;
    if (to - from > longest)
        m_findings.skip(
            tr("This document is longer than 64 MiB"), tr("%1, document %2").arg(m_path).arg(m_spans.size() + 1),
            tr("It was cut into pieces of that length; part it with %1.").arg(QString::fromLatin1(marker())));
    for (; from < to; from += longest)
        m_spans.push_back({from, std::min(longest, to - from)});
}

void Splitter::splitAtMarkers()
{
    LineReader lines(*m_file, longest);
    LineReader::Line line;
    qint64 from = 0, end = 0;
    bool hasText = false;
    while (lines.next(line)) {
        qsizetype at = 0;
        for (;;) {
            const QByteArrayView rest = line.bytes.sliced(at);
            const qsizetype word = rest.indexOf(QByteArrayView(marker())), feed = rest.indexOf('\f');
            const qsizetype found = word < 0 ? feed : feed < 0 ? word : std::min(word, feed);
            hasText = hasText || line.tooLong || !rest.first(found < 0 ? rest.size() : found).trimmed().isEmpty();
            if (found < 0)
                break;
            add(from, line.offset + at + found, hasText);
            at += found + (found == word ? marker().size() : 1);
            from = line.offset + at;
            hasText = false;
        }
        m_invalid = m_invalid || !line.bytes.isValidUtf8();
        end = m_file->size();
    }
    add(from, end, hasText);
}

void Splitter::splitAtBlankLines()
{
    LineReader lines(*m_file, longest);
    LineReader::Line line;
    qint64 from = -1;
    while (lines.next(line)) {
        const bool blank = !line.tooLong && line.bytes.trimmed().isEmpty();
        if (blank && from >= 0)
            add(std::exchange(from, -1), line.offset, true);
        else if (!blank && from < 0)
            from = line.offset;
        m_invalid = m_invalid || !line.bytes.isValidUtf8();
    }
    if (from >= 0)
        add(from, m_file->size(), true);
}

DataSetPtr Splitter::read()
{
    requireUtf8(m_path, readHead(m_path, 4096));
    const bool marked = hasMarker();
    if (marked)
        splitAtMarkers();
    else
        splitAtBlankLines();
    requireRowCount(qint64(m_spans.size()), m_path);
    if (m_spans.empty())
        refuseFile(m_path, tr("There is no text in this file"), tr("Check that it is the right file."));
    if (m_invalid)
        m_findings.skip(tr("Some bytes of this text are not UTF-8"), m_path,
                        tr("Save it as UTF-8; these bytes show as �."));
    DataSet::Source source = sourceOf(m_path, QStringLiteral("plain text"), {m_path});
    source.history.append(marked ? tr("Documents end at a marker")
                          : m_spans.size() == 1
                              ? tr("The file is one document: it has no marker and no blank line between texts")
                              : tr("Documents are parted by blank lines"));
    source.problems = m_findings.problems();
    return std::make_shared<DataSet>(std::move(source),
                                     std::vector<ColumnPtr>{std::make_shared<Documents>(m_file, std::move(m_spans))});
}

const QStringList &textEndings()
{
    static const QStringList endings{"txt", "md", "text"};
    return endings;
}

QStringList textFilesIn(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext() && files.size() < mostFiles) {
        stopPoint();
        walk.next();
        if (textEndings().contains(walk.fileInfo().suffix().toLower()) && walk.fileInfo().size() > 0)
            files.append(walk.filePath().mid(folder.size() + 1));
    }
    files.sort();
    return files;
}

DataSetPtr openFolder(const QString &path)
{
    const QStringList files = textFilesIn(path);
    if (files.isEmpty())
        refuseFile(path, tr("There is no text file in this folder"), tr("Put texts there as .txt files."));
    QStringList labels, classes, absolute;
    for (const QString &file : files) {
        labels.append(file.contains(QLatin1Char('/')) ? file.section(QLatin1Char('/'), -2, -2) : QString());
        absolute.append(QDir(path).filePath(file));
    }
    classes = labels;
    classes.removeDuplicates();
    classes.sort();
    std::vector<ColumnPtr> columns{std::make_shared<FileTexts>(path, files),
                                   std::make_shared<MemoryTexts>(QStringLiteral("file"), files)};
    if (!classes.contains(QString()))
        columns.push_back(labelColumn(QStringLiteral("label"), labels, classes));
    return std::make_shared<DataSet>(sourceOf(path, QStringLiteral("plain text"), absolute), std::move(columns));
}

} // namespace

bool isTextFile(const QFileInfo &, QByteArrayView head)
{
    return looksLikeText(head) || head.startsWith(QByteArrayView("\xFF\xFE", 2)) ||
           head.startsWith(QByteArrayView("\xFE\xFF", 2));
}

bool isTextFolder(const QFileInfo &folder, QByteArrayView)
{
    bool found = false;
    QDirIterator walk(folder.absoluteFilePath(), QDir::Files, QDirIterator::Subdirectories);
    while (folder.isDir() && walk.hasNext()) {
        stopPoint();
        walk.next();
        if (hasImageSuffix(walk.fileName())) // texts beside pictures are notes about them
            return false;
        found = found || textEndings().contains(walk.fileInfo().suffix().toLower());
    }
    return found;
}

DataSetPtr openText(const QString &path)
{
    return QFileInfo(path).isDir() ? openFolder(QDir::cleanPath(path)) : Splitter(path).read();
}

} // namespace gleaner
