"""How does the whole site travel where there is no network? As one zip, which unpacks to a folder that opens as it is.

From any static server the folder is the site. Opened from its files it is read, searched and answered as usual; only
what needs the browser's Python rests there, and says so. It registers no service worker and leads to no address but
the site's own.
"""
