#pragma once
#include "widgets/itemmodels/Numbers.h"

#include <QString>

class QAbstractScrollArea;
class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QWidget;

namespace gleaner {

class EmptyState;

/// The small pieces that panels are made of, so that all look and speak alike.

/// A label with a role of the style sheet: "title", "heading", "section", "secondary", "bad".
QLabel *makeLabel(const QString &text, const char *role, QWidget *parent);
/// Keeps its text on one line and elides it in the middle; the whole text is the tooltip.
QLabel *makeElidingLabel(const char *role, QWidget *parent);
/// A horizontal hairline.
QFrame *makeLine(QWidget *parent);
/// Name for tests, text, tooltip; the accessible name is the text.
QPushButton *makeButton(const QString &name, const QString &text, const QString &tip, QWidget *parent);
/// The button of the obvious next step.
QPushButton *makePrimaryButton(const QString &name, const QString &text, const QString &tip, QWidget *parent);
/// An icon without text; the tooltip is also the accessible name.
QToolButton *makeTool(const QString &name, const QString &icon, const QString &tip, QWidget *parent);
/// The ground of the window shows through a scroll area or list; no frame.
void showThrough(QAbstractScrollArea *area);
/// An empty state in the middle of its page, as wide as its sentence is long.
QWidget *centered(EmptyState *state, QWidget *parent);
/// Accessible name and tooltip for any control; `name` may be empty to keep the object's.
void describe(QWidget *widget, const QString &name, const QString &spoken, const QString &tip);
} // namespace gleaner
