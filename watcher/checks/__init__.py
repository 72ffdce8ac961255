"""What can be known before running, by matter: settings, baselines, readings, and on request feeds and mail server.

Owns: nothing of its own; each room is loaded when it is asked for. Never: judges news.
"""
