#include "app/Entry.h"
#include "app/cli/CommandLine.h"
#include "app/window/OpenWindow.h"

#include <QApplication>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace {

/// A command has written and closed all it had: taking LibTorch's hundreds of libraries down again would only keep who
/// waits for it, most of all after a stop.
[[noreturn]] void leave(int status)
{
    std::cout.flush();
    std::fflush(nullptr);
    std::_Exit(status);
}

} // namespace

/// The one symbol of the library; see Entry.h.
extern "C" Q_DECL_EXPORT int gleanerEntry(const QStringList &words, QWidget *frame)
{
    // A file size limit is an output that cannot be written (exit status 7), not a reason to be killed.
    std::signal(SIGXFSZ, SIG_IGN);
    if (!frame)
        leave(int(gleaner::runCommandLine(words)));
    return gleaner::openWindow(words, *frame);
}
