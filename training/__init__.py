"""How the corpus is read and held, and how the learned coder is trained on it; not part of the installed package."""
