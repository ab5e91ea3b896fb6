#include "widgets/views/ViewFrame.h"

#include "core/support/Problem.h"
#include "widgets/views/ElidingLabel.h"
#include "widgets/views/ProgressStrip.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSaveFile>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>

namespace gleaner {

namespace {

QToolButton *headerButton(const char *name, const char *icon, const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(Theme::icon(QString::fromLatin1(icon)));
    button->setIconSize({16, 16});
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

} // namespace

ViewFrame::ViewFrame(QWidget *content, QWidget *parent)
    : QFrame(parent), m_content(content), m_title(new ElidingLabel(Qt::ElideRight, this)), m_badge(new QLabel(this)),
      m_tools(new QHBoxLayout), m_stack(new QStackedLayout), m_progress(new ProgressStrip(this))
{
    setProperty("role", "view");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    makeHeader();
    column->addWidget(m_progress);
    m_stack->addWidget(artifactView() && artifactView()->growsDown() ? scrolled(content) : content);
    column->addLayout(m_stack, 1);
    if (ArtifactView *view = artifactView()) {
        setTitle(view->title());
        m_title->setToolTip(view->artifact().caption);
        if (QWidget *tools = view->tools())
            addTool(tools);
    }
}

void ViewFrame::makeHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(Space::m, Space::s, Space::s, Space::xs);
    row->setSpacing(Space::xs);
    m_title->setObjectName(QStringLiteral("view.title"));
    m_title->setProperty("role", "heading");
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_badge->setObjectName(QStringLiteral("view.badge"));
    m_badge->setProperty("role", "badge");
    m_badge->hide();
    m_report = headerButton("view.report", "add", tr("Add to report"), tr("Adds this view to the report"), header);
    m_report->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export = headerButton("view.export", "export", tr("Export"), tr("Exports or copies this picture"), header);
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_export);
    menu->addAction(tr("Copy picture"), this, &ViewFrame::copyPicture);
    menu->addAction(tr("Save as PNG…"), this, [this] { exportTo(QStringLiteral("png")); });
    menu->addAction(tr("Save as SVG…"), this, [this] { exportTo(QStringLiteral("svg")); });
    m_export->setMenu(menu);
    const bool figure = artifactView() && artifactView()->hasFigure();
    m_report->setVisible(artifactView());
    m_export->setVisible(figure);

    m_tools->setSpacing(Space::xs);
    row->addWidget(m_title, 1);
    row->addWidget(m_badge);
    row->addLayout(m_tools);
    row->addWidget(m_report);
    row->addWidget(m_export);
    layout()->addWidget(header);
    connect(m_report, &QToolButton::clicked, this, &ViewFrame::addToReportRequested);
}

ArtifactView *ViewFrame::artifactView() const { return qobject_cast<ArtifactView *>(m_content); }

void ViewFrame::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

QString ViewFrame::title() const { return m_title->text(); }

/// Beside another view the words of a button would cost the title its own.
void ViewFrame::resizeEvent(QResizeEvent *event)
{
    constexpr int narrow = 520;
    m_report->setToolButtonStyle(width() < narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    QFrame::resizeEvent(event);
}

void ViewFrame::addTool(QWidget *tool) { m_tools->addWidget(tool); }

void ViewFrame::showEmpty(QWidget *state)
{
    showContent();
    m_empty = state;
    m_stack->addWidget(state);
    m_stack->setCurrentWidget(state);
}

void ViewFrame::showContent()
{
    m_stack->setCurrentIndex(0);
    if (m_empty) {
        m_stack->removeWidget(m_empty);
        m_empty->deleteLater();
        m_empty = nullptr;
    }
}

void ViewFrame::setBadge(const QString &text, const QString &tooltip)
{
    m_badge->setText(text);
    m_badge->setToolTip(tooltip);
    m_badge->setVisible(!text.isEmpty());
}

void ViewFrame::setReportable(bool reportable) { m_report->setVisible(reportable); }

void ViewFrame::copyPicture()
{
    const QByteArray png = artifactView()->exportPng(Theme::instance().mode(), m_content->size(), 2);
    QApplication::clipboard()->setImage(QImage::fromData(png));
}

void ViewFrame::exportTo(const QString &suffix)
{
    const ArtifactView *view = artifactView();
    const QString proposed = QStringLiteral("%1.%2").arg(view->artifact().name, suffix);
    const QString path = QFileDialog::getSaveFileName(this, tr("Export %1").arg(title()), proposed,
                                                      tr("%1 picture (*.%2)").arg(suffix.toUpper(), suffix));
    if (path.isEmpty())
        return;
    const bool svg = suffix == QLatin1String("svg");
    const QByteArray bytes = svg ? view->exportSvg(Theme::Mode::Light, m_content->size())
                                 : view->exportPng(Theme::Mode::Light, m_content->size(), 2);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        Q_EMIT problemOccurred(tr("The picture could not be saved (%1)").arg(file.errorString()), path,
                               tr("Choose a folder you may write to, with space left."));
}

} // namespace gleaner
