# /progress: a picture of the last weeks, with the same facts in words. Source: FLOWS.md (a week);
# CLINICAL.md, section 3. Numbers come as text, with a point.

# $weeks: how many weeks
progress-title = <b>The last { $weeks } weeks</b>

# $average, $lowest, $highest: numbers from 0 to 10; $n: what has been usual in the last two weeks
progress-pain = Pain: { $average } on average ({ $lowest } to { $highest }).
progress-pain-usual = Pain: { $average } on average ({ $lowest } to { $highest }), usually { $n }.
progress-pain-same = Pain: { $average } every time.
progress-pain-none = Pain: no numbers in these weeks.

# $recent days were $now on average, the $earlier days before them $before
progress-trend = Last { $recent } days { $now }, the { $earlier } before { $before }: { $verdict }
progress-trend-stable = this difference is still noise.
progress-trend-equal = no change.
progress-trend-improving = <b>less pain</b>, and that is more than noise.
progress-trend-worsening = <b>more pain</b>, and that is more than noise. Take it easy, and do mention it to your therapist.
# For the therapist
progress-trend-seen-worsening = <b>more pain</b>, and that is more than noise.
progress-trend-unknown = Better or worse? There are too few numbers to say yet.
# With fewer than five numbers
progress-young = A few days do not make a line yet. Every number makes it clearer.

# $minutes in total, $each on a day with a walk
progress-walked = Walked: { $minutes } minutes, { $each } on average on a walking day.
progress-walked-none = Walked: nothing ticked yet.
# $rated days with a number, $active days on which something was done, of the $all days
progress-days = A number on { $rated } and some movement on { $active } of the { $all } days.
progress-days-rated = A number on { $rated } of the { $all } days.
progress-days-active = Some movement on { $active } of the { $all } days.
# $n: 1 to 4; $day and $month: its first day
progress-phase = Phase { $n } since { $day } { $month }.

# No number at all yet, and nothing done
progress-empty = Your picture is still empty, and that is fine. Give your first number today; after a few days you will see a line here.

range-2 = 2 weeks
range-6 = 6 weeks
range-12 = 12 weeks

## On the picture itself: short, because it stands there in large type. No HTML.

chart-title = Pain and walking, { $weeks } weeks
chart-pain = Pain
chart-scale = 0 no pain, 10 worst imaginable
chart-walking = Walking, minutes a day
chart-usual = usually { $n }
chart-noise =
    with normal
    variation
chart-average = thick line: average of 7 days
chart-gap = no number
chart-nothing = no walks ticked off
chart-counted = counted: walks ticked off
chart-moved = also moved
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
