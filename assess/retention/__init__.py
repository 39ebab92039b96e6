"""What is one more point of retention worth, when does it come, and how much may it cost?"""
