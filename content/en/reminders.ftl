# The three messages of a day: what is asked, and what happens with an answer.
# Source: FLOWS.md (a day) and CLINICAL.md, section 6. The openings stand in routines.ftl.

# One line of a list, and two lines one below the other
bullet = • { $line }
stack =
    { $above }
    { $below }

# Above the routine, where the number is there already
slot-lead-morning = <b>Your morning routine</b>, a few minutes:
slot-lead-midday = <b>For this afternoon</b>:
slot-lead-evening = <b>Your evening routine</b>, nice and easy. The walk fits well after dinner:

btn-done = Done
btn-later = Later
btn-skip = Not today
btn-how = How do I do this?

slot-done-morning = A good start of the day. Did moving change anything? Then let me know.
slot-done-evening = Nicely finished. Did moving change anything? Then let me know. Rest well later on.
skip-fine = Quite all right. Tomorrow is another day.

later-when = When shall I give you a nudge again?
snooze-30 = 30 minutes
snooze-60 = 1 hour
snooze-120 = 2 hours
later-none = There is no time left today to put it off. Do it now, or leave it today; both are fine.
later-fine = Agreed, I will be back then.

## After a week of silence, once

silence-check = Just a little sign from me: we have not spoken for a while. Anything is fine. What suits you now?
check-on = Go on
check-pause = Pause
check-stop = Stop
check-welcome = Good to have you back! Start small, that is enough.

## How do I do this? One exercise a card

# $name the exercise, $dose how often
card-title = <b>{ $name }</b>: { $dose }
card-step = { $n }. { $step }
card-feel = What it feels like: { $feel }
btn-previous-card = ‹ Previous
btn-next-card = Next ›
how-locked = Your exercises are on hold for now. /today shows why, and how you go on.

# After sharp pain (D09)
swap = A gentler exercise in place of the one that hurt:
swap-line = • { $name } → { $other }
