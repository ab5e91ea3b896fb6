#include "app/Entry.h"
#include "app/FirstFrame.h"
#include "core/support/FastBlas.h"
#include "widgets/scene/Graphics.h"

#include <QApplication>
#include <QLibrary>
#include <cstdio>

namespace {

bool noDisplay()
{
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

/// Without a login or a screen Qt warns about a folder that we never use and about hints that no one needs.
void muteIdleWarnings()
{
    static QtMessageHandler before = nullptr;
    before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
        if (!text.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR"))
            && !text.contains(QLatin1String("propagateSizeHints")))
            before(type, context, text);
    });
}

gleaner::Entry loadEntry()
{
    const QString folder = QCoreApplication::applicationDirPath();
    QLibrary library;
    // Symbols stay local: LibTorch brings Qt 5 into the process, which must not meet our Qt 6.
    library.setLoadHints(QLibrary::ResolveAllSymbolsHint);
    for (const QString &place : {folder, folder + QStringLiteral("/../lib/gleaner")}) {
        library.setFileName(place + QLatin1Char('/') + QLatin1String(gleaner::entryLibrary));
        if (const auto entry = reinterpret_cast<gleaner::Entry>(library.resolve(gleaner::entryName)))
            return entry;
    }
    std::fprintf(stderr, "gleaner: the program is incomplete\n  where:  %s\n  remedy: install or build it again\n",
                 qPrintable(library.errorString()));
    return nullptr;
}

} // namespace

int main(int argc, char **argv)
{
    const QStringList words = wordsOf(argc, argv);
    const bool command = gleaner::isCommand(words);
    if (command) {
        // Commands draw without a display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
    } else if (noDisplay()) {
        std::fprintf(stderr, "gleaner: there is no display for the window\n  where:  DISPLAY and WAYLAND_DISPLAY are not "
                             "set\n  remedy: use a command (gleaner --help), or start it where a screen is\n");
        return 2;
    }
    muteIdleWarnings();
    gleaner::preferFastBlas(); // before the library that brings it is loaded
    gleaner::prepareGraphics();
    int shown = 1; // Qt must not take words that are ours
    QApplication application(shown, argv);
    QApplication::setApplicationName(QStringLiteral("Gleaner"));
    QApplication::setOrganizationName(QStringLiteral("gleaner"));
    QApplication::setApplicationVersion(QStringLiteral(GLEANER_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("gleaner"));
    gleaner::FirstFrame frame;
    if (!command)
        frame.present();
    const gleaner::Entry entry = loadEntry();
    return entry ? entry(words, command ? nullptr : &frame) : 1;
}
