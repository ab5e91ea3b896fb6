#include "core/models/training/SavedTraining.h"

#include "core/models/checkpoint/Safetensors.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/support/AtomicFolder.h"
#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace gleaner {

namespace {

const QString description = QStringLiteral("training.json"), tensorFile = QStringLiteral("training.safetensors");
constexpr qint64 longest = 1 << 20;

QString tr(const char *text) { return QCoreApplication::translate("SavedTraining", text); }

[[noreturn]] void refuse(const QString &path)
{
    throw ProblemError(
        {tr("The saved training cannot be read"), path, tr("Begin the training anew."), ExitCode::InputUnreadable});
}

QJsonObject readDescription(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > longest)
        refuse(path);
    const QJsonDocument json = QJsonDocument::fromJson(file.read(longest));
    if (!json.isObject())
        refuse(path);
    return json.object();
}

} // namespace

void SavedTraining::save(const QString &folder) const
{
    AtomicFolder target(folder, description);
    SafetensorsWriter writer;
    for (const auto &[name, tensor] : tensors)
        writer.add(name, tensor);
    writer.write(target.filePath(tensorFile));
    // As texts: a double holds no 64-bit seed.
    const QJsonObject json{{QStringLiteral("step"), QString::number(step)},
                           {QStringLiteral("seed"), QString::number(seed)}};
    target.write(description, QJsonDocument(json).toJson());
    target.commit();
}

std::optional<SavedTraining> SavedTraining::load(const QString &folder)
{
    const QString path = folder + QLatin1Char('/') + description;
    if (!QFile::exists(path))
        return {};
    const QJsonObject json = readDescription(path);
    SavedTraining state;
    bool stepFine = false, seedFine = false;
    state.step = json[QStringLiteral("step")].toString().toLongLong(&stepFine);
    state.seed = json[QStringLiteral("seed")].toString().toULongLong(&seedFine);
    if (!stepFine || !seedFine || state.step < 0)
        refuse(path);
    const Safetensors file = Safetensors::open(folder + QLatin1Char('/') + tensorFile);
    for (const SafetensorsEntry &entry : file.entries())
        state.tensors[entry.name] = file.tensor(entry);
    return state;
}

} // namespace gleaner
