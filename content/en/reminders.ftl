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
slot-lead-evening = <b>Your evening routine</b>, nice and easy. The walk is best after dinner:
# In its place, where there are no exercises today
slot-lead-little = <b>This is enough for now</b>, at your ease:

btn-done = Done
btn-later = Later
btn-skip = Not today
btn-how = How do I do this?

slot-done-morning = A good start to the day! Did moving change anything? Then let me know.
slot-done-evening = Nicely finished. Did moving change anything? Then let me know. Sleep well tonight.
# Where the programme has been put on hold meanwhile
slot-done-held = Noted. Your programme is on hold now, so please wait with the rest. /today shows how to go on.
skip-fine = That’s quite all right. Tomorrow is another day.

later-when = When shall I remind you again?
snooze-30 = 30 minutes
snooze-60 = 1 hour
snooze-120 = 2 hours
later-none = There’s no time left to put it off today. Do it now, or leave it for today; both are fine.
later-fine = Agreed, I’ll be back then.

## After a week of silence, once

silence-check = Just a quick hello: we haven’t spoken for a while. That’s all right. What suits you now?
check-on = Carry on
check-pause = Pause
check-stop = Stop
check-welcome = Good to have you back! Start small, that’s enough.
# After "I'm back"; the day follows below
back-welcome = Good to have you back!
back-begin = Start small: give your number, or take a short walk. This is your day:
