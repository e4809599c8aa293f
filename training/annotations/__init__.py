"""Who said what in real news text, kept as offsets: the guide, the compiler, the join at training time."""
