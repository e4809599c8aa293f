"""Words of the languages that are read: closed lists, no code that decides.

Below every stage, so that all of them read one list. ``cues*`` and ``saying``: who says;
``grammar``: word classes by language; ``names``, ``roles``, ``given``: people and bodies;
``calendar``: months and weekdays; ``furniture``: what sites print around an article.
"""
