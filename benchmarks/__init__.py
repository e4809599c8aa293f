"""Measurements: each figure names its command, data, machine and date."""
