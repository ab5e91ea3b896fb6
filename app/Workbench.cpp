#include "app/Entry.h"
#include "app/cli/CommandLine.h"
#include "app/window/OpenWindow.h"

#include <QApplication>
#include <csignal>

/// The one symbol of the library; see Entry.h.
extern "C" Q_DECL_EXPORT int gleanerEntry(const QStringList &words, QWidget *frame)
{
    // A file size limit is an output that cannot be written (exit status 7), not a reason to be killed.
    std::signal(SIGXFSZ, SIG_IGN);
    if (!frame)
        return int(gleaner::runCommandLine(words));
    return gleaner::openWindow(words, *frame);
}
