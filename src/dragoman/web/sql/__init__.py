"""One question a file; ``$word`` stands for a parameter."""
