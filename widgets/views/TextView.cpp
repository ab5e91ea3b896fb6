#include "widgets/views/TextView.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>
#include <cmath>

namespace gleaner {

namespace {

void fill(QTextDocument &document, const QString &markdown)
{
    document.setDefaultFont(Theme::font(Type::Body));
    document.setDocumentMargin(0);
    document.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                       QTextDocument::MarkdownNoHTML);
}

} // namespace

TextView::TextView(QWidget *parent) : ArtifactView(parent), m_browser(new QTextBrowser(this))
{
    setPaintedByWidgets();
    m_browser->setObjectName(QStringLiteral("text"));
    m_browser->setOpenLinks(false);
    m_browser->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, Space::s, Space::s, Space::s);
    column->addWidget(m_browser);
}

void TextView::artifactChanged()
{
    m_browser->setAccessibleName(title());
    fill(*m_browser->document(), artifact().as<Text>()->markdown);
}

void TextView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    const Tokens &tokens = Theme::tokens(mode);
    QTextDocument document;
    fill(document, artifact().as<Text>()->markdown);
    document.setTextWidth(area.width());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, tokens.text);
    context.palette.setColor(QPalette::Link, tokens.accent);
    context.clip = QRectF(0, 0, area.width(), area.height());
    painter.save();
    painter.translate(area.topLeft());
    painter.setClipRect(context.clip);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

int TextView::heightFor(int width) const
{
    QTextDocument document;
    fill(document, artifact().as<Text>()->markdown);
    document.setTextWidth(width - 2 * margin);
    return int(std::ceil(document.size().height())) + 2 * margin;
}

} // namespace gleaner
