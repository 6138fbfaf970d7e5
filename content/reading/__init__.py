"""How a short patient message is read: words, labels, clauses, context, numbers. `content.understand` is the face."""
