# The exercise cards as they are shown: /exercises and [How do I do this?]. What is on a card stands in exercises.ftl.
# Source: FLOWS.md (Exercises) and CLINICAL.md, section 5. Together it is the caption of a drawing.

# $name the exercise, $dose how often
card-title = <b>{ $name }</b>: { $dose }
# $walk: today's walk, like "Walk: 10 minutes"
card-walk = <b>{ $walk }</b>
card-step = { $n }. { $step }
card-feel = What it feels like: { $feel }

# Above a card. $deck: the row of cards, $n the card, $of how many there are
card-place = <i>{ $deck }, { $n } of { $of }</i>
# Only phase 1 today (D10)
cards-gentle = <i>Only gentle ones today, and only if they feel good: { $n } of { $of }</i>
# No exercises today (D04, D05, D06, D03)
cards-paused = No exercises today, because of what you told me. A short walk is fine. If it makes things worse, stop.

deck-morning = Morning
deck-midday = Midday
deck-evening = Evening
deck-swap = Gentler
deck-phase1 = Phase 1: easy movement
deck-phase2 = Phase 2: muscle control
deck-phase3 = Phase 3: getting stronger
deck-phase4 = Phase 4: your daily life

btn-previous-card = ‹ Previous
btn-next-card = Next ›
btn-other-cards = Choose others
# After "next" or "previous" at the end of a row
cards-end = This row goes no further. Do choose another one.
# During a lock there is no routine to choose from
how-locked = Your exercises are on hold for now. /today shows why, and how you go on.

# After sharp pain (D09)
swap = A gentler exercise in place of the one that hurt:
swap-line = • { $name } → { $other }
