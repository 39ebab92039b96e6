"""What does this browser keep of every tool, and what does it come to as one plan?"""
