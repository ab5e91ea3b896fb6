"""torch.load for bench_checkpoint: saves PATH, then answers "open" and "read" with the seconds they took."""
import sys
import time

import torch

path, tensors, rows, columns = sys.argv[1], *map(int, sys.argv[2:5])
torch.save({f"layer.{i}.weight": torch.full((rows, columns), float(i)) for i in range(tensors)}, path)
torch.set_num_threads(1)
print("ready", flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    loaded = torch.load(path)
    if line.strip() == "read":
        sum(tensor.sum().item() for tensor in loaded.values())
    print(time.perf_counter() - start, flush=True)
    del loaded
