# Settings: times, pause, language, and starting again after a block. Source: FLOWS.md; CLINICAL.md, sections 5 and 6.

## Times. $morning, $midday, $evening: a time, or "off". $city: the city that names the clock.

times =
    When may I remind you?

    Morning: <b>{ $morning }</b>
    Midday: <b>{ $midday }</b>
    Evening: <b>{ $evening }</b>

    I go by the time in { $city }. Do you live elsewhere? Type your city.

times-ask-morning = What time in the morning? Now: <b>{ $time }</b>
times-ask-midday = What time around midday? Now: <b>{ $time }</b>
times-ask-evening = What time in the evening? Now: <b>{ $time }</b>
times-off = Switch off
times-unclear = I didn’t recognise that. Type for example “evening at 8”, “midday off”, or a big city near you.
# $slot: the word for the moment.
times-slot = { $slot }: { $time }
# $change: a line like the one above.
times-sure = Shall I change this? <b>{ $change }</b>
times-set = Good, this is how it is now: morning { $morning }, midday { $midday }, evening { $evening }.

## Pause. $date: a day, like "Monday 23 November".

pause = A rest from my messages? Always fine. For how long?
pause-1 = 1 day
pause-3 = 3 days
pause-7 = 7 days
pause-14 = 14 days
pause-open = Until I come back
pause-not = Don’t pause after all
pause-set = Good, I am quiet. I am back on { $date }. Start sooner? Send /pause.
pause-lowers = After such a long pause we begin one step lower. That builds up more comfortably.
pause-set-open = Good, I am quiet until you come back. Then send /pause.
pause-none = Good, we simply go on.
pause-stays = Good, I stay quiet. Want them later after all? Send /pause.
pause-end = Start again now
paused = You are on a pause. I am back on { $date }.
paused-open = You are on a pause, until you start again yourself.
resumed = Good to have you back! Your reminders come at their usual times again.
resumed-lower = Because you were away for longer, we begin one step lower.

## Language, and after a block

language = Which language shall we use? / In welke taal praten we verder?
language-set = Good, English from now on.

reminders-again = Good to have you back. Shall I send your reminders again?
