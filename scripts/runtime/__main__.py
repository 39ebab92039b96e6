"""What does the browser's Python weigh? Builds it where needed and prints the table."""

from scripts.runtime import keep_built
from scripts.runtime.manifest import Manifest

built = keep_built()
manifest = Manifest.read(built)
print(f"{'file':24}{'bytes':>12}{'gzip':>12}")
for name, weight in manifest.files.items():
    print(f"{name:24}{weight.bytes:12,}{weight.gzip:12,}")
print(f"{manifest.hash:24}{manifest.bytes:12,}{manifest.gzip:12,}")
