"""The archive as it was known on a day. Pure functions from the public library to one of an earlier day.

What was known is read from the records' own days, never from git: an archive's git history most often begins long
after the days its records tell of. What has been adjusted or settled changes by corrections alone, and these carry
the words that stood before, so the text is that of the day without any copy of it.

What must not be shown today is not shown in the past either: only what is public today is gone back in.
"""
