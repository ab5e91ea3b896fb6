#include "core/data/SceneDescription.h"
#include "core/data/scenes/Words.h"
#include "core/support/Random.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace gleaner {

namespace {

constexpr double margin = 0.02;
constexpr double reach = 1.1; // no shape is wider than this many radii

/// A few random numbers for one row without the cost of seeding a whole engine: ten million headers take a second.
class RowNumbers {
public:
    RowNumbers(uint64_t seed, int row) : m_state(seed * 0xD1342543DE82EF95ull + uint64_t(row) * 0x2545F4914F6CDD1Dull)
    {
        next();
    }
    int below(size_t count) { return int(((next() >> 32) * uint64_t(count)) >> 32); }
    template <typename T> const T &pick(const std::vector<T> &values) { return values[size_t(below(values.size()))]; }

private:
    uint64_t next()
    {
        uint64_t z = (m_state += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }

    uint64_t m_state;
};

/// Every run of `classes` rows has each class once, in an order of its own, so that neighbors differ.
int classInTurn(uint64_t seed, int row, int classes)
{
    RowNumbers numbers(seed ^ 0x7475726E73ull, row / classes);
    const int start = numbers.below(size_t(classes));
    int step = 1 + numbers.below(size_t(classes));
    while (std::gcd(step, classes) != 1)
        ++step;
    return int((int64_t(row % classes) * step + start) % classes);
}

/// Splits take turns within each class, and styles take turns within each class and split, so that all shares hold.
void assignTurns(const SceneOptions &options, int occurrence, SceneHeader &header)
{
    const int cycle = std::accumulate(options.split.begin(), options.split.end(), 0);
    int position = occurrence % cycle, split = 0;
    while (position >= options.split[size_t(split)])
        position -= options.split[size_t(split++)];
    const int turn = occurrence / cycle * options.split[size_t(split)] + position;
    header.split = split;
    // Classes start with different styles, in a way that ties no style to a shape or a color.
    const int styles = int(options.styles.size());
    header.style = options.styles[size_t((turn + header.label + header.label / styles + split) % styles)];
}

struct SizeRange {
    double low, high;
};

SizeRange radii(SceneSize size, bool alone)
{
    switch (size) {
    case SceneSize::Small:
        return {0.12, 0.15};
    case SceneSize::Medium:
        return {0.19, 0.23};
    case SceneSize::Large:
        return alone ? SizeRange{0.29, 0.36} : SizeRange{0.265, 0.295};
    }
    return {0.2, 0.2};
}

SceneSize sizeOf(double radius)
{
    return radius < 0.17 ? SceneSize::Small : radius < 0.25 ? SceneSize::Medium : SceneSize::Large;
}

bool fits(const SceneObject &object)
{
    const double need = reach * object.radius + margin;
    return object.x >= need && object.x <= 1 - need && object.y >= need && object.y <= 1 - need;
}

double gap(const SceneObject &a, const SceneObject &b)
{
    return std::hypot(a.x - b.x, a.y - b.y) - reach * (a.radius + b.radius);
}

/// Draws one scene; every random number comes from the row's own stream.
class Composer {
public:
    Composer(const SceneOptions &options, int row)
        : m_options(options), m_header(sceneHeader(options, row)),
          m_random(Random::forItem(options.seed, uint64_t(row)))
    {
    }
    Scene compose();

private:
    SceneObject mainObject(bool alone);
    SceneObject companion(double mainRadius);
    SceneKind otherKind();
    void placeAlone(SceneObject &object);
    bool placePair(SceneObject &main, SceneObject &other, SceneRelation::Kind kind);
    bool placeFree(SceneObject &object);
    bool tryObjects(int count, double shrink);
    void relateByPlace(int other);

    const SceneOptions &m_options;
    SceneHeader m_header;
    Random m_random;
    Scene m_scene;
};

Scene Composer::compose()
{
    m_scene.style = m_header.style;
    m_scene.background = m_options.backgrounds[size_t(m_random.below(int(m_options.backgrounds.size())))];
    m_scene.detail = m_random.next();
    const int count = m_options.fewest + m_random.below(m_options.most - m_options.fewest + 1);
    double shrink = 1; // of the companions only: the main one keeps its named size
    while (!tryObjects(count, shrink))
        shrink *= 0.92;
    m_scene.caption = sceneCaption(m_scene, m_random);
    return std::move(m_scene);
}

SceneObject Composer::mainObject(bool alone)
{
    const SizeRange range = radii(m_header.size, alone);
    SceneObject object;
    object.kind = m_header.kind;
    object.texture = m_header.texture;
    object.size = m_header.size;
    object.radius = m_random.uniform(range.low, range.high);
    object.angle = m_random.uniform(-0.22, 0.22);
    object.detail = m_random.next();
    object.x = object.y = 0.5;
    return object;
}

SceneKind Composer::otherKind()
{
    // Different from all before, where there is a choice, so that a caption means one object only.
    SceneKind kind = m_header.kind;
    for (int attempt = 0; attempt < 20; ++attempt) {
        kind = m_options.kinds[size_t(m_random.below(int(m_options.kinds.size())))];
        const bool used = std::any_of(m_scene.objects.begin(), m_scene.objects.end(),
                                      [&](const SceneObject &object) { return object.kind == kind; });
        if (!used)
            break;
    }
    return kind;
}

SceneObject Composer::companion(double mainRadius)
{
    SceneObject object;
    object.kind = otherKind();
    object.texture = m_options.textures[size_t(m_random.below(int(m_options.textures.size())))];
    object.radius = std::max(0.085, std::min(mainRadius * m_random.uniform(0.58, 0.8), 0.425 - mainRadius));
    object.angle = m_random.uniform(-0.22, 0.22);
    object.detail = m_random.next();
    object.x = object.y = 0.5;
    return object;
}

void Composer::placeAlone(SceneObject &object)
{
    const double need = reach * object.radius + margin;
    const double drift = std::min(0.5 - need, 0.16); // near the middle, as people take pictures
    object.x = 0.5 + m_random.uniform(-drift, drift);
    object.y = 0.5 + m_random.uniform(-drift, drift);
}

bool Composer::placePair(SceneObject &main, SceneObject &other, SceneRelation::Kind kind)
{
    using Kind = SceneRelation::Kind;
    const double apart = reach * (main.radius + other.radius) + m_random.uniform(0.01, 0.06);
    const double slide = m_random.uniform(-0.35, 0.35) * main.radius;
    double dx = 0, dy = 0; // from the main object to the other
    switch (kind) {
    case Kind::LeftOf:
        dx = apart, dy = slide;
        break;
    case Kind::RightOf:
        dx = -apart, dy = slide;
        break;
    case Kind::Above:
        dx = slide, dy = apart;
        break;
    case Kind::Below:
        dx = slide, dy = -apart;
        break;
    case Kind::InFrontOf:
    case Kind::Behind: {
        const double front = kind == Kind::InFrontOf ? main.radius : other.radius;
        const double distance = 0.85 * front + 0.35 * (main.radius + other.radius - front);
        const double direction = m_random.uniform(0, 2 * std::numbers::pi);
        dx = distance * std::cos(direction), dy = distance * std::sin(direction);
    }
    }
    for (int attempt = 0; attempt < 24; ++attempt) {
        main.x = m_random.uniform();
        main.y = m_random.uniform();
        // Pulled back into the picture along each axis, instead of being thrown away.
        const double own = reach * main.radius + margin, theirs = reach * other.radius + margin;
        main.x = std::clamp(main.x, std::max(own, theirs - dx), std::max(own, std::min(1 - own, 1 - theirs - dx)));
        main.y = std::clamp(main.y, std::max(own, theirs - dy), std::max(own, std::min(1 - own, 1 - theirs - dy)));
        other.x = main.x + dx;
        other.y = main.y + dy;
        if (fits(main) && fits(other))
            return true;
    }
    return false;
}

bool Composer::placeFree(SceneObject &object)
{
    const double need = reach * object.radius + margin;
    for (int attempt = 0; attempt < 60; ++attempt) {
        object.x = m_random.uniform(need, 1 - need);
        object.y = m_random.uniform(need, 1 - need);
        if (std::all_of(m_scene.objects.begin(), m_scene.objects.end(),
                        [&](const SceneObject &other) { return gap(object, other) > 0.005; }))
            return true;
    }
    return false;
}

bool Composer::tryObjects(int count, double shrink)
{
    using Kind = SceneRelation::Kind;
    m_scene.objects.clear();
    m_scene.relations.clear();
    SceneObject main = mainObject(count == 1);
    if (count == 1)
        placeAlone(main);
    m_scene.objects.push_back(main);
    for (int index = 1; index < count; ++index) {
        SceneObject other = companion(main.radius);
        other.radius *= shrink;
        if (index == 1) {
            const Kind kind = Kind(m_random.below(6));
            if (!placePair(m_scene.objects.front(), other, kind))
                return false;
            m_scene.relations.push_back({0, kind, 1});
        } else if (!placeFree(other)) {
            return false;
        }
        other.size = sizeOf(other.radius);
        m_scene.objects.push_back(other);
        if (index > 1)
            relateByPlace(index);
    }
    // Far ones first; the main one last, unless something stands before it.
    m_scene.paintOrder.resize(size_t(count));
    std::iota(m_scene.paintOrder.rbegin(), m_scene.paintOrder.rend(), 0);
    if (count > 1 && m_scene.relations.front().kind == Kind::Behind)
        std::swap(m_scene.paintOrder[size_t(count) - 1], m_scene.paintOrder[size_t(count) - 2]);
    return true;
}

void Composer::relateByPlace(int other)
{
    using Kind = SceneRelation::Kind;
    const SceneObject &a = m_scene.objects.front(), &b = m_scene.objects[size_t(other)];
    const double dx = b.x - a.x, dy = b.y - a.y;
    const Kind kind =
        std::abs(dx) > std::abs(dy) ? (dx > 0 ? Kind::LeftOf : Kind::RightOf) : (dy > 0 ? Kind::Above : Kind::Below);
    m_scene.relations.push_back({0, kind, other});
}

} // namespace

SceneHeader sceneHeader(const SceneOptions &options, int row)
{
    RowNumbers numbers(options.seed, row);
    const int classes = int(options.classNames().size());
    SceneHeader header;
    header.label = options.balanced ? classInTurn(options.seed, row, classes) : numbers.below(size_t(classes));
    header.kind = numbers.pick(options.kindsOf(header.label));
    header.texture = numbers.pick(options.textures);
    header.size = numbers.pick(options.sizes);
    assignTurns(options, options.balanced ? row / classes : numbers.below(1 << 20), header);
    return header;
}

Scene describeScene(const SceneOptions &options, int row) { return Composer(options, row).compose(); }

} // namespace gleaner
