#include "core/data/formats/TextPairs.h"

#include "core/data/formats/JsonItems.h"
#include "core/data/formats/Reading.h"

#include <QCoreApplication>

namespace gleaner {

namespace {
QString tr(const char *text) { return QCoreApplication::translate("Formats", text); }
} // namespace

DataSetPtr openTextPairs(const QString &path)
{
    struct Side {
        QStringList texts;
        std::vector<double> pairs;
        qint64 length = 0;
    };
    Side sides[2];
    Findings findings;
    const auto file = ByteSource::open(path, ExitCode::InputUnreadable);
    JsonItems::walk(*file, [&](const JsonItems::Item &item) {
        const int which = item.member == QLatin1String("original")  ? 0
                          : item.member == QLatin1String("sampled") ? 1
                                                                    : -1;
        if (which < 0 || item.index < 0)
            return;
        sides[which].length = item.index + 1;
        if (!item.value.isString()) {
            findings.skip(item.fault.isEmpty() ? tr("This is no text") : tr("This text is broken: %1").arg(item.fault),
                          QStringLiteral("%1, %2").arg(path, item.place()), tr("Repair it; it was left out."));
            return;
        }
        sides[which].texts.append(item.value.toString());
        sides[which].pairs.push_back(double(item.index));
    });
    if (sides[0].texts.isEmpty() && sides[1].texts.isEmpty())
        refuseFile(path, tr("There is no text in this file"), tr("It needs the lists “original” and “sampled”."));
    if (sides[0].length != sides[1].length)
        findings.skip(tr("There are %1 original but %2 sampled texts").arg(sides[0].length).arg(sides[1].length), path,
                      tr("Texts without a partner were kept."));
    QStringList texts = sides[0].texts + sides[1].texts;
    std::vector<int> labels(size_t(sides[0].texts.size()), 0);
    labels.resize(size_t(texts.size()), 1);
    std::vector<double> pairs = sides[0].pairs;
    pairs.insert(pairs.end(), sides[1].pairs.begin(), sides[1].pairs.end());
    DataSet::Source source = sourceOf(path, QStringLiteral("text-detection pairs"), {path});
    source.problems = findings.problems();
    return std::make_shared<DataSet>(
        std::move(source),
        std::vector<ColumnPtr>{
            std::make_shared<MemoryTexts>(QStringLiteral("text"), texts),
            std::make_shared<LabelColumn>(QStringLiteral("label"), std::move(labels), QStringList{"human", "machine"}),
            std::make_shared<NumberColumn>(QStringLiteral("pair"), std::move(pairs))});
}

} // namespace gleaner
