#pragma once
#include <QString>
#include <QStringList>
#include <cstdint>
#include <vector>

namespace gleaner {

struct ShopItem {
    int subcategory, brand, price; ///< positions in the lists of Shop
    int rank;                      ///< 1 is the most popular
    bool cold;                     ///< in no training session
    QString title;                 ///< two words of the subcategory, two of the brand
    int category() const { return subcategory / 4; }
};

struct ShopSession {
    int subcategory, brand, price; ///< what the visitor has in mind
    bool test;
    std::vector<int> clicks; ///< positions in Shop::items
};

struct ShopPlan {
    uint64_t seed;
    int items, sessions, testSessions, shortest, longest;
    double cold, randomClicks, popularity;
};

struct Shop {
    std::vector<ShopItem> items;
    std::vector<ShopSession> sessions; ///< training sessions first
    std::vector<int> complement;       ///< which subcategory is bought with which

    static const QStringList &categories(); ///< 6
    static QStringList subcategories();     ///< 4 of each category
    static const QStringList &brands();     ///< 20
    static const QStringList &prices();     ///< 5
};

/// Depends on the plan alone; the items do not depend on the number of sessions.
Shop openShop(const ShopPlan &plan);

} // namespace gleaner
