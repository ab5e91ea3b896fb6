#include "widgets/panels/MethodHelp.h"

#include "core/methods/Method.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString say(const char *text) { return QCoreApplication::translate("MethodHelp", text); }

QString paragraph(const QString &title, const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral(
               "<p style='margin: 0 0 10px 0; line-height: 135%'><span style='font-weight: 600'>%1</span><br>%2</p>")
        .arg(title.toHtmlEscaped(), text.toHtmlEscaped().replace('\n', "<br>"));
}

QString paperText(const Paper &paper)
{
    QString text = QStringLiteral("%1. %2, %3 %4.")
                       .arg(QLatin1String(paper.title), QLatin1String(paper.authors), QLatin1String(paper.venue))
                       .arg(paper.year);
    if (*paper.arxiv)
        text += QStringLiteral(" arXiv:%1").arg(QLatin1String(paper.arxiv));
    return text;
}

} // namespace

QString methodHelp(const MethodDeclaration &method)
{
    return paragraph(say("What it does"), methodText(method.help)) +
           paragraph(say("What it cannot do"), methodText(method.limits)) +
           paragraph(say("Where it departs from the paper"), methodText(method.departures)) +
           paragraph(say("The example"), methodText(method.example)) + paragraph(say("Paper"), paperText(method.paper));
}

} // namespace gleaner
