#include "core/models/diffusion/DiffusersConfig.h"

#include "core/models/checkpoint/ConfigReader.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("DiffusersConfig", text); }

} // namespace

void refusePresent(const ConfigReader &reader, const char *key)
{
    if (reader.has(key) && !reader.isFalse(key))
        reader.refuse(tr("“%1” asks for a part of the network that Gleaner does not know").arg(QLatin1String(key)));
}

void refuseUnless(const ConfigReader &reader, const char *key, const QString &only)
{
    if (const QString found = reader.text(key, only); found != only)
        reader.refuse(tr("“%1” is “%2”; Gleaner knows only “%3”").arg(QLatin1String(key), found, only));
}

void refuseUnless(const ConfigReader &reader, const char *key, bool only)
{
    if (reader.flag(key, only) != only)
        reader.refuse(tr("“%1” asks for a part of the network that Gleaner does not know").arg(QLatin1String(key)));
}

std::vector<int> oneOrList(const ConfigReader &reader, const char *key, int fallback, size_t count, int highest)
{
    if (!reader.isList(key))
        return std::vector<int>(count, reader.whole(key, fallback, highest));
    const std::vector<int> list = reader.wholes(key, {}, highest);
    if (list.size() != count)
        reader.refuse(
            tr("“%1” has %2 entries, the network has %3 blocks").arg(QLatin1String(key)).arg(list.size()).arg(count));
    return list;
}

} // namespace gleaner
