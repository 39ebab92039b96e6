"""How do questions stand in a page, so that they can be read without a script and answered with one?"""
