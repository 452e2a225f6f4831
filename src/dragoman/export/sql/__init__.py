"""Queries that several formats share, one file each; ``{chosen}`` stands for the query of the chosen events' ids."""
