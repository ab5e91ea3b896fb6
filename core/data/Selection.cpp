#include "core/data/Selection.h"

#include <algorithm>
#include <iterator>

namespace gleaner {

namespace {

using Rows = std::vector<int>;

template <typename Operation> Rows merged(const Rows &a, const Rows &b, Operation operation)
{
    Rows result;
    operation(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

Rows difference(const Rows &a, const Rows &b)
{
    return merged(a, b, [](auto... each) { std::set_symmetric_difference(each...); });
}

} // namespace

Selection::Selection(DataSetPtr dataSet, QObject *parent) : QObject(parent), m_dataSet(std::move(dataSet)) {}

Selection::Combine Selection::combineFor(Qt::KeyboardModifiers modifiers)
{
    const bool add = modifiers & Qt::ShiftModifier, subtract = modifiers & Qt::AltModifier;
    return add && subtract ? Combine::Intersect : add ? Combine::Add : subtract ? Combine::Subtract : Combine::Replace;
}

bool Selection::contains(int row) const { return std::binary_search(m_rows.begin(), m_rows.end(), row); }

void Selection::combine(Rows rows, Combine how)
{
    const int count = int(m_dataSet->rows());
    std::erase_if(rows, [count](int row) { return row < 0 || row >= count; });
    if (!std::is_sorted(rows.begin(), rows.end()))
        std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    switch (how) {
    case Combine::Replace:
        return apply(std::move(rows));
    case Combine::Add:
        return apply(merged(m_rows, rows, [](auto... each) { std::set_union(each...); }));
    case Combine::Subtract:
        return apply(merged(m_rows, rows, [](auto... each) { std::set_difference(each...); }));
    case Combine::Intersect:
        return apply(merged(m_rows, rows, [](auto... each) { std::set_intersection(each...); }));
    }
}

void Selection::invert()
{
    Rows rows;
    rows.reserve(size_t(m_dataSet->rows()) - m_rows.size());
    auto chosen = m_rows.begin();
    for (int row = 0; row < int(m_dataSet->rows()); ++row) {
        if (chosen != m_rows.end() && *chosen == row)
            ++chosen;
        else
            rows.push_back(row);
    }
    apply(std::move(rows));
}

void Selection::clear() { apply({}); }

void Selection::apply(Rows rows)
{
    if (rows == m_rows)
        return;
    const Gesture step(*this);
    m_rows = std::move(rows);
    Q_EMIT changed();
}

void Selection::flip(const Rows &rows)
{
    if (rows.empty())
        return;
    m_rows = difference(m_rows, rows);
    Q_EMIT changed();
}

void Selection::setCurrent(int row)
{
    if (row < 0 || row >= m_dataSet->rows())
        row = -1;
    if (row == m_current)
        return;
    m_current = row;
    Q_EMIT currentChanged(row);
}

Selection::Gesture::Gesture(Selection &selection) : m_selection(&selection)
{
    if (selection.m_gestures++ == 0)
        selection.m_before = selection.m_rows;
}

Selection::Gesture::~Gesture()
{
    if (!m_selection || --m_selection->m_gestures > 0)
        return;
    const Rows flipped = difference(m_selection->m_before, m_selection->m_rows);
    m_selection->m_before.clear();
    if (!flipped.empty())
        Q_EMIT m_selection->stepped(flipped);
}

} // namespace gleaner
