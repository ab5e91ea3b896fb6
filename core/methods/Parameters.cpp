#include "core/methods/Parameters.h"

#include "core/methods/Method.h"
#include "core/support/Nearest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Parameters", text); }

[[noreturn]] void refuse(const ParameterText &text, const QString &typed, const QString &remedy)
{
    throw ProblemError({tr("“%1” is not a value of “%2”").arg(typed, methodText(text.title)),
                        QStringLiteral("--%1").arg(QLatin1String(text.id)), remedy, ExitCode::Invalid});
}

QString number(double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); }

template <typename T>
QString rangeRemedy(const Range<T> &range, const char *unit)
{
    return tr("Give a number from %1 to %2 %3").arg(number(range.low), number(range.high), methodText(unit)).trimmed()
        + QLatin1Char('.');
}

int readInteger(const ParameterText &text, const Range<int> &range, const QString &typed, const QString &whole)
{
    bool ok = false;
    const int value = typed.trimmed().toInt(&ok);
    if (!ok || value < range.low || value > range.high)
        refuse(text, whole, rangeRemedy(range, text.unit));
    return value;
}

struct Reader {
    const QString &typed;

    Parameters::Stored operator()(const IntegerParameter *parameter) const
    {
        return readInteger(parameter->text, parameter->range, typed, typed);
    }
    Parameters::Stored operator()(const RealParameter *parameter) const
    {
        bool ok = false;
        const double value = typed.trimmed().toDouble(&ok);
        if (!ok || !std::isfinite(value) || value < parameter->range.low || value > parameter->range.high)
            refuse(parameter->text, typed, rangeRemedy(parameter->range, parameter->text.unit));
        return value;
    }
    Parameters::Stored operator()(const BooleanParameter *parameter) const
    {
        const QString word = typed.trimmed().toLower();
        if (QStringList{"true", "on", "yes", "1"}.contains(word))
            return true;
        if (QStringList{"false", "off", "no", "0"}.contains(word))
            return false;
        refuse(parameter->text, typed, tr("Give true or false."));
    }
    Parameters::Stored operator()(const ChoiceParameter *parameter) const
    {
        QStringList known;
        for (const Choice &choice : parameter->choices)
            known.append(QString::fromLatin1(choice.id));
        if (!known.contains(typed.trimmed()))
            refuse(parameter->text, typed, tr("Choose one of: %1.").arg(known.join(QStringLiteral(", "))));
        return typed.trimmed();
    }
    Parameters::Stored operator()(const IntegerListParameter *parameter) const
    {
        std::vector<int> values;
        for (const QString &part : typed.split(QLatin1Char(','))) {
            const int value = readInteger(parameter->text, parameter->range, part, typed);
            if (std::ranges::find(values, value) != values.end())
                refuse(parameter->text, typed, tr("Name each number once."));
            values.push_back(value);
        }
        return values;
    }
    Parameters::Stored operator()(const TextParameter *parameter) const
    {
        constexpr qsizetype longest = 10000;
        if (typed.size() > longest)
            refuse(parameter->text, typed.left(40) + QStringLiteral("…"), tr("Give at most 10000 characters."));
        return typed;
    }
};

struct Fallback {
    Parameters::Stored operator()(const ChoiceParameter *p) const { return QString::fromLatin1(p->fallback); }
    Parameters::Stored operator()(const TextParameter *p) const { return QString::fromUtf8(p->fallback); }
    Parameters::Stored operator()(const IntegerListParameter *p) const
    {
        return Reader{QString::fromLatin1(p->fallback)}(p);
    }
    template <typename P>
    Parameters::Stored operator()(const P *p) const
    {
        return p->fallback;
    }
};

struct Writer {
    QString operator()(int value) const { return QString::number(value); }
    QString operator()(double value) const { return number(value); }
    QString operator()(bool value) const { return value ? QStringLiteral("true") : QStringLiteral("false"); }
    QString operator()(const QString &value) const { return value; }
    QString operator()(const std::vector<int> &values) const
    {
        QStringList parts;
        for (int value : values)
            parts.append(QString::number(value));
        return parts.join(QLatin1Char(','));
    }
};

struct JsonWriter {
    QJsonValue operator()(const std::vector<int> &values) const
    {
        QJsonArray array;
        for (int value : values)
            array.append(value);
        return array;
    }
    template <typename T>
    QJsonValue operator()(const T &value) const
    {
        return value;
    }
};

} // namespace

Parameters::Stored Parameters::read(const ParameterRef &parameter, const QString &typed)
{
    return std::visit(Reader{typed}, parameter);
}

Parameters::Stored Parameters::fallback(const ParameterRef &parameter) { return std::visit(Fallback{}, parameter); }

QString Parameters::write(const Stored &value) { return std::visit(Writer{}, value); }

Parameters Parameters::defaults(const MethodDeclaration &method)
{
    Parameters parameters;
    for (const ParameterRef &parameter : method.parameters)
        parameters.m_values[QString::fromLatin1(textOf(parameter).id)] = fallback(parameter);
    return parameters;
}

Parameters Parameters::parse(const MethodDeclaration &method, const std::map<QString, QString> &typed)
{
    Parameters parameters = defaults(method);
    for (const auto &[id, value] : typed) {
        const auto declared = std::ranges::find_if(
            method.parameters, [&](const ParameterRef &each) { return id == QLatin1String(textOf(each).id); });
        if (declared == method.parameters.end())
            throw ProblemError({tr("“%1” has no parameter “%2”").arg(QLatin1String(method.id), id),
                                QStringLiteral("--%1").arg(id), didYouMean(id, parameters.toJson().keys()),
                                ExitCode::Usage});
        parameters.m_values[id] = read(*declared, value);
    }
    return parameters;
}

QString Parameters::typed(const QString &id) const { return write(m_values.at(id)); }

QJsonObject Parameters::toJson() const
{
    QJsonObject object;
    for (const auto &[id, value] : m_values)
        object[id] = std::visit(JsonWriter{}, value);
    return object;
}

bool Parameters::isDefault(const MethodDeclaration &method, const QString &id) const
{
    return std::ranges::any_of(method.parameters, [&](const ParameterRef &each) {
        return id == QLatin1String(textOf(each).id) && fallback(each) == m_values.at(id);
    });
}

std::string_view Parameters::choiceId(const ChoiceParameter &parameter, const QString &id)
{
    for (const Choice &choice : parameter.choices)
        if (id == QLatin1String(choice.id))
            return choice.id;
    return parameter.fallback;
}

} // namespace gleaner
