"""Computes for bench_encoding and bench_clicks, eagerly, with the tensors of FOLDER/model.safetensors and
FOLDER/inputs.safetensors: a line "WHAT OUTPUT FOLDER" is answered with the seconds of one pass, and the result is
written to OUTPUT as raw float32 unless that is "-"."""
import json
import math
import struct
import sys
import time

try:
    import torch
    import torch.nn.functional as F
except ImportError:
    print("missing", flush=True)
    sys.exit(0)

FORMATS = {"F32": torch.float32, "BF16": torch.bfloat16, "I64": torch.int64}
loaded = {}


def tensors_of(path):
    if path not in loaded:
        with open(path, "rb") as file:
            length = struct.unpack("<Q", file.read(8))[0]
            header = json.loads(file.read(length))
            data = bytearray(file.read())
        tensors = {}
        for name, entry in header.items():
            if name == "__metadata__":
                continue
            begin, end = entry["data_offsets"]
            flat = torch.frombuffer(data, dtype=FORMATS[entry["dtype"]], offset=begin,
                                    count=math.prod(entry["shape"]))
            tensors[name] = flat.reshape(entry["shape"])
        loaded[path] = tensors
    return loaded[path]


def config_of(folder):
    with open(folder + "/config.json") as file:
        return json.load(file)


def in_format(weights, key, dtype):
    if dtype == torch.float32:
        return weights
    if (key, dtype) not in loaded:
        loaded[key, dtype] = {name: tensor.to(dtype) for name, tensor in weights.items()}
    return loaded[key, dtype]


def vit(folder, dtype, pixels=None):
    path = folder + "/model.safetensors"
    w = in_format(tensors_of(path), path, dtype)
    config = config_of(folder)
    heads, epsilon = config["num_attention_heads"], config["layer_norm_eps"]
    x = (tensors_of(folder + "/inputs.safetensors")["pixel_values"] if pixels is None else pixels).to(dtype)

    def linear(x, name):
        return F.linear(x, w[name + ".weight"], w[name + ".bias"])

    def norm(x, name):
        return F.layer_norm(x, x.shape[-1:], w[name + ".weight"], w[name + ".bias"], epsilon)

    def split(x):
        return x.view(*x.shape[:2], heads, -1).transpose(1, 2)

    patch = "embeddings.patch_embeddings.projection"
    x = F.conv2d(x, w[patch + ".weight"], w[patch + ".bias"], stride=config["patch_size"]).flatten(2).transpose(1, 2)
    x = torch.cat([w["embeddings.cls_token"].expand(len(x), 1, -1), x], 1) + w["embeddings.position_embeddings"]
    for i in range(config["num_hidden_layers"]):
        layer = f"encoder.layer.{i}."
        h = norm(x, layer + "layernorm_before")
        q, k, v = (split(linear(h, layer + "attention.attention." + part)) for part in ("query", "key", "value"))
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1]), -1)
        x = x + linear((weights @ v).transpose(1, 2).flatten(2), layer + "attention.output.dense")
        h = F.gelu(linear(norm(x, layer + "layernorm_after"), layer + "intermediate.dense"))
        x = x + linear(h, layer + "output.dense")
    return norm(x, "layernorm")[:, 0]


def click(folder, points=None, labels=None, several=True):
    """Points of Segment Anything (one positive, of the inputs, unless they are given in pixels of the square):
    prompt encoder, mask decoder, masks in the size of the picture."""
    w = tensors_of(folder + "/model.safetensors")
    given = tensors_of(folder + "/inputs.safetensors")
    sizes = config_of(folder)["mask_decoder_config"]
    heads, side = sizes["num_attention_heads"], 1024
    embedding = given["image_embedding"]

    def linear(x, name):
        return F.linear(x, w[name + ".weight"], w[name + ".bias"])

    def norm(x, name):
        name = "mask_decoder.transformer." + name
        return F.layer_norm(x, x.shape[-1:], w[name + ".weight"], w[name + ".bias"], 1e-5)

    def attend(name, q, k, v):
        name = "mask_decoder.transformer." + name
        q, k, v = (linear(x, f"{name}.{part}_proj").view(*x.shape[:2], heads, -1).transpose(1, 2)
                   for x, part in ((q, "q"), (k, "k"), (v, "v")))
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1]), -1)
        return linear((weights @ v).transpose(1, 2).flatten(2), name + ".out_proj")

    def fourier(places):
        angles = 2 * math.pi * ((2 * places - 1) @ w["shared_image_embedding.positional_embedding"])
        return torch.cat([angles.sin(), angles.cos()], -1)

    def perceptron(x, name):
        for part in ("proj_in", "layers.0"):
            x = F.relu(linear(x, f"{name}.{part}"))
        return linear(x, name + ".proj_out")

    if points is None:
        points, labels = given["point"], [1]
    kinds = torch.cat([w[f"prompt_encoder.point_embed.{label}.weight"] for label in labels])
    sparse = fourier((points + 0.5) / side) + kinds
    sparse = torch.cat([sparse, w["prompt_encoder.not_a_point_embed.weight"]]).unsqueeze(0)
    own = torch.cat([w["mask_decoder.iou_token.weight"], w["mask_decoder.mask_tokens.weight"]])
    tokens = torch.cat([own.unsqueeze(0), sparse], 1)
    image = embedding + w["prompt_encoder.no_mask_embed.weight"].view(1, -1, 1, 1)
    image = image.flatten(2).transpose(1, 2)
    places = given["dense_pe"].flatten(2).transpose(1, 2)
    queries = tokens
    for i in range(sizes["num_hidden_layers"]):
        layer = f"layers.{i}."
        if i == 0:
            queries = attend(layer + "self_attn", queries, queries, queries)
        else:
            q = queries + tokens
            queries = queries + attend(layer + "self_attn", q, q, queries)
        queries = norm(queries, layer + "layer_norm1")
        q, k = queries + tokens, image + places
        queries = norm(queries + attend(layer + "cross_attn_token_to_image", q, k, image), layer + "layer_norm2")
        h = linear(F.relu(linear(queries, f"mask_decoder.transformer.{layer}mlp.lin1")),
                   f"mask_decoder.transformer.{layer}mlp.lin2")
        queries = norm(queries + h, layer + "layer_norm3")
        q, k = queries + tokens, image + places
        image = norm(image + attend(layer + "cross_attn_image_to_token", k, q, queries), layer + "layer_norm4")
    q, k = queries + tokens, image + places
    queries = norm(queries + attend("final_attn_token_to_image", q, k, image), "layer_norm_final_attn")

    grid = embedding.shape[-1]
    x = image.transpose(1, 2).reshape(1, -1, grid, grid)
    name = "mask_decoder.upscale_"
    x = F.conv_transpose2d(x, w[name + "conv1.weight"], w[name + "conv1.bias"], stride=2)
    mean = x.mean(1, keepdim=True)
    x = (x - mean) / torch.sqrt((x - mean).pow(2).mean(1, keepdim=True) + 1e-6)
    x = x * w[name + "layer_norm.weight"].view(-1, 1, 1) + w[name + "layer_norm.bias"].view(-1, 1, 1)
    x = F.gelu(F.conv_transpose2d(F.gelu(x), w[name + "conv2.weight"], w[name + "conv2.bias"], stride=2))
    count = len(w["mask_decoder.mask_tokens.weight"])
    hyper = torch.stack([perceptron(queries[:, 1 + i], f"mask_decoder.output_hypernetworks_mlps.{i}")
                         for i in range(count)], 1)
    masks = (hyper @ x.flatten(2)).view(1, count, 4 * grid, 4 * grid)
    masks = masks[:, 1:] if several else masks[:, :1]
    perceptron(queries[:, 0], "mask_decoder.iou_prediction_head")
    masks = F.interpolate(masks, (side, side), mode="bilinear", align_corners=False)
    height, width, rows, columns = given["sizes"].tolist()
    return F.interpolate(masks[..., :rows, :columns], (height, width), mode="bilinear", align_corners=False)


def rigid(folder):
    """Every picture encoded as it is, then once more with noise: 1 - cosine."""
    pictures = tensors_of(folder + "/inputs.safetensors")["pictures"].permute(0, 3, 1, 2)
    side = config_of(folder)["image_size"]
    x = F.interpolate(pictures, (side, side), mode="bicubic", antialias=True, align_corners=False).clamp(0, 255) / 255
    x = (x - 0.5) / 0.5
    clean = vit(folder, torch.float32, x)
    noisy = vit(folder, torch.float32, x + 0.05 * torch.randn_like(x))
    return 1 - F.cosine_similarity(clean, noisy)


WORK = {
    "rigid": rigid,
    "vit_fp32": lambda folder: vit(folder, torch.float32),
    "vit_bf16": lambda folder: vit(folder, torch.bfloat16),
    "click": click,
}


def serve(work):
    torch.set_num_threads(int(sys.argv[1]))
    print("ready", flush=True)
    for line in sys.stdin:
        what, output, folder = line.rstrip("\n").split(" ", 2)
        with torch.no_grad():
            start = time.perf_counter()
            result = work[what](folder)
            seconds = time.perf_counter() - start
        if output != "-":
            with open(output, "wb") as file:
                file.write(result.float().contiguous().numpy().tobytes())
        print(seconds, flush=True)


if __name__ == "__main__":
    serve(WORK)
