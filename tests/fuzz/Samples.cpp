#include "tests/fuzz/Samples.h"

#include "tests/helpers/ArrayFiles.h"
#include "tests/helpers/Onnx.h"
#include "tests/helpers/Pickles.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>

namespace gleaner::tests {

QByteArray cocoSample()
{
    return R"({"info":{"year":2017},"images":[{"id":0,"file_name":"a.png","width":8,"height":6},{"id":9007199254740993,"file_name":"a.png"}],
"annotations":[{"id":1,"image_id":0,"category_id":7,"bbox":[1,2,3,2],"area":6,"iscrowd":0,"segmentation":[[1,2,4,2,4,4,1,4]]},
{"id":2,"image_id":0,"category_id":7,"bbox":[4,0,1,6],"iscrowd":1,"segmentation":{"size":[6,8],"counts":"h06b0"}},
{"id":3,"image_id":0,"category_id":7,"segmentation":{"size":[6,8],"counts":[0,12,36]}},{"id":4,"image_id":0,"caption":"a cat"}],
"categories":[{"id":7,"name":"cat","supercategory":"animal"}]})";
}

QByteArray resultsSample()
{
    return R"([{"image_id":42,"category_id":3,"bbox":[1,2,3,4],"score":0.5},{"image_id":7,"category_id":3,"bbox":[1.5,2,3,4]}])";
}

QByteArray csvSample()
{
    return "\xEF\xBB\xBFpath,label,score,text\r\na.png,cat,1.5,\"a, "
           "\"\"b\"\"\nc\"\r\na.png,dog,,x\r\na.png,cat,-2e3,y\r\n";
}

QByteArray jsonLinesSample()
{
    return R"({"a":1,"text":"x","v":[1,2,3],"boxes":[{"x":1,"y":2,"width":3,"height":4,"label":"q"}]}
{"a":2.5,"text":"\u00e9\ud83d\ude00","v":[4,5,6],"boxes":[],"mask":{"size":[6,8],"regions":[{"counts":"h06b0"},{"polygons":[[1,2,4,2,4,4]]}]}}
{"a":null,"text":"z","v":[7,8,9]})";
}

QByteArray conversationsSample()
{
    return R"([{"id":"x","image":"a.png","conversations":[{"from":"human","value":"<image>\nWhat?"},{"from":"gpt","value":"A dog."}]},
{"id":8,"images":["a.png"],"messages":[{"role":"user","content":[{"type":"image"},{"type":"text","text":"Hi"}]},{"role":"assistant","content":"Yes"}]}])";
}

QByteArray pairsSample() { return R"({"original":["one text","two"],"sampled":["three","four \u4e2d"]})"; }

QByteArray yamlSample() { return "path: .\ntrain: .\nval: [.]\nnc: 2\nnames: {0: cat, 1: 'dog'}\n"; }

QByteArray yoloLabelsSample() { return "0 0.5 0.5 0.25 0.25\n1 0.1 0.1 0.9 0.1 0.9 0.9\n1 0.5 0.5 0.1 0.1 0.75\n"; }

QByteArray vocSample()
{
    return "<?xml "
           "version=\"1.0\"?><annotation><filename>a.png</filename><size><width>8</width></size><object><name>cat</"
           "name><bndbox><xmin>1</xmin>"
           "<ymin>2</ymin><xmax>5</xmax><ymax>6</ymax></bndbox></object></annotation>";
}

QByteArray npyNumbersSample() { return npy("'<f4'", "2, 3", values<float>({1, 2, 3, 4, 5, 6})); }

QByteArray npyFortranSample() { return npy("'>i2'", "2, 3", values<qint16>({1, 2, 3, 4, 5, 6}), true, 2); }

QByteArray npzStoredSample()
{
    return zip({{"x_train.npy", npy("'|u1'", "2, 4, 4", QByteArray(32, '\5'))},
                {"y_train.npy", npy("'<i8'", "2,", values<qint64>({3, 1}))},
                {"x_test.npy", npy("'|u1'", "1, 4, 4", QByteArray(16, '\6'))},
                {"y_test.npy", npy("'<i8'", "1,", values<qint64>({2}))}});
}

QByteArray npzPackedSample()
{
    return zip({{"a.npy", npyNumbersSample()},
                {"names.npy", npy("'<U2'", "2,", QByteArray(16, 'a').replace("aaaa", QByteArray("a\0\0\0", 4)))}},
               {.deflate = true});
}

QByteArray safetensorsSample()
{
    const QByteArray header =
        R"({"features":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"n":{"dtype":"BF16","shape":[2],"data_offsets":[16,20]}})";
    return littleEndian(quint64(header.size())) + header + values<float>({1, 2, 3, 4}) + QByteArray(4, '\1');
}

QByteArray cifarSample() { return '\3' + QByteArray(3072, '\1') + '\7' + QByteArray(3072, '\2'); }

QByteArray textSample() { return "one\nmore\n\ntwo \xC3\xA9\n\n<|endoftext|>three\fd"; }

QByteArray scanSample() { return "IN: jump twice OUT: I_JUMP I_JUMP\nIN: walk OUT: I_WALK\n"; }

QByteArray idxSample() { return QByteArray("\0\0\x08\x03\0\0\0\x02\0\0\0\x03\0\0\0\x02", 16) + QByteArray(12, '\x40'); }

QByteArray questionsSample()
{
    return R"([{"question":"Who?","answer":"Ann."},{"question":"Where?","answer":"Oslo"}])";
}

static QByteArray pictureSample(const char *suffix)
{
    cv::Mat picture(12, 17, CV_8UC3);
    for (int y = 0; y < picture.rows; ++y)
        for (int x = 0; x < picture.cols; ++x)
            picture.at<cv::Vec3b>(y, x) = cv::Vec3b(uchar(x * 15), uchar(y * 20), uchar(x * y));
    std::vector<uchar> bytes;
    cv::imencode(suffix, picture, bytes);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

QByteArray pngSample() { return pictureSample(".png"); }
QByteArray foldersSample()
{
    return "image/a.png\nalpha/a.png\nmask/a.png\nimage/b.png\nalpha/b.png\nmask/b.png\n\n" + pngSample();
}
QByteArray jpegSample() { return pictureSample(".jpg"); }
QByteArray webpSample() { return pictureSample(".webp"); }
QByteArray tiffSample() { return pictureSample(".tiff"); }
QByteArray bmpSample() { return pictureSample(".bmp"); }
QByteArray pnmSample() { return pictureSample(".ppm"); }

/// Four colors, an extension that names a transparent one, and a frame of 3 × 2 pixels.
QByteArray gifSample()
{
    return QByteArray("GIF89a\x03\0\x02\0\x91\0\0\xff\0\0\0\xff\0\0\0\xff\x09\x08\x07", 25) +
           QByteArray("!\xf9\x04\x01\0\0\x01\0", 8) + QByteArray(",\0\0\0\0\x03\0\x02\0\0", 10) +
           QByteArray("\x02\x04\x44\x28\x30\x2a\0;", 8);
}

QByteArray animatedSample()
{
    const QByteArray still = pictureSample(".webp").mid(12);
    const QByteArray frame = QByteArray("\0\0\0\0\0\0\x10\0\0\x0b\0\0\x28\0\0\0", 16) + still;
    const QByteArray body = "WEBPVP8X" + littleEndian(quint32(10)) + QByteArray("\x02\0\0\0\x10\0\0\x0b\0\0", 10) +
                            "ANIM" + littleEndian(quint32(6)) + QByteArray(6, '\0') + "ANMF" +
                            littleEndian(quint32(frame.size())) + frame;
    return "RIFF" + littleEndian(quint32(body.size())) + body;
}

QByteArray tokenizerSample()
{
    QByteArray words = R"("<unk>":0,"Ġ":1,"a":2,"b":3,"Ġa":4,"ab":5,"Ġab":6,"<s>":7)";
    for (char letter = 'c'; letter <= 'z'; ++letter)
        words += QByteArray(",\"") + letter + "\":" + QByteArray::number(letter - 'c' + 8);
    return R"({"added_tokens":[{"id":7,"content":"<s>","special":true,"lstrip":true},
{"id":40,"content":"Mark","single_word":true,"normalized":true}],
"normalizer":{"type":"Sequence","normalizers":[{"type":"NFC"},{"type":"Lowercase"},{"type":"Strip"},
{"type":"Replace","pattern":{"Regex":"\\s+"},"content":" "},{"type":"BertNormalizer","lowercase":false}]},
"pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"Digits","individual_digits":true},
{"type":"Split","pattern":{"Regex":"\\p{L}+|[^\\p{L}]+"},"behavior":"Isolated"},
{"type":"ByteLevel","add_prefix_space":true,"use_regex":true}]},
"post_processor":{"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"<s>"}},{"Sequence":{"id":"A"}}],
"special_tokens":{"<s>":{"ids":[7]}}},"decoder":{"type":"Sequence","decoders":[{"type":"ByteLevel"},{"type":"Fuse"}]},
"model":{"type":"BPE","unk_token":"<unk>","fuse_unk":true,"vocab":{)" +
           words + R"(},"merges":["Ġ a",["a","b"],"Ġ ab"]}})";
}

QByteArray tokensSample()
{
    return "It's a test: 42 words, caf\xC3\xA9 \xF0\x9F\x99\x82 <s>\n\n  Mark \xE2\x80\xAE end";
}

QByteArray pickleSample()
{
    const QByteArray shared = pickles::tensor("0", {6, 1, {2, 2}, {2, 1}});
    return pickles::program(pickles::dictionary(
        {{"state_dict", pickles::dictionary({{"layer.weight", shared + "q" + QByteArray(1, '\7')},
                                             {"twin", "h" + QByteArray(1, '\7')},
                                             {"half", pickles::tensor("1", {3, 0, {3}, {1}}, "HalfStorage")}})},
         {"epoch", pickles::number(3)},
         {"list", "](" + pickles::text("x") + "\x88Ne"},
         {"lr", "G?\xb9\x99\x99\x99\x99\x99\x9a"}}));
}

QByteArray shardIndexSample()
{
    return R"({"metadata":{"total_size":24,"x":[1,null]},"weight_map":{"a.weight":"model-00001-of-00002.safetensors","b":"model-00002-of-00002.safetensors"}})";
}

QByteArray configSample()
{
    return R"({"hidden_size":64,"layer_norm_eps":1e-05,"tie":true,"hidden_act":"gelu","sides":[1,2],"names":["a"],"vision_config":{"hidden_size":32,"scale":null}})";
}

QByteArray onnxSample() { return onnx::classifier(); }

QByteArray expressionSample()
{
    return R"(label == "cat" and (area > 0.1 or not `a b` in ["x", "y", null]) and length(text) < 3e1 or row != -2)";
}

} // namespace gleaner::tests
