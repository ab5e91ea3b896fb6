#include "widgets/panels/Pieces.h"

#include "widgets/theme/Theme.h"
#include "widgets/views/ElidingLabel.h"
#include "widgets/views/EmptyState.h"

#include <QAbstractScrollArea>
#include <QFrame>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace gleaner {

namespace {

QLabel *styled(QLabel *label, const char *role)
{
    label->setProperty("role", QString::fromLatin1(role));
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

QLabel *makeLabel(const QString &text, const char *role, QWidget *parent)
{
    return styled(new QLabel(text, parent), role);
}

QLabel *makeElidingLabel(const char *role, QWidget *parent)
{
    auto *label = styled(new ElidingLabel(Qt::ElideMiddle, parent), role);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", QStringLiteral("line"));
    line->setFixedHeight(1);
    return line;
}

QPushButton *makeButton(const QString &name, const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    describe(button, name, QString(text).remove(QLatin1Char('&')), tip);
    return button;
}

QPushButton *makePrimaryButton(const QString &name, const QString &text, const QString &tip, QWidget *parent)
{
    QPushButton *button = makeButton(name, text, tip, parent);
    button->setProperty("role", QStringLiteral("primary"));
    return button;
}

QToolButton *makeTool(const QString &name, const QString &icon, const QString &tip, QWidget *parent)
{
    auto *tool = new QToolButton(parent);
    tool->setIcon(Theme::icon(icon));
    tool->setIconSize({16, 16});
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::StrongFocus);
    describe(tool, name, tip, tip);
    return tool;
}

void showThrough(QAbstractScrollArea *area)
{
    area->setFrameShape(QFrame::NoFrame);
    // By property, so that what stands inside (the popups of boxes too) keeps its own ground.
    area->setProperty("through", true);
    area->setStyleSheet(QStringLiteral("*[through=\"true\"] { background: transparent; border: none; }"));
    area->viewport()->setAutoFillBackground(false);
}

/// A wrapped label asks for its height at the width of the whole page unless it is told its own.
QWidget *centered(EmptyState *state, QWidget *parent)
{
    constexpr int width = 408;
    auto *page = new QWidget(parent);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    state->setMaximumWidth(width);
    if (auto *sentence = state->findChild<QLabel *>(QStringLiteral("empty.sentence")))
        sentence->setFixedWidth(width - 2 * Space::xl);
    row->addStretch(1);
    row->addWidget(state, 8);
    row->addStretch(1);
    return page;
}

void describe(QWidget *widget, const QString &name, const QString &spoken, const QString &tip)
{
    if (!name.isEmpty())
        widget->setObjectName(name);
    widget->setAccessibleName(spoken);
    widget->setToolTip(tip);
}

} // namespace gleaner
