"""Models made and measured: corpora, network, training, export, and the published score."""
