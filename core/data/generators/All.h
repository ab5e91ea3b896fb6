#pragma once
#include "core/data/generators/Generators.h"

namespace gleaner::generators {

Generator mixture();
Generator stories();
Generator scan();
Generator rewriting();
Generator arithmetic();
Generator sequences();
Generator points();
Generator digits();
Generator sessions();
Generator gridworld();
Generator barns();
Generator persons();
Generator glyphs();
Generator mattes();
Generator compositions();
Generator instructions();
Generator grades();

} // namespace gleaner::generators
