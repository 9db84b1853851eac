"""The steps from bytes to an article: decode, find the head, cut into blocks, drop furniture."""
