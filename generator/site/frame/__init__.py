"""The frame of the site: everything around the record pages, built once by a builder of sites.

Record pages never pass through the builder, for it costs too much a page. Instead it makes one *shell* for
each folder depth: a page with tokens where a record's words go. Links inside a shell are right for every
page at the same depth, so `generator.site.stamp` only has to replace the tokens.

There are two builders, and one of them is enough: MkDocs with Material, and Zensical, which reads the same settings
and theme. Nothing else knows which one built the frame.
"""
