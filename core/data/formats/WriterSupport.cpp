#include "core/data/formats/WriterSupport.h"

#include "core/data/ImageHeader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>
#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <unistd.h>

namespace gleaner {

namespace {
QString tr(const char *text) { return QCoreApplication::translate("WriteDataSet", text); }
} // namespace

void refuseOutput(const QString &path, const QString &reason)
{
    throw ProblemError({tr("The data cannot be written: %1").arg(reason), path,
                        tr("Make room, or choose a place you may write to. Nothing was changed."),
                        ExitCode::OutputUnwritable});
}

void refuseData(const DataSet &data, const QString &what, const QString &remedy)
{
    throw ProblemError({what, data.source().uri, remedy, ExitCode::Invalid});
}

AtomicFile::AtomicFile(const QString &path) : m_file(path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !m_file.open(QIODevice::WriteOnly))
        refuseOutput(path, m_file.errorString());
}

void AtomicFile::write(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        refuseOutput(m_file.fileName(), m_file.errorString());
}

void AtomicFile::patch(qint64 offset, const QByteArray &bytes)
{
    const qint64 end = m_file.pos();
    if (!m_file.seek(offset))
        refuseOutput(m_file.fileName(), m_file.errorString());
    write(bytes);
    if (!m_file.seek(end))
        refuseOutput(m_file.fileName(), m_file.errorString());
}

void AtomicFile::commit()
{
    if (!m_file.flush() || ::fsync(m_file.handle()) != 0 || !m_file.commit())
        refuseOutput(m_file.fileName(), m_file.errorString());
}

QByteArray markerJson(const DataSet &data, const QString &format)
{
    return QJsonDocument(QJsonObject{{"format", format},
                                     {"rows", data.rows()},
                                     {"history", QJsonArray::fromStringList(data.source().history)}})
        .toJson();
}

PictureFiles::PictureFiles(std::shared_ptr<const ImageColumn> pictures) : m_pictures(std::move(pictures))
{
    QSet<QString> names;
    for (qsizetype row = 0; row < m_pictures->rows() && m_keepNames; ++row) {
        const QString file = fileOf(row), name = QFileInfo(file).completeBaseName();
        m_keepNames = !file.isEmpty() && !names.contains(name);
        names.insert(name);
    }
}

QString PictureFiles::fileOf(qsizetype row) const
{
    const QString path = m_pictures->location(row);
    return hasImageSuffix(path) && QFileInfo(path).isFile() ? path : QString();
}

QString PictureFiles::name(qsizetype row) const
{
    const QFileInfo file(fileOf(row));
    if (m_keepNames)
        return file.fileName();
    const QString ending = file.filePath().isEmpty() ? QStringLiteral("png") : file.suffix().toLower();
    return QStringLiteral("%1.%2").arg(row, 6, 10, QLatin1Char('0')).arg(ending);
}

void PictureFiles::write(qsizetype row, const QString &path) const
{
    const QString from = fileOf(row);
    if (!from.isEmpty()) {
        QFile file(from);
        if (!file.copy(path))
            refuseOutput(path, file.errorString());
        return;
    }
    cv::Mat bgr;
    cv::cvtColor(m_pictures->image(row), bgr, cv::COLOR_RGB2BGR);
    std::vector<uchar> bytes;
    QFile file(path);
    const bool encoded = cv::imencode(".png", bgr, bytes, {cv::IMWRITE_PNG_COMPRESSION, 3});
    const auto size = qint64(bytes.size());
    if (!encoded || !file.open(QIODevice::WriteOnly) ||
        file.write(reinterpret_cast<const char *>(bytes.data()), size) != size || !file.flush())
        refuseOutput(path, file.errorString());
}

void writeEachRow(const DataSet &data, RunContext &context, const QString &doing,
                  const std::function<void(qsizetype row)> &write)
{
    qsizetype failed = 0;
    for (qsizetype row = 0; row < data.rows(); ++row) {
        context.progress(row, data.rows(), doing);
        try {
            write(row);
        } catch (const ProblemError &error) {
            if (error.problem().code == ExitCode::OutputUnwritable)
                throw;
            context.sampleFailed(error.problem());
            ++failed;
        }
    }
    if (failed == data.rows())
        refuseUnreadable(data, context);
}

void refuseUnreadable(const DataSet &data, const RunContext &context)
{
    refuseData(data, tr("No picture can be read"), context.failures().last().sentence());
}

QString splitOf(const DataSet &data, qsizetype row)
{
    const auto splits = data.column<LabelColumn>(QStringLiteral("split"));
    return splits ? splits->text(row) : QString();
}

QStringList columnsBut(const DataSet &data, const QStringList &written)
{
    QStringList others;
    for (const ColumnPtr &column : data.columns())
        if (!written.contains(column->name()))
            others.append(column->name());
    return others;
}

QStringList boxClasses(const BoxesColumn &boxes, RunContext &context)
{
    QStringList classes = boxes.classes();
    QSet<QString> others;
    for (qsizetype row = 0; row < boxes.rows(); ++row) {
        context.progress(row, boxes.rows(), tr("Collecting classes"));
        try {
            for (const Box &box : boxes.boxes(row))
                others.insert(box.label);
        } catch (const ProblemError &) { // named when the row is to be written
        }
    }
    for (const QString &name : classes)
        others.remove(name);
    QStringList sorted(others.begin(), others.end());
    sorted.sort();
    return classes + sorted;
}

QByteArray numberText(double number) { return QByteArray::number(number, 'g', QLocale::FloatingPointShortest); }

} // namespace gleaner
