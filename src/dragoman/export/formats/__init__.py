"""The formats that events are written in, one module each.

A module has ``write(record, file)``, which writes all events of the record to the binary file, by first day and id,
and returns their number.
"""
