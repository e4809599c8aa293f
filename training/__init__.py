"""What teaches the model: data, annotations, training. Imports onrecord; onrecord never imports this."""
