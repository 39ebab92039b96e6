"""Which few channels should I run for these customers, and how sure is that?"""
