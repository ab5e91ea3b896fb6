#include "core/data/generators/Generators.h"

#include "core/data/SceneDataSet.h"
#include "core/data/SceneDescription.h"
#include "core/data/generators/All.h"
#include "core/support/Hash.h"
#include "core/support/Nearest.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Generators", text); }

const Generator *find(const QString &scheme)
{
    const auto found = std::find_if(allGenerators().begin(), allGenerators().end(), [&](const Generator &generator) {
        return generator.documentation.scheme == scheme;
    });
    return found == allGenerators().end() ? nullptr : &*found;
}

} // namespace

const std::vector<Generator> &allGenerators()
{
    static const std::vector<Generator> all{
        generators::mixture(),    generators::stories(),   generators::scan(),         generators::rewriting(),
        generators::arithmetic(), generators::sequences(), generators::points(),       generators::digits(),
        generators::sessions(),   generators::gridworld(), generators::barns(),        generators::persons(),
        generators::glyphs(),     generators::mattes(),    generators::compositions(), generators::instructions(),
        generators::grades(),
    };
    return all;
}

QStringList generatorSchemes()
{
    QStringList schemes{SceneOptions::documentation().scheme};
    for (const Generator &generator : allGenerators())
        schemes.append(generator.documentation.scheme);
    return schemes;
}

const GeneratorDocumentation *generatorDocumentation(const QString &scheme)
{
    if (scheme == SceneOptions::documentation().scheme)
        return &SceneOptions::documentation();
    const Generator *generator = find(scheme);
    return generator ? &generator->documentation : nullptr;
}

QString generatorScheme(const QString &uri) { return uri.left(uri.indexOf(QLatin1Char(':'))); }

DataSetPtr openGenerated(const QString &uri)
{
    const QString scheme = generatorScheme(uri);
    if (scheme == SceneOptions::documentation().scheme)
        return openScenes(uri);
    const Generator *generator = find(scheme);
    if (!generator)
        throw ProblemError({tr("There is no generator “%1”").arg(scheme), uri,
                            (didYouMean(scheme, generatorSchemes()) + QLatin1Char(' ') +
                             tr("The generators are: %1.").arg(generatorSchemes().join(QStringLiteral(", "))))
                                .trimmed(),
                            ExitCode::InputUnreadable});
    DataSet::Source source;
    source.uri = uri;
    source.format = tr("%1 generator").arg(scheme);
    source.history = {tr("Made from %1").arg(uri)};
    source.contentHash = [uri, version = generator->version] { return hashOfStrings({uri, QString::number(version)}); };
    return std::make_shared<DataSet>(std::move(source),
                                     generator->columns(GeneratorOptions(uri, generator->documentation)));
}

} // namespace gleaner
