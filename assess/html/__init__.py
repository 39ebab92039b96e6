"""How do a tool's form and its report look as HTML?"""
