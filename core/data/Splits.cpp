#include "core/data/Splits.h"

#include <QHash>
#include <algorithm>
#include <array>

namespace gleaner {

int Split::named(const QString &name)
{
    static const QHash<QString, int> meanings{{"train", train}, {"training", train}, {"val", val},   {"valid", val},
                                              {"dev", val},     {"validation", val}, {"test", test}, {"testing", test}};
    return meanings.value(name.toLower(), none);
}

ColumnPtr splitColumn(std::vector<int> splits)
{
    const std::array<QString, 3> names{QStringLiteral("train"), QStringLiteral("val"), QStringLiteral("test")};
    std::array<int, 3> codes{};
    QStringList present;
    for (int split = 0; split < 3; ++split) {
        codes[size_t(split)] = int(present.size());
        if (std::find(splits.begin(), splits.end(), split) != splits.end())
            present.append(names[size_t(split)]);
    }
    for (int &split : splits)
        split = split < 0 ? -1 : codes[size_t(split)];
    return std::make_shared<LabelColumn>(QStringLiteral("split"), std::move(splits), present);
}

} // namespace gleaner
