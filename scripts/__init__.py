"""How is the site made from the pages and the package?"""
