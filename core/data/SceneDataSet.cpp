#include "core/data/SceneDataSet.h"

#include "core/data/SceneDescription.h"
#include "core/data/Splits.h"
#include "core/data/scenes/SceneBoxes.h"
#include "core/support/Hash.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int generatorVersion = 1; // goes into the content hash: raise it when pictures change

using OptionsPtr = std::shared_ptr<const SceneOptions>;

QString tr(const char *text) { return QCoreApplication::translate("SceneDataSet", text); }

class SceneImages final : public ImageColumn {
public:
    explicit SceneImages(OptionsPtr options) : ImageColumn(QStringLiteral("image")), m_options(std::move(options)) {}
    qsizetype rows() const override { return m_options->count; }
    cv::Mat image(qsizetype row) const override
    {
        return renderScene(describeScene(*m_options, int(row)), m_options->side).rgb;
    }
    cv::Mat thumbnail(qsizetype row, int side) const override
    {
        // Rendered small: sharper and far cheaper than reducing a large picture.
        return renderScene(describeScene(*m_options, int(row)), std::clamp(side, 16, m_options->side)).rgb;
    }
    QString location(qsizetype row) const override
    {
        return m_options->uri + QStringLiteral(" #") + QString::number(row);
    }

private:
    OptionsPtr m_options;
};

class SceneMasks final : public MaskColumn {
public:
    explicit SceneMasks(OptionsPtr options) : MaskColumn(QStringLiteral("mask")), m_options(std::move(options)) {}
    qsizetype rows() const override { return m_options->count; }
    cv::Mat mask(qsizetype row) const override
    {
        return renderSceneMask(describeScene(*m_options, int(row)), m_options->side);
    }

private:
    OptionsPtr m_options;
};

class SceneBoxes final : public BoxesColumn {
public:
    explicit SceneBoxes(OptionsPtr options) : BoxesColumn(QStringLiteral("boxes")), m_options(std::move(options)) {}
    qsizetype rows() const override { return m_options->count; }
    std::vector<Box> boxes(qsizetype row) const override
    {
        return sceneBoxes(describeScene(*m_options, int(row)), m_options->side);
    }

private:
    OptionsPtr m_options;
};

class SceneTexts final : public TextColumn {
public:
    using Read = QString (*)(const Scene &);
    SceneTexts(const QString &name, OptionsPtr options, Read read)
        : TextColumn(name), m_options(std::move(options)), m_read(read)
    {
    }
    qsizetype rows() const override { return m_options->count; }
    QString text(qsizetype row) const override { return m_read(describeScene(*m_options, int(row))); }

private:
    OptionsPtr m_options;
    Read m_read;
};

QStringList stylesOf(const SceneOptions &options)
{
    QStringList styles;
    for (int style = 0; style < SceneWords::styles().size(); ++style)
        if (std::find(options.styles.begin(), options.styles.end(), SceneStyle(style)) != options.styles.end())
            styles.append(SceneWords::styles()[style]);
    return styles;
}

/// All label columns, from one pass over the rows.
std::vector<ColumnPtr> labelColumns(const SceneOptions &options)
{
    const size_t count = size_t(options.count);
    const QStringList styles = stylesOf(options);
    std::vector<int> label(count), split(count), domain(count), shape(count), color(count), texture(count), size(count);
    for (size_t row = 0; row < count; ++row) {
        if (row % 65536 == 0)
            stopPoint();
        const SceneHeader header = sceneHeader(options, int(row));
        label[row] = header.label;
        split[row] = header.split;
        domain[row] = int(styles.indexOf(SceneWords::styles()[int(header.style)]));
        shape[row] = int(header.kind.shape);
        color[row] = int(header.kind.color);
        texture[row] = int(header.texture);
        size[row] = int(header.size);
    }
    const auto column = [](const char *name, std::vector<int> &codes, const QStringList &classes) -> ColumnPtr {
        return std::make_shared<LabelColumn>(QString::fromLatin1(name), std::move(codes), classes);
    };
    return {column("label", label, options.classNames()),
            splitColumn(std::move(split)),
            column("domain", domain, styles),
            column("shape", shape, SceneWords::shapes()),
            column("color", color, SceneWords::colors()),
            column("texture", texture, SceneWords::textures()),
            column("size", size, SceneWords::sizes())};
}

} // namespace

DataSetPtr openScenes(const QString &uri)
{
    const auto options = std::make_shared<const SceneOptions>(SceneOptions::parse(uri));
    std::vector<ColumnPtr> columns{std::make_shared<SceneImages>(options)};
    for (ColumnPtr &column : labelColumns(*options))
        columns.push_back(std::move(column));
    columns.push_back(std::make_shared<SceneTexts>(QStringLiteral("caption"), options,
                                                   [](const Scene &scene) { return scene.caption; }));
    columns.push_back(std::make_shared<SceneTexts>(QStringLiteral("relations"), options, &sceneRelationText));
    columns.push_back(std::make_shared<SceneBoxes>(options));
    columns.push_back(std::make_shared<SceneMasks>(options));
    DataSet::Source source;
    source.uri = uri;
    source.format = QStringLiteral("scenes generator");
    source.history = {tr("Rendered from %1").arg(uri)};
    source.contentHash = [uri] { return hashOfStrings({uri, QString::number(generatorVersion)}); };
    return std::make_shared<DataSet>(std::move(source), std::move(columns));
}

} // namespace gleaner
