#include "core/models/torchscript/ProgramOptions.h"

#include "core/models/torchscript/OpenTorchScript.h"
#include "core/support/Problem.h"

#include <QCoreApplication>
#include <QStringList>

namespace gleaner {

namespace {

const QString scheme = QStringLiteral("torchscript:");

QString tr(const char *text) { return QCoreApplication::translate("ProgramOptions", text); }

[[noreturn]] void refuse(const QString &uri, const QString &word)
{
    throw ProblemError({tr("“%1” is no option of a TorchScript program").arg(word), uri,
                        tr("Write it as torchscript:PATH?side=224&mean=0.485,0.456,0.406&std=0.229,0.224,0.225."),
                        ExitCode::ModelRefused});
}

/// Three numbers from `lowest` to 10.
std::optional<std::array<double, 3>> colorsOf(const QString &text, double lowest)
{
    const QStringList parts = text.split(QLatin1Char(','));
    std::array<double, 3> colors{};
    if (parts.size() != 3)
        return {};
    for (qsizetype i = 0; i < 3; ++i) {
        bool good = false;
        colors[size_t(i)] = parts[i].toDouble(&good);
        if (!good || !(colors[size_t(i)] >= lowest && colors[size_t(i)] <= 10))
            return {};
    }
    return colors;
}

} // namespace

bool isTorchScriptUri(const QString &uri) { return uri.startsWith(scheme); }

ProgramOptions ProgramOptions::parse(const QString &uri)
{
    ProgramOptions options;
    const QString rest = uri.mid(scheme.size());
    const qsizetype mark = rest.indexOf(QLatin1Char('?'));
    options.path = rest.left(mark);
    if (mark < 0)
        return options;
    for (const QString &word : rest.mid(mark + 1).split(QLatin1Char('&'))) {
        const QString key = word.section(QLatin1Char('='), 0, 0), text = word.section(QLatin1Char('='), 1);
        if (key == QLatin1String("side"))
            options.side = text.toInt();
        else if (key == QLatin1String("mean") && colorsOf(text, -10))
            options.mean = colorsOf(text, -10);
        else if (key == QLatin1String("std") && colorsOf(text, 1e-6))
            options.deviation = colorsOf(text, 1e-6);
        else
            refuse(uri, word);
        if (options.side && (*options.side < 1 || *options.side > 8192))
            refuse(uri, word);
    }
    return options;
}

} // namespace gleaner
