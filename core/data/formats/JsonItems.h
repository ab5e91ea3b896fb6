#pragma once
#include "core/models/checkpoint/ByteSource.h"

#include <QJsonValue>
#include <functional>

namespace gleaner {

/// Walks a large JSON file in bounded memory: the elements of the list it is, or of the lists that are members of the
/// object it is, come one by one; other members come whole.
class JsonItems {
public:
    struct Item {
        QString member;    ///< name of the member; empty in a list
        qint64 index = -1; ///< within the list; -1 for a member that is no list
        QJsonValue value;  ///< undefined where broken
        QString fault;     ///< why it is broken; empty where it is not
        qint64 offset = 0; ///< its bytes in the file
        qint64 length = 0;
        /// "annotations[12]", "[12]" or "info": names the item in Problems.
        QString place() const;
    };

    /// Hands every item to `handle`. A broken or too long (64 MiB) item comes with its fault and the walk goes on.
    /// Throws ProblemError where the file is no list or object, ends early, or is not JSON between the items.
    static void walk(const ByteSource &source, const std::function<void(const Item &)> &handle);

    /// One value of any kind; NaN and Infinity, which Python writes, become null. Undefined and a `fault` where broken.
    static QJsonValue parse(const QByteArray &text, QString &fault);
};

/// What the first bytes of a JSON file show, however they are cut.
struct JsonOutline {
    enum class Root { None, List, Object, Lines };
    Root root = Root::None;  ///< Lines: an object ends and another one follows
    QStringList members;     ///< names in the (first) object that is the root
    QStringList itemMembers; ///< names in the first object within a list of the root, or the list that is the root
    static JsonOutline of(QByteArrayView head);
};

} // namespace gleaner
