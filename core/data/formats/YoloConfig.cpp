#include "core/data/formats/YoloConfig.h"

#include "core/data/FolderNames.h"
#include "core/data/formats/Reading.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <map>
#include <yaml-cpp/yaml.h>

namespace gleaner {

namespace {

constexpr qint64 mostBytes = 16 << 20;
constexpr int mostClasses = 100000;

QString tr(const char *text) { return QCoreApplication::translate("Yolo", text); }

QString textOf(const YAML::Node &node) { return node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString(); }

QStringList textsOf(const YAML::Node &node)
{
    if (node.IsScalar())
        return {textOf(node)};
    QStringList texts;
    if (node.IsSequence())
        for (const YAML::Node &each : node)
            texts.append(textOf(each));
    return texts;
}

/// Names by number, from a list or a map whose keys are numbers.
QStringList namesOf(const YAML::Node &node, const QString &path)
{
    if (!node.IsMap())
        return textsOf(node);
    std::map<int, QString> byNumber;
    for (const auto &each : node) {
        bool whole = false;
        const int number = textOf(each.first).toInt(&whole);
        if (!whole || number < 0 || number >= mostClasses)
            refuseFile(path, tr("“%1” is no class number").arg(textOf(each.first).left(60)),
                       tr("Number the names from 0 on: “0: person”."));
        byNumber[number] = textOf(each.second);
    }
    QStringList names;
    for (int i = 0; !byNumber.empty() && i <= byNumber.rbegin()->first; ++i)
        names.append(byNumber.count(i) ? byNumber[i] : QString::number(i));
    return names;
}

/// Whether a place is a folder above the configuration's own: a whole disk may hang on it.
bool leadsAbove(const QString &place, const QString &folder)
{
    const QString above = QFileInfo(place).canonicalFilePath(), own = QFileInfo(folder).canonicalFilePath();
    return above == QLatin1String("/") || own.startsWith(above + QLatin1Char('/'));
}

/// The place that an entry of a set means: below `base`, beside the file, or there once leading "../" is dropped, as
/// some exporters write it.
QString placeOf(const QString &entry, const QString &base, const QString &folder)
{
    static const QRegularExpression up(QStringLiteral("^(\\.\\.?/)+"));
    const QString bare = QString(entry).remove(up);
    for (const QString &path : {QDir(base).filePath(entry), QDir(folder).filePath(entry), QDir(base).filePath(bare),
                                QDir(folder).filePath(bare)})
        if (QFileInfo::exists(path) && !leadsAbove(path, folder))
            return QDir::cleanPath(path);
    return {};
}

/// Sets of the same pictures, as small examples have them, are one set without a split.
void mergeEqualSets(std::vector<YoloConfig::Set> &sets)
{
    for (size_t i = 0; i < sets.size(); ++i)
        for (size_t k = sets.size(); --k > i;)
            if (sets[k].places == sets[i].places) {
                sets.erase(sets.begin() + qsizetype(k));
                sets[i].split = sets.size() == 1 ? QString() : sets[i].split;
            }
}

YAML::Node load(const QString &path)
{
    try {
        const YAML::Node root = YAML::Load(readWhole(path, mostBytes).toStdString());
        if (!root.IsMap())
            refuseFile(path, tr("This file holds no keys"), tr("A data.yaml needs train, val and names."));
        return root;
    } catch (const YAML::Exception &error) {
        refuseFile(tr("%1, line %2").arg(path).arg(error.mark.line + 1),
                   tr("This YAML cannot be read: %1").arg(QString::fromStdString(error.msg).left(200)),
                   tr("Repair the file."));
    }
}

} // namespace

YoloConfig YoloConfig::ofYaml(const QString &path)
{
    const YAML::Node root = load(path);
    const QString folder = QFileInfo(path).absolutePath();
    YoloConfig config;
    config.files = {path};
    const QString stated = root["path"] ? QDir(folder).filePath(textOf(root["path"])) : folder;
    const QString base = QFileInfo(stated).isDir() ? stated : folder;
    for (const char *key : {"train", "val", "valid", "validation", "test"}) {
        if (!root[key] || root[key].IsNull())
            continue;
        Set set{splitNamed(QString::fromLatin1(key)), {}};
        for (const QString &entry : textsOf(root[key]))
            if (const QString place = placeOf(entry, base, folder); !place.isEmpty())
                set.places.append(place);
            else
                config.note = tr("The place “%1” of the set “%2” does not exist, or is a folder above this one")
                                  .arg(entry.left(200), QString::fromLatin1(key));
        if (!set.places.isEmpty())
            config.sets.push_back(set);
    }
    mergeEqualSets(config.sets);
    if (root["names"])
        config.names = namesOf(root["names"], path);
    bool counted = false;
    const int count = root["nc"] ? textOf(root["nc"]).toInt(&counted) : 0;
    if (config.names.isEmpty() && counted)
        for (int i = 0; i < std::min(count, mostClasses); ++i)
            config.names.append(QString::number(i));
    else if (counted && count != config.names.size())
        config.note = tr("nc is %1, but the number of names is %2").arg(count).arg(config.names.size());
    return config;
}

YoloConfig YoloConfig::ofFolder(const QString &path)
{
    YoloConfig config;
    const QDir root(path);
    for (const char *name : {"train", "val", "valid", "test"})
        for (const QString &place : {QStringLiteral("images/%1"), QStringLiteral("%1/images")})
            if (const QString folder = root.filePath(place.arg(QLatin1String(name))); QFileInfo(folder).isDir())
                config.sets.push_back({splitNamed(QString::fromLatin1(name)), {folder}});
    if (config.sets.empty())
        config.sets.push_back({QString(), {root.filePath(QStringLiteral("images"))}});
    for (const char *name : {"classes.txt", "labels/classes.txt", "obj.names"}) {
        const QString file = root.filePath(QLatin1String(name));
        if (!QFileInfo(file).isFile() || !config.names.isEmpty())
            continue;
        for (const QByteArray &line : readWhole(file, mostBytes).split('\n'))
            if (!line.trimmed().isEmpty())
                config.names.append(QString::fromUtf8(line).trimmed());
        config.files.append(file);
    }
    return config;
}

QString YoloConfig::yamlIn(const QString &folder)
{
    const QDir root(folder);
    QStringList names = filesNamed(folder, {"*.yaml", "*.yml"});
    if (names.removeAll(QStringLiteral("data.yaml")) > 0)
        names.prepend(QStringLiteral("data.yaml"));
    for (const QString &name : names.mid(0, 20))
        if (isConfig(readHead(root.filePath(name), 1 << 20)))
            return root.filePath(name);
    return {};
}

bool YoloConfig::isConfig(QByteArrayView text)
{
    static const QRegularExpression sets(QStringLiteral("^['\"]?(train|val|test)['\"]?\\s*:"),
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression names(QStringLiteral("^['\"]?(names|nc)['\"]?\\s*:"),
                                          QRegularExpression::MultilineOption);
    const QString words = QString::fromUtf8(text);
    return sets.match(words).hasMatch() && names.match(words).hasMatch();
}

} // namespace gleaner
