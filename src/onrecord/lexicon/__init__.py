"""Words of the languages that are read: closed lists, no code that decides.

Below every stage, so that all of them read one list: cues, calendar, names.
"""
