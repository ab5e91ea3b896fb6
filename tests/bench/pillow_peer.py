"""Decodes for bench_images: a line "frame PATH" or "thumbnail PATH" is answered with the seconds it took."""
import sys
import time

from PIL import Image


def frame(path):
    with Image.open(path) as picture:
        picture.convert("RGB").load()


def thumbnail(path):
    with Image.open(path) as picture:
        picture.thumbnail((160, 160))


print("ready", flush=True)
for line in sys.stdin:
    what, path = line.rstrip("\n").split(" ", 1)
    start = time.perf_counter()
    {"frame": frame, "thumbnail": thumbnail}[what](path)
    print(time.perf_counter() - start, flush=True)
