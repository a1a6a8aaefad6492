"""A Word template is tried out: does it hold every style that the documents use, and does each do its work?"""
