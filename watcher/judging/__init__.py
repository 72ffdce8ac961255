"""Observations to verdicts, changes and the words of a digest. Pure: opens no door, reads no clock."""
