"""Who is named in a story: names, titles, bodies, states, resolved on its date; and what refers back to them."""
