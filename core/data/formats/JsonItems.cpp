#include "core/data/formats/JsonItems.h"

#include "core/data/formats/Reading.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace gleaner {

namespace {

constexpr qint64 piece = 1 << 20, longestItem = qint64(64) << 20;

QString tr(const char *text) { return QCoreApplication::translate("Formats", text); }

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// Reads bytes forward and can keep a stretch of them.
class Scanner {
public:
    explicit Scanner(const ByteSource &source) : m_source(source) {}

    bool atEnd() { return m_at == m_buffer.size() && !fill(); }
    char peek() { return atEnd() ? '\0' : m_buffer[m_at]; }
    char take()
    {
        if (atEnd())
            refuseFile(m_source.path(), tr("This JSON file ends in the middle (at byte %1)").arg(position()),
                       tr("Fetch or export the file again."));
        return m_buffer[m_at++];
    }
    char skipSpace()
    {
        while (!atEnd() && isSpace(m_buffer[m_at]))
            ++m_at;
        return peek();
    }
    void expect(char wanted)
    {
        skipSpace();
        if (take() != wanted)
            refuseFile(m_source.path(), tr("This is no valid JSON at byte %1").arg(position() - 1),
                       tr("Repair the file with a JSON checker, or export it again."));
    }
    qint64 position() const { return m_offset + m_at; }

    void mark()
    {
        m_mark = m_at;
        m_lost = false;
    }
    /// Bytes since mark(); null where they were more than an item may have.
    QByteArray marked()
    {
        const QByteArray bytes = m_lost ? QByteArray() : m_buffer.mid(m_mark, m_at - m_mark);
        m_mark = -1;
        return bytes;
    }

    /// Steps over one value whatever its depth, without looking at its grammar.
    void skipValue()
    {
        int64_t depth = 0;
        do {
            const char c = skipSpace();
            if (c == '"')
                skipString();
            else if (c == '[' || c == '{') {
                take();
                ++depth;
            } else if (depth > 0 && (c == ']' || c == '}')) {
                take();
                --depth;
            } else if (depth > 0 && (c == ',' || c == ':')) {
                take();
            } else {
                skipScalar();
            }
        } while (depth > 0);
    }

private:
    void skipString()
    {
        take();
        for (char c = take(); c != '"'; c = take())
            if (c == '\\')
                take();
    }
    void skipScalar()
    {
        const qint64 start = position();
        for (char c = peek(); !atEnd() && !isSpace(c) && !strchr(",:[]{}\"", c); c = peek())
            ++m_at;
        if (position() == start) {
            if (!atEnd())
                expect('\0'); // refuses
            take();
        }
    }
    bool fill()
    {
        if (m_mark >= 0 && m_buffer.size() - m_mark > longestItem) {
            m_lost = true;
            m_mark = -1;
        }
        const qsizetype keepFrom = m_mark >= 0 ? m_mark : m_at;
        const qint64 end = m_offset + m_buffer.size();
        const qint64 count = std::min(piece, m_source.size() - end);
        if (count <= 0)
            return false;
        m_buffer.remove(0, keepFrom);
        m_offset += keepFrom;
        m_at -= keepFrom;
        m_mark = m_mark >= 0 ? 0 : -1;
        const qsizetype present = m_buffer.size();
        m_buffer.resize(present + count);
        m_source.read(end, count, m_buffer.data() + present);
        return true;
    }

    const ByteSource &m_source;
    QByteArray m_buffer;
    qint64 m_offset = 0;
    qsizetype m_at = 0, m_mark = -1;
    bool m_lost = false;
};

class Walk {
public:
    Walk(const ByteSource &source, const std::function<void(const JsonItems::Item &)> &handle)
        : m_scanner(source), m_path(source.path()), m_handle(handle)
    {
    }

    void run()
    {
        if (m_scanner.peek() == '\xEF')
            for (int i = 0; i < 3; ++i)
                m_scanner.take();
        const char first = m_scanner.skipSpace();
        if (first == '[')
            list(QString());
        else if (first == '{')
            object();
        else
            refuseFile(m_path, tr("This is neither a JSON list nor a JSON object"),
                       tr("Check that it is the right file."));
        m_scanner.skipSpace();
        if (!m_scanner.atEnd())
            refuseFile(m_path, tr("Something follows the end of the JSON value at byte %1").arg(m_scanner.position()),
                       tr("Give one value a file, or one object a line with the ending .jsonl."));
    }

private:
    void object()
    {
        m_scanner.take();
        if (m_scanner.skipSpace() == '}') {
            m_scanner.take();
            return;
        }
        for (;;) {
            const JsonItems::Item name = value({}, -1);
            if (!name.value.isString())
                m_scanner.expect('\0');
            m_scanner.expect(':');
            if (m_scanner.skipSpace() == '[')
                list(name.value.toString());
            else
                m_handle(value(name.value.toString(), -1));
            if (m_scanner.skipSpace() == '}')
                break;
            m_scanner.expect(',');
        }
        m_scanner.take();
    }

    void list(const QString &member)
    {
        m_scanner.take();
        if (m_scanner.skipSpace() == ']') {
            m_scanner.take();
            return;
        }
        for (qint64 index = 0;; ++index) {
            m_handle(value(member, index));
            if (m_scanner.skipSpace() == ']')
                break;
            m_scanner.expect(',');
        }
        m_scanner.take();
    }

    JsonItems::Item value(const QString &member, qint64 index)
    {
        JsonItems::Item item;
        item.member = member;
        item.index = index;
        m_scanner.skipSpace();
        item.offset = m_scanner.position();
        m_scanner.mark();
        m_scanner.skipValue();
        item.length = m_scanner.position() - item.offset;
        const QByteArray bytes = m_scanner.marked();
        if (bytes.isNull())
            item.fault = tr("it is longer than 64 MiB");
        else
            item.value = JsonItems::parse(bytes, item.fault);
        return item;
    }

    Scanner m_scanner;
    QString m_path;
    const std::function<void(const JsonItems::Item &)> &m_handle;
};

/// NaN outside texts turned into null, Infinity and -Infinity into texts.
QByteArray withoutPythonNumbers(const QByteArray &text)
{
    QByteArray result;
    result.reserve(text.size());
    bool inText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QByteArrayView rest = QByteArrayView(text).sliced(i);
        qsizetype odd = 0;
        for (const char *word : {"NaN", "Infinity", "-Infinity"})
            if (!inText && rest.startsWith(word))
                odd = qsizetype(qstrlen(word));
        if (odd > 0) {
            result += odd == 3 ? QByteArray("null") : '"' + text.mid(i, odd) + '"';
            i += odd - 1;
            continue;
        }
        result += text[i];
        if (text[i] == '"')
            inText = !inText;
        else if (inText && text[i] == '\\' && i + 1 < text.size())
            result += text[++i];
    }
    return result;
}

} // namespace

QString JsonItems::Item::place() const { return index < 0 ? member : QStringLiteral("%1[%2]").arg(member).arg(index); }

void JsonItems::walk(const ByteSource &source, const std::function<void(const Item &)> &handle)
{
    QByteArray head(std::min<qint64>(source.size(), 256), Qt::Uninitialized);
    source.read(0, head.size(), head.data());
    requireUtf8(source.path(), head);
    Walk(source, handle).run();
}

QJsonValue JsonItems::parse(const QByteArray &text, QString &fault)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson('[' + text + ']', &error);
    if (error.error != QJsonParseError::NoError && (text.contains("NaN") || text.contains("Infinity")))
        document = QJsonDocument::fromJson('[' + withoutPythonNumbers(text) + ']', &error);
    fault = error.error == QJsonParseError::NoError ? QString() : error.errorString();
    if (fault.isEmpty() && document.array().size() != 1)
        fault = tr("there is not one value");
    return fault.isEmpty() ? document.array().at(0) : QJsonValue(QJsonValue::Undefined);
}

JsonOutline JsonOutline::of(QByteArrayView head)
{
    JsonOutline outline;
    QByteArray open; // brackets that are open
    bool rootEnded = false, itemSeen = false;
    qsizetype i = head.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    for (; i < head.size(); ++i) {
        const char c = head[i];
        if (c == '{' || c == '[') {
            if (rootEnded) {
                outline.root = c == '{' && outline.root == Root::Object ? Root::Lines : Root::None;
                return outline;
            }
            if (open.isEmpty())
                outline.root = c == '{' ? Root::Object : Root::List;
            open.append(c);
        } else if (c == '}' || c == ']') {
            itemSeen = itemSeen || open == "[{" || open == "{[{";
            open.chop(1);
            if (open.isEmpty())
                rootEnded = true;
        } else if (c == '"') {
            const qsizetype start = ++i;
            while (i < head.size() && head[i] != '"')
                i += head[i] == '\\' ? 2 : 1;
            qsizetype after = i + 1;
            while (after < head.size() && isSpace(head[after]))
                ++after;
            if (after >= head.size() || head[after] != ':')
                continue;
            const QString name = QString::fromUtf8(head.sliced(start, std::min(i, head.size()) - start));
            if (open == "{")
                outline.members.append(name);
            else if (!itemSeen && (open == "[{" || open == "{[{"))
                outline.itemMembers.append(name);
        } else if (open.isEmpty() && !isSpace(c)) {
            return rootEnded ? outline : JsonOutline();
        }
    }
    return outline;
}

} // namespace gleaner
