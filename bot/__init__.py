"""With whom the coach talks, and everything that touches the world."""
