"""Dates: which day is a value of a fact.

Owns: what only facts of that kind need. Never: opens a door, reads a clock.
"""
