#include "widgets/panels/ReportPanel.h"

#include "widgets/panels/BlockList.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/Workspace.h"
#include "widgets/report/BlockHtml.h"
#include "widgets/report/ReportFile.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/ProgressStrip.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace gleaner {

namespace {

/// Reduced beforehand: a text document shrinks pictures without smoothing.
QImage pictureFor(const QByteArray &png, int width)
{
    const QImage image = QImage::fromData(png);
    return image.width() > width ? image.scaledToWidth(width, Qt::SmoothTransformation) : image;
}

} // namespace

ReportPanel::ReportPanel(Workspace &workspace, QWidget *parent)
    : Panel(QStringLiteral("report"), tr("Report"), QStringLiteral("report"), workspace, parent),
      m_report(workspace.report())
{
    makeExports();
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(Space::m);
    split->addWidget(makeBlocks());
    split->addWidget(makePreview());
    split->setStretchFactor(1, 1);
    split->setSizes({240, 560});
    body()->addWidget(split);
    m_empty = new EmptyState(QStringLiteral("report"),
                             tr("Views arrive here with “Add to report”. Or begin with a few words of your own."),
                             tr("Write text"), this);
    m_empty->setObjectName(QStringLiteral("report.empty"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_report.insertMarkdown(0, tr("What was done, and why."));
        m_blocks->setCurrentIndex(m_report.index(0));
        m_caption->setFocus();
        m_caption->selectAll();
    });
    m_later.setSingleShot(true);
    m_later.setInterval(120);
    connect(&m_later, &QTimer::timeout, this, &ReportPanel::preview);
    connect(&m_report, &ReportModel::edited, this, &ReportPanel::edited);
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_later.start(); });
    edited();
}

void ReportPanel::makeExports()
{
    for (const QString &ending : {QStringLiteral("HTML"), QStringLiteral("PDF")}) {
        QPushButton *button = makeButton(ending == QLatin1String("PDF") ? QStringLiteral("report.exportPdf")
                                                                        : QStringLiteral("report.exportHtml"),
                                         tr("Export %1…").arg(ending), tr("Writes the report as %1").arg(ending), this);
        connect(button, &QPushButton::clicked, this, [this, ending] { chooseFile(ending.toLower()); });
        addAction(button);
    }
}

QWidget *ReportPanel::makeBlocks()
{
    auto *side = new QWidget(this);
    m_title = new QLineEdit(side);
    m_title->setPlaceholderText(tr("Title of the report"));
    describe(m_title, QStringLiteral("report.title"), tr("Title of the report"), tr("Title of the report"));
    connect(m_title, &QLineEdit::textEdited, &m_report, &ReportModel::setTitle);

    m_blocks = new BlockList(m_report, side);
    connect(m_blocks->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReportPanel::showBlock);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(Space::xs);
    auto *addText = makeTool(QStringLiteral("report.addText"), QStringLiteral("add"),
                             tr("Write text after the current block"), side);
    auto *up =
        makeTool(QStringLiteral("report.up"), QStringLiteral("chevron-up"), tr("Move the block up (Alt+Up)"), side);
    auto *down = makeTool(QStringLiteral("report.down"), QStringLiteral("chevron-down"),
                          tr("Move the block down (Alt+Down)"), side);
    auto *remove =
        makeTool(QStringLiteral("report.remove"), QStringLiteral("trash"), tr("Take the block out (Delete)"), side);
    connect(addText, &QToolButton::clicked, this, [this] {
        const int row = m_blocks->currentIndex().row() + 1;
        m_report.insertMarkdown(row, {});
        m_blocks->setCurrentIndex(m_report.index(row));
        m_caption->setFocus();
    });
    connect(up, &QToolButton::clicked, this, [this] { m_blocks->move(-1); });
    connect(down, &QToolButton::clicked, this, [this] { m_blocks->move(1); });
    connect(remove, &QToolButton::clicked, m_blocks, &BlockList::removeCurrent);
    for (QWidget *tool : QList<QWidget *>{addText, up, down, remove})
        tools->addWidget(tool);
    tools->addStretch(1);

    m_captionTitle = makeLabel(tr("Caption"), "section", side);
    m_caption = new QPlainTextEdit(side);
    m_caption->setTabChangesFocus(true);
    m_caption->setFixedHeight(120);
    describe(m_caption, QStringLiteral("report.caption"), tr("Caption or text of the block"),
             tr("Markdown is understood in text blocks"));
    connect(m_caption, &QPlainTextEdit::textChanged, this, &ReportPanel::writeBlock);
    m_needBlock = {up, down, remove, m_caption};

    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(m_title);
    column->addWidget(m_blocks, 1);
    column->addLayout(tools);
    column->addWidget(m_captionTitle);
    column->addWidget(m_caption);
    side->setMinimumWidth(200);
    return side;
}

QWidget *ReportPanel::makePreview()
{
    m_preview = new QTextBrowser(this);
    m_preview->setOpenLinks(false);
    m_preview->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would change the width
    m_preview->viewport()->installEventFilter(this);              // pictures are as wide as the page shows them
    describe(m_preview, QStringLiteral("report.preview"), tr("How the report will look"), {});
    m_preview->document()->setDocumentMargin(Space::l);
    return m_preview;
}

bool ReportPanel::eventFilter(QObject *watched, QEvent *event)
{
    constexpr int noticeable = 24; // a preview may move the edge itself, and must not follow its own tail
    if (event->type() == QEvent::Resize && watched == m_preview->viewport() &&
        std::abs(m_preview->viewport()->width() - m_previewWidth) > noticeable)
        m_later.start();
    return Panel::eventFilter(watched, event);
}

void ReportPanel::edited()
{
    const Report &report = m_report.report();
    if (m_title->text() != report.title)
        m_title->setText(report.title);
    setTitle(tr("Report"), report.blocks.isEmpty() ? QString() : tr("Blocks: %1").arg(report.blocks.size()));
    showEmpty(report.blocks.isEmpty() ? m_empty : nullptr);
    for (const char *name : {"report.exportHtml", "report.exportPdf"})
        if (auto *button = findChild<QPushButton *>(QString::fromLatin1(name)))
            button->setVisible(!report.blocks.isEmpty());
    if (!m_blocks->currentIndex().isValid() && !report.blocks.isEmpty())
        m_blocks->setCurrentIndex(m_report.index(0));
    showBlock();
    m_later.start();
}

void ReportPanel::showBlock()
{
    const int row = m_blocks->currentIndex().row();
    const bool valid = row >= 0 && row < m_report.report().blocks.size();
    for (QWidget *each : std::as_const(m_needBlock))
        each->setEnabled(valid);
    const ReportBlock block = valid ? m_report.report().blocks.at(row) : ReportBlock();
    const bool text = block.kind == ReportBlock::Kind::Markdown;
    m_captionTitle->setText(text ? tr("Text (Markdown)") : tr("Caption"));
    const QString words = !valid ? QString() : text ? block.markdown : block.caption;
    if (m_caption->toPlainText() == words)
        return;
    m_filling = true;
    m_caption->setPlainText(words);
    m_filling = false;
}

void ReportPanel::writeBlock()
{
    const int row = m_blocks->currentIndex().row();
    if (m_filling || row < 0)
        return;
    if (m_report.report().blocks.at(row).kind == ReportBlock::Kind::Markdown)
        m_report.setMarkdown(row, m_caption->toPlainText());
    else
        m_report.setCaption(row, m_caption->toPlainText());
}

/// On white paper whatever the theme: it shows the page, not the window.
void ReportPanel::preview()
{
    const int place = m_preview->verticalScrollBar()->value();
    const Report &report = m_report.report();
    m_previewWidth = m_preview->viewport()->width();
    const int width = std::clamp(m_previewWidth - 2 * Space::l - Space::m, 240, 720);
    const int pixels = int(width * devicePixelRatioF());
    const Tokens &paper = Theme::tokens(Theme::Mode::Light);
    m_preview->setStyleSheet(
        QStringLiteral("QTextBrowser { background: %1; color: %2; }").arg(paper.surface.name(), paper.text.name()));
    QTextDocument *document = m_preview->document();
    document->clear();
    document->setDefaultFont(Theme::font(Type::Body));
    document->setDefaultStyleSheet(
        QStringLiteral("h1 { font-size: 20px } h2 { font-size: 15px } td, th { font-size: 12px }"
                       ".source { color: %1; font-size: 12px } pre { font-size: 12px; white-space: pre-wrap }")
            .arg(paper.secondary.name()));
    QString html = report.title.isEmpty() ? QString() : QStringLiteral("<h1>%1</h1>").arg(report.title.toHtmlEscaped());
    for (qsizetype i = 0; i < report.blocks.size(); ++i) {
        const QString name = QStringLiteral("figure-%1").arg(i);
        if (!report.blocks[i].png.isEmpty())
            document->addResource(QTextDocument::ImageResource, QUrl(name), pictureFor(report.blocks[i].png, pixels));
        html += blockHtml(report.blocks[i], name, width);
    }
    m_preview->setHtml(html);
    m_preview->verticalScrollBar()->setValue(place);
}

bool ReportPanel::chooseFile(const QString &ending)
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export the report"), QStringLiteral("report.") + ending,
                                                      QStringLiteral("*.") + ending);
    if (!file.isEmpty())
        exportTo(file.endsWith(QLatin1Char('.') + ending) ? file : file + QLatin1Char('.') + ending);
    return !file.isEmpty();
}

void ReportPanel::exportTo(const QString &file)
{
    Job *job = workspace().jobs().start<QString>(
        tr("Writing the report"), {},
        [report = m_report.report(), file](RunContext &) {
            writeReport(report, file);
            return file;
        },
        this, [this](const QString &written) { workspace().note(tr("Report written: %1").arg(written)); });
    workspace().watch(job, Workspace::Remedy::SaveReport);
    progress()->follow(job);
}

} // namespace gleaner
