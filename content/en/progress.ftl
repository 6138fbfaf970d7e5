# /progress: a picture of the last weeks, with the same facts in words. Source: FLOWS.md (a week);
# CLINICAL.md, section 3. Numbers come as text, with a point.

# $weeks: how many weeks
progress-title = <b>The last { $weeks } weeks</b>

# $average, $lowest, $highest: numbers from 0 to 10; $days of the $all days with a number
progress-pain = Pain: { $average } on average ({ $lowest } to { $highest }), with a number on { $days } of the { $all } days.
progress-pain-same = Pain: { $average } all the time, with a number on { $days } of the { $all } days.
progress-pain-none = Pain: you gave no number in these weeks.
# $n: a whole number
progress-usual = You are usually around { $n }. One point more or less on a day means nothing yet.

# $recent days were $now on average, the $earlier days before them $before
progress-trend = The last { $recent } days: { $now } on average. The { $earlier } days before: { $before }. { $verdict }
progress-trend-stable = This difference is still noise.
progress-trend-equal = That is the same.
progress-trend-improving = <b>Less pain</b>: this difference is bigger than normal ups and downs.
progress-trend-worsening = <b>More pain</b>: this difference is bigger than normal ups and downs. Take it easy, and feel free to ask your therapist to have a look.
progress-trend-unknown = There are too few numbers now to say whether it is getting better or worse. With a number a day that takes a week or two.
# With fewer than five numbers
progress-young = A few days do not make a line yet. Every number you give makes it clearer.

# $minutes in total, on $days of the $all days, $each on such a day
progress-walked = Walking: { $minutes } minutes on { $days } of the { $all } days, { $each } on average on a walking day. I count what you tick as done.
progress-walked-none = Walking: you ticked no walk in these weeks.
progress-active = You moved on { $days } of the { $all } days.
# $n: 1 to 4
progress-phase = You are in phase { $n } of 4.

# No number at all yet, and nothing done
progress-empty = Your picture is still empty, and that is fine. Give your first number today; after a few days you will see a line here.

range-2 = 2 weeks
range-6 = 6 weeks
range-12 = 12 weeks
# $range: one of the three above, the one that is shown now
range-now = • { $range }

## On the picture itself: short, because it stands there in large type. No HTML.

chart-title = Pain and walking, { $weeks } weeks
chart-span = { $first } to { $last } { $year }
chart-pain = Pain
chart-scale = 0 no pain, 10 worst imaginable
chart-walking = Walking, minutes a day
chart-usual = usually { $n }
chart-noise =
    with normal
    ups and downs
chart-average = thick line: average of 7 days
chart-gap = no number
chart-nothing = no walk ticked
chart-moved = moved by yourself, minutes not known
chart-decimal = .
chart-phase-1 = phase 1
chart-phase-2 = phase 2
chart-phase-3 = phase 3
chart-phase-4 = phase 4
chart-month-1 = Jan
chart-month-2 = Feb
chart-month-3 = Mar
chart-month-4 = Apr
chart-month-5 = May
chart-month-6 = Jun
chart-month-7 = Jul
chart-month-8 = Aug
chart-month-9 = Sep
chart-month-10 = Oct
chart-month-11 = Nov
chart-month-12 = Dec
