"""The learned coder: a small encoder that reads a sentence once and says which words tell which act, and how."""
