#include "widgets/theme/Palette.h"

namespace gleaner {

namespace {

constexpr const char *sheet = R"(
* { outline: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: @raised; color: @text; border: 1px solid @strongLine; padding: 4px 8px; }
QLabel { background: transparent; }
QLabel[role="secondary"] { color: @secondary; font-size: 12px; }
QLabel[role="section"] { color: @secondary; font-size: 12px; font-weight: 600; }
QLabel[role="heading"] { font-size: 15px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="bad"] { color: @bad; font-size: 12px; }
QLabel[role="good"] { color: @good; font-size: 12px; }
QLabel[role="badge"] { color: @warning; border: 1px solid @warning; border-radius: 4px; padding: 0 6px; font-size: 12px; }

QPushButton { background: @raised; color: @text; border: 1px solid @strongLine; border-radius: 4px; padding: 0 12px;
              min-height: 26px; }
QPushButton:hover { border-color: @secondary; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border: 2px solid @accent; padding: 0 11px; min-height: 24px; }
QPushButton:disabled { color: @disabled; border-color: @line; }
QPushButton:default, QPushButton[role="primary"] { background: @accent; color: @onAccent; border-color: @accent;
              font-weight: 600; }
QPushButton:default:hover, QPushButton[role="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton:default:focus, QPushButton[role="primary"]:focus { border: 2px solid @text; }
QPushButton:default:disabled, QPushButton[role="primary"]:disabled { background: @line; color: @disabled;
              border-color: @line; }

QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 4px; padding: 3px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @line; }
QToolButton:checked { background: @chosen; color: @accent; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { background: @surface; color: @text; border: 1px solid @strongLine;
              border-radius: 4px; padding: 0 7px; min-height: 26px; selection-background-color: @accent;
              selection-color: @onAccent; }
QPlainTextEdit, QTextEdit { background: @surface; color: @text; border: 1px solid @line; border-radius: 4px;
              selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover { border-color: @secondary; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border: 2px solid @accent; padding: 0 6px;
              min-height: 24px; }
QPlainTextEdit:focus, QTextEdit:focus { border-color: @accent; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled { color: @disabled;
              border-color: @line; background: @window; }
QLineEdit[invalid="true"], QSpinBox[invalid="true"], QComboBox[invalid="true"] { border-color: @bad; }
QSpinBox, QDoubleSpinBox { padding-right: 18px; }
QSpinBox:focus, QDoubleSpinBox:focus { padding-right: 17px; }
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; width: 18px;
              height: 13px; border: none; margin: 1px 1px 0 0; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right;
              width: 18px; height: 13px; border: none; margin: 0 1px 1px 0; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover, QDoubleSpinBox::up-button:hover,
QDoubleSpinBox::down-button:hover { background: @hover; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/themes/@mode/up.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/themes/@mode/down.svg); width: 10px; height: 10px; }
QSpinBox::up-arrow:off, QSpinBox::up-arrow:disabled { image: url(:/themes/@mode/up-off.svg); }
QSpinBox::down-arrow:off, QSpinBox::down-arrow:disabled { image: url(:/themes/@mode/down-off.svg); }
QComboBox { padding-right: 20px; }
QComboBox:focus { padding-right: 19px; }
QComboBox::drop-down { subcontrol-origin: border; subcontrol-position: center right; width: 20px; border: none; }
QComboBox::down-arrow { image: url(:/themes/@mode/down.svg); width: 12px; height: 12px; }
QComboBox::down-arrow:disabled { image: url(:/themes/@mode/down-off.svg); }
QComboBox QAbstractItemView { background: @raised; color: @text; border: 1px solid @strongLine; padding: 4px;
              selection-background-color: @chosen; selection-color: @text; }

QCheckBox, QRadioButton { spacing: 8px; min-height: 26px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @strongLine; border-radius: 3px;
              background: @surface; }
QCheckBox::indicator:hover { border-color: @secondary; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/themes/@mode/check.svg); }
QCheckBox::indicator:focus { border: 2px solid @accent; width: 12px; height: 12px; }
QCheckBox::indicator:checked:focus { border: 2px solid @text; width: 12px; height: 12px; }
QCheckBox:disabled { color: @disabled; }
QCheckBox::indicator:disabled { border-color: @line; }

QSlider { min-height: 22px; border-radius: 4px; }
QSlider::groove:horizontal { height: 2px; background: @strongLine; border-radius: 1px; margin: 0 6px; }
QSlider::sub-page:horizontal { height: 2px; background: @accent; border-radius: 1px; margin: 0 6px; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -5px -6px; border-radius: 6px; background: @accent; }
QSlider::handle:horizontal:hover { background: @accentHover; }
QSlider:focus { border: 1px solid @accent; }
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled { background: @strongLine; }

QProgressBar { background: @line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }

QAbstractScrollArea { background: @surface; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView, QTreeView, QListView { background: @surface; color: @text; border: 1px solid @line; border-radius: 4px;
              gridline-color: @line; selection-background-color: @chosen; selection-color: @text;
              alternate-background-color: @window; }
QTableView:focus, QTreeView:focus, QListView:focus { border-color: @accent; }
QTreeView::item, QListView::item { min-height: 24px; border: none; }
QTableView::item { padding: 0 5px; border: none; border-bottom: 1px solid @line; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: @chosen; color: @text; }
QTreeView[columns="true"]::item { padding: 0 4px; }
QTreeView::branch { background: transparent; }
QTreeView::branch:selected { background: @chosen; }
QTreeView::branch:has-children:closed { image: url(:/themes/@mode/right.svg); }
QTreeView::branch:has-children:open { image: url(:/themes/@mode/down.svg); }
QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @secondary; border: none; border-bottom: 1px solid @strongLine;
              padding: 4px 8px; font-size: 12px; font-weight: 600; }
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @strongLine; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @strongLine; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: @window; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @raised; color: @text; border: 1px solid @strongLine; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @chosen; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }

QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @secondary; padding: 6px 12px; border: none;
              border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }

QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QSplitter::handle { background: transparent; border-radius: 1px; }
QSplitter::handle:horizontal { margin: 0 5px; }
QSplitter::handle:vertical { margin: 3px 0; }
QSplitter::handle:hover { background: @accent; }
QDockWidget { color: @secondary; font-size: 12px; font-weight: 600; }
QDockWidget::title { background: @window; padding: 6px 8px; text-align: left; }
QStatusBar { background: @window; color: @secondary; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QToolBar { background: @window; border: none; spacing: 4px; padding: 4px; }
QGroupBox { border: none; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: @secondary; }

*[surface="true"] { background: @surface; }
QFrame[role="view"] { background: @surface; border: 1px solid @line; border-radius: 4px; }
QFrame[role="card"] { background: @raised; border: 1px solid @line; border-radius: 4px; }
QFrame[role="problem"] { background: @raised; border: 1px solid @line; border-left: 3px solid @bad; border-radius: 4px; }
QFrame[role="caution"] { background: @raised; border: 1px solid @line; border-left: 3px solid @warning;
              border-radius: 4px; }
QFrame[role="line"] { background: @line; border: none; }
QFrame[role="view"] QTableView, QFrame[role="view"] QTextBrowser, QFrame[role="view"] QAbstractScrollArea {
              border: none; border-radius: 0; }
)";

} // namespace

QString styleSheetOf(const Tokens &tokens, Theme::Mode mode)
{
    const bool dark = mode == Theme::Mode::Dark;
    const QList<std::pair<QString, QString>> words{
        {"@accentHover", tokens.accentHover.name()},
        {"@accent", tokens.accent.name()},
        {"@onAccent", Theme::inkOn(tokens.accent).name()},
        {"@window", tokens.window.name()},
        {"@surface", tokens.surface.name()},
        {"@raised", tokens.raised.name()},
        {"@strongLine", tokens.strongLine.name()},
        {"@line", tokens.line.name()},
        {"@text", tokens.text.name()},
        {"@secondary", tokens.secondary.name()},
        {"@disabled", tokens.disabled.name()},
        {"@good", tokens.good.name()},
        {"@warning", tokens.warning.name()},
        {"@bad", tokens.bad.name()},
        {"@hover", dark ? "#2A2C30" : "#EDEDEA"},
        {"@chosen", dark ? "#1F3A4C" : "#D9EAF4"},
        {"@mode", dark ? "dark" : "light"},
    };
    QString text = QString::fromLatin1(sheet);
    for (const auto &[word, value] : words)
        text.replace(word, value);
    return text;
}

} // namespace gleaner
