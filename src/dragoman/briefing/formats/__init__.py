"""The files that a brief can be written to, one module each: ``MEDIA_TYPE``, and ``write`` that returns its bytes."""
