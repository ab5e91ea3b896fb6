"""Peers of the explore benchmarks. A line "WHAT DATA.npy RESULT.npy NUMBER SEED" is answered with wall and processor
seconds of the call alone, and two figures of the peer's own; the result is written for the other side to measure."""
import sys
import time

import numpy


def tsne(data, number, seed):
    from sklearn.manifold import TSNE
    model = TSNE(perplexity=number, init="pca", learning_rate="auto", random_state=seed, n_jobs=-1)
    return (lambda: model.fit_transform(data)), lambda _: (float(model.kl_divergence_), 0)


def umap(data, number, seed):
    import umap as learn
    model = learn.UMAP(n_neighbors=number)
    return (lambda: model.fit_transform(data)), lambda _: (0, 0)


def pca(data, number, seed):
    from sklearn.decomposition import PCA
    model = PCA(n_components=number, svd_solver="randomized", random_state=seed)
    return (lambda: model.fit(data).components_), lambda _: (float(model.explained_variance_ratio_.sum()), 0)


def neighbors(data, number, seed):
    import faiss

    def search():
        index = faiss.IndexFlatL2(data.shape[1])
        index.add(data)
        return index.search(data, number + 1)[1].astype(numpy.float32)
    return search, lambda _: (0, 0)


def kmeans(data, number, seed):
    import faiss
    model = faiss.Kmeans(data.shape[1], number, niter=25, seed=seed, max_points_per_centroid=10**9)

    def train():
        model.train(data)
        return model.centroids
    return train, lambda _: (float(model.obj[-1]), 0)


def answer(what, data_path, result_path, number, seed):
    data = numpy.ascontiguousarray(numpy.load(data_path), dtype=numpy.float32)
    run, figures = {"tsne": tsne, "umap": umap, "pca": pca, "neighbors": neighbors,
                    "kmeans": kmeans}[what](data, int(number), int(seed))
    wall, cpu = time.perf_counter(), time.process_time()
    result = run()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    numpy.save(result_path, numpy.ascontiguousarray(result, dtype=numpy.float32))
    print(wall, cpu, *figures(result), flush=True)


print("ready", flush=True)
for line in sys.stdin:
    try:
        answer(*line.split())
    except ImportError as missing:
        print("missing", missing.name, flush=True)
