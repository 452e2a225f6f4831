"""Who is named in a story: names, titles, bodies, states; resolved on the story's date; and what refers back to them."""
