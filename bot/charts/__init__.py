"""The picture of somebody's weeks: figures from the diary, drawn by a process of its own (matplotlib)."""
