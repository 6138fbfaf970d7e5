"""A sheet to draw on, in pixels from its lower left corner: the few shapes that a picture of progress needs.

Plain shapes on one sheet take a third of the time of matplotlib's axes with their ticks. The main process never
imports this module: matplotlib's import alone would stall its loop.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Final, Literal

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from matplotlib.transforms import IdentityTransform

#: Blue and orange stay apart in every kind of colour blindness; line and bars differ in shape as well.
PAPER: Final = "#FBFAF6"
INK: Final = "#1B1F24"
QUIET: Final = "#4E5661"
FAINT: Final = "#DEDBD2"
PAIN: Final = "#0B4F8A"
DAYS: Final = "#5E8DB8"
BAND: Final = "#D3E3F1"
WALK: Final = "#C45A00"

_DPI: Final = 100
#: Points of type a pixel.
_POINTS: Final = 72 / _DPI
_HERE: Final = IdentityTransform()
#: How far the middle of a line of type is above its foot, as a share of its size.
_MIDDLE: Final = 0.36
#: Little compression is much faster, and half as much again in size.
_COMPRESSION: Final = 2

Align = Literal["left", "center", "right"]


class Sheet:
    """A picture of a fixed size in the making."""

    def __init__(self, width: int, height: int) -> None:
        """Begin with an empty sheet of so many pixels."""
        self.width, self.height = width, height
        self._figure = Figure(figsize=(width / _DPI, height / _DPI), dpi=_DPI, facecolor=PAPER)
        self._canvas = FigureCanvasAgg(self._figure)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: int,
        *,
        ink: str = INK,
        bold: bool = False,
        align: Align = "left",
        halo: bool = False,
    ) -> None:
        """Write one line whose middle stands at a height; ``size`` in pixels; ``halo`` lifts it off a line behind."""
        text = Text(
            x,
            y - size * _MIDDLE,
            words,
            size=size * _POINTS,
            color=ink,
            weight="bold" if bold else "normal",
            ha=align,
            va="baseline",
            transform=_HERE,
            zorder=5,
            parse_math=False,
        )
        if halo:
            text.set_path_effects([withStroke(linewidth=9, foreground=PAPER)])
        self._figure.add_artist(text)

    def width_of(self, words: str, size: int) -> float:
        """Return about how many pixels a line of words takes; wide enough to keep others away."""
        return len(words) * size * 0.62

    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        ink: str,
        width: float,
        *,
        dashes: tuple[float, float] | None = None,
        above: int = 2,
    ) -> None:
        """Join points; ``dashes``: pixels drawn and left out."""
        drawn = Line2D(xs, ys, color=ink, linewidth=width * _POINTS, transform=_HERE, zorder=above)
        if dashes is not None:
            drawn.set_dashes([part / width for part in dashes])
        self._figure.add_artist(drawn)

    def marks(self, xs: Sequence[float], ys: Sequence[float], ink: str, size: float, shape: str = "o") -> None:
        """Put a mark at each point; a large one gets a thin rim of paper that keeps it apart from its neighbours."""
        rim = 3.0 if size > 16 else 0.0
        self._figure.add_artist(
            Line2D(
                xs,
                ys,
                linestyle="",
                marker=shape,
                markersize=size * _POINTS,
                color=ink,
                markeredgecolor=PAPER,
                markeredgewidth=rim * _POINTS,
                transform=_HERE,
                zorder=4,
            )
        )

    def box(self, left: float, bottom: float, right: float, top: float, ink: str, *, above: int = 1) -> None:
        """Fill a rectangle."""
        self._figure.add_artist(
            Rectangle(
                (left, bottom),
                right - left,
                top - bottom,
                facecolor=ink,
                edgecolor="none",
                transform=_HERE,
                zorder=above,
            )
        )

    def flag(self, x: float, y: float, words: str, size: int, ink: str) -> None:
        """Write words on a filled label around a point."""
        half = self.width_of(words, size) / 2 + 6
        self._figure.add_artist(
            FancyBboxPatch(
                (x - half, y - size * 0.75),
                2 * half,
                size * 1.5,
                boxstyle="round,pad=0,rounding_size=10",
                facecolor=ink,
                edgecolor="none",
                transform=_HERE,
                zorder=4,
            )
        )
        self.text(x, y, words, size, ink=PAPER, bold=True, align="center")

    def png(self) -> bytes:
        """Return the finished picture."""
        file = BytesIO()
        self._canvas.print_png(  # type: ignore[no-untyped-call]  # matplotlib types no canvas
            file, pil_kwargs={"compress_level": _COMPRESSION}
        )
        return file.getvalue()
