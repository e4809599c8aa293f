"""Files, folders, lists → pages."""
