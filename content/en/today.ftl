# /today and /help. Source: FLOWS.md.

today-title = <b>Today</b>
# $slot: morning, midday or evening; $time: when the reminder comes
today-done = ✓ { $slot }: done
today-skip = – { $slot }: not today
today-later = ○ { $slot }: later
today-open = ○ { $slot } ({ $time })
today-number = • Last number: { $n }
today-paused = You are taking a break: no messages for now. Everything is kept, and you can always give a number.
today-resume = Carry on
today-appointment = Your appointment with the GP is still open. Until then your programme is lighter.
today-locked = <b>Your programme is on hold.</b> Someone needs to look at this first. Has your doctor or therapist said you can go on? Then tap below.
today-adults-only = This programme is for people of 18 and over. Ask your GP or the clinic what would suit you.

btn-today = Today
btn-moved = I’ve been moving
btn-pain = Give a number
moved-good = Lovely, that counts.

## /help

help-who =
    <b>I am the movement coach of { $clinic }.</b>
    I send reminders, keep your numbers and pass on the clinic’s advice. I make no diagnosis, and nobody is reading this live.
help-phone = You can call { $clinic } on { $phone } ({ $hours }).
help-no-phone = A question for a person? Call or email { $clinic }.
help-commands =
    /today your plan · /pain your number
    /exercises · /progress · /ask about moving
    /times · /pause · /language
    /therapist · /data · /stop
