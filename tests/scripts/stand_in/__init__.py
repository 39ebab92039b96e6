"""What is the least that the browser's Python can be tried with? A package with the doors of `assess` and one tool."""
