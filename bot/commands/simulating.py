"""Weeks of a made-up clinic in a minute, to see that every promise is kept. It needs no settings and keeps nothing."""

import json

import click

from bot import logs
from bot.simulation import simulate as live


@click.command()
@click.option("--patients", type=click.IntRange(1, 10_000), default=200, show_default=True, help="How many patients.")
@click.option("--days", type=click.IntRange(1, 400), default=30, show_default=True, help="How many days.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same figures.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def simulate(patients: int, days: int, seed: int, as_json: bool) -> None:
    """Let made-up patients live through days of trouble and print the balance sheet; exit code 1 if a promise broke."""
    logs.configure("ERROR", "console")
    figures = live(patients, days, seed)
    click.echo(json.dumps(figures.as_dict(), indent=2) if as_json else figures.readable())
    if figures.broken:
        raise SystemExit(1)
