#include "widgets/views/TextView.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextTable>
#include <QVBoxLayout>
#include <cmath>

namespace gleaner {

namespace {

constexpr int paragraphGap = 8, headingGap = 16, cellPadding = 4;

// Markdown gives words, not looks: sizes and spaces are those of the window.
void styleBlocks(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        const bool first = block == document.begin(), inTable = QTextCursor(block).currentTable();
        format.setTopMargin(first || inTable ? 0 : level > 0 ? headingGap : block.textList() ? 2 : paragraphGap);
        format.setBottomMargin(inTable || block.textList() ? 0 : paragraphGap / 2.0);
        format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        QTextCursor cursor(block);
        cursor.setBlockFormat(format);
        if (level == 0)
            continue;
        QTextCharFormat letters;
        letters.setFont(Theme::font(level == 1 ? Type::Title : Type::Heading));
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.mergeCharFormat(letters);
    }
}

void styleTables(QTextDocument &document, const QColor &line)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames())
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(line);
            format.setBorderCollapse(true);
            format.setCellSpacing(0);
            format.setCellPadding(cellPadding);
            format.setTopMargin(paragraphGap);
            format.setBottomMargin(paragraphGap);
            table->setFormat(format);
        }
}

void fill(QTextDocument &document, const QString &markdown, const Tokens &tokens)
{
    document.setDefaultFont(Theme::font(Type::Body));
    document.setDocumentMargin(0);
    document.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                       QTextDocument::MarkdownNoHTML);
    styleBlocks(document);
    styleTables(document, tokens.line);
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
    connect(&Theme::instance(), &Theme::changed, this, &TextView::artifactChanged);
}

void TextView::artifactChanged()
{
    m_browser->setAccessibleName(title());
    if (const Text *text = artifact().as<Text>())
        fill(*m_browser->document(), text->markdown, Theme::instance().tokens());
}

void TextView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    const Tokens &tokens = Theme::tokens(mode);
    QTextDocument document;
    fill(document, artifact().as<Text>()->markdown, tokens);
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
    fill(document, artifact().as<Text>()->markdown, Theme::instance().tokens());
    document.setTextWidth(width - 2 * margin);
    return int(std::ceil(document.size().height())) + 2 * margin;
}

} // namespace gleaner
