"""The tests mirror src/onrecord; tests/pages holds the gold of the sample pages."""
