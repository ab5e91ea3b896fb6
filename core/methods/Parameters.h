#pragma once
#include "core/methods/Parameter.h"
#include "core/support/Problem.h"

#include <QJsonValue>
#include <map>

namespace gleaner {

struct MethodDeclaration;

/// One value per declared parameter, each inside its range: there is no way to make another.
class Parameters {
public:
    using Stored = std::variant<int, double, bool, QString, std::vector<int>>;

    static Parameters defaults(const MethodDeclaration &method);
    /// Values by id as typed by a person. Throws ProblemError (Invalid for a value; Usage for an unknown id, with the
    /// nearest name).
    static Parameters parse(const MethodDeclaration &method, const std::map<QString, QString> &typed);

    /// `parameters[shots]` has the type of the declaration and is inside its range.
    template <typename P>
    typename P::Value operator[](const P &parameter) const
    {
        const Stored &stored = m_values.at(QString::fromLatin1(parameter.text.id));
        if constexpr (std::is_same_v<typename P::Value, std::string_view>)
            return choiceId(parameter, std::get<QString>(stored));
        else
            return std::get<typename P::Value>(stored);
    }

    /// As a person would type it; parse() reads it back to the same value.
    QString typed(const QString &id) const;
    /// id → value as in result.json.
    QJsonObject toJson() const;
    bool isDefault(const MethodDeclaration &method, const QString &id) const;

    /// Reads one value; throws ProblemError (Invalid) that names parameter, range and unit.
    static Stored read(const ParameterRef &parameter, const QString &typed);
    static Stored fallback(const ParameterRef &parameter);
    static QString write(const Stored &value);

private:
    static std::string_view choiceId(const ChoiceParameter &parameter, const QString &id);
    std::map<QString, Stored> m_values;
};

} // namespace gleaner
