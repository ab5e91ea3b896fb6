#pragma once
#include "core/data/generators/Instruction.h"

namespace gleaner {

class Random;

/// A question about a picture with an answer that is right or wrong, in other words than those of instructions:, so
/// that what is learned here is no item of such a pool.
struct SceneLesson {
    QString asked = {}, answer = {}; ///< both begin with a space
    bool right = true;
};

/// Draws one: a topic that the picture has, a style (a word, yes or no, a letter, a sentence, a listing). Half of them
/// are wrong; a wrong listing is that of `another` picture.
SceneLesson sceneLesson(const Instruction &picture, const Scene &another, Random &random);
/// The same of one topic and style; an empty question where the picture has no such thing.
SceneLesson sceneLesson(Instruction::Topic topic, Instruction::Style style, bool right, const Instruction &picture,
                        const Scene &another, Random &random);

/// Another scene with as many objects as that of this row: what a wrong listing lists.
Scene sceneLike(const InstructionOptions &options, int row);

/// What follows question and answer when it is asked whether they fit the picture, and the two answers.
QString fitQuestion();
QString fitAnswer(bool right);
/// What is asked when a picture's caption is wanted.
QString captionQuestion();

} // namespace gleaner
