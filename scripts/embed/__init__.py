"""What of ours may stand within somebody else's page? Bare pages: a tool, a chapter, its questions, the final test."""
