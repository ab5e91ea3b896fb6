#include "widgets/panels/ReceiptPage.h"

#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/ViewFrame.h"
#include "widgets/views/ViewRegistry.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int header = 40, leastHeight = 110, mostHeight = 380, near = 300; ///< pixels

int heightOf(const Artifact &artifact, const ArtifactView &view, int width)
{
    constexpr int line = 28, scrollBar = 14; // a plain table is as high as its rows
    const auto *table = artifact.as<Table>();
    const int wanted = table && table->style == Table::Style::Plain ? (int(table->rows.size()) + 1) * line + scrollBar
                                                                    : view.heightFor(width);
    return std::clamp(wanted, leastHeight, mostHeight) + header;
}

} // namespace

ReceiptPage::ReceiptPage(const QString &id, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(id);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus); // the keys scroll
    setAccessibleName(tr("The receipt"));
    showThrough(this);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ReceiptPage::fill);
}

void ReceiptPage::setArtifacts(const std::vector<Artifact> &artifacts)
{
    constexpr int unknown = 240; // until the view is made
    m_artifacts = artifacts;
    m_places.clear();
    m_made.assign(artifacts.size(), false);
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, Space::s, 0);
    m_column->setSpacing(Space::m);
    for (const Artifact &artifact : artifacts) {
        auto *place = new QWidget(page);
        place->setFixedHeight(unknown);
        auto *column = new QVBoxLayout(place);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(Space::xs);
        m_places.push_back(place);
        m_column->addWidget(place);
        place->setObjectName(QStringLiteral("receipt.") + artifact.name);
    }
    m_column->addStretch();
    setWidget(page);
    verticalScrollBar()->setValue(0);
    QMetaObject::invokeMethod(this, &ReceiptPage::fill, Qt::QueuedConnection); // after the layout
}

void ReceiptPage::make(size_t index)
{
    m_made[index] = true;
    const Artifact &artifact = m_artifacts[index];
    QWidget *place = m_places[index];
    ArtifactView *view = makeView(artifact, place);
    if (!view)
        return place->hide();
    view->setObjectName(QStringLiteral("view.") + artifact.name);
    auto *frame = new ViewFrame(view, place);
    QLabel *caption = makeLabel(artifact.caption, "secondary", place);
    caption->setWordWrap(true);
    place->layout()->addWidget(frame);
    place->layout()->addWidget(caption);
    const int width = std::max(viewport()->width() - Space::s, 1);
    place->setFixedHeight(heightOf(artifact, *view, width) + caption->heightForWidth(width) + Space::xs);
    static_cast<QVBoxLayout *>(place->layout())->setStretch(0, 1);
    connect(frame, &ViewFrame::addToReportRequested, this, [this, view] { Q_EMIT addToReportRequested(*view); });
    connect(frame, &ViewFrame::problemOccurred, this, &ReceiptPage::problemOccurred);
    frame->show();
    Q_EMIT viewMade(view);
}

/// Making one moves those below it: one a turn of the event loop.
void ReceiptPage::fill()
{
    if (!isVisible())
        return;
    const int top = verticalScrollBar()->value() - near,
              bottom = verticalScrollBar()->value() + viewport()->height() + near;
    for (size_t i = 0; i < m_places.size(); ++i) {
        const QRect place = m_places[i]->geometry();
        if (m_made[i] || place.bottom() < top || place.top() > bottom)
            continue;
        make(i);
        QMetaObject::invokeMethod(this, &ReceiptPage::fill, Qt::QueuedConnection);
        return;
    }
}

void ReceiptPage::showArtifact(const QString &name)
{
    for (size_t i = 0; i < m_artifacts.size(); ++i)
        if (m_artifacts[i].name == name) {
            if (!m_made[i])
                make(i);
            m_column->activate();
            verticalScrollBar()->setValue(m_places[i]->y());
        }
}

void ReceiptPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fill();
}

void ReceiptPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    fill();
}

} // namespace gleaner
