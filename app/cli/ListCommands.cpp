#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"
#include "core/methods/DescribeMethod.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

std::string tr(const char *text) { return QCoreApplication::translate("CommandLine", text).toStdString(); }

ExitCode listMethods(bool json, bool markdown)
{
    if (json) {
        Terminal::print(QJsonValue(methodsToJson()));
    } else if (markdown) {
        Terminal::print(methodTableMarkdown().trimmed());
    } else {
        Table table{{{{}, {}, 0, Better::None, true}, {{}, {}, 0, Better::None, true}, {{}, {}, 0, Better::None, true}}, {}};
        for (const Method *method : allMethods()) {
            const MethodDeclaration &declaration = method->declaration();
            table.rows.push_back({QString::fromLatin1(declaration.id), QString::fromLatin1(declaration.family),
                                  methodText(declaration.title)});
        }
        Terminal::print(Terminal::tableText(table).trimmed());
    }
    return ExitCode::Done;
}

ExitCode describe(const QString &id, bool json)
{
    const MethodDeclaration &declaration = methodNamed(id).declaration();
    if (json)
        Terminal::print(QJsonValue(methodToJson(declaration)));
    else
        Terminal::print(methodToText(declaration).trimmed());
    return ExitCode::Done;
}

} // namespace

void addListCommands(CLI::App &app, CommandLine &line)
{
    auto markdown = std::make_shared<bool>(false);
    CLI::App *list = app.add_subcommand("list", tr("The methods: id, family, title"));
    addJsonFlag(*list, line.json);
    list->add_flag("--markdown", *markdown, tr("Print the table of the README"));
    list->callback([&line, markdown] { line.action = [&line, markdown] { return listMethods(line.json, *markdown); }; });

    auto id = std::make_shared<std::string>();
    CLI::App *command = app.add_subcommand("describe", tr("Inputs, parameters, outputs, paper and example of a method"));
    command->add_option("METHOD", *id, tr("Id of the method"))->required();
    addJsonFlag(*command, line.json);
    command->callback(
        [&line, id] { line.action = [&line, id] { return describe(QString::fromStdString(*id), line.json); }; });
}

} // namespace gleaner
