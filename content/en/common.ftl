# Words that come back in more than one conversation: buttons, numbers, days, the line below an answer.
# Variables: $choice, $n, $time, $day.

# Stands in the message that was answered. $choice: what the button said.
chosen = ✓ <b>{ $choice }</b>

yes = Yes
no = No
yes-please = Yes, please
not-now = No, not now
dont-know = I don’t know
next = Continue
back = ‹ Back
done = Done
all-fine = That’s fine
leave-it = Leave it as it is

# The scale for pain, from 0 to 10.
number = { $n }
number-none = 0 · no pain
number-worst = 10 · worst imaginable

# The three fixed moments of a day.
slot-morning = Morning
slot-midday = Midday
slot-evening = Evening
slot-off = off
clock = { $time }

day-0 = Monday
day-1 = Tuesday
day-2 = Wednesday
day-3 = Thursday
day-4 = Friday
day-5 = Saturday
day-6 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
# A day of the year, like "Monday 23 November". $number: the day of the month.
date = { $day } { $number } { $month }

# When a typed answer does not fit the question. The question itself stands below.
again-first = Sorry, I didn’t quite get that. Tap a button, or type it again in a few words.
again-more = I still don’t get it, that’s on me. Choose below what fits best.
