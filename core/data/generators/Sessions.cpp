#include "core/data/generators/All.h"
#include "core/data/generators/Made.h"
#include "core/data/generators/Shop.h"

namespace gleaner::generators {

namespace {

ShopPlan planOf(const GeneratorOptions &options)
{
    ShopPlan plan;
    plan.seed = readSeed(options);
    plan.items = int(options.integer(QStringLiteral("items"), 10, 5000));
    plan.sessions = int(options.integer(QStringLiteral("count"), 1, 100'000));
    plan.testSessions = int(options.integer(QStringLiteral("test-count"), 0, 100'000));
    std::tie(plan.shortest, plan.longest) = options.interval(QStringLiteral("lengths"), 2, 100);
    plan.cold = options.real(QStringLiteral("cold"), 0, 0.9);
    plan.randomClicks = options.real(QStringLiteral("random"), 0, 1);
    plan.popularity = options.real(QStringLiteral("popularity"), 0, 3);
    return plan;
}

template <typename Read> ColumnPtr itemLabels(const char *name, const Shop &shop, const QStringList &classes, Read read)
{
    std::vector<int> codes;
    for (const ShopItem &item : shop.items)
        codes.push_back(read(item));
    return labels(name, std::move(codes), classes);
}

std::vector<ColumnPtr> itemColumns(const Shop &shop)
{
    std::vector<double> id, rank;
    std::vector<QString> titles;
    for (const ShopItem &item : shop.items) {
        id.push_back(double(id.size()) + 1);
        rank.push_back(item.rank);
        titles.push_back(item.title);
    }
    const QStringList subcategories = Shop::subcategories();
    return {numbers("item", std::move(id)),
            texts("title", std::move(titles)),
            itemLabels("category", shop, Shop::categories(), [](const ShopItem &item) { return item.category(); }),
            itemLabels("subcategory", shop, subcategories, [](const ShopItem &item) { return item.subcategory; }),
            itemLabels("complement", shop, subcategories,
                       [&shop](const ShopItem &item) { return shop.complement[size_t(item.subcategory)]; }),
            itemLabels("brand", shop, Shop::brands(), [](const ShopItem &item) { return item.brand; }),
            itemLabels("price", shop, Shop::prices(), [](const ShopItem &item) { return item.price; }),
            itemLabels("stock", shop, {"warm", "cold"}, [](const ShopItem &item) { return int(item.cold); }),
            numbers("popularity rank", std::move(rank))};
}

std::vector<ColumnPtr> sessionColumns(const Shop &shop)
{
    std::vector<QString> clicks;
    std::vector<int> split, subcategory, brand, price;
    std::vector<double> length, cold;
    for (const ShopSession &session : shop.sessions) {
        std::vector<int> numbered;
        int coldOnes = 0;
        for (int item : session.clicks) {
            numbered.push_back(item + 1);
            coldOnes += shop.items[size_t(item)].cold;
        }
        clicks.push_back(joined(numbered));
        split.push_back(session.test);
        subcategory.push_back(session.subcategory);
        brand.push_back(session.brand);
        price.push_back(session.price);
        length.push_back(double(session.clicks.size()));
        cold.push_back(coldOnes);
    }
    return {texts("items", std::move(clicks)),
            labels("split", std::move(split), {"train", "test"}),
            numbers("length", std::move(length)),
            numbers("cold items", std::move(cold)),
            labels("subcategory", std::move(subcategory), Shop::subcategories()),
            labels("brand", std::move(brand), Shop::brands()),
            labels("price", std::move(price), Shop::prices())};
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const Shop shop = openShop(planOf(options));
    return options.choice(QStringLiteral("table"), {"sessions", "items"}) == 0 ? sessionColumns(shop)
                                                                               : itemColumns(shop);
}

} // namespace

Generator sessions()
{
    return {
        {QStringLiteral("sessions"),
         QT_TRANSLATE_NOOP("generators", "Clicks in an invented shop"),
         QT_TRANSLATE_NOOP(
             "generators",
             "Sessions of an invented shop: each visitor has a subcategory in mind and a taste in brand and price, and "
             "clicks on items that suit the taste, belong to the subcategory of the item before, or complement it. "
             "Cold items are in no training session. “items” lists the numbers of the clicked items in order; "
             "table=items gives the catalog with the same options: row by row the items 1, 2, … with their metadata. "
             "The labels of a session are the visitor's hidden intent."),
         QStringLiteral("sessions:count=6000,items=600,seed=1"),
         {{"table", QT_TRANSLATE_NOOP("generators", "The sessions, or the catalog."), QStringLiteral("sessions, items"),
           QStringLiteral("sessions")},
          {"count", QT_TRANSLATE_NOOP("generators", "Training sessions."), QStringLiteral("1 to 100000"),
           QStringLiteral("6000")},
          {"test-count", QT_TRANSLATE_NOOP("generators", "Test sessions."), QStringLiteral("0 to 100000"),
           QStringLiteral("1500")},
          {"items", QT_TRANSLATE_NOOP("generators", "Items of the catalog."), QStringLiteral("10 to 5000"),
           QStringLiteral("600")},
          {"lengths", QT_TRANSLATE_NOOP("generators", "Clicks in a session: fewest-most."), QStringLiteral("2 to 100"),
           QStringLiteral("3-8")},
          {"cold", QT_TRANSLATE_NOOP("generators", "Share of items that are in no training session."),
           QStringLiteral("0 to 0.9"), QStringLiteral("0.15")},
          {"random", QT_TRANSLATE_NOOP("generators", "Share of clicks on any item at all."), QStringLiteral("0 to 1"),
           QStringLiteral("0.1")},
          {"popularity", QT_TRANSLATE_NOOP("generators", "How fast clicks fall with the popularity rank: rank^-this."),
           QStringLiteral("0 to 3"), QStringLiteral("0.4")},
          seedOption()}},
        1,
        columns};
}

} // namespace gleaner::generators
