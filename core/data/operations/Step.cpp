#include "core/data/operations/Step.h"

#include "core/support/Nearest.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <utility>

namespace gleaner::operations {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Operations", text); }

bool isNumber(const QString &word)
{
    bool good = false;
    word.toDouble(&good);
    return good;
}

/// What separates words, or means something, outside quotes.
bool isPlain(QChar c) { return !c.isSpace() && !QStringLiteral("\"'|=\\").contains(c); }

} // namespace

void refuse(const QString &what, const QString &where, const QString &remedy)
{
    throw ProblemError({what, where, remedy.trimmed(), ExitCode::InputUnreadable});
}

ColumnPtr columnNamed(const DataSet &data, const QString &name, const QString &where)
{
    QStringList known;
    for (const ColumnPtr &column : data.columns()) {
        if (column->name() == name)
            return column;
        known.append(column->name());
    }
    refuse(tr("There is no column “%1”").arg(name), where,
           didYouMean(name, known) + QLatin1Char(' ') +
               tr("The columns are: %1.").arg(known.join(QStringLiteral(", "))));
}

std::shared_ptr<const LabelColumn> labelsNamed(const DataSet &data, const QString &name, const QString &where)
{
    const ColumnPtr column = columnNamed(data, name, where);
    if (column->kind() != Column::Kind::Label)
        refuse(tr("The column “%1” holds no classes").arg(name), where, tr("Name a column of labels."));
    return std::static_pointer_cast<const LabelColumn>(column);
}

QStringList valuesOf(const ColumnPtr &column, const QString &where)
{
    QStringList values;
    for (qsizetype row = 0; row < column->rows(); ++row)
        switch (column->kind()) {
        case Column::Kind::Label:
            values.append(static_cast<const LabelColumn &>(*column).text(row));
            break;
        case Column::Kind::Text:
            values.append(static_cast<const TextColumn &>(*column).text(row));
            break;
        case Column::Kind::Number:
            values.append(exact(static_cast<const NumberColumn &>(*column).value(row)));
            break;
        default:
            refuse(tr("The values of “%1” cannot be compared").arg(column->name()), where,
                   tr("Name a column of labels, texts or numbers."));
        }
    return values;
}

DataSetPtr recorded(const DataSetPtr &data, const QString &step)
{
    DataSet::Source source = data->source();
    source.uri += QStringLiteral(" | ") + step;
    return std::make_shared<DataSet>(std::move(source), data->columns());
}

QString quoted(const QString &word)
{
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isPlain))
        return word;
    QString escaped = word;
    escaped.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

QString exact(double value)
{
    const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
    return whole ? QString::number(qint64(value)) : QString::number(value, 'g', QLocale::FloatingPointShortest);
}

Arguments Arguments::whole(const QString &step)
{
    Arguments arguments;
    arguments.m_step = step.trimmed();
    qsizetype end = 0;
    while (end < arguments.m_step.size() && !arguments.m_step[end].isSpace())
        ++end;
    arguments.m_operation = arguments.m_step.left(end);
    return arguments;
}

Arguments::Arguments(const QString &step) : Arguments(whole(step)) { read(m_step.mid(m_operation.size())); }

void Arguments::read(const QString &text)
{
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        QString parts[2];
        bool assigned = false, quotedName = false;
        while (i < text.size() && !text[i].isSpace()) {
            if (text[i] == QLatin1Char('"')) {
                quotedName = quotedName || !assigned;
                for (++i; i < text.size() && text[i] != QLatin1Char('"'); ++i) {
                    i += text[i] == QLatin1Char('\\') && i + 1 < text.size();
                    parts[assigned] += text[i];
                }
                if (i == text.size())
                    refuse(tr("A quote is not closed"), m_step, tr("Close it with \"."));
            } else if (text[i] == QLatin1Char('=') && !assigned) {
                assigned = true;
            } else {
                parts[assigned] += text[i];
            }
            ++i;
        }
        if (assigned)
            m_assignments.append({parts[0], parts[1], quotedName});
        else if (parts[0] == QLatin1String("%") && !m_words.isEmpty() && isNumber(m_words.last()))
            m_words.last() += parts[0]; // "20 %"
        else
            m_words.append(parts[0]);
    }
}

QString Arguments::word(const QString &what)
{
    if (!hasWord())
        refuse(tr("%1 is missing").arg(what), m_step, tr("Add it after “%1”.").arg(m_operation));
    return m_words[m_next++];
}

bool Arguments::has(const QString &name) const
{
    return std::any_of(m_assignments.begin(), m_assignments.end(),
                       [&](const Assignment &each) { return each.name == name && !each.quotedName; });
}

QString Arguments::option(const QString &name, const QString &fallback)
{
    QString value = fallback;
    bool found = false;
    for (Assignment &each : m_assignments)
        if (each.name == name && !each.quotedName) {
            if (std::exchange(found, true))
                refuse(tr("The option “%1” is given twice").arg(name), m_step, tr("Give it once."));
            each.used = true;
            value = each.value;
        }
    return value;
}

uint64_t Arguments::seed()
{
    const QString text = option(QStringLiteral("seed"), QStringLiteral("1"));
    bool good = false;
    const qint64 value = text.toLongLong(&good);
    if (!good || value < 0)
        refuse(tr("seed=%1 is not possible").arg(text), m_step, tr("Give a whole number from 0 on."));
    return uint64_t(value);
}

double Arguments::number(const QString &text, double low, double high) const
{
    bool good = false;
    const double value = text.toDouble(&good);
    if (!good || !(value >= low && value <= high))
        refuse(tr("“%1” is not possible here").arg(text), m_step,
               tr("Give a number from %1 to %2.").arg(exact(low), exact(high)));
    return value;
}

double Arguments::share(const QString &text) const
{
    const bool percent = text.endsWith(QLatin1Char('%'));
    bool good = false;
    const double value = (percent ? text.chopped(1) : text).toDouble(&good) / (percent ? 100 : 1);
    if (!good || !(value >= 0 && value <= 1))
        refuse(tr("“%1” is not possible here").arg(text), m_step,
               tr("Give a number from 0 to 1, or percent such as 20%."));
    return value;
}

QList<Arguments::Assignment> Arguments::assignments()
{
    QList<Assignment> left;
    for (Assignment &each : m_assignments)
        if (!std::exchange(each.used, true))
            left.append(each);
    return left;
}

void Arguments::finish(const QStringList &known) const
{
    if (hasWord())
        refuse(tr("“%1” says nothing to “%2”").arg(m_words[m_next], m_operation), m_step,
               tr("Leave it out, or put words that belong together in double quotes."));
    for (const Assignment &each : m_assignments)
        if (!each.used)
            refuse(tr("“%1” has no option “%2”").arg(m_operation, each.name), m_step,
                   didYouMean(each.name, known) + QLatin1Char(' ') +
                       (known.isEmpty() ? tr("It takes none.")
                                        : tr("Its options are: %1.").arg(known.join(QStringLiteral(", ")))));
}

} // namespace gleaner::operations
