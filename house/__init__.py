"""What keeps the house in order: the layers, the generated docs. Not part of the package."""
