# Settings: times, pause, language, and starting again after a block. Source: FLOWS.md; CLINICAL.md, sections 5 and 6.

## Times. $morning, $midday, $evening: a time, or "off". $city: the city that names the clock.

times =
    When may I remind you?

    Morning: <b>{ $morning }</b>
    Midday: <b>{ $midday }</b>
    Evening: <b>{ $evening }</b>

    I use the time in { $city }. Do you live elsewhere? Type your city.

times-ask-morning = What time in the morning? Now: <b>{ $time }</b>
times-ask-midday = What time around midday? Now: <b>{ $time }</b>
times-ask-evening = What time in the evening? Now: <b>{ $time }</b>
times-off = Turn off
times-days = On which days?
# $slot: the word for the moment.
times-days-ask = On which days would you like this message? <b>{ $slot }</b>. Tap a day to turn it on or off.
times-days-done = Done
times-days-unclear = I didn’t recognise that. Type for example “not at the weekend” or “only Monday and Thursday”.
# $time: a time. $days: one of the lines below.
times-and-days = { $time }, { $days }
times-every-day = every day
# $days: days of the week.
times-not = not on { $days }
times-only = only on { $days }
times-too = also on { $days }
times-weekend = Saturday and Sunday
times-list = { $first }, { $then }
times-all = All messages
# $city: the city that names the clock.
times-zone = the time in { $city }
times-unclear = I didn’t recognise that. Type for example “evening at 8”, “midday off”, or a big city near you.
# $slot: the word for the moment.
times-slot = { $slot }: { $time }
# $change: a line like the one above.
times-sure = Shall I change this? <b>{ $change }</b>
times-set = All set: morning { $morning }, midday { $midday }, evening { $evening }.

## Pause. $date: a day, like "Monday 23 November".

pause = Need a break from my messages? That’s always fine. For how long? You can also type a date, like “until 5 December”.
pause-sure = Shall I be quiet until <b>{ $date }</b>?
pause-1 = 1 day
pause-3 = 3 days
pause-7 = 7 days
pause-14 = 14 days
pause-open = Until I come back
pause-not = No break after all
pause-set = All right, I’ll be quiet. I’m back on { $date }. Want to start sooner? Send /pause.
pause-lowers = After such a long break we begin one step lower. That feels better.
pause-set-open = All right, I’ll be quiet until you come back. Then send /pause.
pause-none = Good, we’ll carry on.
pause-stays = All right, I’ll stay quiet. Want them later after all? Send /pause.
pause-end = Start again now
pause-other = Another date
paused = You’re taking a break. I’m back on { $date }.
paused-open = You’re taking a break, until you start again yourself.
resumed = Good to have you back! Your reminders come at their usual times again.
resumed-lower = Because you were away for a while, we begin one step lower.

## Language, and after a block

language = Which language shall we use? / In welke taal praten we verder?
language-set = Good, English from now on.

reminders-again = Good to have you back. Shall I send your reminders again?
