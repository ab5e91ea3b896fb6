// The small tools of the view of embeddings: the hand, the look, the camera.
#include "widgets/scene/EmbeddingView.h"
#include "widgets/scene/PointScene.h"
#include "widgets/scene/SceneStage.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace gleaner {

namespace {

QToolButton *makeTool(QWidget *parent, const QString &name, const QString &icon, const QString &tip)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(Theme::icon(icon));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    return button;
}

} // namespace

void EmbeddingView::makeTools()
{
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    makeHandTools(row);
    row->addSpacing(Space::s);
    makeLookTools(row);
    row->addSpacing(Space::s);
    makeCameraTools(row);
}

void EmbeddingView::makeHandTools(QHBoxLayout *row)
{
    using Tool = SceneControls::Tool;
    auto *group = new QButtonGroup(m_tools);
    const std::tuple<Tool, QString, QString, QString> tools[] = {
        {Tool::Turn, QStringLiteral("embedding.turn"), QStringLiteral("hand"), tr("Turn and move (T)")},
        {Tool::Rectangle, QStringLiteral("embedding.rectangle"), QStringLiteral("rectangle"),
         tr("Choose in a rectangle (B, or drag with Shift). Shift adds, Alt takes away, both keep what is common.")},
        {Tool::Lasso, QStringLiteral("embedding.lasso"), QStringLiteral("lasso"),
         tr("Choose in a freely drawn area (L, or drag with Ctrl). Shift adds, Alt takes away, both keep what is "
            "common.")}};
    for (const auto &[tool, name, icon, tip] : tools) {
        QToolButton *button = makeTool(m_tools, name, icon, tip);
        button->setCheckable(true);
        button->setChecked(tool == Tool::Turn);
        group->addButton(button, int(tool));
        row->addWidget(button);
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { m_controls->setTool(Tool(id)); });
    connect(m_controls, &SceneControls::toolChanged, group,
            [this, group] { group->button(int(m_controls->tool()))->setChecked(true); });
}

void EmbeddingView::makeLookTools(QHBoxLayout *row)
{
    m_colorBox = new QComboBox(m_tools);
    m_colorBox->setObjectName(QStringLiteral("embedding.color"));
    m_colorBox->setAccessibleName(tr("Color by"));
    m_colorBox->setToolTip(tr("What colors the points: a class or a number of their rows"));
    m_colorBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_colorBox->setMinimumContentsLength(8);
    m_colorBox->setMinimumWidth(44); // beside another view
    connect(m_colorBox, &QComboBox::activated, this, &EmbeddingView::chooseColor);
    m_density = makeTool(m_tools, QStringLiteral("embedding.density"), QStringLiteral("density"),
                         tr("Show how many points lie where instead of the points"));
    m_density->setCheckable(true);
    m_labels = makeTool(m_tools, QStringLiteral("embedding.labels"), QStringLiteral("text"), tr("Class names"));
    m_labels->setCheckable(true);
    m_labels->setChecked(true);
    row->addWidget(m_colorBox);
    row->addWidget(m_density);
    row->addWidget(m_labels);
    connect(m_labels, &QToolButton::toggled, this,
            [this](bool on) { changeAppearance([on](auto &a) { a.labels = on; }); });
    connect(m_density, &QToolButton::toggled, this,
            [this](bool on) { changeAppearance([on](auto &a) { a.density = on; }); });
}

void EmbeddingView::makeCameraTools(QHBoxLayout *row)
{
    auto *reset =
        makeTool(m_tools, QStringLiteral("embedding.reset"), QStringLiteral("cube"), tr("See everything (R)"));
    connect(reset, &QToolButton::clicked, this, &EmbeddingView::resetCamera);
    m_camera = makeTool(m_tools, QStringLiteral("embedding.camera"), QStringLiteral("bookmark"),
                            tr("Keep how the points are looked at, and come back to it"));
    m_camera->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_camera);
    menu->addAction(tr("Keep this view"), this, &EmbeddingView::keepCamera);
    m_return = menu->addAction(tr("Back to the kept view"), this, &EmbeddingView::returnToCamera);
    m_return->setEnabled(false);
    m_camera->setMenu(menu);
    row->addWidget(reset);
    row->addWidget(m_camera);
}

void EmbeddingView::setCompact(bool compact)
{
    m_compact = compact;
    if (!m_tools)
        return;
    for (QWidget *each : QList<QWidget *>{m_density, m_labels, m_camera})
        each->setVisible(!compact);
    m_colorBox->setVisible(!compact && m_colors.size() > 1);
}

/// What the tools do, in words; where they are not shown it is the only way.
void EmbeddingView::fillLookMenu(QMenu &menu)
{
    QMenu *color = menu.addMenu(tr("Color by"));
    for (int i = 0; i < int(m_colors.size()); ++i) {
        QAction *action = color->addAction(m_colors[size_t(i)].name, this, [this, i] { chooseColor(i); });
        action->setCheckable(true);
        action->setChecked(m_colors[size_t(i)].sameAs(m_color));
    }
    for (const auto &[title, tool] : {std::pair(tr("Density"), m_density), {tr("Class names"), m_labels}}) {
        QAction *action = menu.addAction(title, tool, &QToolButton::toggle);
        action->setCheckable(true);
        action->setChecked(tool->isChecked());
    }
    menu.addAction(tr("Keep this view"), this, &EmbeddingView::keepCamera);
    menu.addAction(tr("Back to the kept view"), this, &EmbeddingView::returnToCamera)->setEnabled(m_cameraKept);
}

void EmbeddingView::resetCamera()
{
    if (!m_scene)
        return;
    m_scene->resetCamera();
    sceneChanged();
}

void EmbeddingView::keepCamera()
{
    if (!m_scene)
        return;
    m_keptCamera = m_scene->camera(m_stage->surfaceWidget()->size());
    m_cameraKept = true;
    m_return->setEnabled(true);
}

void EmbeddingView::returnToCamera()
{
    if (!m_scene || !m_cameraKept || m_keptCamera.flat != m_scene->cloud().flat())
        return;
    m_scene->setCamera(m_keptCamera);
    sceneChanged();
}

void EmbeddingView::refillColors()
{
    m_colors = colorSources(m_selection ? m_selection->dataSet().get() : nullptr);
    if (!m_offered.isOwn())
        m_colors.push_back(m_offered);
    const auto same = std::find_if(m_colors.begin(), m_colors.end(),
                                   [this](const ColorSource &each) { return each.sameAs(m_color); });
    const bool lost = same == m_colors.end();
    if (m_colorBox) {
        m_colorBox->clear();
        for (const ColorSource &each : m_colors)
            m_colorBox->addItem(each.name);
        m_colorBox->setCurrentIndex(lost ? 0 : int(same - m_colors.begin()));
        m_colorBox->setVisible(!m_compact && m_colors.size() > 1);
    }
    const bool changes = lost ? !m_color.isOwn() : !same->isOwn();
    m_color = lost ? m_colors.front() : *same;
    if (m_scene && changes) {
        applyColor();
        refillLegend();
        sceneChanged();
    }
}

void EmbeddingView::chooseColor(int index)
{
    m_color = m_colors[size_t(index)];
    if (m_colorBox)
        m_colorBox->setCurrentIndex(index);
    if (!m_scene)
        return;
    applyColor();
    refillLegend();
    sceneChanged();
}

void EmbeddingView::applyColor()
{
    const Embedding *embedding = artifact().as<Embedding>();
    m_color.applyTo(*m_scene, embedding ? *embedding : Embedding());
}

void EmbeddingView::offerValues(const PointValues &values)
{
    if (values.values.empty() && m_offered.isOwn())
        return;
    m_offered = {values.name, {}, {}, values};
    if (!values.values.empty())
        m_color = m_offered;
    else if (m_color.values.values.size() > 0)
        m_color = {};
    refillColors();
    if (values.values.empty() && m_scene)
        chooseColor(m_colorBox ? m_colorBox->currentIndex() : 0);
}

} // namespace gleaner
