#pragma once
#include "core/data/formats/JsonRecords.h"

namespace gleaner {

/// LLaVA-style conversations in both forms: {id, image | images, conversations: [{from: human|gpt, value}]} and
/// {id, image | images, messages: [{role: user|assistant, content}]}, as one JSON list or one object a line.
///
/// Columns: "image" (the first picture; rows without one have none), "images" (a JSON list, where a row has several),
/// "conversation" (JSON: [{"role", "content"}], roles user, assistant and system), "prompt" and "response" (first turn
/// of each, marks of pictures left out), "id". An entry whose count of <image> marks differs from that of its
/// pictures, or whose picture is missing or outside the folder, is stepped over and named.
DataSetPtr openConversations(const QString &path, JsonRecordsKind kind);

} // namespace gleaner
