#include "core/models/checkpoint/ConfigReader.h"

#include "core/support/Problem.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ConfigReader", text); }

bool isWhole(double value, int lowest, int highest)
{
    return value >= lowest && value <= highest && value == std::floor(value);
}

} // namespace

ConfigReader::ConfigReader(QJsonObject object, QString path, QString prefix)
    : m_object(std::move(object)), m_path(std::move(path)), m_prefix(std::move(prefix))
{
}

void ConfigReader::refuse(const QString &reason) const
{
    throw ProblemError({tr("The model's configuration cannot be used: %1").arg(reason), m_path,
                        tr("Copy this file of the model again."), ExitCode::ModelRefused});
}

bool ConfigReader::has(const char *key) const { return !value(key).isUndefined() && !value(key).isNull(); }

ConfigReader ConfigReader::inside(const char *key) const
{
    if (has(key) && !value(key).isObject())
        refuse(tr("“%1” is no object").arg(nameOf(key)));
    return {value(key).toObject(), m_path, nameOf(key) + QLatin1Char('.')};
}

int ConfigReader::whole(const char *key, int fallback, int highest, int lowest) const
{
    const double found = number(key, fallback);
    if (!isWhole(found, lowest, highest))
        refuse(tr("“%1” is %2, not a whole number from %3 to %4")
                   .arg(nameOf(key))
                   .arg(found, 0, 'g', 12)
                   .arg(lowest)
                   .arg(highest));
    return int(found);
}

double ConfigReader::number(const char *key, double fallback) const
{
    if (has(key) && !value(key).isDouble())
        refuse(tr("“%1” is no number").arg(nameOf(key)));
    return value(key).toDouble(fallback);
}

double ConfigReader::epsilon(const char *key, double fallback) const
{
    const double found = number(key, fallback);
    if (!(found > 0) || found > 1)
        refuse(tr("“%1” is not between 0 and 1").arg(nameOf(key)));
    return found;
}

bool ConfigReader::flag(const char *key, bool fallback) const
{
    if (has(key) && !value(key).isBool())
        refuse(tr("“%1” is neither true nor false").arg(nameOf(key)));
    return value(key).toBool(fallback);
}

QString ConfigReader::text(const char *key, const QString &fallback) const
{
    if (has(key) && !value(key).isString())
        refuse(tr("“%1” is no text").arg(nameOf(key)));
    return value(key).toString(fallback);
}

std::vector<int> ConfigReader::wholes(const char *key, const std::vector<int> &fallback, int highest, int lowest) const
{
    if (!has(key))
        return fallback;
    if (!value(key).isArray())
        refuse(tr("“%1” is no list").arg(nameOf(key)));
    std::vector<int> list;
    for (const QJsonValue &each : value(key).toArray()) {
        if (!each.isDouble() || !isWhole(each.toDouble(), lowest, highest))
            refuse(tr("“%1” holds something else than whole numbers from %2 to %3")
                       .arg(nameOf(key))
                       .arg(lowest)
                       .arg(highest));
        list.push_back(each.toInt());
    }
    return list;
}

QStringList ConfigReader::texts(const char *key, const QStringList &fallback) const
{
    if (!has(key))
        return fallback;
    if (!value(key).isArray())
        refuse(tr("“%1” is no list").arg(nameOf(key)));
    QStringList list;
    for (const QJsonValue &each : value(key).toArray()) {
        if (!each.isString())
            refuse(tr("“%1” holds something else than texts").arg(nameOf(key)));
        list.append(each.toString());
    }
    return list;
}

Activation ConfigReader::activation(const char *key, Activation fallback) const
{
    const QString name = text(key, QString::fromLatin1(activationName(fallback)));
    const auto found = activationNamed(name.toStdString());
    if (!found)
        refuse(tr("“%1” names an activation that Gleaner does not know: “%2”").arg(nameOf(key), name));
    return *found;
}

void ConfigReader::checkDivisible(int whole, int part, const QString &what) const
{
    if (whole % part != 0)
        refuse(tr("%1 is not divisible: %2 by %3").arg(what).arg(whole).arg(part));
}

} // namespace gleaner
