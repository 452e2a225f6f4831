"""robots.txt as RFC 9309 reads it: the group for us, the longest rule that fits, ``*`` and ``$``."""

from urllib.parse import quote, unquote

from dragoman.types import Noun

NAME = "dragoman"
_LONGEST = 512_000
_SLOWEST = 60.0


class Rules(Noun, frozen=True, kw_only=True):
    """What one site allows us."""

    rules: tuple[tuple[str, bool], ...] = ()
    """Pattern of a path, and whether it is allowed."""
    delay: float = 0.0
    """``Crawl-delay`` in seconds, a minute at most."""

    def allows(self, path: str) -> bool:
        """Tell whether a path with its query may be fetched; the longest rule decides, a tie allows."""
        given = _normal(path)
        fitting = [(len(pattern), allowed) for pattern, allowed in self.rules if _fits(pattern, given)]
        return max(fitting)[1] if fitting else True


ALL, NONE = Rules(), Rules(rules=(("/", False),))


def rules_of(data: bytes) -> Rules:
    """Return the rules for us: of the groups that name us, else of those for everyone."""
    groups = _groups(data[:_LONGEST].decode("utf-8", "replace"))
    ours = [lines for names, lines in groups if any(name.partition("/")[0] == NAME for name in names)]
    found = ours or [lines for names, lines in groups if "*" in names]
    rules = tuple((_normal(value), key == "allow") for lines in found for key, value in lines if _is_rule(key, value))
    delays = [_seconds(value) for lines in found for key, value in lines if key == "crawl-delay"]
    return Rules(rules=rules, delay=max(delays, default=0.0))


def _is_rule(key: str, value: str) -> bool:
    return key in ("allow", "disallow") and value.startswith(("/", "*"))


def _groups(text: str) -> list[tuple[set[str], list[tuple[str, str]]]]:
    """Return the groups: the agents in lower case, and their lines."""
    groups: list[tuple[set[str], list[tuple[str, str]]]] = []
    for line in text.splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            if not groups or groups[-1][1]:
                groups.append((set(), []))
            groups[-1][0].add(value.lower())
        elif groups and key in ("allow", "disallow", "crawl-delay"):
            groups[-1][1].append((key, value))
    return groups


def _seconds(value: str) -> float:
    try:
        return min(max(float(value), 0.0), _SLOWEST)
    except ValueError:
        return 0.0


def _normal(path: str) -> str:
    """Return a path with each character escaped in one way."""
    return quote(unquote(path, errors="replace"), safe="/*$?=&:;,+@!'()~-._")


def _fits(pattern: str, path: str) -> bool:
    """Tell whether a pattern fits the beginning of a path, or all of it where it ends in ``$``."""
    whole = pattern.endswith("$")
    parts = pattern.removesuffix("$").split("*")
    return _runs(parts, path, whole=whole)


def _runs(parts: list[str], path: str, *, whole: bool) -> bool:
    """Match the pieces between stars from left to right; no pattern can make this slow."""
    if not path.startswith(parts[0]):
        return False
    at = len(parts[0])
    for number, part in enumerate(parts[1:], 1):
        last = number == len(parts) - 1
        if last and whole:
            return len(path) - len(part) >= at and path.endswith(part)
        at = path.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return at == len(path) if whole else True
