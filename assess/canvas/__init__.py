"""What does my canvas not say, where does it contradict itself, and what should I find out first?"""
