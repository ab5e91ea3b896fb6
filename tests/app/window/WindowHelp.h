#pragma once
#include "app/window/MainWindow.h"
#include "widgets/panels/Workspace.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QLineEdit>
#include <QSpinBox>
#include <QStandardPaths>
#include <QtTest>

/// What the tests of the window share.
namespace help {

inline const QString tinyClip = QStringLiteral(GLEANER_FIXTURES "/clip-tiny");

/// Class folders "circle" and "square" with `each` small pictures.
inline QString makeFolders(const QString &root, int each)
{
    for (const char *name : {"circle", "square"}) {
        QDir().mkpath(root + QLatin1Char('/') + QLatin1String(name));
        for (int i = 0; i < each; ++i) {
            QImage image(40, 40, QImage::Format_RGB32);
            image.fill(QColor::fromHsv(i * 17 % 360, 40, 230));
            QPainter painter(&image);
            painter.setBrush(QColor::fromHsv(i * 53 % 360, 200, 180));
            const QRect area(4 + i % 7, 6 + i % 5, 22, 22);
            if (QLatin1String(name) == QLatin1String("circle"))
                painter.drawEllipse(area);
            else
                painter.drawRect(area);
            painter.end();
            image.save(QStringLiteral("%1/%2/%3.png").arg(root, QLatin1String(name)).arg(i, 3, 10, QLatin1Char('0')));
        }
    }
    return root;
}

/// Settings and runs of these tests never meet the user's.
inline void isolate()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("gleaner-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("Gleaner tests"));
}

template <typename W> W *find(QWidget &window, const char *name)
{
    W *widget = window.findChild<W *>(QString::fromLatin1(name));
    if (!widget)
        qWarning("there is no %s", name);
    return widget;
}

/// A run of the form that takes a second: two shots, one seed, no augmentation.
inline void fillForm(QWidget &window, const char *id, const QString &value)
{
    auto *line = window.findChild<QLineEdit *>(QStringLiteral("parameter.") + QLatin1String(id));
    if (line)
        line->setText(value);
    else if (auto *spin = window.findChild<QSpinBox *>(QStringLiteral("parameter.") + QLatin1String(id)))
        spin->setValue(value.toInt());
    else
        qFatal("there is no parameter %s", id);
}

} // namespace help
