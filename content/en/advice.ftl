# What the coach says after a check-in: one text per kind of advice, and per row where the row asks for other words.
# The comment above a text names the row and the rules behind it (content/rules.py, content/article.toml).
# Variables: $complaint, $first_week (yes, no), $exercise and $walking (the dose), $emergency (a phone number).
# The first line may show on a locked screen: never the name of a complaint.

## Alarm: these texts need nothing but $emergency, so that they can always be sent.

# D01: RF-E1, RF-E2, RF-E3, RF-E4, RF-E5, RF-E6, RF-E7
advice-emergency =
    <b>Call your GP’s urgent line or the out-of-hours GP (huisartsenspoedpost) now.</b>
    If nobody answers quickly, or it gets worse fast: call { $emergency }.

    Everyone who has this calls at once: a doctor should look at it now. Leave your exercises and your walk. Do not wait for an answer from me: nobody is reading along live.

# D01, after an accident, chest or belly: RF-E5, RF-E6, RF-E7
advice-emergency-now =
    Call { $emergency } now.

    Everyone who has this calls at once. Stay where you are, do not drive yourself, and ask someone to stay with you. Do not wait for an answer from me: nobody is reading along live.

# D01, after words of despair
advice-emergency-despair =
    It is good that you tell me this. You do not have to carry it alone.
    Call 113, or 0800-0113 free of charge, now. You can talk to someone there day and night.
    If you are in danger now, or afraid of hurting yourself: call { $emergency }.

    Is someone nearby? Ask them to come and be with you. Your exercises can wait. Nobody is reading along live here.

# D02: RF-U1, RF-U2, RF-U3, RF-U4
advice-today =
    <b>Call your GP today, or in the evening or at the weekend the out-of-hours GP (huisartsenspoedpost).</b>
    If it gets worse fast: call { $emergency }.

    A doctor should look at this today. Your exercises and your walk are on hold until then. Nobody is reading along live here, so please call yourself.

# D03: RF-S1, RF-S2, RF-S3, RF-S4, RF-S5, RF-S6, RF-S7
advice-appointment =
    <b>Make an appointment with your GP this week and let your therapist know.</b>
    Until then: lighter exercise than usual, and walking in short bits.

    Does it get worse, or do you get a fever, less strength or a numb feeling between your legs? Then call your GP or the out-of-hours GP at once. If that does not work quickly: call { $emergency }.

# D03, with sharp, severe or radiating pain: RF-S1, RF-S2, RF-S3, RF-S4, RF-S5, RF-S6, RF-S7
advice-appointment-pause =
    <b>Make an appointment with your GP this week and let your therapist know.</b>
    Until then: no exercises, but do walk in short bits.

    Does it get worse, or do you get a fever, less strength or a numb feeling between your legs? Then call your GP or the out-of-hours GP at once. If that does not work quickly: call { $emergency }.

# The short alarm list: RF-E1, RF-E2, RF-E3, RF-E4, RF-U1, RF-U2
alarm-signs-short =
    <b>Call at once</b>, your GP or the out-of-hours GP (no answer: { $emergency }), for:
    • a numb or tingling feeling between your legs, or new problems with passing urine, stool or sex
    • pain, tingling or less strength in both legs
    <b>Call today</b> for:
    • a foot that drags or a leg that gives way
    • fever, chills or feeling really ill

## A question first, or help

# D04: R-STOP-SHARP, H-RADIATE
advice-screen-first =
    Before we go on, there is something I want to know. Your exercises wait for a moment; walking in short bits is fine.

    Do you have one of these right now? Answer below, but call first if you do.
    { alarm-signs-short }

# D05: STOP-RADIATE, H-RADIATE
advice-seek-help-D05 =
    Good that you tell me. When radiating is new or worse, someone should look at it with you first.
    <b>Contact your therapist before you exercise again.</b> Walking in short bits is fine; if the pain in your leg grows, stop walking.

    { alarm-signs-short }

# D06: STOP-RADIATE, H-RADIATE, C-HERNIA-4
advice-seek-help-D06 =
    Good that you tell me. You knew the radiating already, but now something has been added to it.
    <b>Contact your therapist before you exercise again.</b> Do not force anything. Walking in short bits is fine, as far as your leg allows.

    { alarm-signs-short }

# D07: C-HERNIA-1, C-HERNIA-2, C-HERNIA-3, H-RADIATE
advice-seek-help-D07 =
    Go on calmly, the way you agreed with your therapist. Your walk and your exercises stay as they are: an easy pace, supple hips, little weight.
    Tell your therapist next time that it is still there.

    { alarm-signs-short }

# D07: C-HERNIA-1, C-HERNIA-2, C-HERNIA-3, H-RADIATE
advice-seek-help-D07-short =
    Go on calmly, the way you agreed with your therapist; if anything changes, tell me at once.

# D08: H-OVERLOAD
advice-seek-help-D08 =
    Lately the step was a little too big more than once. That is no failure: the right size is hard to find.
    <b>Ask your therapist to look for a better size with you.</b>
    { $exercise ->
        [pause] Until then, skip your exercises
       *[down] Until then, do fewer exercises
    } and { $walking ->
        [short] walk only in short bits.
       *[down] walk a little less than you were used to.
    } { tip-less }

## Stopping one exercise, or a step back

# D09: STOP-SHARP, Q5
advice-stop-exercise-D09 =
    If an exercise gives sharp pain, stop that one. A gentler one may take its place; what feels good may stay.
    { $walking ->
        [short] Walk only in short bits today.
       *[keep] Your walk stays as it was.
    }
    { tip-tough-day }

# D10: STOP-SEVERE, C-ACUTE-1
advice-stop-exercise-D10 =
    That is a lot of pain. Leave everything that takes strength or effort today. The soft exercises from the beginning are fine, if they feel good.
    Do walk a short bit now and then; lying down all day does not help.
    { tip-tough-day }

    Is it unbearable, and does nothing ease it? Then call your GP today, or in the evening or at the weekend the out-of-hours GP.

# D11: R-TREND, R-JUST-ENOUGH
advice-ease-off-D11 =
    The line of the last days is going up. Let us find the right amount again: fewer exercises and a shorter walk, but still something every day.
    Please talk about it with your therapist too.
    { tip-less }

# D12: R-NO-RISE-AFTER
advice-ease-off-D12 =
    After moving, or the next morning, the pain was clearly more. That can happen. We take a step back: fewer exercises and a shorter walk.
    { tip-less }

# D13: R-NO-RISE-AFTER
advice-ease-off-D13 =
    That is quite a lot of pain today. Do a little less exercise than usual. Your walk stays as it was.
    { tip-less }

## Just go on

# D14: R-TREND
advice-need-rating =
    I am still missing a number. How much pain do you have, from 0 to 10? One number says little, but a row of days shows the line.
    Your exercises and your walk stay as they were.

# D15: R-REPEAT, M-SKIP-WALK
advice-encourage =
    Last week you moved less than you wanted. That is all right, it happens to everyone.
    Pick one small thing today: a little walk counts too. What got in the way? Perhaps another time of day fits better.
    { tip-on }

# D16: R-START-LOW, R-PHASES
advice-progress =
    You keep this up well and your pain is not rising. Would you like a small step more? Nothing changes until you say yes.
    { tip-on }

# D17: R-JUST-ENOUGH
advice-keep =
    Go on with the same exercises and the same walk: no more and no less. This pain is allowed to be there.
    { tip-on }

# D18: R-MILD-PAIN, F-MILD-NOHARM
advice-carry-on-mild =
    Go on calmly with your exercises and your walk. A little pain is fine; it does not mean that something is being harmed.
    { tip-on }

# D19: R-REPEAT
advice-carry-on =
    No pain, how nice! Go on with your exercises and your walk, a little every day.
    { tip-on }

## The same advice in the words of the complaint

# C-ACUTE-1, C-ACUTE-3, C-ACUTE-4; C-HERNIA-1, C-HERNIA-2, C-HERNIA-4; C-ARTROSE-SIT; C-CHRONIC-1, TH-CALENDAR; R-TREND
tip-on =
    { $complaint ->
        [acute] { $first_week ->
            [yes] Better to walk a short bit often than one long stretch. Get up often, and nothing heavy all at once.
           *[no] One day says little; it is the line that counts.
        }
        [hernia] Keep an easy pace and supple hips, and do not force anything.
        [osteoarthritis] Do not sit for long: loosen up every half hour.
        [chronic] Your brain is learning that moving is safe. We keep to the schedule.
       *[unknown] One day says little; it is the line that counts.
    }

# C-ACUTE-1, C-ACUTE-3, C-ACUTE-4; C-HERNIA-1, C-HERNIA-2, C-HERNIA-4; C-ARTROSE-SIT; C-CHRONIC-1, TH-CALENDAR; R-BALANCE
tip-less =
    { $complaint ->
        [acute] { $first_week ->
            [yes] Walk in short bits, get up often and nothing heavy all at once: that is enough for now.
           *[no] Less is still moving.
        }
        [hernia] Easy pace, supple hips, nothing forced.
        [osteoarthritis] Waking up stiff is part of it; it counts only when it lasts half an hour longer than usual. Loosen up every half hour during the day.
        [chronic] Your brain is still learning that moving is safe. After this we pick up the schedule again.
       *[unknown] Less is still moving.
    }

# C-ACUTE-1, C-ACUTE-3, C-ACUTE-4; C-HERNIA-1, C-HERNIA-2, C-HERNIA-4; C-ARTROSE-SIT; C-CHRONIC-1; R-ALWAYS-SAFE
tip-tough-day =
    { $complaint ->
        [acute] { $first_week ->
            [yes] Get up often, walk in short bits and nothing heavy all at once.
           *[no] Gentle movement is fine, as long as you have no alarm signs.
        }
        [hernia] Calm pace, supple hips, nothing forced.
        [osteoarthritis] Do not sit for long: loosen up every half hour.
        [chronic] Gentle movement teaches your brain that it is safe.
       *[unknown] Gentle movement is fine, as long as you have no alarm signs.
    }
