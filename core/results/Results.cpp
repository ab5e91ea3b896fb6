#include "core/results/Results.h"

#include "core/results/ArtifactFiles.h"
#include "core/results/ResultsJson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <algorithm>

namespace gleaner {

namespace {
const QString resultFile = QStringLiteral("result.json");
}

const Artifact *Results::find(const QString &name) const
{
    const auto found = std::ranges::find(artifacts, name, &Artifact::name);
    return found == artifacts.end() ? nullptr : &*found;
}

ExitCode Results::exitCode() const
{
    return record.problems.isEmpty() ? ExitCode::Done : ExitCode::SomeSamplesFailed;
}

ResultsWriter::ResultsWriter(const QString &folder) : m_folder(folder, resultFile) {}

void ResultsWriter::write(const Results &results, const FigureWriter &figures)
{
    std::vector<QStringList> files;
    for (const Artifact &artifact : results.artifacts) {
        QStringList written = writeArtifactFiles(artifact, m_folder);
        if (const QByteArray png = figures ? figures(artifact) : QByteArray(); !png.isEmpty()) {
            written += QStringLiteral("figures/%1.png").arg(artifact.name);
            m_folder.write(written.back(), png);
        }
        files.push_back(written);
    }
    m_folder.write(resultFile, QJsonDocument(resultsToJson(results, files)).toJson());
    m_folder.commit();
}

Results readResults(const QString &folder)
{
    const QString path = folder + QLatin1Char('/') + resultFile;
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    const QJsonDocument document = opened ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    if (!document.isObject())
        throw ProblemError({QCoreApplication::translate("Results", "This is not the folder of a result"), folder,
                            QCoreApplication::translate("Results", "Name a folder that holds a readable result.json."),
                            ExitCode::InputUnreadable});
    Results results = resultsFromJson(document.object(), path);
    for (size_t i = 0; i < results.artifacts.size(); ++i)
        readArtifactFiles(results.artifacts[i], folder, filesOfArtifact(document.object(), i));
    return results;
}

} // namespace gleaner
