"""Behaviour: sentences of our own are changed in ways whose outcome is known, and the program is held to it."""
