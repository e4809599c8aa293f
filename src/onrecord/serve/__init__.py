"""Web pages and an API over the store: server-rendered, local unless told otherwise, read-only."""
