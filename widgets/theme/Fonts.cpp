#include "widgets/theme/Theme.h"

#include <QFont>
#include <QFontDatabase>

namespace gleaner {

namespace {

QString firstInstalled(const QStringList &wanted, QFontDatabase::SystemFont otherwise)
{
    for (const QString &family : wanted)
        if (QFontDatabase::hasFamily(family))
            return family;
    return QFontDatabase::systemFont(otherwise).family();
}

const QString &sans()
{
    static const QString family =
        firstInstalled({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")}, QFontDatabase::GeneralFont);
    return family;
}

const QString &mono()
{
    static const QString family = firstInstalled(
        {QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Liberation Mono")}, QFontDatabase::FixedFont);
    return family;
}

} // namespace

QFont Theme::font(Type type)
{
    QFont font(type == Type::Mono ? mono() : sans());
    const bool heading = type == Type::Heading || type == Type::Title;
    font.setPixelSize(type == Type::Title ? 20 : type == Type::Heading ? 15 : type == Type::Body ? 13 : 12);
    font.setWeight(heading ? QFont::DemiBold : QFont::Normal);
    // Unhinted, so that a figure measures the same at every scale and on every machine.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace gleaner
