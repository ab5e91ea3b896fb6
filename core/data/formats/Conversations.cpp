#include "core/data/formats/Conversations.h"

#include "core/data/formats/PathImages.h"
#include "core/data/formats/RecordTable.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Formats", text); }

struct Entry {
    QStringList images;
    QJsonArray turns;
    qsizetype marks = 0;
};

QString roleOf(const QString &word)
{
    static const QHash<QString, QString> roles{
        {"human", "user"},        {"user", "user"},           {"gpt", "assistant"},
        {"bot", "assistant"},     {"assistant", "assistant"}, {"model", "assistant"},
        {"chatgpt", "assistant"}, {"system", "system"},       {"tool", "tool"}};
    return roles.value(word.toLower());
}

/// The words of a turn; content may be a list of parts, some of them pictures.
QString contentOf(const QJsonValue &content, QStringList &images)
{
    if (!content.isArray())
        return content.toString();
    QStringList parts;
    for (const QJsonValue &part : content.toArray()) {
        const QString kind = part["type"].toString();
        const QJsonValue picture = part["image"].isString() ? part["image"] : part["path"];
        if (kind == QLatin1String("image"))
            parts.append(QStringLiteral("<image>"));
        if (kind == QLatin1String("image") && picture.isString())
            images.append(picture.toString());
        if (part["text"].isString())
            parts.append(part["text"].toString());
    }
    return parts.join(QLatin1Char('\n'));
}

/// Turns in one form; a fault where there are none or one is not understood.
Entry entryOf(const QJsonObject &record, QString &fault)
{
    Entry entry;
    if (record["image"].isString())
        entry.images.append(record["image"].toString());
    for (const QJsonValue &each :
         record[record["image"].isArray() ? QStringLiteral("image") : QStringLiteral("images")].toArray())
        entry.images.append(each.isObject() ? each["path"].toString() : each.toString());
    const bool first = record["conversations"].isArray();
    const QJsonArray turns = record[first ? QStringLiteral("conversations") : QStringLiteral("messages")].toArray();
    if (turns.isEmpty())
        fault = tr("it has no turns");
    for (const QJsonValue &turn : turns) {
        const bool short_ = turn["from"].isString();
        const QString role = roleOf(turn[short_ ? "from" : "role"].toString());
        const QString content = contentOf(turn[short_ ? "value" : "content"], entry.images);
        if (role.isEmpty())
            fault = tr("a turn is by “%1”").arg(turn[short_ ? "from" : "role"].toString().left(40));
        entry.marks += content.count(QLatin1String("<image>"));
        entry.turns.append(QJsonObject{{"role", role}, {"content", content}});
    }
    return entry;
}

class ConversationText final : public TextColumn {
public:
    enum class Part { Whole, Prompt, Response };
    struct Records {
        std::shared_ptr<const ByteSource> file;
        std::vector<std::pair<qint64, quint32>> spans;
    };
    ConversationText(QString name, Part part, std::shared_ptr<const Records> records)
        : TextColumn(std::move(name)), m_part(part), m_records(std::move(records))
    {
    }
    qsizetype rows() const override { return qsizetype(m_records->spans.size()); }
    QString text(qsizetype row) const override
    {
        const auto [offset, length] = m_records->spans[size_t(row)];
        QByteArray bytes(qsizetype(length), Qt::Uninitialized);
        m_records->file->read(offset, bytes.size(), bytes.data());
        QString fault;
        const Entry entry = entryOf(JsonItems::parse(bytes, fault).toObject(), fault);
        if (m_part == Part::Whole)
            return QString::fromUtf8(QJsonDocument(entry.turns).toJson(QJsonDocument::Compact));
        const QLatin1String wanted(m_part == Part::Prompt ? "user" : "assistant");
        for (const QJsonValue &turn : entry.turns)
            if (turn["role"].toString() == wanted)
                return turn["content"].toString().remove(QLatin1String("<image>")).trimmed();
        return {};
    }

private:
    Part m_part;
    std::shared_ptr<const Records> m_records;
};

class Reader {
public:
    explicit Reader(const QString &path) : m_path(path), m_root(QFileInfo(path).absolutePath()) {}
    DataSetPtr read(JsonRecordsKind kind);

private:
    void add(const JsonItems::Item &item, const QString &place);
    QString faultOf(const Entry &entry);
    QString find(const QString &picture);
    std::vector<ColumnPtr> columns() const;

    QString m_path, m_root;
    std::shared_ptr<ConversationText::Records> m_records = std::make_shared<ConversationText::Records>();
    QStringList m_ids, m_first, m_all;
    FolderListing m_listing;
    Findings m_findings;
};

/// The picture beside the file or in its folder of images; empty where it is in neither.
QString Reader::find(const QString &picture)
{
    for (const char *folder : {"", "images/", "image/", "../images/"}) {
        const QString path = pathInside(m_root, picture).isEmpty()
                                 ? QString()
                                 : pathInside(QDir::cleanPath(m_root + '/' + folder), picture);
        if (!path.isEmpty() && m_listing.has(path))
            return path;
    }
    return {};
}

QString Reader::faultOf(const Entry &entry)
{
    if (entry.marks != entry.images.size() && !(entry.marks == 0 && entry.images.size() == 1))
        return tr("its number of <image> marks is %1, that of its pictures %2")
            .arg(entry.marks)
            .arg(entry.images.size());
    for (const QString &image : entry.images)
        if (find(image).isEmpty())
            return tr("its picture “%1” is missing or lies outside the folder").arg(image.left(200));
    return {};
}

void Reader::add(const JsonItems::Item &item, const QString &place)
{
    QString fault = item.fault;
    Entry entry;
    if (fault.isEmpty())
        entry = entryOf(item.value.toObject(), fault);
    if (fault.isEmpty())
        fault = faultOf(entry);
    if (!fault.isEmpty()) {
        m_findings.skip(tr("This conversation cannot be used: %1").arg(fault),
                        QStringLiteral("%1, %2").arg(m_path, place), tr("Repair the entry; it was left out."));
        return;
    }
    m_records->spans.push_back({item.offset, quint32(item.length)});
    m_ids.append(cellText(item.value["id"]));
    m_first.append(entry.images.isEmpty() ? QString() : find(entry.images.first()));
    m_all.append(
        QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(entry.images)).toJson(QJsonDocument::Compact)));
}

std::vector<ColumnPtr> Reader::columns() const
{
    using Part = ConversationText::Part;
    const auto has = [](const QStringList &texts, auto &&test) {
        return std::any_of(texts.begin(), texts.end(), test);
    };
    std::vector<ColumnPtr> all;
    if (has(m_first, [](const QString &path) { return !path.isEmpty(); }))
        all.push_back(std::make_shared<PathImages>(QStringLiteral("image"), m_root, m_first));
    if (has(m_all, [](const QString &list) { return list.contains(QLatin1String("\",\"")); }))
        all.push_back(std::make_shared<MemoryTexts>(QStringLiteral("images"), m_all));
    all.push_back(std::make_shared<ConversationText>(QStringLiteral("conversation"), Part::Whole, m_records));
    all.push_back(std::make_shared<ConversationText>(QStringLiteral("prompt"), Part::Prompt, m_records));
    all.push_back(std::make_shared<ConversationText>(QStringLiteral("response"), Part::Response, m_records));
    if (has(m_ids, [](const QString &id) { return !id.isEmpty(); }))
        all.push_back(std::make_shared<MemoryTexts>(QStringLiteral("id"), m_ids));
    return all;
}

DataSetPtr Reader::read(JsonRecordsKind kind)
{
    m_records->file = ByteSource::open(m_path, ExitCode::InputUnreadable);
    walkJsonRecords(*m_records->file, kind,
                    [this](const JsonItems::Item &item, const QString &place) { add(item, place); });
    requireRowCount(qint64(m_records->spans.size()), m_path);
    if (m_records->spans.empty())
        refuseFile(m_path, tr("There is no usable conversation in this file"),
                   m_findings.isEmpty() ? tr("Check that it is the right file.")
                                        : m_findings.problems().first().sentence());
    DataSet::Source source = sourceOf(m_path, QStringLiteral("conversations"), {m_path});
    source.problems = m_findings.problems();
    return std::make_shared<DataSet>(std::move(source), columns());
}

} // namespace

DataSetPtr openConversations(const QString &path, JsonRecordsKind kind) { return Reader(path).read(kind); }

} // namespace gleaner
