#include "core/methods/detection/ColoLayout.h"

#include "core/methods/shared/DrawnRows.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <functional>

namespace gleaner {

namespace {

constexpr int fewestTested = 5, testShare = 5; ///< a fifth
constexpr uint64_t testStream = 71;

QString tr(const char *text) { return QCoreApplication::translate("Colo", text); }

[[noreturn]] void refuse(const QString &what, const QString &where, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::Invalid});
}

/// Values in the order of their first rows; labels in that of their classes.
QStringList distinct(const QStringList &values)
{
    QStringList found;
    for (const QString &value : values)
        if (!value.isEmpty() && !found.contains(value))
            found.append(value);
    return found;
}

void checkKnown(const QStringList &asked, const QStringList &known, const QString &column, const char *option)
{
    for (const QString &value : asked)
        if (!known.contains(value))
            refuse(tr("No picture has “%1” in the column “%2”").arg(value, column), QLatin1String(option),
                   tr("Its values are: %1.").arg(known.mid(0, 20).join(QStringLiteral(", "))));
}

/// First letters where they tell the values apart, else the values.
QStringList shortNames(const QStringList &values)
{
    QStringList letters;
    for (const QString &value : values)
        letters.append(value.left(1));
    return distinct(letters).size() == values.size() ? letters : values;
}

/// Everything that the configurations are made of.
class Layout {
public:
    Layout(const DataSet &data, const ColoRequest &request, uint64_t seed) : m_request(request)
    {
        readConditions(data);
        readSplit(data, seed);
        addConfigs();
        chooseConfigs();
        for (const ColoConfig &each : m_layout.configs)
            checkSize(each);
    }
    ColoLayout take() { return std::move(m_layout); }

private:
    using RowTest = std::function<bool(int)>;

    void readConditions(const DataSet &data);
    void readSplit(const DataSet &data, uint64_t seed);
    void addConfigs();
    void addWithin(int number, const QStringList &values, const RowTest &own, const RowTest &others,
                   const QString &relatedName);
    void chooseConfigs();
    void checkSize(const ColoConfig &config) const;
    void add(const QString &id, const QString &title, ColoShift shift, const QString &pool, const RowTest &train,
             const RowTest &test)
    {
        m_layout.configs.push_back({id, title, shift, pool, rows(train, false), rows(test, true), {}, {}});
    }

    std::vector<int> rows(const RowTest &fits, bool tested) const
    {
        std::vector<int> found;
        for (int row = 0; row < int(m_tested.size()); ++row)
            if (m_tested[size_t(row)] == tested && fits(row))
                found.push_back(row);
        return found;
    }
    bool isHome(int row) const { return m_layout.views.contains(m_views[row]); }
    bool isExternal(int row) const { return m_layout.external.contains(m_views[row]); }
    bool isLit(int row) const { return m_layout.lights.contains(m_lights[row]); }

    const ColoRequest &m_request;
    ColoLayout m_layout;
    QStringList m_views, m_lights;
    std::vector<bool> m_tested;
};

void Layout::readConditions(const DataSet &data)
{
    m_layout.viewColumn = viewColumnOf(data, m_request.viewColumn);
    if (m_layout.viewColumn.isEmpty())
        refuse(tr("These data have no column that says which condition a picture was taken under"),
               QStringLiteral("--view-column"),
               tr("Name a column of labels or texts, or add one: “DATA | join conditions.csv key=id”."));
    m_views = conditionValues(data, m_layout.viewColumn);
    const QStringList known = distinct(m_views);
    checkKnown(m_request.views + m_request.external, known, m_layout.viewColumn, "--views");
    m_layout.views = m_request.views.isEmpty() ? known.mid(0, 2) : m_request.views;
    if (m_layout.views.size() < 2)
        refuse(tr("All pictures have the same value in the column “%1”").arg(m_layout.viewColumn),
               QStringLiteral("--views"), tr("Name a column with at least two values."));
    for (const QString &value : m_request.external.isEmpty() ? known : m_request.external)
        if (!m_layout.views.contains(value))
            m_layout.external.append(value);
    m_layout.lightColumn = lightColumnOf(data, m_request.lightColumn);
    if (m_layout.lightColumn.isEmpty())
        return;
    m_lights = conditionValues(data, m_layout.lightColumn);
    const QStringList lights = distinct(m_lights);
    checkKnown(m_request.lights, lights, m_layout.lightColumn, "--lights");
    m_layout.lights = m_request.lights.isEmpty() ? lights.mid(0, 1) : m_request.lights;
    for (const QString &value : lights)
        if (!m_layout.lights.contains(value))
            m_layout.otherLights.append(value);
}

void Layout::readSplit(const DataSet &data, uint64_t seed)
{
    m_tested.assign(size_t(data.rows()), false);
    const std::vector<int> own = data.rowsOfSplit(QStringLiteral("test"));
    m_layout.ownSplit = !own.empty();
    for (const int row : own)
        m_tested[size_t(row)] = true;
    if (m_layout.ownSplit)
        return;
    const QStringList all = m_layout.views + m_layout.external;
    for (int view = 0; view < all.size(); ++view) {
        const std::vector<int> shown = rows([&](int row) { return m_views[row] == all[view]; }, false);
        for (const int i : drawnRows(int(shown.size()), std::max(1, int(shown.size()) / testShare),
                                     Random::forItem(seed, testStream + uint64_t(view))))
            m_tested[size_t(shown[size_t(i)])] = true;
    }
}

void Layout::addConfigs()
{
    const QStringList &views = m_layout.views, letters = shortNames(views);
    const QString all = views.join(u'+');
    const RowTest home = [this](int row) { return isHome(row); };
    const auto viewed = [this](const QString &value) {
        return [this, value](int row) { return m_views[row] == value; };
    };
    add(QStringLiteral("0_all"), tr("%1, as trained").arg(all), ColoShift::None, all, home, home);
    if (!m_layout.otherLights.isEmpty())
        add(
            QStringLiteral("b_") + m_layout.lightColumn,
            tr("%1 → %2").arg(m_layout.lights.join(u'+'), m_layout.otherLights.join(u'+')), ColoShift::Light,
            all + QLatin1Char('/') + m_layout.lights.join(u'+'), [this](int row) { return isHome(row) && isLit(row); },
            [this](int row) { return isHome(row) && m_layout.otherLights.contains(m_lights[row]); });
    int number = 0;
    for (int from = 0; from < views.size(); ++from)
        for (int to = 0; to < views.size(); ++to)
            if (from != to)
                add(QStringLiteral("a%1_").arg(++number) + letters[from] + QLatin1Char('2') + letters[to],
                    tr("%1 → %2").arg(views[from], views[to]), ColoShift::View, views[from], viewed(views[from]),
                    viewed(views[to]));
    const RowTest outside = [this](int row) { return isExternal(row); };
    const QString others = m_layout.external.join(u'+');
    if (!others.isEmpty())
        add(QStringLiteral("c_") + others, tr("%1 → %2").arg(all, others), ColoShift::External, all, home, outside);
    for (int view = 0; view < views.size(); ++view) {
        QStringList rest = views;
        rest.removeAt(view);
        addWithin(
            view + 1, {views[view]}, viewed(views[view]), [this, rest](int row) { return rest.contains(m_views[row]); },
            rest.join(u'+'));
    }
    if (!others.isEmpty())
        addWithin(int(views.size()) + 1, m_layout.external, outside, home, all);
}

void Layout::addWithin(int number, const QStringList &values, const RowTest &own, const RowTest &others,
                       const QString &relatedName)
{
    const QString name = values.join(u'+');
    add(QStringLiteral("%1_%2").arg(number).arg(name), tr("%1 → %1").arg(name), ColoShift::Within, name, own, own);
    ColoConfig &config = m_layout.configs.back();
    config.related = rows(others, false);
    const std::vector<int> tested = rows(others, true);
    config.related.insert(config.related.end(), tested.begin(), tested.end());
    std::ranges::sort(config.related);
    config.relatedName = relatedName;
}

void Layout::chooseConfigs()
{
    QStringList ids;
    for (const ColoConfig &each : m_layout.configs)
        ids.append(each.id);
    const bool all = m_request.configs == QStringList(QStringLiteral("all"));
    for (const QString &id : m_request.configs)
        if (!all && !ids.contains(id))
            refuse(tr("There is no configuration “%1”").arg(id), QStringLiteral("--configs"),
                   tr("These data allow: %1.").arg(ids.join(QStringLiteral(", "))));
    const QString alone = QStringLiteral("%1_").arg(m_layout.views.size() + 1);
    const auto isLeftOut = [&](const ColoConfig &each) {
        if (!all && !m_request.configs.isEmpty())
            return !m_request.configs.contains(each.id);
        // Lights that come with one view alone leave nothing to test on.
        const bool impossible = each.shift != ColoShift::None && (each.train.empty() || each.test.empty());
        return impossible || (!all && each.shift == ColoShift::Within && each.id.startsWith(alone));
    };
    std::erase_if(m_layout.configs, isLeftOut);
}

void Layout::checkSize(const ColoConfig &config) const
{
    const auto need = [&](size_t found, int needed, const QString &use, const QString &remedy) {
        if (found < size_t(needed))
            refuse(tr("%1: the condition has %2 pictures for %3, and %4 are needed")
                       .arg(config.id)
                       .arg(found)
                       .arg(use)
                       .arg(needed),
                   config.title, remedy);
    };
    need(config.train.size(), m_request.mostDrawn, tr("training"),
         tr("Draw fewer (--n), leave the configuration out (--configs), or give more pictures."));
    need(config.test.size(), fewestTested, tr("the test"),
         tr("Leave the configuration out (--configs), or mark more pictures as the split “test”."));
}

} // namespace

const ColoConfig *ColoLayout::find(const QString &id) const
{
    const auto found = std::ranges::find(configs, id, &ColoConfig::id);
    return found == configs.end() ? nullptr : &*found;
}

const ColoConfig *ColoLayout::find(ColoShift shift) const
{
    const auto found = std::ranges::find(configs, shift, &ColoConfig::shift);
    return found == configs.end() ? nullptr : &*found;
}

QStringList conditionValues(const DataSet &data, const QString &column)
{
    QStringList values, names;
    const auto labels = data.column<LabelColumn>(column);
    const auto texts = data.column<TextColumn>(column);
    const auto numbers = data.column<NumberColumn>(column);
    for (const ColumnPtr &each : data.columns())
        if (each->kind() == Column::Kind::Label || each->kind() == Column::Kind::Text ||
            each->kind() == Column::Kind::Number)
            names.append(each->name());
    if (!labels && !texts && !numbers)
        refuse(tr("There is no column “%1” of labels, texts or numbers").arg(column), data.source().uri,
               tr("The data have: %1.").arg(names.join(QStringLiteral(", "))));
    for (int row = 0; row < int(data.rows()); ++row)
        values.append(labels                            ? labels->text(row)
                      : texts                           ? texts->text(row).trimmed()
                      : std::isnan(numbers->value(row)) ? QString()
                                                        : QString::number(numbers->value(row)));
    return values;
}

QString viewColumnOf(const DataSet &data, const QString &asked)
{
    if (!asked.isEmpty())
        return asked;
    for (const QString &name : {QStringLiteral("view"), QStringLiteral("domain")})
        for (const ColumnPtr &each : data.columns())
            if (each->name() == name)
                return name;
    return {};
}

QString lightColumnOf(const DataSet &data, const QString &asked)
{
    if (!asked.isEmpty())
        return asked;
    for (const ColumnPtr &each : data.columns())
        if (each->name() == QLatin1String("light"))
            return each->name();
    return {};
}

ColoLayout coloLayout(const DataSet &data, const ColoRequest &request, uint64_t seed)
{
    return Layout(data, request, seed).take();
}

} // namespace gleaner
