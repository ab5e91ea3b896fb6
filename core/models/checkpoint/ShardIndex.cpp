#include "core/models/checkpoint/ShardIndex.h"

#include "core/models/checkpoint/ModelFiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <nlohmann/json.hpp>
#include <set>

namespace gleaner {

namespace {

constexpr qint64 longestIndex = 64 << 20;
constexpr size_t mostTensors = 1'000'000, mostFiles = 4096;

QString tr(const char *text) { return QCoreApplication::translate("ShardIndex", text); }

/// Takes "weight_map" (names to names) and "metadata"."total_size"; looks at nothing else, at any depth.
class IndexGrammar final : public nlohmann::json_sax<nlohmann::json> {
public:
    ShardIndex index;
    QString reason;

    bool start_object(std::size_t) override { return deeper(); }
    bool end_object() override { return higher(); }
    bool start_array(std::size_t) override { return m_depth == 0 ? refuse(tr("it is no object")) : deeper(); }
    bool end_array() override { return higher(); }

    bool key(string_t &name) override
    {
        if (m_depth == 1) {
            m_section = name;
            if (name == "weight_map" && std::exchange(m_hasMap, true))
                return refuse(tr("“weight_map” comes twice"));
        }
        m_key = QString::fromStdString(name);
        return true;
    }

    bool string(string_t &text) override
    {
        if (!inMap())
            return m_depth > 0 || refuse(tr("it is no object"));
        if (m_depth != 2)
            return refuse(tr("“weight_map” is no plain map"));
        if (index.fileOf.size() == mostTensors)
            return refuse(tr("it names more than %1 tensors").arg(mostTensors));
        if (!index.fileOf.emplace(m_key, QString::fromStdString(text)).second)
            return refuse(tr("the tensor “%1” is in two files").arg(m_key.left(200)));
        return true;
    }

    bool number_unsigned(number_unsigned_t value) override
    {
        if (m_depth == 2 && m_section == "metadata" && m_key == QLatin1String("total_size"))
            index.totalSize = qint64(std::min(value, number_unsigned_t(std::numeric_limits<qint64>::max())));
        return other();
    }
    bool number_integer(number_integer_t) override { return other(); }
    bool number_float(number_float_t value, const string_t &) override
    {
        if (m_depth == 2 && m_section == "metadata" && m_key == QLatin1String("total_size") && value >= 0 &&
            value < 9e18)
            index.totalSize = qint64(value);
        return other();
    }
    bool null() override { return other(); }
    bool boolean(bool) override { return other(); }
    bool binary(binary_t &) override { return refuse(tr("it is not JSON")); }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
        return refuse(tr("it is not valid JSON in UTF-8 (at byte %1)").arg(position));
    }

    bool hasMap() const { return m_hasMap; }

private:
    bool inMap() const { return m_depth >= 1 && m_section == "weight_map"; }
    bool deeper()
    {
        if (++m_depth > 16)
            return refuse(tr("it is nested too deeply"));
        return m_depth <= 2 || !inMap() || refuse(tr("“weight_map” is no plain map"));
    }
    bool higher()
    {
        if (--m_depth == 1)
            m_section.clear();
        return true;
    }
    bool other()
    {
        if (m_depth == 0)
            return refuse(tr("it is no object"));
        return !inMap() || refuse(tr("“weight_map” names something else than files"));
    }
    bool refuse(const QString &text)
    {
        if (reason.isEmpty())
            reason = text;
        return false;
    }

    int m_depth = 0;
    std::string m_section;
    QString m_key;
    bool m_hasMap = false;
};

[[noreturn]] void refuseIndex(const QString &path, const QString &reason)
{
    throw ProblemError({tr("This index of a checkpoint cannot be used: %1").arg(reason), path,
                        tr("Copy the model's files again, all into one folder."), ExitCode::ModelRefused});
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 255 && name != QLatin1String(".") && name != QLatin1String("..") &&
           !name.contains(QLatin1Char('/')) && !name.contains(QLatin1Char('\\')) && !name.contains(QChar(0));
}

/// Whether the file that the name leads to lies in the folder, or among the blobs of the hub's cache.
bool staysInside(const QDir &folder, const QString &name)
{
    const QString home = folder.canonicalPath();
    const QString target = QFileInfo(QFileInfo(folder.filePath(name)).canonicalFilePath()).path();
    const QFileInfo snapshots(QFileInfo(home).path());
    return target == home || (snapshots.fileName() == QLatin1String("snapshots") &&
                              target == snapshots.path() + QStringLiteral("/blobs"));
}

} // namespace

QStringList ShardIndex::files() const
{
    std::set<QString> names;
    for (const auto &[tensor, file] : fileOf)
        names.insert(file);
    return {names.begin(), names.end()};
}

ShardIndex ShardIndex::parse(const QByteArray &json, const QString &path)
{
    IndexGrammar grammar;
    if (!nlohmann::json::sax_parse(json.begin(), json.end(), &grammar) && grammar.reason.isEmpty())
        grammar.reason = tr("it is not valid JSON");
    if (grammar.reason.isEmpty() && (!grammar.hasMap() || grammar.index.fileOf.empty()))
        grammar.reason = tr("it has no “weight_map”");
    if (!grammar.reason.isEmpty())
        refuseIndex(path, grammar.reason);
    const QStringList files = grammar.index.files();
    if (size_t(files.size()) > mostFiles)
        refuseIndex(path, tr("it names more than %1 files").arg(mostFiles));
    for (const QString &name : files)
        if (!isPlainName(name))
            refuseIndex(path, tr("it names a file outside its folder: “%1”").arg(name.left(200)));
    return std::move(grammar.index);
}

ShardIndex ShardIndex::read(const QString &path)
{
    ShardIndex index = parse(readModelFile(path, longestIndex), path);
    const QDir folder(QFileInfo(path).path());
    for (const QString &name : index.files()) {
        if (!folder.exists(name))
            refuseIndex(path, tr("the file “%1” is missing").arg(name));
        if (!staysInside(folder, name))
            refuseIndex(path, tr("the file “%1” is a link that leads out of the folder").arg(name));
    }
    return index;
}

} // namespace gleaner
