"""Meeting Telegram: no connection, a webhook, another program with the same token, and a token that is refused."""

import pytest

from bot.intake import TokenRefused
from tests.bot.rig import ANNA, Phone, Rugcoach

ALARM = "ik voel niets meer tussen mijn benen"
OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


@pytest.fixture
def anna(rugcoach: Rugcoach, phone) -> Phone:
    rugcoach.patient(ANNA)
    return phone(ANNA)


async def test_no_connection_at_the_start_is_tried_again(rugcoach: Rugcoach, anna: Phone, hasty) -> None:
    """The program waits for the network; what was written meanwhile is answered."""
    await rugcoach.telegram.stop_serving()
    anna.write("/hulp")
    rugcoach.start_into_trouble()
    assert not rugcoach.ended
    await rugcoach.telegram.start_serving()
    await rugcoach.settled()
    assert len(anna.messages) == 1


@pytest.mark.parametrize(
    ("method", "status"), [("getMe", 502), ("getMe", 500), ("deleteWebhook", 502), ("deleteWebhook", 429)]
)
async def test_an_unwell_telegram_at_the_start_is_waited_for(
    rugcoach: Rugcoach, anna: Phone, fault, hasty, method: str, status: int
) -> None:
    """Whatever call of the first ones fails, it is made again."""
    words = (
        {"description": "Too Many Requests: retry after 1", "parameters": {"retry_after": 1}} if status == 429 else {}
    )
    fault(method=method, status=status, **words)
    await rugcoach.start()
    assert len(rugcoach.telegram.call_log.select(method)) >= 2


async def test_a_webhook_is_taken_away_and_nothing_that_waits_is_dropped(rugcoach: Rugcoach, anna: Phone) -> None:
    """With a webhook getUpdates is refused: it goes at the start, and the updates stay."""
    rugcoach.telegram.world.webhook = "https://example.org/hook"
    anna.write("/hulp")
    await rugcoach.start()
    await rugcoach.settled()
    assert rugcoach.telegram.world.webhook == ""
    assert len(anna.messages) == 1


async def test_a_third_conflict_stops_all_but_alarm_texts(rugcoach: Rugcoach, anna: Phone, fault, hasty) -> None:
    """Another program has the token: only alarm texts go, until a minute has passed without a conflict."""
    await rugcoach.start()
    fault(method="getUpdates", status=409, description=OTHER, times=3)
    await rugcoach.until(lambda: rugcoach.telegram.call_log.select("getUpdates", ok=False)[2:] or wake_poller(rugcoach))
    anna.write("/hulp")
    anna.write(ALARM)
    await rugcoach.until(lambda: anna.messages)
    assert len(anna.messages) == 1
    assert "112" in anna.texts[0]
    rugcoach.clock.forward(seconds=61)
    rugcoach.program.dispatcher.wake()
    await rugcoach.settled()
    assert len(anna.messages) == 2


def wake_poller(rugcoach: Rugcoach) -> bool:
    """Let the open poll return, so that the next one meets the trouble."""
    rugcoach.telegram.world.end_poll()
    return False


@pytest.mark.parametrize(("status", "description"), [(401, "Unauthorized"), (404, "Not Found")])
@pytest.mark.parametrize("method", ["getMe", "getUpdates", "sendMessage"])
async def test_a_token_that_is_refused_ends_the_program(
    rugcoach: Rugcoach, anna: Phone, fault, status: int, description: str, method: str
) -> None:
    """At the start or later, fetching or sending: it ends, and says why with one error."""
    fault(method=method, status=status, description=description, forever=True)
    anna.write("/hulp")
    with pytest.raises(TokenRefused):
        await rugcoach.start()
        await rugcoach.until(lambda: rugcoach.ended)
        await rugcoach.task
    assert rugcoach.states(ANNA) in ([], [("queued", "")])
