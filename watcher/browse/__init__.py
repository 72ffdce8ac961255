"""The history in a browser: datasette on the file, with pages of our own. See plugin for the pages, steps for the plots.

Owns: what a reader sees. Never: writes to the history, or asks anything of the network.
"""
