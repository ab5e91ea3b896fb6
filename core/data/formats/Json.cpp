#include "core/data/formats/Json.h"

#include "core/data/formats/Coco.h"
#include "core/data/formats/Conversations.h"
#include "core/data/formats/JsonRecords.h"
#include "core/data/formats/Reading.h"
#include "core/data/formats/TextPairs.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr qint64 headBytes = 1 << 20;

QString tr(const char *text) { return QCoreApplication::translate("Formats", text); }

bool hasAll(const QStringList &names, std::initializer_list<const char *> wanted)
{
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const char *each) { return names.contains(QLatin1String(each)); });
}

bool isConversation(const QStringList &names)
{
    return hasAll(names, {"conversations"}) || hasAll(names, {"messages"});
}

DataSetPtr openRecords(const QString &path, JsonRecordsKind kind, const QStringList &names)
{
    if (isConversation(names))
        return openConversations(path, kind);
    if (hasAll(names, {"question", "answer"}))
        return openJsonRecords(path, kind, QStringLiteral("questions and answers"));
    return openJsonRecords(
        path, kind, kind == JsonRecordsKind::Lines ? QStringLiteral("JSON Lines") : QStringLiteral("JSON records"));
}

} // namespace

bool isJson(const QFileInfo &file, QByteArrayView head)
{
    static const QStringList endings{"json", "jsonl", "ndjson"};
    return endings.contains(file.suffix().toLower()) || JsonOutline::of(head).root != JsonOutline::Root::None;
}

DataSetPtr openJson(const QString &path)
{
    const QByteArray head = readHead(path, headBytes);
    requireUtf8(path, head);
    const JsonOutline outline = JsonOutline::of(head);
    const bool byLines = path.endsWith(QLatin1String(".jsonl")) || path.endsWith(QLatin1String(".ndjson"));
    if (outline.root == JsonOutline::Root::Lines || byLines)
        return openRecords(path, JsonRecordsKind::Lines, outline.members);
    if (outline.root == JsonOutline::Root::List) {
        if (isCocoResult(outline.itemMembers))
            return openCoco(path);
        return openRecords(path, JsonRecordsKind::List, outline.itemMembers);
    }
    if (hasAll(outline.members, {"images"}) || hasAll(outline.members, {"annotations"}) ||
        hasAll(outline.members, {"info", "licenses"}))
        return openCoco(path);
    if (hasAll(outline.members, {"original"}) || hasAll(outline.members, {"sampled"}))
        return openTextPairs(path);
    if (!outline.itemMembers.isEmpty())
        return openRecords(path, JsonRecordsKind::List, outline.itemMembers);
    if (outline.root == JsonOutline::Root::None)
        refuseFile(path, tr("This is no JSON file"), tr("Check that it is the right file."));
    return openRecords(path, JsonRecordsKind::Lines, outline.members);
}

} // namespace gleaner
