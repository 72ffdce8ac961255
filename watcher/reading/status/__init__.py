"""Statuses: which step of a fact is told, and of what.

Owns: what only facts of that kind need. Never: opens a door, reads a clock.
"""
