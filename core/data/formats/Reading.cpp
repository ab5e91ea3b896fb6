#include "core/data/formats/Reading.h"

#include "core/data/ImageHeader.h"
#include "core/support/Hash.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <limits>

namespace gleaner {

namespace {

constexpr qsizetype mostListed = 200;

QString tr(const char *text) { return QCoreApplication::translate("Formats", text); }

} // namespace

void refuseFile(const QString &where, const QString &what, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::InputUnreadable});
}

QString pathInside(const QString &root, const QString &name)
{
    if (name.isEmpty() || name.contains(QChar(0)) || QDir::isAbsolutePath(name))
        return {};
    const QString relative = QDir::cleanPath(QString(name).replace(QLatin1Char('\\'), QLatin1Char('/')));
    if (relative == QLatin1String("..") || relative.startsWith(QLatin1String("../")) || QDir::isAbsolutePath(relative))
        return {};
    return QDir(root).filePath(relative);
}

void Findings::skip(const QString &what, const QString &where, const QString &remedy)
{
    if (++m_count <= mostListed)
        m_problems.append({what, where, remedy, ExitCode::SomeSamplesFailed});
}

Problems Findings::problems() const
{
    Problems all = m_problems;
    if (m_count > mostListed)
        all.append({tr("Stepped over likewise: %1 more").arg(m_count - mostListed), m_problems.last().where,
                    tr("Repair those that are listed and open the data again."), ExitCode::SomeSamplesFailed});
    return all;
}

bool FolderListing::has(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    const QString folder = slash < 0 ? QStringLiteral(".") : path.left(slash + 1);
    auto listing = m_names.find(folder);
    if (listing == m_names.end()) {
        const QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
        listing = m_names.insert(folder, QSet<QString>(names.begin(), names.end()));
    }
    return listing->contains(path.mid(slash + 1));
}

QByteArray readWhole(const QString &path, qint64 most)
{
    const auto source = ByteSource::open(path, ExitCode::InputUnreadable);
    if (source->size() > most)
        refuseFile(path, tr("This file is larger than %1 MiB").arg(most >> 20),
                   tr("Split it, or remove what is not needed."));
    QByteArray bytes(source->size(), Qt::Uninitialized);
    source->read(0, bytes.size(), bytes.data());
    return bytes;
}

QByteArray readHead(const QString &path, qint64 most)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.read(most) : QByteArray();
}

QSize pictureSize(const QString &path)
{
    ImageHeader header;
    for (const qint64 bytes : {qint64(64) << 10, qint64(16) << 20}) { // large comments may stand before the size
        header = readImageHeader(readHead(path, bytes));
        if (header.size.isValid())
            break;
    }
    return header.turn >= 5 ? header.size.transposed() : header.size;
}

void requireUtf8(const QString &path, QByteArrayView head)
{
    const auto starts = [&](const char *mark, qsizetype size) { return head.startsWith(QByteArrayView(mark, size)); };
    const bool marked = starts("\xFF\xFE", 2) || starts("\xFE\xFF", 2);
    const QByteArrayView first = head.first(std::min<qsizetype>(head.size(), 256));
    const bool unmarked = first.size() >= 4 && first.count('\0') * 3 >= first.size();
    if (marked || unmarked)
        refuseFile(path, tr("This text is in UTF-16 or UTF-32"), tr("Save it as UTF-8 and open it again."));
}

bool looksLikeText(QByteArrayView head)
{
    qsizetype odd = 0;
    for (const char c : head)
        odd += uchar(c) < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? (c == 0 ? 1000 : 1) : 0;
    const qsizetype damaged = QString::fromUtf8(head).count(QChar(QChar::ReplacementCharacter));
    return !head.isEmpty() && odd * 100 <= head.size() && damaged * 10 <= head.size();
}

DataSet::Source sourceOf(const QString &uri, const QString &format, const QStringList &files)
{
    DataSet::Source source;
    source.uri = uri;
    source.format = format;
    source.history = {tr("Opened %1").arg(uri)};
    source.contentHash = [files] {
        QStringList hashes;
        for (const QString &file : files)
            hashes << QFileInfo(file).fileName() << hashOfFile(file);
        return hashOfStrings(hashes);
    };
    return source;
}

void requireRowCount(qint64 rows, const QString &path)
{
    if (rows > std::numeric_limits<int>::max() - 1)
        refuseFile(path, tr("There are more than 2 147 483 646 rows"), tr("Split the file."));
}

QString splitNamed(const QString &word)
{
    static const QHash<QString, QString> meanings{
        {"train", "train"},    {"training", "train"}, {"trn", "train"}, {"val", "val"},      {"valid", "val"},
        {"validation", "val"}, {"dev", "val"},        {"test", "test"}, {"testing", "test"}, {"evaluation", "test"}};
    return meanings.value(word.toLower());
}

ColumnPtr splitColumn(const QStringList &splitOfRow)
{
    QStringList used;
    for (const char *name : {"train", "val", "test"})
        if (splitOfRow.contains(QLatin1String(name)))
            used.append(QLatin1String(name));
    QStringList others = splitOfRow;
    others.removeDuplicates();
    others.removeAll(QString());
    others.sort();
    for (const QString &name : others)
        if (!used.contains(name))
            used.append(name);
    return labelColumn(QStringLiteral("split"), splitOfRow, used);
}

ColumnPtr labelColumn(const QString &name, const QStringList &texts, const QStringList &classes)
{
    QHash<QString, int> codes;
    for (int i = 0; i < classes.size(); ++i)
        codes.insert(classes[i], i);
    std::vector<int> values;
    values.reserve(size_t(texts.size()));
    for (const QString &text : texts)
        values.push_back(codes.value(text, -1));
    return std::make_shared<LabelColumn>(name, std::move(values), classes);
}

} // namespace gleaner
