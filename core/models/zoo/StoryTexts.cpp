#include "core/models/zoo/StoryTexts.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <map>

namespace gleaner {

namespace {

constexpr uint64_t documentsOfRow = 64; ///< more than fit into one

std::shared_ptr<const TextColumn> textsOf(const DataSet &data, const char *name)
{
    return data.column<TextColumn>(QString::fromLatin1(name));
}

std::vector<std::vector<int>> rowsByPerson(const DataSet &facts)
{
    const auto person = facts.column<LabelColumn>(QStringLiteral("person"));
    std::map<int, std::vector<int>> rows;
    for (int row = 0; row < int(facts.rows()); ++row)
        rows[person->code(row)].push_back(row);
    std::vector<std::vector<int>> list;
    for (const auto &[code, each] : rows)
        list.push_back(each);
    return list;
}

} // namespace

StoryTexts::StoryTexts(DataSetPtr facts, uint64_t seed)
    : m_documents({textsOf(*facts, "text"), textsOf(*facts, "paraphrase"), textsOf(*facts, "question"),
                   textsOf(*facts, "answer"), rowsByPerson(*facts)},
                  seed)
{
}

at::Tensor StoryTexts::batch(const Tokenizer &tokenizer, uint64_t first, int rows, int length) const
{
    at::Tensor ids = at::empty({rows, length}, at::kLong);
    for (int row = 0; row < rows; ++row) {
        std::vector<int64_t> tokens;
        for (uint64_t at = (first + uint64_t(row)) * documentsOfRow; int(tokens.size()) < length; ++at) {
            const std::vector<int64_t> document = tokenizer.encode(this->document(at));
            tokens.insert(tokens.end(), document.begin(), document.end());
            tokens.push_back(*tokenizer.endToken());
        }
        std::copy_n(tokens.begin(), length, ids.data_ptr<int64_t>() + int64_t(row) * length);
    }
    return ids;
}

} // namespace gleaner
