"""Sets: who joins or leaves the set of a fact.

Owns: what only facts of that kind need. Never: opens a door, reads a clock.
"""
