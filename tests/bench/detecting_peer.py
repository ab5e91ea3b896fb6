"""Lastde++ in plain PyTorch, step by step as it is written down: the peer of bench_detecting.

usage: detecting_peer.py FOLDER THREADS
FOLDER holds model.safetensors, config.json and ids.safetensors, as for scoring_peer.py. For every line on standard input
the text is scored once: "forward" reads it alone, "lastde" also draws 100 tokens in the place of each and compares their
Lastde with the text's. The answer is the seconds it took and the score.
"""
import json
import math
import sys
import time

import scoring_peer
from scoring_peer import torch

SAMPLES, EMBEDDING, BINS, SCALES = 100, 4, 8, 10


def entropy(series, scale, bins):
    windows = series.unfold(0, scale, 1).mean(1).unfold(0, EMBEDDING, 1)
    cosines = torch.nn.functional.cosine_similarity(windows[:-1], windows[1:], dim=1).clamp(-1, 1)
    counts = torch.histc(cosines, bins, -1, 1)
    share = counts[counts > 0] / counts.sum()
    return -(share * share.log()).sum() / math.log(bins)


def lastde(series):
    entropies = torch.stack([entropy(series, scale, BINS * len(series)) for scale in range(1, SCALES + 1)])
    return series.mean() / entropies.std()


def plus(weights, config, ids):
    log_p = torch.log_softmax(scoring_peer.logits(weights, config, ids)[0, :-1].float(), -1)
    own = log_p.gather(1, ids[0, 1:, None])[:, 0]
    drawn = log_p.gather(1, torch.multinomial(log_p.exp(), SAMPLES, replacement=True))
    others = torch.stack([lastde(drawn[:, i]) for i in range(SAMPLES)])
    return ((lastde(own) - others.mean()) / others.std()).item()


def main():
    folder, threads = sys.argv[1], int(sys.argv[2])
    torch.set_num_threads(threads)
    torch.set_grad_enabled(False)
    with open(folder + "/config.json") as file:
        config = json.load(file)
    weights = scoring_peer.read(folder + "/model.safetensors")
    ids = scoring_peer.read(folder + "/ids.safetensors")["ids"]
    print("ready", torch.__version__, flush=True)
    for line in sys.stdin:
        begin = time.monotonic()
        if line.strip() == "forward":
            score = scoring_peer.logits(weights, config, ids)[0, 0, 0].item()
        else:
            score = plus(weights, config, ids)
        print(time.monotonic() - begin, score, flush=True)


main()
