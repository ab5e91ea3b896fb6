#include "core/data/generators/Shop.h"

#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <cmath>

namespace gleaner {

namespace {

constexpr int subcategoryCount = 24, brandCount = 20, priceCount = 5, wordsEach = 4;

const QStringList &kinds()
{
    static const QStringList words{"lamp",  "shelf", "rug",  "chair", "drill",  "saw",    "paint", "ladder",
                                   "spade", "seed",  "pot",  "hose",  "kettle", "pan",    "knife", "plate",
                                   "tent",  "boot",  "rope", "flask", "doll",   "puzzle", "kite",  "drum"};
    return words;
}

/// A made-up word that only subcategory or brand number `owner` uses.
QString ownWord(int owner, int which)
{
    static const QStringList starts{"ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe"};
    static const QStringList ends{"lan", "mer", "nix", "por", "run", "sta", "ten", "vil"};
    const int number = owner * wordsEach + which;
    return starts[number % 12] + ends[number / 12 % 8] + (number >= 96 ? QStringLiteral("o") : QString());
}

QString titleOf(const ShopItem &item, Random &random)
{
    QStringList words;
    for (int owner : {item.subcategory, subcategoryCount + item.brand}) {
        const std::vector<int> order = random.permutation(wordsEach);
        words << ownWord(owner, order[0]) << ownWord(owner, order[1]);
    }
    return words.join(QLatin1Char(' '));
}

std::vector<ShopItem> makeItems(const ShopPlan &plan)
{
    Random random = Random::forItem(plan.seed, 1);
    const std::vector<int> ranks = random.permutation(plan.items), cold = random.permutation(plan.items);
    std::vector<ShopItem> items;
    for (int i = 0; i < plan.items; ++i) {
        ShopItem item{i % subcategoryCount, 0, 0, ranks[size_t(i)] + 1, cold[size_t(i)] < plan.items * plan.cold, {}};
        item.brand = random.below(brandCount);
        item.price = random.below(priceCount);
        item.title = titleOf(item, random);
        items.push_back(std::move(item));
    }
    return items;
}

/// How much a visitor is drawn to an item after having clicked on another (or on none yet: -1).
double attraction(const Shop &shop, const ShopSession &visitor, const ShopItem &item, int last)
{
    static const double same = std::exp(2.5), brand = std::exp(2.0), price = std::exp(0.8);
    const int wanted = last < 0 ? visitor.subcategory : shop.items[size_t(last)].subcategory;
    double weight = 1;
    if (item.subcategory == wanted)
        weight *= same;
    if (item.subcategory == shop.complement[size_t(wanted)])
        weight *= same;
    if (item.brand == visitor.brand)
        weight *= brand;
    return item.price == visitor.price ? weight * price : weight;
}

int pick(const std::vector<double> &weights, double whole, Random &random)
{
    double left = random.uniform() * whole;
    int chosen = -1;
    for (int i = 0; i < int(weights.size()); ++i) {
        if (weights[size_t(i)] <= 0)
            continue;
        chosen = i;
        if ((left -= weights[size_t(i)]) < 0)
            break;
    }
    return chosen;
}

ShopSession visit(const Shop &shop, const ShopPlan &plan, const std::vector<double> &popularity, bool test,
                  Random random)
{
    ShopSession session{random.below(subcategoryCount), random.below(brandCount), random.below(priceCount), test, {}};
    const int length = plan.shortest + random.below(plan.longest - plan.shortest + 1);
    std::vector<double> weights(shop.items.size());
    while (int(session.clicks.size()) < length) {
        const bool any = random.chance(plan.randomClicks);
        const int last = session.clicks.empty() ? -1 : session.clicks.back();
        double whole = 0;
        for (size_t i = 0; i < weights.size(); ++i) {
            const ShopItem &item = shop.items[i];
            const bool barred = (item.cold && !test) || int(i) == last;
            weights[i] = barred ? 0 : any ? 1 : popularity[i] * attraction(shop, session, item, last);
            whole += weights[i];
        }
        session.clicks.push_back(pick(weights, whole, random));
    }
    return session;
}

} // namespace

const QStringList &Shop::categories()
{
    static const QStringList names{"home", "tools", "garden", "kitchen", "outdoor", "toys"};
    return names;
}

QStringList Shop::subcategories() { return kinds(); }

const QStringList &Shop::brands()
{
    static const QStringList names{"Arvo",  "Belka", "Corin", "Dovan", "Elto",  "Farno", "Gelda",
                                   "Hovik", "Ister", "Jorva", "Kelmo", "Lunta", "Morvi", "Nerto",
                                   "Oskan", "Pilva", "Quenn", "Rasto", "Selmi", "Torvo"};
    return names;
}

const QStringList &Shop::prices()
{
    static const QStringList names{"very low", "low", "medium", "high", "very high"};
    return names;
}

Shop openShop(const ShopPlan &plan)
{
    Shop shop;
    shop.items = makeItems(plan);
    // One long ring, so that no subcategory complements itself.
    const std::vector<int> ring = Random::forItem(plan.seed, 2).permutation(subcategoryCount);
    shop.complement.resize(subcategoryCount);
    for (size_t i = 0; i < ring.size(); ++i)
        shop.complement[size_t(ring[i])] = ring[(i + 1) % ring.size()];
    std::vector<double> popularity;
    for (const ShopItem &item : shop.items)
        popularity.push_back(std::pow(item.rank, -plan.popularity));
    for (int i = 0; i < plan.sessions + plan.testSessions; ++i) {
        stopPoint();
        shop.sessions.push_back(
            visit(shop, plan, popularity, i >= plan.sessions, Random::forItem(plan.seed, 10 + uint64_t(i))));
    }
    return shop;
}

} // namespace gleaner
