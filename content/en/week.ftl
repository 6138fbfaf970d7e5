# The weeks: proposals, phases, the weekly summary, a plan for the week, a bad day, one repeat.
# Source: FLOWS.md (a week); CLINICAL.md, sections 3, 5 and 6. The first line of a message is neutral.

## What may be added: nothing changes without a yes. $now, $then: a walk

proposal-walking = Now: { $now }. With a small step more: { $then }.
proposal-exercise = Your exercises can go up a little: a few more times, at the same calm pace.
proposal-phase-2 = You can move on to <b>phase 2: control</b>. You learn to switch your muscles on in time, with calm exercises. Your walk and your loosening-up exercises stay.
proposal-phase-3 = You can move on to <b>phase 3: strength</b>. Two or three times a week you get light strength exercises, with a rest day in between.
proposal-phase-4 = You can move on to <b>phase 4: daily life</b>. You practise lifting, carrying and whatever you would like to do again.
proposal-therapist = If you say yes, your therapist has a look first. Until then everything stays as it is.
proposal-alone = Often a therapist looks at this first. You have none with this coach, so you decide. In doubt? Then choose “Not yet” and ask your GP or a therapist.
step-asked = Good. I have asked your therapist. Until there is an answer, everything stays as it is.
# $walk: a walk
walk-again = Things have calmed down. Your walk is what it was before: { $walk }.

confidence = How confident do you feel about moving? 0 is not at all confident, 10 is very confident.
phase-not-sure = Thank you. Then we’ll stay in this phase for a while: trust grows by doing. A therapist can try it with you.
phase-begins-1 = From now on phase 1: moving smoothly. Small and flowing, as often as feels good.
phase-begins-2 = Nice! From now on phase 2: control. We start low. /exercises shows how to do everything.
phase-begins-3 = Nice! From now on phase 3: strength. We start light. /exercises shows how to do everything.
phase-begins-4 = Nice! From now on phase 4: daily life. We start light. /exercises shows how to do everything.

## What your therapist has decided

decided-yes = Your therapist has had a look and says yes.
decided-later = Your therapist has had a look and says yes. Something changed only recently, so we’ll wait a few more days. Then I’ll suggest it again.
decided-not-yet = Your therapist has had a look and would like to wait a little. Everything stays as it is.
decided-phase = Your therapist has changed your programme.
decided-hold = Your therapist has put your programme on hold for now. /today shows how to go on again.
decided-release = Your therapist says your programme can go on. Start gently.

## The weekly summary. $days: number of days; $minutes: minutes; $now: a mean

week-title = <b>Your week in short</b>
week-nothing = • Nothing was noted this week. That’s fine; a new week is a new chance.
week-done =
    • { $days ->
        [one] You moved on 1 day.
       *[other] You moved on { $days } of the 7 days.
    }
week-done-minutes =
    • { $days ->
        [one] You moved on 1 day, { $minutes } minutes of walking in all.
       *[other] You moved on { $days } of the 7 days, { $minutes } minutes of walking in all.
    }
week-pain = • Your pain was { $now } on average.
# $walk: a walk; $phase: a phase
week-next =
    <b>The coming week</b>, every day:
    • { $walk }
    • { $phase }
week-phase-1 = Phase 1: moving smoothly
week-phase-2 = Phase 2: control
week-phase-3 = Phase 3: strength
week-phase-4 = Phase 4: daily life
week-list =
    I ask this every week. Do you have one of these now?
    • numb or tingling between your legs, or new trouble with passing water, stool or sex
    • pain, tingling or less strength in both legs
    • a foot that drags or a leg that gives way
    • fever, chills or feeling really ill
week-step = These weeks went well. Would you like a small step more? Nothing changes before you say yes.

week-other-day = Another day
week-choose = Day of the weekly overview
week-which-day = On which day would you like your weekly overview?
week-off = No weekly overview
week-is-off = All right, no more weekly overviews. You can switch them on again with /times. The alarm signs are under /help.
week-which-time = At what time? On that day the overview takes the place of your evening message.
# $time: the time of the evening message
week-evening = In the evening, { $time }
week-set = Good: your weekly overview comes on <b>{ $day }</b> at <b>{ $time }</b>.

## A plan for the week, of choices only. $when, $where: a choice

plan-when = One more thing: when does your walk fit best this week?
plan-same = Same plan as last week
plan-when-breakfast = after breakfast
plan-when-lunch = after lunch
plan-when-work = after work
plan-when-dinner = after dinner
plan-where = And where will you walk?
plan-where-home = from my home
plan-where-park = in the park or the woods
plan-where-way = on the way to the shops or work
plan-where-inside = indoors
plan-set = Agreed: you walk <b>{ $when }</b>, <b>{ $where }</b>. A plan made ahead is easier to keep.
plan-none = Fine, no fixed plan. Have a good week!
plan-unclear = Choose one of these, or type it exactly as it stands there. I do not keep anything else you type.
plan-line = Your plan: { $when }, { $where }.

## Back after a long silence

back-lower = You were away for a while, so we begin a step lower. That way you build up calmly again.

## One reminder less. $slot: morning, midday or evening

week-fade = You often move without being asked. Shall I leave this reminder out from now on? <b>{ $slot }</b>
fade-done = All right, I leave that one out from now on. With /times you can switch it on again.
fade-not = Fine, I’ll keep reminding you.

## A bad day: not the same as pain

btn-bad-day = Bad day
bad-day = A bad day is part of it; nearly everyone has them. It says little about how your back is doing, and you are doing nothing wrong.
# $walk: a walk
bad-day-walk = Less is enough today: { $walk }, and only the gentle exercises if they feel good. Do not stay in bed. Tomorrow you simply carry on where you were.
bad-day-often = This is the third bad day in a week. Do talk to your therapist or GP about it: that is no failure.
bad-day-signs = Does anything feel new or different, in your legs or when passing water? Then look at the alarm signs first.

## What got in the way? (D15)

btn-hindered-time = No time
btn-hindered-forgot = Forgot
btn-hindered-pain = Too sore
btn-hindered-mood = Not in the mood
hindered-time = I see. Two minutes count too. Another time of day may help.
hindered-forgot = That happens to everybody. Tie it to something you do anyway, or choose another time.
hindered-pain = Thank you for telling me. Do less, not nothing. Feel free to give a number, then you get advice that fits.
hindered-mood = That’s fine too. Begin with one minute; you may always stop. Often the mood comes once you are moving.

## One repeat, where nothing was noted yet. None twice within 14 days

repeat-1 = One more gentle nudge, then I leave you in peace.
repeat-2 = No time yet? Now is fine too.
repeat-3 = A second chance for today, at your own pace.
repeat-4 = A busy day? A few minutes are enough.
repeat-5 = Perhaps it was not a good moment. Better now?
repeat-6 = Between other things: one tap is enough to join in.
repeat-7 = It need not be much. A small start counts.
repeat-8 = One last time today, just in case.
repeat-9 = Stand up, stretch and see how it goes.
repeat-10 = Missed it? No matter. You can go on here.
repeat-11 = A short break now does you good later.
repeat-12 = Later in the day is fine too. Now, for instance.
repeat-13 = One more little push, a very gentle one.
repeat-14 = Feel like moving for a bit? I am ready.
repeat-15 = Small is good. Now is good too.
