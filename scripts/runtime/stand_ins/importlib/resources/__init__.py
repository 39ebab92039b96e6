"""No tool reads its files this way; the import system asks for the names of `abc` beside this file."""
