#pragma once
#include <QStringList>
#include <array>
#include <cstdint>
#include <opencv2/core.hpp>
#include <vector>

namespace gleaner {

struct GeneratorDocumentation;

/// What stands in a rendered scene. Everything is in units of the picture's side, so one description serves every
/// resolution; x grows to the right, y downward, angles are in radians.
enum class SceneShape { Circle, Square, Triangle, Star, Heart, Diamond, Hexagon, Cross, Ring, Crescent };
enum class SceneColor { Red, Orange, Yellow, Green, Cyan, Blue, Purple, Pink, Brown, Black };
enum class SceneTexture { Plain, Striped, Dotted, Checkered };
enum class SceneSize { Small, Medium, Large };
enum class SceneStyle { Photo, Sketch, Painting, Cartoon, Infrared };
enum class SceneBackground { Studio, Table, Bokeh, Hills, Tiles };

/// The words for these, in the order of the enumerations. They are data (captions, class names), hence not translated.
struct SceneWords {
    static const QStringList &shapes();
    static const QStringList &colors();
    static const QStringList &textures();
    static const QStringList &sizes();
    static const QStringList &styles();
    static const QStringList &backgrounds();
    static const QStringList &relations();
};

struct SceneKind {
    SceneColor color;
    SceneShape shape;
    bool operator==(const SceneKind &) const = default;
    QString name() const; ///< "red circle"
};

struct SceneObject {
    SceneKind kind;
    SceneTexture texture;
    SceneSize size;
    double x, y;   ///< center
    double radius; ///< no point of the shape is farther than 1.1 radii from the center
    double angle;
    uint64_t detail; ///< seed of its small irregularities
    bool operator==(const SceneObject &) const = default;
};

struct SceneRelation {
    enum class Kind { LeftOf, RightOf, Above, Below, InFrontOf, Behind };
    int subject;
    Kind kind;
    int object;
    bool operator==(const SceneRelation &) const = default;
};

struct Scene {
    SceneStyle style;
    SceneBackground background;
    std::vector<SceneObject> objects; ///< the first is the main one: the largest, and the one the labels speak of
    std::vector<int> paintOrder;      ///< back to front
    std::vector<SceneRelation> relations;
    QString caption;
    uint64_t detail; ///< seed of light, background and grain
    bool operator==(const Scene &) const = default;
};

/// What labels, splits and domains need of a row; far cheaper than the whole scene.
struct SceneHeader {
    int label; ///< index into SceneOptions::classNames()
    SceneKind kind;
    SceneTexture texture;
    SceneSize size;
    SceneStyle style;
    int split; ///< 0 train, 1 val, 2 test
};

/// The options of a "scenes:" URI, checked; see documentation() for their meaning.
class SceneOptions {
public:
    enum class Classes { ShapeColor, Shape, Color };

    static const GeneratorDocumentation &documentation();
    /// Throws ProblemError (InputUnreadable).
    static SceneOptions parse(const QString &uri);

    QString uri;
    int count = 0;
    uint64_t seed = 0;
    int side = 0;
    int fewest = 0, most = 0; ///< objects in a picture
    Classes classes = Classes::ShapeColor;
    bool balanced = true;
    std::array<int, 3> split{}; ///< weights of train, val, test
    std::vector<SceneTexture> textures;
    std::vector<SceneSize> sizes;
    std::vector<SceneStyle> styles; ///< a repeated one has a larger share
    std::vector<SceneBackground> backgrounds;
    std::vector<SceneKind> kinds; ///< the colored shapes that may appear

    const QStringList &classNames() const { return m_classNames; }
    /// The kinds that belong to a class.
    const std::vector<SceneKind> &kindsOf(int label) const { return m_members[size_t(label)]; }

private:
    void makeClasses();

    QStringList m_classNames;
    std::vector<std::vector<SceneKind>> m_members;
};

/// Row in [0, options.count). Depends on options and row only.
SceneHeader sceneHeader(const SceneOptions &options, int row);
Scene describeScene(const SceneOptions &options, int row);

struct RenderedScene {
    cv::Mat rgb;  ///< side × side × 3, 8-bit RGB
    cv::Mat mask; ///< side × side, 8-bit: 0 background, k+1 where object k is seen
};

/// `side` from 16 to 2048 pixels. Thread-safe; the same scene and side give the same bytes.
RenderedScene renderScene(const Scene &scene, int side);
/// The mask alone, cheaper.
cv::Mat renderSceneMask(const Scene &scene, int side);

/// "red circle left of blue square; red circle above green star"
QString sceneRelationText(const Scene &scene);
/// Prompt templates with "{}" where a class name goes, in the words the captions use for this style.
QStringList scenePromptTemplates(SceneStyle style);
/// A whole prompt for a class name, with the right article: "a photo of an orange star".
QString scenePrompt(SceneStyle style, const QString &className);

} // namespace gleaner
