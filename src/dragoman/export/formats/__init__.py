"""The formats that events are written in, one module each, told of in a file of the same name in ``layouts``.

A module has ``write(chosen, place)``, which writes the chosen events to the file ``place``, by first day and id where
it writes single ones, and returns what it wrote. What needs memory is a batch of events, never all of them.
"""
