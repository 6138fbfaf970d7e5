"""The drawings of the exercise cards, made from poses. Run by developers (``python -m content.drawing``) only."""
