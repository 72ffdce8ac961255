"""How the history looks on a terminal and in a pipe: tables in tables, the step line in plot.

Owns: layout. Never: asks the database, or decides what is shown.
"""
