"""Holders: who has the office of a fact, or is to.

Owns: what only facts of that kind need. Never: opens a door, reads a clock.
"""
