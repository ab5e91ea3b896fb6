#include "tests/fuzz/Targets.h"

#include "tests/helpers/ArrayFiles.h"
#include "tests/helpers/DataFiles.h"

#include <QTemporaryDir>

namespace gleaner::tests {

namespace {

constexpr qsizetype rowsRead = 8;

QByteArray coco()
{
    return R"({"info":{"year":2017},"images":[{"id":0,"file_name":"a.png","width":8,"height":6},{"id":9007199254740993,"file_name":"a.png"}],
"annotations":[{"id":1,"image_id":0,"category_id":7,"bbox":[1,2,3,2],"area":6,"iscrowd":0,"segmentation":[[1,2,4,2,4,4,1,4]]},
{"id":2,"image_id":0,"category_id":7,"bbox":[4,0,1,6],"iscrowd":1,"segmentation":{"size":[6,8],"counts":"h06b0"}},
{"id":3,"image_id":0,"category_id":7,"segmentation":{"size":[6,8],"counts":[0,12,36]}},{"id":4,"image_id":0,"caption":"a cat"}],
"categories":[{"id":7,"name":"cat","supercategory":"animal"}]})";
}

QByteArray results()
{
    return R"([{"image_id":42,"category_id":3,"bbox":[1,2,3,4],"score":0.5},{"image_id":7,"category_id":3,"bbox":[1.5,2,3,4]}])";
}

QByteArray csv()
{
    return "\xEF\xBB\xBFpath,label,score,text\r\na.png,cat,1.5,\"a, "
           "\"\"b\"\"\nc\"\r\na.png,dog,,x\r\na.png,cat,-2e3,y\r\n";
}

QByteArray jsonLines()
{
    return R"({"a":1,"text":"x","v":[1,2,3],"boxes":[{"x":1,"y":2,"width":3,"height":4,"label":"q"}]}
{"a":2.5,"text":"\u00e9\ud83d\ude00","v":[4,5,6],"boxes":[],"mask":{"size":[6,8],"regions":[{"counts":"h06b0"},{"polygons":[[1,2,4,2,4,4]]}]}}
{"a":null,"text":"z","v":[7,8,9]})";
}

QByteArray conversations()
{
    return R"([{"id":"x","image":"a.png","conversations":[{"from":"human","value":"<image>\nWhat?"},{"from":"gpt","value":"A dog."}]},
{"id":8,"images":["a.png"],"messages":[{"role":"user","content":[{"type":"image"},{"type":"text","text":"Hi"}]},{"role":"assistant","content":"Yes"}]}])";
}

QByteArray pairs() { return R"({"original":["one text","two"],"sampled":["three","four \u4e2d"]})"; }

QByteArray yaml() { return "path: .\ntrain: .\nval: [.]\nnc: 2\nnames: {0: cat, 1: 'dog'}\n"; }

QByteArray yoloLabels() { return "0 0.5 0.5 0.25 0.25\n1 0.1 0.1 0.9 0.1 0.9 0.9\n1 0.5 0.5 0.1 0.1 0.75\n"; }

QByteArray voc()
{
    return "<?xml "
           "version=\"1.0\"?><annotation><filename>a.png</filename><size><width>8</width></size><object><name>cat</"
           "name><bndbox><xmin>1</xmin>"
           "<ymin>2</ymin><xmax>5</xmax><ymax>6</ymax></bndbox></object></annotation>";
}

QByteArray npyNumbers() { return npy("'<f4'", "2, 3", values<float>({1, 2, 3, 4, 5, 6})); }

QByteArray npyFortran() { return npy("'>i2'", "2, 3", values<qint16>({1, 2, 3, 4, 5, 6}), true, 2); }

QByteArray npzStored()
{
    return zip({{"x_train.npy", npy("'|u1'", "2, 4, 4", QByteArray(32, '\5'))},
                {"y_train.npy", npy("'<i8'", "2,", values<qint64>({3, 1}))},
                {"x_test.npy", npy("'|u1'", "1, 4, 4", QByteArray(16, '\6'))},
                {"y_test.npy", npy("'<i8'", "1,", values<qint64>({2}))}});
}

QByteArray npzPacked()
{
    return zip({{"a.npy", npyNumbers()},
                {"names.npy", npy("'<U2'", "2,", QByteArray(16, 'a').replace("aaaa", QByteArray("a\0\0\0", 4)))}},
               {.deflate = true});
}

QByteArray safetensors()
{
    const QByteArray header =
        R"({"features":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"n":{"dtype":"BF16","shape":[2],"data_offsets":[16,20]}})";
    return littleEndian(quint64(header.size())) + header + values<float>({1, 2, 3, 4}) + QByteArray(4, '\1');
}

QByteArray cifar() { return '\3' + QByteArray(3072, '\1') + '\7' + QByteArray(3072, '\2'); }

QByteArray text() { return "one\nmore\n\ntwo \xC3\xA9\n\n<|endoftext|>three\fd"; }

QByteArray scan() { return "IN: jump twice OUT: I_JUMP I_JUMP\nIN: walk OUT: I_WALK\n"; }

void readRow(const ColumnPtr &column, qsizetype row)
{
    switch (column->kind()) {
    case Column::Kind::Image:
        static_cast<const ImageColumn &>(*column).image(row);
        break;
    case Column::Kind::Mask:
        static_cast<const MaskColumn &>(*column).mask(row);
        static_cast<const MaskColumn &>(*column).regions(row);
        break;
    case Column::Kind::Boxes:
        static_cast<const BoxesColumn &>(*column).boxes(row);
        break;
    case Column::Kind::Text:
        static_cast<const TextColumn &>(*column).text(row);
        break;
    case Column::Kind::Label:
        static_cast<const LabelColumn &>(*column).text(row);
        break;
    case Column::Kind::Number:
        static_cast<const NumberColumn &>(*column).value(row);
        break;
    case Column::Kind::Vector: {
        const auto &vectors = static_cast<const VectorColumn &>(*column);
        std::vector<float> values(size_t(vectors.dimension()));
        vectors.copyRow(row, values.data());
        break;
    }
    }
}

/// A folder of its own for the life of the program, with the picture that the samples name.
const QTemporaryDir &folder()
{
    static const QTemporaryDir made;
    static const QString picture = putPicture(made.filePath("a.png"), 8, 6);
    return made;
}

} // namespace

const std::vector<FuzzTarget> &fuzzTargets()
{
    static const std::vector<FuzzTarget> targets{{"coco", "coco.json", &coco},
                                                 {"results", "results.json", &results},
                                                 {"csv", "table.csv", &csv},
                                                 {"jsonl", "lines.jsonl", &jsonLines},
                                                 {"conversations", "llava.json", &conversations},
                                                 {"pairs", "pairs.json", &pairs},
                                                 {"yaml", "data.yaml", &yaml},
                                                 {"yolo", "a.txt", &yoloLabels},
                                                 {"voc", "a.xml", &voc},
                                                 {"npy", "numbers.npy", &npyNumbers},
                                                 {"fortran", "fortran.npy", &npyFortran},
                                                 {"npz", "stored.npz", &npzStored},
                                                 {"packed", "packed.npz", &npzPacked},
                                                 {"safetensors", "features.safetensors", &safetensors},
                                                 {"cifar", "data_batch_1.bin", &cifar},
                                                 {"text", "text.txt", &text},
                                                 {"scan", "scan.txt", &scan}};
    return targets;
}

bool readEverything(const QString &path)
{
    DataSetPtr data;
    try {
        data = openDataSet(path);
    } catch (const ProblemError &error) {
        if (error.problem().what.isEmpty() || error.problem().where.isEmpty() || error.problem().remedy.isEmpty())
            qFatal("a Problem of %s says too little: %s", qPrintable(path), error.what());
        return false;
    }
    for (const ColumnPtr &column : data->columns())
        for (qsizetype row = 0; row < std::min(rowsRead, data->rows()); ++row)
            try {
                readRow(column, row);
            } catch (const ProblemError &) { // a value may be unreadable
            }
    return true;
}

bool readBytes(const FuzzTarget &target, const QByteArray &bytes)
{
    const QString path = put(folder().filePath(QLatin1String(target.fileName)), bytes);
    if (QLatin1String(target.name) == QLatin1String("yolo"))
        return readEverything(put(folder().filePath("yolo.yaml"), "train: .\nval: .\nnames: [cat, dog]\n"));
    return readEverything(path);
}

} // namespace gleaner::tests
