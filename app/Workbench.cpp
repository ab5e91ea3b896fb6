#include "app/Entry.h"
#include "app/cli/CommandLine.h"
#include "app/window/OpenWindow.h"

#include <QApplication>

/// The one symbol of the library; see Entry.h.
extern "C" Q_DECL_EXPORT int gleanerEntry(const QStringList &words, QWidget *frame)
{
    if (!frame)
        return int(gleaner::runCommandLine(words));
    return gleaner::openWindow(words, *frame);
}
