"""Reads a file with a public library and tells as JSON what is in it: read_back.py LIBRARY FILE.

With LIBRARY alone it only tells by its exit status whether that library is there."""
import json
import sys


def numpy_arrays(path):
    import numpy
    if path is None:
        return None
    with numpy.load(path, allow_pickle=False) as file:
        return {name: described(file[name]) for name in file.files}


def safetensors_arrays(path):
    import numpy  # noqa: F401
    from safetensors.numpy import load_file
    return None if path is None else {name: described(array) for name, array in load_file(path).items()}


def described(array):
    values = array.reshape(-1).tolist()
    if array.dtype.kind == "f":  # JSON knows no numbers that are none
        values = [value if value == value and abs(value) != float("inf") else repr(value) for value in values]
    return {"type": array.dtype.kind + str(array.dtype.itemsize), "shape": list(array.shape), "values": values}


def pycocotools_masks(path):
    from pycocotools.coco import COCO
    if path is None:
        return None
    coco = COCO(path)
    return {str(index): {"bbox": each["bbox"], "area": float(coco.annToMask(each).sum()) if each["segmentation"] else 0,
                         "category": coco.loadCats(each["category_id"])[0]["name"]}
            for index, each in coco.anns.items()}


def yaml_labels(path):
    import yaml
    if path is None:
        return None
    import pathlib
    config = yaml.safe_load(pathlib.Path(path).read_text(encoding="utf-8"))
    root = pathlib.Path(path).parent
    labels = {file.stem: [[float(word) for word in line.split()] for line in file.read_text().splitlines()]
              for file in sorted(root.rglob("labels/**/*.txt"))}
    return {"config": config, "labels": labels}


def main():
    path = sys.argv[2] if len(sys.argv) > 2 else None
    read = {"numpy": numpy_arrays, "safetensors": safetensors_arrays, "pycocotools": pycocotools_masks,
            "yaml": yaml_labels}[sys.argv[1]]
    sys.stdout, out = sys.stderr, sys.stdout  # libraries are talkative
    json.dump(read(path), out)


main()
