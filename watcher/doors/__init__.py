"""All the I/O, one library behind each door. Doors know model and errors, nothing else, and never meet."""
