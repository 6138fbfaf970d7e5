# /today and /help. Source: FLOWS.md.

today-title = <b>Today</b>
# $slot: morning, midday or evening; $time: when the reminder comes
today-done = ✓ { $slot }: done
today-skip = – { $slot }: not today
today-later = ○ { $slot }: later
today-open = ○ { $slot } ({ $time })
today-number = • Last number: { $n }
today-paused = You have a pause: no messages come now. All is kept, and you can always give a number.
today-resume = Go on again
today-appointment = An appointment with your GP is still open. Until then your programme is lighter.
today-locked = <b>Your programme is on hold.</b> First someone has a look with you. Did your doctor or therapist say that you may move again? Then tap the button below.
today-adults-only = This programme is for people of 18 and over. Ask your GP or the clinic what does suit you.

btn-today = Today
btn-moved = I have moved
btn-pain = Give a number
moved-good = Lovely, that counts.

## /help

help-who =
    <b>I am the movement coach of { $clinic }.</b>
    I send you reminders, keep your numbers and pass on the clinic’s advice. I make no diagnosis, and nobody is reading along live.
help-phone = Call { $clinic } on { $phone } ({ $hours }).
help-no-phone = A question for a person? Call or mail { $clinic }.
help-commands =
    /today what is on your list today
    /pain give a number
    /exercises your exercises on cards
    /ask a question about moving
    /therapist contact with your therapist
    /times when I remind you
    /pause no messages for a while
    /data see what is stored, or erase it
    /language Nederlands or English
    /stop stop the coach
