#include "core/models/zoo/ZooManifest.h"

#include "core/jobs/RunContext.h"
#include "core/support/AtomicFolder.h"
#include "core/support/Hash.h"
#include "core/support/Software.h"

#include <ATen/Parallel.h>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>
#include <limits>
#include <malloc.h>

namespace gleaner {

namespace {

QJsonArray figuresJson(const std::vector<ZooFigure> &figures)
{
    QJsonArray list;
    for (const ZooFigure &figure : figures) {
        QJsonObject object{{QStringLiteral("name"), figure.name},
                           {QStringLiteral("value"), figure.value},
                           {QStringLiteral("unit"), figure.unit},
                           {QStringLiteral("measured on"), figure.measuredOn}};
        if (figure.atLeast)
            object[QStringLiteral("at least")] = *figure.atLeast;
        list.append(object);
    }
    return list;
}

QJsonObject filesJson(AtomicFolder &folder, const QStringList &files)
{
    QJsonObject list;
    for (const QString &name : files) {
        const QString path = folder.filePath(name);
        list[name] = QJsonObject{{QStringLiteral("sha256"), hashOfFile(path)},
                                 {QStringLiteral("bytes"), QFileInfo(path).size()}};
    }
    return list;
}

} // namespace

TrainingClock::TrainingClock() : m_processor(std::clock())
{
    m_wall.start();
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    mallopt(M_TOP_PAD, 256 << 20);
#endif
}

QString manifestName() { return QStringLiteral("manifest.json"); }

void writeManifest(AtomicFolder &folder, const ZooTraining &training, const std::vector<ZooFigure> &figures,
                   const QStringList &files, const RunContext &context)
{
    const QJsonObject manifest{{QStringLiteral("name"), training.name},
                               {QStringLiteral("architecture"), training.architecture},
                               {QStringLiteral("recipe"), training.recipe},
                               {QStringLiteral("seed"), qint64(context.seed())},
                               {QStringLiteral("threads"), at::get_num_threads()},
                               {QStringLiteral("seconds"), std::round(training.seconds)},
                               {QStringLiteral("processor seconds"), std::round(training.processorSeconds)},
                               {QStringLiteral("software"), softwareVersions()},
                               {QStringLiteral("figures"), figuresJson(figures)},
                               {QStringLiteral("files"), filesJson(folder, files)}};
    folder.write(manifestName(), QJsonDocument(manifest).toJson());
}

QString trainingKey(const QString &name, const QJsonObject &recipe, const RunContext &context)
{
    const QJsonObject key{{QStringLiteral("name"), name},
                          {QStringLiteral("recipe"), recipe},
                          {QStringLiteral("seed"), QString::number(context.seed())},
                          {QStringLiteral("threads"), at::get_num_threads()},
                          {QStringLiteral("software"), softwareVersions()}};
    return QString::fromUtf8(QJsonDocument(key).toJson(QJsonDocument::Compact));
}

std::vector<ZooFigure> figuresOf(const QJsonObject &manifest)
{
    std::vector<ZooFigure> figures;
    for (const QJsonValue &each : manifest[QStringLiteral("figures")].toArray()) {
        ZooFigure figure{each[QStringLiteral("name")].toString(),
                         each[QStringLiteral("value")].toDouble(),
                         each[QStringLiteral("unit")].toString(),
                         each[QStringLiteral("measured on")].toString(),
                         {}};
        if (each[QStringLiteral("at least")].isDouble())
            figure.atLeast = each[QStringLiteral("at least")].toDouble();
        figures.push_back(figure);
    }
    return figures;
}

double percent(double share) { return std::round(share * 10000) / 100; }

} // namespace gleaner
