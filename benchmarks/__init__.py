"""Measuring: what the program gets right (``evaluate``), and how fast and how large it is (``bench``). Not shipped."""
