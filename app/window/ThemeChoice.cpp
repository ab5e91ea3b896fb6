#include "app/window/ThemeChoice.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>

namespace gleaner {

namespace {
Theme::Mode systemMode = Theme::Mode::Light;
const QString key = QStringLiteral("theme");
} // namespace

/// Qt 6.4 tells no color scheme; the system's palette, before ours replaces it, does.
void ThemeChoice::rememberSystem()
{
    const QPalette palette = QGuiApplication::palette();
    systemMode = palette.color(QPalette::Window).lightness() < 128 ? Theme::Mode::Dark : Theme::Mode::Light;
}

QString ThemeChoice::chosen() { return QSettings().value(key, QStringLiteral("system")).toString(); }

Theme::Mode ThemeChoice::modeOf(const QString &name)
{
    return name == QLatin1String("dark")    ? Theme::Mode::Dark
           : name == QLatin1String("light") ? Theme::Mode::Light
                                            : systemMode;
}

void ThemeChoice::choose(const QString &name)
{
    QSettings().setValue(key, name);
    apply(name);
}

void ThemeChoice::apply(const QString &name) { Theme::instance().apply(modeOf(name)); }

} // namespace gleaner
