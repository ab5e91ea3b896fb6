#include "app/window/Languages.h"

#include "core/support/Nearest.h"
#include "core/support/Problem.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace gleaner::Languages {

namespace {
const QString key = QStringLiteral("language");
const QString folder = QStringLiteral(":/i18n");
} // namespace

QStringList available()
{
    QStringList codes{QStringLiteral("en")};
    for (const QString &file : QDir(folder).entryList({QStringLiteral("gleaner_*.qm")})) {
        const QString code = file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0);
        if (!codes.contains(code))
            codes.append(code);
    }
    return codes;
}

QString nameOf(const QString &code)
{
    const QString name = QLocale(code).nativeLanguageName();
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

QString chosen() { return QSettings().value(key).toString(); }

void keep(const QString &code) { QSettings().setValue(key, code); }

void install(const QString &code)
{
    static QTranslator *installed = nullptr;
    const QString wanted = code.isEmpty() ? QLocale::system().name().section(QLatin1Char('_'), 0, 0) : code;
    if (!code.isEmpty() && !available().contains(code))
        throw ProblemError(
            {QCoreApplication::translate("Languages", "Gleaner does not speak “%1”").arg(code),
             QStringLiteral("--language"),
             QCoreApplication::translate("Languages", "It speaks: %1.").arg(available().join(QStringLiteral(", "))) +
                 didYouMean(code, available()),
             ExitCode::Usage});
    if (installed) {
        QCoreApplication::removeTranslator(installed);
        delete installed;
        installed = nullptr;
    }
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QStringLiteral("gleaner_") + wanted, folder)) {
        QCoreApplication::installTranslator(translator);
        installed = translator;
    } else {
        delete translator;
    }
    if (!code.isEmpty())
        QLocale::setDefault(QLocale(code));
}

} // namespace gleaner::Languages
