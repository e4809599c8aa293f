"""The attribution model: what is said, by whom; readers, features, network, training, decoding, scoring."""
