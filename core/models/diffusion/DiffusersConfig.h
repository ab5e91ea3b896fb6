#pragma once
#include <QString>
#include <vector>

namespace gleaner {

class ConfigReader;

/// What the configurations of a diffusion pipeline's parts have in common. Refusals name the value.

/// Refuses where the key is there and neither null nor false: a part of the library's network that we do not have.
void refusePresent(const ConfigReader &reader, const char *key);
/// Refuses where the key is there and says something else.
void refuseUnless(const ConfigReader &reader, const char *key, const QString &only);
void refuseUnless(const ConfigReader &reader, const char *key, bool only);
/// `count` whole numbers from 1 to `highest`: one for all or a list with one each.
std::vector<int> oneOrList(const ConfigReader &reader, const char *key, int fallback, size_t count, int highest);

} // namespace gleaner
