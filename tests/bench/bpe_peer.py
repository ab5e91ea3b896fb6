"""Encodes for bench_tokenizing: a plain byte-level BPE with a cache of words. A line "encode" is answered with the
seconds it took for the whole corpus and the number of ids."""
import json
import sys
import time

try:
    import regex as expressions
    LETTER, NUMBER, OTHER = r"\p{L}", r"\p{N}", r"[^\s\p{L}\p{N}]"
except ImportError:
    import re as expressions
    LETTER, NUMBER, OTHER = r"[^\W\d_]", r"\d", r"(?:[^\s\w]|_)"
PIECES = expressions.compile(rf"'s|'t|'re|'ve|'m|'ll|'d| ?{LETTER}+| ?{NUMBER}+| ?{OTHER}+|\s+(?!\S)|\s+")


def byte_characters():
    printing = [*range(33, 127), *range(161, 173), *range(174, 256)]
    moved = [byte for byte in range(256) if byte not in printing]
    return {byte: chr(byte) for byte in printing} | {byte: chr(256 + i) for i, byte in enumerate(moved)}


def merged(word, ranks):
    symbols = list(word)
    while len(symbols) > 1:
        best = min(zip(symbols, symbols[1:]), key=lambda pair: ranks.get(pair, float("inf")))
        if best not in ranks:
            break
        made, i = [], 0
        while i < len(symbols):
            if tuple(symbols[i:i + 2]) == best:
                made.append(symbols[i] + symbols[i + 1])
                i += 2
            else:
                made.append(symbols[i])
                i += 1
        symbols = made
    return symbols


def encode(text, ids, ranks, characters):
    seen, found = {}, []
    for piece in PIECES.findall(text):
        if piece not in seen:
            word = "".join(characters[byte] for byte in piece.encode())
            seen[piece] = [ids[symbol] for symbol in merged(word, ranks)]
        found.extend(seen[piece])
    return found


with open(sys.argv[1], encoding="utf-8") as file:
    model = json.load(file)["model"]
with open(sys.argv[2], encoding="utf-8") as file:
    corpus = file.read()
pair_ranks = {tuple(pair): rank for rank, pair in enumerate(model["merges"])}
spelled = byte_characters()
print("ready", flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    count = len(encode(corpus, model["vocab"], pair_ranks, spelled))
    print(time.perf_counter() - start, count, flush=True)
