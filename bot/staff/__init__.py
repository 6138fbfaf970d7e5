"""Therapists and operators: what is loaded for them, what their steps change, their menu (FLOWS.md, "Therapists")."""
