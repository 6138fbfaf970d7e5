"""Draw every picture again: ``python -m content.drawing [id ...]``. Needs Pillow; the running program does not."""

import sys

from content.drawing.exercise import exercises
from content.drawing.gallery import FOLDER, draw

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name in sys.argv[1:] or exercises():
        draw(exercises()[name])
