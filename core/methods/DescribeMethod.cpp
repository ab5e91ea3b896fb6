#include "core/methods/DescribeMethod.h"

#include "core/models/capabilities/Capabilities.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("DescribeMethod", text); }

QString numbers(double low, double high, const char *unit)
{
    const auto number = [](double value) { return QString::number(value, 'g', 12); };
    return tr("%1 to %2 %3").arg(number(low), number(high), methodText(unit)).trimmed();
}

struct RangeText {
    QString operator()(const IntegerParameter *p) const { return numbers(p->range.low, p->range.high, p->text.unit); }
    QString operator()(const RealParameter *p) const { return numbers(p->range.low, p->range.high, p->text.unit); }
    QString operator()(const BooleanParameter *) const { return tr("true or false"); }
    QString operator()(const ChoiceParameter *p) const
    {
        QStringList ids;
        for (const Choice &choice : p->choices)
            ids.append(QString::fromLatin1(choice.id));
        return tr("one of: %1").arg(ids.join(QStringLiteral(", ")));
    }
    QString operator()(const IntegerListParameter *p) const
    {
        return tr("numbers separated by commas, each %1").arg(numbers(p->range.low, p->range.high, p->text.unit));
    }
    QString operator()(const TextParameter *) const { return tr("text"); }
};

QString kindWord(const ParameterRef &parameter)
{
    static const QStringList words{QStringLiteral("integer"), QStringLiteral("real"), QStringLiteral("boolean"),
                                   QStringLiteral("choice"), QStringLiteral("integers"), QStringLiteral("text")};
    return words[qsizetype(parameter.index())];
}

QJsonObject parameterToJson(const ParameterRef &parameter)
{
    const ParameterText &text = textOf(parameter);
    return {{QStringLiteral("id"), QLatin1String(text.id)},
            {QStringLiteral("kind"), kindWord(parameter)},
            {QStringLiteral("title"), methodText(text.title)},
            {QStringLiteral("default"), Parameters::write(Parameters::fallback(parameter))},
            {QStringLiteral("range"), rangeText(parameter)},
            {QStringLiteral("unit"), QString::fromUtf8(text.unit)},
            {QStringLiteral("advanced"), text.advanced},
            {QStringLiteral("help"), methodText(text.help)}};
}

QStringList requirements(const InputRole &role)
{
    QStringList words;
    for (Column::Kind kind : role.columns)
        words.append(Column::kindName(kind));
    for (Capability capability : role.capabilities)
        words.append(capabilityName(capability));
    return words;
}

QJsonObject inputToJson(const InputRole &role)
{
    const bool data = role.kind == InputRole::Kind::DataSet;
    return {{QStringLiteral("role"), QLatin1String(role.id)},
            {QStringLiteral("title"), methodText(role.title)},
            {QStringLiteral("kind"), data ? QStringLiteral("data") : QStringLiteral("model")},
            {QStringLiteral("needs"), QJsonArray::fromStringList(requirements(role))},
            {QStringLiteral("optional"), role.optional},
            {QStringLiteral("example"), QString::fromUtf8(role.example)},
            {QStringLiteral("help"), methodText(role.help)}};
}

QJsonObject paperToJson(const Paper &paper)
{
    return {{QStringLiteral("title"), QString::fromUtf8(paper.title)},
            {QStringLiteral("authors"), QString::fromUtf8(paper.authors)},
            {QStringLiteral("year"), paper.year},
            {QStringLiteral("venue"), QString::fromUtf8(paper.venue)},
            {QStringLiteral("arxiv"), QString::fromUtf8(paper.arxiv)}};
}

QString paperLine(const Paper &paper)
{
    QString line = QStringLiteral("%1: %2. %3 %4").arg(QString::fromUtf8(paper.authors), QString::fromUtf8(paper.title),
                                                       QString::fromUtf8(paper.venue)).arg(paper.year);
    if (*paper.arxiv)
        line += QStringLiteral(", arXiv:%1").arg(QString::fromUtf8(paper.arxiv));
    return line;
}

/// Words of `text` in lines of at most 96 characters, indented.
QString wrapped(const QString &text, const QString &indent)
{
    QString result, line;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && line.size() + word.size() + 1 > 96) {
            result += indent + line + QLatin1Char('\n');
            line.clear();
        }
        line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + word;
    }
    return result + indent + line + QLatin1Char('\n');
}

QString parameterLines(const ParameterRef &parameter)
{
    const ParameterText &text = textOf(parameter);
    const QString head = QStringLiteral("  --%1  %2 (%3; %4)\n")
                             .arg(QLatin1String(text.id), methodText(text.title),
                                  tr("default %1").arg(Parameters::write(Parameters::fallback(parameter))),
                                  rangeText(parameter));
    return head + wrapped(methodText(text.help), QStringLiteral("      "));
}

} // namespace

QString rangeText(const ParameterRef &parameter) { return std::visit(RangeText{}, parameter); }

QJsonArray methodsToJson()
{
    QJsonArray array;
    for (const Method *method : allMethods()) {
        const MethodDeclaration &declaration = method->declaration();
        array.append(QJsonObject{{QStringLiteral("id"), QLatin1String(declaration.id)},
                                 {QStringLiteral("family"), QLatin1String(declaration.family)},
                                 {QStringLiteral("title"), methodText(declaration.title)},
                                 {QStringLiteral("summary"), methodText(declaration.summary)}});
    }
    return array;
}

QJsonObject methodToJson(const MethodDeclaration &method)
{
    QJsonArray inputs, parameters, outputs;
    for (const InputRole &role : method.inputs)
        inputs.append(inputToJson(role));
    for (const ParameterRef &parameter : method.parameters)
        parameters.append(parameterToJson(parameter));
    for (const OutputRole &role : method.outputs)
        outputs.append(QJsonObject{{QStringLiteral("name"), QLatin1String(role.id)},
                                   {QStringLiteral("title"), methodText(role.title)},
                                   {QStringLiteral("kind"), Artifact::kindName(role.kind)}});
    return {{QStringLiteral("id"), QLatin1String(method.id)},
            {QStringLiteral("title"), methodText(method.title)},
            {QStringLiteral("family"), QLatin1String(method.family)},
            {QStringLiteral("version"), method.version},
            {QStringLiteral("summary"), methodText(method.summary)},
            {QStringLiteral("help"), methodText(method.help)},
            {QStringLiteral("limits"), methodText(method.limits)},
            {QStringLiteral("departures"), methodText(method.departures)},
            {QStringLiteral("example"), methodText(method.example)},
            {QStringLiteral("paper"), paperToJson(method.paper)},
            {QStringLiteral("inputs"), inputs},
            {QStringLiteral("parameters"), parameters},
            {QStringLiteral("outputs"), outputs}};
}

QString methodToText(const MethodDeclaration &method)
{
    const QString indent = QStringLiteral("  ");
    QString text = QStringLiteral("%1 — %2\n%3\n").arg(QLatin1String(method.id), methodText(method.title),
                                                      paperLine(method.paper));
    for (const char *section : {method.summary, method.help, method.limits, method.departures})
        text += QLatin1Char('\n') + wrapped(methodText(section), indent);
    text += QLatin1Char('\n') + tr("Inputs") + QLatin1Char('\n');
    for (const InputRole &role : method.inputs) {
        text += QStringLiteral("  --input %1=URI  %2 (%3)%4\n")
                    .arg(QLatin1String(role.id), methodText(role.title), requirements(role).join(QStringLiteral(", ")),
                         role.optional ? tr(", optional") : QString());
        text += wrapped(methodText(role.help), QStringLiteral("      "));
        if (*role.example)
            text += QStringLiteral("      %1\n").arg(tr("example: %1").arg(QString::fromUtf8(role.example)));
    }
    text += QLatin1Char('\n') + tr("Parameters") + QLatin1Char('\n');
    for (const ParameterRef &parameter : method.parameters)
        text += parameterLines(parameter);
    text += QLatin1Char('\n') + tr("Outputs") + QLatin1Char('\n');
    for (const OutputRole &role : method.outputs)
        text += QStringLiteral("  %1  %2 (%3)\n")
                    .arg(QLatin1String(role.id), methodText(role.title), Artifact::kindName(role.kind));
    return text + QLatin1Char('\n') + tr("Example") + QLatin1Char('\n') + wrapped(methodText(method.example), indent);
}

QString methodTableMarkdown()
{
    QString text = QStringLiteral("| method | family | what it does | paper |\n|---|---|---|---|\n");
    for (const Method *method : allMethods()) {
        const MethodDeclaration &declaration = method->declaration();
        text += QStringLiteral("| `%1` | %2 | %3 | %4 |\n")
                    .arg(QLatin1String(declaration.id), QLatin1String(declaration.family),
                         QString::fromUtf8(declaration.summary), paperLine(declaration.paper));
    }
    return text;
}

} // namespace gleaner
