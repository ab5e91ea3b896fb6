"""Scores a text with GPT-2 in eager PyTorch: the peer of bench_scoring.

usage: scoring_peer.py FOLDER THREADS
FOLDER holds model.safetensors, config.json and ids.safetensors. For every line "fp32" or "bf16" on standard input the
text is scored once; the answer is the seconds it took, and OUT.f32 in the folder holds log p, entropy, variance and rank.
"""
import json
import resource
import struct
import sys
import time

try:
    import torch
except ImportError:
    print("no torch", flush=True)
    sys.exit(0)


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    length = struct.unpack("<Q", data[:8])[0]
    tensors = {}
    for name, entry in json.loads(data[8:8 + length]).items():
        if name != "__metadata__":
            begin, end = (8 + length + offset for offset in entry["data_offsets"])
            kind = {"F32": torch.float32, "I64": torch.int64}[entry["dtype"]]
            tensors[name] = torch.frombuffer(bytearray(data[begin:end]), dtype=kind).view(entry["shape"])
    return tensors


def logits(weights, config, ids):
    functional = torch.nn.functional
    heads, width = config["n_head"], config["n_embd"]

    def get(name):
        return weights["transformer." + name]

    def norm(x, name):
        return functional.layer_norm(x, (width,), get(name + ".weight"), get(name + ".bias"), 1e-5)

    def affine(x, name):
        return torch.addmm(get(name + ".bias"), x.view(-1, x.size(-1)), get(name + ".weight")).view(*x.shape[:-1], -1)

    rows, length = ids.shape
    mask = torch.full((length, length), float("-inf"), dtype=get("wte.weight").dtype).triu(1)
    x = functional.embedding(ids, get("wte.weight")) + get("wpe.weight")[:length]
    for layer in range(config["n_layer"]):
        name = "h.%d." % layer
        query, key, value = (part.view(rows, length, heads, -1).transpose(1, 2)
                             for part in affine(norm(x, name + "ln_1"), name + "attn.c_attn").chunk(3, -1))
        scores = query @ key.transpose(-1, -2) * (width // heads) ** -0.5 + mask
        seen = (scores.softmax(-1) @ value).transpose(1, 2).reshape(rows, length, width)
        x = x + affine(seen, name + "attn.c_proj")
        inner = functional.gelu(affine(norm(x, name + "ln_2"), name + "mlp.c_fc"), approximate="tanh")
        x = x + affine(inner, name + "mlp.c_proj")
    return functional.linear(norm(x, "ln_f"), get("wte.weight"))


def score(weights, config, ids):
    all_log = torch.log_softmax(logits(weights, config, ids)[:, :-1].float(), -1)
    chosen = all_log.gather(2, ids[:, 1:, None])
    share = all_log.exp()
    mean = (share * all_log).sum(-1)
    variance = (share * all_log.square()).sum(-1) - mean.square()
    rank = (all_log > chosen).sum(-1)
    return torch.stack([chosen.squeeze(-1), -mean, variance, rank.float()])


def main():
    folder, threads = sys.argv[1], int(sys.argv[2])
    torch.set_num_threads(threads)
    torch.set_grad_enabled(False)
    with open(folder + "/config.json") as file:
        config = json.load(file)
    whole = read(folder + "/model.safetensors")
    half = {name: tensor.bfloat16() for name, tensor in whole.items()}
    ids = read(folder + "/ids.safetensors")["ids"]
    print("ready", torch.__version__, flush=True)
    for line in sys.stdin:
        begin = time.monotonic()
        scores = score(half if line.strip() == "bf16" else whole, config, ids)
        seconds = time.monotonic() - begin
        with open(folder + "/OUT.f32", "wb") as file:
            file.write(scores.contiguous().numpy().tobytes())
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(seconds, peak, flush=True)


if __name__ == "__main__":
    main()
