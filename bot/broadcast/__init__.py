"""A tip to many: who gets it, written down in groups, sent past the gate, and what became of it (FLOWS.md)."""
