"""The API that programs use, and feeds: the same questions to the same store as the pages ask.

Its address names its version. Within a version keys are added and never taken away, ids and permalinks
stay, and cursors are opaque: they are given back as they came.
"""

from __future__ import annotations

from onrecord.serve.api.document import describe
from onrecord.serve.api.exporting import router as exports
from onrecord.serve.api.feeds import router as feeds
from onrecord.serve.api.gate import Gate
from onrecord.serve.api.holdings import router as holdings
from onrecord.serve.api.statements import router as statements
from onrecord.serve.documents import document, is_for_programs

__all__ = ["ROUTERS", "Gate", "describe", "document", "is_for_programs"]

ROUTERS = (statements, holdings, exports, feeds)
