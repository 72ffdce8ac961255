"""The demo: the home story's real course played through the same code as production, on a loopback site and a virtual clock.

Owns: recorded coverage, a site that serves it, the days. Never: reads, judges or words anything itself.
"""
