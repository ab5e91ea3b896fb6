#pragma once
#include "core/models/Model.h"
#include "core/results/Artifact.h"

namespace gleaner {

/// What is asked of an image tower beside its attention.
struct AttentionQuestion {
    /// Also the gradient-weighted flow: it costs a way back through the network.
    bool relevance = false;
    /// What the gradients are of: for a model that matches texts any text, for a classifier a class name. Empty: the
    /// likeliest class, or for other models the length of the picture's feature.
    QString target;
};

/// Attention of every layer and head of the model's image tower for one picture, and its rollout. Throws ProblemError
/// (Invalid) where the model has no image tower or no attention to show, or for a class it does not know.
AttentionMap readAttention(const Model &model, const cv::Mat &rgb, const AttentionQuestion &question = {});

/// Whether readAttention() has something to read, and whether it or readAnswerAttention() also has a relevance.
bool readsAttention(const Model &model);
bool readsRelevance(const Model &model);

struct AnswerQuestion {
    QString prompt;  ///< "<image>" says where the picture goes; without it, first
    int tokens = 32; ///< of the answer, at most
    /// Also the gradient-weighted flow to each token of the answer: it costs a way back through the network for each.
    bool relevance = false;
};

/// Lets a vision–language model answer about a picture (always the likeliest token) and reads where each token of the
/// answer looked when it was chosen, with its rollout. Throws ProblemError (Invalid) where the model sees no pictures,
/// or where the relevance would not fit in memory.
AttentionMap readAnswerAttention(const Model &model, const cv::Mat &rgb, const AnswerQuestion &question);

} // namespace gleaner
