#include "core/models/DescribeModel.h"

#include "core/models/checkpoint/Checkpoint.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("DescribeModel", text); }

QJsonArray tensorsJson(const std::vector<TensorInfo> &tensors)
{
    QJsonArray list;
    for (const TensorInfo &tensor : tensors) {
        QJsonArray shape;
        for (const qint64 side : tensor.shape)
            shape.append(side);
        list.append(QJsonObject{{QStringLiteral("name"), tensor.name},
                                {QStringLiteral("dtype"), tensor.dtype},
                                {QStringLiteral("shape"), shape},
                                {QStringLiteral("bytes"), tensor.bytes}});
    }
    return list;
}

QString factLine(const QString &name, const QString &text, qsizetype width)
{
    return name.leftJustified(width + 2) + text + QLatin1Char('\n');
}

QString namesText(const QString &title, const QStringList &names)
{
    return names.isEmpty() ? QString()
                           : QLatin1Char('\n') + title + QStringLiteral("\n  ") + names.join(QStringLiteral("\n  ")) +
                                 QLatin1Char('\n');
}

QString tensorsText(const std::vector<TensorInfo> &tensors)
{
    qsizetype nameWidth = 0, dtypeWidth = 0;
    for (const TensorInfo &tensor : tensors) {
        nameWidth = std::max(nameWidth, tensor.name.size());
        dtypeWidth = std::max(dtypeWidth, tensor.dtype.size());
    }
    nameWidth = std::min<qsizetype>(nameWidth, 80);
    QString text = QLatin1Char('\n') + tr("Tensors: %1").arg(tensors.size()) + QLatin1Char('\n');
    for (const TensorInfo &tensor : tensors)
        text += QStringLiteral("  ") + tensor.name.leftJustified(nameWidth) + QStringLiteral("  ") +
                tensor.dtype.leftJustified(dtypeWidth) + QStringLiteral("  ") + shapeText(tensor.shape) +
                QLatin1Char('\n');
    return text;
}

} // namespace

QJsonObject modelJson(const ModelInfo &info)
{
    QJsonArray facts;
    for (const auto &[name, text] : info.facts)
        facts.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("text"), text}});
    return {{QStringLiteral("uri"), info.uri},
            {QStringLiteral("name"), info.name},
            {QStringLiteral("architecture"), info.architecture},
            {QStringLiteral("layout"), info.layout},
            {QStringLiteral("capabilities"), QJsonArray::fromStringList(info.capabilities)},
            {QStringLiteral("parameters"), info.parameters},
            {QStringLiteral("bytes"), info.bytes},
            {QStringLiteral("facts"), facts},
            {QStringLiteral("missing"), QJsonArray::fromStringList(info.missing)},
            {QStringLiteral("unexpected"), QJsonArray::fromStringList(info.unexpected)},
            {QStringLiteral("notes"), QJsonArray::fromStringList(info.notes)},
            {QStringLiteral("tensors"), tensorsJson(info.tensors)}};
}

QString modelText(const ModelInfo &info)
{
    const QLocale plain = QLocale::c();
    std::vector<std::pair<QString, QString>> lines{
        {tr("model"), info.name},
        {tr("from"), info.uri},
        {tr("architecture"), tr("%1, %2 layout").arg(info.architecture, info.layout)},
        {tr("capabilities"), info.capabilities.join(QStringLiteral(", "))},
        {tr("parameters"), plain.toString(info.parameters)},
        {tr("size"), plain.formattedDataSize(info.bytes)}};
    lines.insert(lines.end(), info.facts.begin(), info.facts.end());
    qsizetype width = 0;
    for (const auto &line : lines)
        width = std::max(width, line.first.size());
    QString text;
    for (const auto &[name, value] : lines)
        text += factLine(name, value, width);
    return text + namesText(tr("Missing:"), info.missing) + namesText(tr("Not used:"), info.unexpected) +
           namesText(tr("Notes:"), info.notes) + tensorsText(info.tensors);
}

} // namespace gleaner
