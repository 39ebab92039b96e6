"""How does a business reach and keep its customers? Tools that work it out, in Persian and in English."""
