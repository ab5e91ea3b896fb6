"""For bench_segment: from the attention a vision-language model left to the mask of a word, written as the equations
stand, with numpy, scipy and torch. "step" begins from the attention of every head; "joined" has the heads of every
layer joined already."""
import sys

try:
    import numpy as np
    import torch
    import torch.nn.functional as F
    from scipy import ndimage
except ImportError:
    print("missing", flush=True)
    sys.exit(0)

from torch_peer import click, serve, tensors_of

kept = {}


def joined_heads(folder):
    layers = []
    for heads in attention_of(folder):
        certainty = heads.max(-1).mean(-1)
        layers.append((certainty[:, None, None] * heads).mean(0))
    return layers


def attention_of(folder):
    return tensors_of(folder + "/attention.safetensors")["attention"].numpy()


def points_of(layers, folder):
    height, width, rows, columns, first, grid, row = tensors_of(folder + "/word.safetensors")["numbers"].tolist()
    count = len(layers[0])
    damping = np.arange(1, count + 1, dtype=np.float32) / count
    own = np.eye(count, dtype=np.float32)
    flow = np.zeros_like(own)
    for layer in layers:
        flow = (own + layer * damping) @ (own + flow)
    seen = flow[row, first:first + grid * grid].reshape(grid, grid)
    seen = (seen - seen.min()) / (seen.max() - seen.min())
    side = min(height, width)
    large = F.interpolate(torch.from_numpy(seen)[None, None], (side, side), mode="bilinear", align_corners=False)
    top, left = (height - side) // 2, (width - side) // 2
    whole = np.zeros((height, width), dtype=np.float32)
    whole[top:top + side, left:left + side] = large[0, 0].numpy()
    labels, found = ndimage.label(whole > 0.5 * whole.max(), np.ones((3, 3)))
    largest = 1 + np.argmax(np.bincount(labels.ravel())[1:])
    inside = labels == largest
    places = [np.argmax(np.where(inside, whole, -1)), np.argmin(np.where(inside, 2, whole))]
    return torch.tensor([[place % width, place // width] for place in places], dtype=torch.float32)


def mask_of(layers, folder):
    height, width, rows, columns = tensors_of(folder + "/word.safetensors")["numbers"].tolist()[:4]
    scale = torch.tensor([columns / width, rows / height])
    return click(folder, points_of(layers, folder) * scale, [1, 0], False)[0]


def joined(folder):
    if folder not in kept:
        kept[folder] = joined_heads(folder)
    return mask_of(kept[folder], folder)


serve({
    "points": lambda folder: points_of(joined_heads(folder), folder),
    "step": lambda folder: mask_of(joined_heads(folder), folder),
    "joined": joined,
})
