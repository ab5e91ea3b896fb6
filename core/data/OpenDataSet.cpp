#include "core/data/ClassFolders.h"
#include "core/data/FolderNames.h"
#include "core/data/Idx.h"
#include "core/data/ImageHeader.h"
#include "core/data/formats/Formats.h"
#include "core/data/generators/Generators.h"
#include "core/data/operations/Operations.h"
#include "core/support/Inflate.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <optional>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("OpenDataSet", text); }

QString knownFormats()
{
    return tr("Known are folders of pictures with one folder for each class (also below train, val and test, or below "
              "domains), MNIST IDX files, single pictures, %1, and the generators %2.")
        .arg(knownFormatNames(), generatorSchemes().join(QStringLiteral(":, ")) + QLatin1Char(':'));
}

[[noreturn]] void refuse(const QString &uri, const QString &what, const QString &remedy)
{
    throw ProblemError({what, uri, remedy, ExitCode::InputUnreadable});
}

/// Formats that are known by sight alone, with the way round.
void refuseForeign(const QString &path, const QByteArray &start)
{
    if (start.startsWith("PAR1") || start.startsWith("ARROW1"))
        refuse(path, tr("Parquet and Arrow files cannot be read"),
               tr("Save it as JSON Lines: pandas.read_parquet(path).to_json(out, orient=\"records\", lines=True)."));
    if (start.startsWith("\x89HDF\r\n"))
        refuse(path, tr("HDF5 files cannot be read"), tr("Save its arrays with numpy.savez(path, name=array)."));
}

/// Letters of Latin in UTF-16: every other byte is 0.
bool isUnmarkedUtf16(const QByteArray &start)
{
    qsizetype zeros[2] = {};
    for (qsizetype i = 0; i < start.size(); ++i)
        zeros[i % 2] += start[i] == '\0';
    return std::min(zeros[0], zeros[1]) == 0 && std::max(zeros[0], zeros[1]) * 5 > start.size() * 2;
}

/// Texts that no reader takes for such.
void refuseNulBytes(const QString &path, const QByteArray &start)
{
    static const QSet<QString> texts{"txt", "csv", "tsv", "json", "jsonl", "md"};
    const bool isNamedText = texts.contains(QFileInfo(path).suffix().toLower());
    if ((isNamedText && start.contains('\0')) || isUnmarkedUtf16(start))
        refuse(path, tr("This text holds NUL bytes: it is damaged, or in UTF-16 without a mark"),
               tr("Save it as UTF-8, for instance with “iconv -f UTF-16LE -t UTF-8”, and open it again."));
}

DataSetPtr openFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        refuse(path, tr("This is neither a folder nor a regular file"), knownFormats());
    if (!file.open(QIODevice::ReadOnly))
        refuse(path, tr("This file cannot be opened: %1").arg(file.errorString()), tr("Check its permissions."));
    const QByteArray start = file.read(4096);
    refuseForeign(path, start);
    if (readImageHeader(start).format != ImageHeader::Format::Unknown)
        return openImageFile(path);
    if (isIdxImages(isGzip(start) ? inflateGzip(start, 16).bytes : start))
        return openIdx(path);
    if (DataSetPtr data = openByFormat(path))
        return data;
    if (hasImageSuffix(path))
        return openImageFile(path); // refuses it in the words for pictures
    if (path.contains(QLatin1String("-idx3-ubyte")))
        return openIdx(path); // likewise
    if (start.isEmpty())
        refuse(path, tr("This file is empty"), tr("Fetch or save it again."));
    refuseNulBytes(path, start);
    refuse(path, tr("This file is no data set of a known format"), knownFormats());
}

/// "scenes" in "scenes:count=5"; empty for a path.
QString schemeOf(const QString &uri)
{
    static const QRegularExpression pattern(QStringLiteral("^([a-z][a-z0-9]+):"));
    return QFileInfo::exists(uri) ? QString() : pattern.match(uri).captured(1);
}

DataSetPtr openSource(const QString &uri)
{
    if (!schemeOf(uri).isEmpty())
        return openGenerated(uri);
    const QFileInfo info(uri);
    if (uri.isEmpty() || !info.exists())
        refuse(uri, tr("This data set does not exist"), tr("Check the path, or name a generator such as scenes:."));
    if (!info.isDir())
        return openFile(uri);
    const FolderGlance glance(QDir::cleanPath(uri));
    if (hasIdxFiles(uri))
        return openIdx(uri);
    const DataSetPtr data = openByFormat(QDir::cleanPath(uri));
    return data ? data : openImageFolder(uri);
}

} // namespace

DataSetPtr openDataSet(const QString &uri, const std::function<bool()> &stopRequested)
{
    std::optional<StopScope> scope; // an outer one stays in force where none is given
    if (stopRequested)
        scope.emplace(stopRequested);
    const QStringList parts = pipelineParts(uri);
    DataSetPtr data = openSource(parts.first());
    for (const QString &step : parts.mid(1))
        data = applied(data, step);
    return data;
}

} // namespace gleaner
