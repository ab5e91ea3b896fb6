#include "app/window/OpenWindow.h"

#include "app/window/Languages.h"
#include "app/window/MainWindow.h"
#include "app/window/ThemeChoice.h"

#include <QApplication>
#include <QScreen>

namespace gleaner {

int openWindow(const QStringList &words, QWidget &frame)
{
    ThemeChoice::rememberSystem();
    ThemeChoice::apply(ThemeChoice::chosen());
    const QString language = Languages::available().contains(Languages::chosen()) ? Languages::chosen() : QString();
    Languages::install(language);
    MainWindow window;
    window.restoreLayout();
    window.resize(window.size().boundedTo(window.screen()->availableSize())); // the first day, on a small screen
    window.show();
    frame.close();
    for (const QString &word : words)
        window.openPath(word);
    return QApplication::exec();
}

} // namespace gleaner
