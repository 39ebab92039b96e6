"""Names that `importlib.abc` hands on."""


class ResourceReader:
    """Reads nothing."""


class Traversable:
    """Leads nowhere."""


class TraversableResources(ResourceReader):
    """Has nothing."""
