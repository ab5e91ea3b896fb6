#pragma once
#include <QIconEngine>
#include <QString>

namespace gleaner {

/// Draws one line icon of resources/icons in the theme's colors at the time of painting, so that icons follow a change
/// of theme and are crisp at any scale.
class LineIconEngine final : public QIconEngine {
public:
    explicit LineIconEngine(QString name) : m_name(std::move(name)) {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override { return new LineIconEngine(*this); }
    QString key() const override { return QStringLiteral("line"); }
    QString iconName() override { return m_name; }
    bool isNull() override;

private:
    QString m_name;
};

} // namespace gleaner
