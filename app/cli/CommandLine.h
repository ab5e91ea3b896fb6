#pragma once
#include "core/support/Problem.h"

#include <QStringList>
#include <functional>

namespace CLI {
class App;
}

namespace gleaner {

/// What every command shares while the words are read.
struct CommandLine {
    bool json = false;               ///< machine output and Problems as JSON
    std::string progress = "auto";   ///< auto, json, none
    QStringList words;               ///< as given, program name left out
    std::function<ExitCode()> action; ///< set by the command that was named
};

/// Each command lives in one file of this folder and adds itself.
void addListCommands(CLI::App &app, CommandLine &line);       // list, describe
void addRunCommand(CLI::App &app, CommandLine &line);         // run
void addEncodeCommand(CLI::App &app, CommandLine &line);      // encode
void addDetectCommand(CLI::App &app, CommandLine &line);      // detect
void addDataCommand(CLI::App &app, CommandLine &line);        // data info, data convert
void addModelCommands(CLI::App &app, CommandLine &line);      // model info, model forward, tokenize
void addZooCommand(CLI::App &app, CommandLine &line);         // zoo list, zoo train
void addReportCommand(CLI::App &app, CommandLine &line);      // report
void addScreenshotCommand(CLI::App &app, CommandLine &line);  // screenshot

/// Runs one command to its end and returns its exit status. Needs a QApplication (offscreen will do).
ExitCode runCommandLine(const QStringList &words);

} // namespace gleaner
