"""One module a page, each with its ``ROUTES``; with ``NAV``, a title, where it stands in the navigation."""
