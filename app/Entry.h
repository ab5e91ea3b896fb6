#pragma once
#include <QStringList>

class QWidget;

namespace gleaner {

/// The program proper lives in a library that is loaded after the first frame is painted: LibTorch alone takes half a
/// second to load. Its only symbol: runs a command, or opens the window in the place of `frame`.
using Entry = int (*)(const QStringList &words, QWidget *frame);
constexpr char entryName[] = "gleanerEntry";
constexpr char entryLibrary[] = "libgleaner-workbench.so";

/// Whether the words name a command rather than a project for the window: `data` is a command, `./data` a project.
bool isCommand(const QStringList &words);

} // namespace gleaner
