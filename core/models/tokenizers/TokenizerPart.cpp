#include "core/models/tokenizers/TokenizerPart.h"

#include "core/support/Problem.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("TokenizerPart", text); }

constexpr qsizetype mostParts = 1 << 20;

} // namespace

void refuseTokenizer(const QString &path, const QString &reason)
{
    throw ProblemError({tr("This tokenizer cannot be used: %1").arg(reason), path,
                        tr("Copy the tokenizer's files of the model again."), ExitCode::ModelRefused});
}

TokenizerPart::TokenizerPart(QJsonObject object, QString path, QString place)
    : m_object(std::move(object)), m_path(std::move(path)), m_place(std::move(place))
{
}

void TokenizerPart::refuse(const QString &reason) const
{
    refuseTokenizer(m_path, m_place.isEmpty() ? reason : tr("%1: %2").arg(m_place.left(200), reason));
}

void TokenizerPart::refuseType() const { refuse(tr("Gleaner does not know the type “%1”").arg(type().left(60))); }

void TokenizerPart::refuseValue(const char *key) const
{
    refuse(tr("the value “%1” is missing or not of its kind").arg(QLatin1String(key)));
}

bool TokenizerPart::has(const char *key) const { return !value(key).isUndefined() && !value(key).isNull(); }

QString TokenizerPart::text(const char *key) const
{
    if (!value(key).isString())
        refuseValue(key);
    return value(key).toString();
}

QString TokenizerPart::text(const char *key, const QString &fallback) const { return has(key) ? text(key) : fallback; }

bool TokenizerPart::flag(const char *key, bool fallback) const
{
    if (!has(key))
        return fallback;
    if (!value(key).isBool())
        refuseValue(key);
    return value(key).toBool();
}

double TokenizerPart::number(const char *key, double fallback) const
{
    if (!has(key))
        return fallback;
    if (!value(key).isDouble() || !std::isfinite(value(key).toDouble()))
        refuseValue(key);
    return value(key).toDouble();
}

int TokenizerPart::whole(const char *key, int fallback, int highest) const
{
    const double found = number(key, fallback);
    if (found < 0 || found > highest || found != std::floor(found))
        refuse(tr("the value “%1” is not a whole number from 0 to %2").arg(QLatin1String(key)).arg(highest));
    return int(found);
}

std::optional<TokenizerPart> TokenizerPart::part(const char *key) const
{
    if (!has(key))
        return std::nullopt;
    if (!value(key).isObject())
        refuseValue(key);
    const QString name = QLatin1String(key);
    return TokenizerPart(value(key).toObject(), m_path, m_place.isEmpty() ? name : m_place + QLatin1Char('.') + name);
}

std::vector<TokenizerPart> TokenizerPart::parts(const char *key) const
{
    if (!has(key))
        return {};
    const QJsonArray list = value(key).toArray();
    if (!value(key).isArray() || list.size() > mostParts)
        refuseValue(key);
    std::vector<TokenizerPart> found;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!list[i].isObject())
            refuseValue(key);
        found.emplace_back(list[i].toObject(), m_path,
                           QStringLiteral("%1%2%3[%4]")
                               .arg(m_place, m_place.isEmpty() ? QString() : QStringLiteral("."), QLatin1String(key))
                               .arg(i));
    }
    return found;
}

} // namespace gleaner
