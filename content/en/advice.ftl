# What the coach says after a check-in: one text per kind of advice, and per row where the row asks for other words.
# The comment above a text names the row and the rules behind it (content/rules.py, content/article.toml).
# Variables: $complaint, $first_week (yes, no), $exercise and $walking (the dose), $emergency (a phone number),
# $first (yes: the advice at the start, there is no plan yet), $as_usual (yes: no more pain than is usual).
# The first line may show on a locked screen: never the name of a complaint.

## Alarm: these texts need nothing but $emergency, so that they can always be sent.

# D01: RF-E1, RF-E2, RF-E3, RF-E4, RF-E5, RF-E6, RF-E7
advice-emergency =
    <b>Call your GP’s urgent line or the out-of-hours GP (huisartsenspoedpost) now.</b>
    If nobody answers quickly, or it gets worse fast: call { $emergency }.

    Everyone with this calls straight away: a doctor should look at it now. No exercises and no walk for now. Don’t wait for an answer from me: nobody is reading this live.

# D01, after an accident, chest or belly: RF-E5, RF-E6, RF-E7
advice-emergency-now =
    Call { $emergency } now.

    Everyone with this calls straight away. Stay where you are, don’t drive yourself, and ask someone to stay with you. Don’t wait for an answer from me: nobody is reading this live.

# D01, after words of despair
advice-emergency-despair =
    Thank you for telling me. You don’t have to carry this alone.
    Call 113, or 0800-0113 free of charge, now. You can talk to someone there day and night.
    If you are in danger now, or afraid you might hurt yourself: call { $emergency }.

    Is someone nearby? Ask them to come and be with you. Your exercises can wait. Nobody is reading this live.

# D02: RF-U1, RF-U2, RF-U3, RF-U4
advice-today =
    <b>Call your GP today, or in the evening or at the weekend the out-of-hours GP (huisartsenspoedpost).</b>
    If it gets worse fast: call { $emergency }.

    A doctor should look at this today. Until then your exercises and your walk are on hold. Nobody is reading this live, so please make the call yourself.

# D03: RF-S1, RF-S2, RF-S3, RF-S4, RF-S5, RF-S6, RF-S7
advice-appointment =
    <b>Make an appointment with your GP this week and let your therapist know.</b>
    Until then: only light exercise and short walks.

    Does it get worse, or do you get a fever, less strength or a numb feeling between your legs? Then call your GP or the out-of-hours GP at once. If you can’t get through quickly: call { $emergency }.

# D03, with sharp, severe or radiating pain: RF-S1, RF-S2, RF-S3, RF-S4, RF-S5, RF-S6, RF-S7
advice-appointment-pause =
    <b>Make an appointment with your GP this week and let your therapist know.</b>
    Until then: no exercises, but do take short walks.

    Does it get worse, or do you get a fever, less strength or a numb feeling between your legs? Then call your GP or the out-of-hours GP at once. If you can’t get through quickly: call { $emergency }.

# The short alarm list: RF-E1, RF-E2, RF-E3, RF-E4, RF-U1, RF-U2
alarm-signs-short =
    <b>Call</b> your GP or the out-of-hours GP <b>at once</b> (no answer: { $emergency }) for:
    • numbness or tingling between your legs, or new trouble with urine, stool or sex
    • pain, tingling or weakness in both legs
    <b>Call today</b> for:
    • a foot that drags or a leg that gives way
    • a fever, chills or feeling really ill

## A question first, or help

# D04: R-STOP-SHARP, H-RADIATE
advice-screen-first =
    First a short question. Your exercises can wait; short walks are fine.

    <b>Do you have any of these now?</b> If so, call first, then tap it below.
    { alarm-signs-short }

# D05: STOP-RADIATE, H-RADIATE
advice-seek-help-D05 =
    Good that you told me: if pain down your leg is new or worse, someone should look first.
    <b>Contact your therapist before you exercise again.</b> Short walks are fine; stop if your leg hurts more.

    { alarm-signs-short }

# D06: STOP-RADIATE, H-RADIATE, C-HERNIA-4
advice-seek-help-D06 =
    Good that you told me. The pain down your leg isn’t new, but now something has changed.
    <b>Contact your therapist before you exercise again.</b> Don’t force anything. Short walks are fine, as far as your leg allows.

    { alarm-signs-short }

# D07: C-HERNIA-1, C-HERNIA-2, C-HERNIA-3, H-RADIATE
advice-seek-help-D07 =
    Carry on gently, the way you agreed with your therapist: an easy pace, loose hips, little weight.{ $first ->
        [yes] {""}
       *[no] {" "}Nothing changes in your plan.
    }
    Next time you see your therapist, mention that it is still there.

    { alarm-signs-short }

# D07: C-HERNIA-1, C-HERNIA-2, C-HERNIA-3, H-RADIATE
advice-seek-help-D07-short = Carry on gently, the way you agreed with your therapist; if anything changes, tell me at once.

# D08: H-OVERLOAD
advice-seek-help-D08 =
    Lately it has been a little too much more than once. That’s all right: the right amount is hard to find.
    <b>Ask your therapist to help you find how much is good for you.</b>
    { $exercise ->
        [pause] Until then, skip your exercises
       *[down] Until then, do fewer exercises
    } and { $walking ->
        [short] take only short walks.
       *[down] walk a little less than you were used to.
    } { tip-less }{ $walking ->
        [short] {""}

            { unbearable }
       *[down] {""}
    }

## Stopping one exercise, or a step back

# D09: STOP-SHARP, Q5
advice-stop-exercise-D09 =
    If an exercise gives you sharp pain, stop that one. You can swap it for a gentler one; whatever feels good can stay.
    { $walking ->
        [short] Take only short walks today.
       *[keep] Your walk stays as it was.
    }
    { tip-tough-day }

# D10: STOP-SEVERE, C-ACUTE-1
advice-stop-exercise-D10 =
    { $as_usual ->
        [yes] You often have this much pain, and that is hard.
       *[no] That is a lot of pain.
    } Leave anything that takes strength or effort today. { $first ->
        [yes] Gentle exercises
       *[no] The gentle exercises from the beginning
    } are fine, if they feel good.
    Do take a short walk now and then; lying down all day doesn’t help.
    { tip-tough-day }

    { unbearable }

# With very much pain: RF-U3
unbearable = Is it unbearable, and does nothing help? Then call your GP today, or in the evening or at the weekend the out-of-hours GP.

# D11: R-TREND, R-JUST-ENOUGH
advice-ease-off-D11 =
    Your pain has been creeping up over the last few days. Let’s make it a bit lighter: fewer exercises and a shorter walk, but still something every day.
    Talk about it with your therapist too.
    { tip-less }

# D12: R-NO-RISE-AFTER
advice-ease-off-D12 =
    After moving, or the next morning, you had clearly more pain. That can happen. Let’s take a small step back: fewer exercises and a shorter walk.
    { tip-less }

# D13: R-NO-RISE-AFTER
advice-ease-off-D13 =
    That is quite a lot of pain. { $first ->
        [yes] We’ll start small: a few gentle exercises and an easy walk.
       *[no] Do a little less exercise today. Your walk stays as it was.
    }
    { tip-less }

## Just go on

# D14: R-TREND
advice-need-rating =
    I don’t have a number yet. How much pain do you have, from 0 to 10? A few numbers a day show how you are doing.
    Your exercises and your walk stay as they were.

# D15: R-REPEAT, M-SKIP-WALK
advice-encourage =
    Over the past week you moved less than you wanted to. That’s all right, it happens to everyone.
    Pick one small thing today: a short walk counts too. What got in the way? Perhaps another time of day would suit you better.
    { tip-on }

# D16: R-START-LOW, R-PHASES
advice-progress =
    You are keeping this up well and your pain isn’t rising. Would you like to add a small step? Nothing changes until you say yes.
    { tip-on }

# D17: R-JUST-ENOUGH
advice-keep =
    { $first ->
        [yes] With this pain you can make a calm start: gentle exercises and a walk, a little every day.
       *[no] Do your exercises and your walk as planned: no more and no less. It is all right to feel this pain.
    }
    { tip-on }

# D18: R-MILD-PAIN, F-MILD-NOHARM
advice-carry-on-mild =
    { $first ->
        [yes] You can make a calm start: gentle exercises and a walk.
       *[no] Carry on moving at your ease: your exercises and your walk.
    } A little pain is fine; it doesn’t mean that anything is being harmed.
    { tip-on }

# D19: R-REPEAT
advice-carry-on =
    No pain, lovely! { $first ->
        [yes] A good time to start: some exercises and a walk, a little every day.
       *[no] Carry on moving: your exercises and your walk, a little every day.
    }
    { tip-on }

## The same advice in the words of the complaint

# C-ACUTE-1, C-ACUTE-3, C-ACUTE-4; C-HERNIA-1, C-HERNIA-2, C-HERNIA-4; C-ARTROSE-SIT; C-CHRONIC-1, TH-CALENDAR; R-TREND
tip-on =
    { $complaint ->
        [acute] { $first_week ->
            [yes] Several short walks are better than one long one. Get up often, and don’t do anything heavy all at once.
           *[no] One day says little; see how it goes over a few days.
        }
        [hernia] Keep an easy pace and loose hips, and don’t force anything.
        [osteoarthritis] Don’t sit for long: get up and loosen up every half hour.
        [chronic] { $first ->
            [yes] Step by step your brain learns that moving is safe.
           *[no] Your brain is learning that moving is safe. We calmly follow the plan.
        }
       *[unknown] One day says little; see how it goes over a few days.
    }

# C-ACUTE-1, C-ACUTE-3, C-ACUTE-4; C-HERNIA-1, C-HERNIA-2, C-HERNIA-4; C-ARTROSE-SIT; C-CHRONIC-1, TH-CALENDAR; R-BALANCE
tip-less =
    { $complaint ->
        [acute] { $first_week ->
            [yes] Take short walks, get up often and don’t do anything heavy all at once: that is enough for now.
           *[no] A little movement counts too.
        }
        [hernia] Easy pace, loose hips, nothing forced.
        [osteoarthritis] A stiff morning is normal; it only counts when it lasts half an hour longer than usual. Loosen up every half hour during the day.
        [chronic] { $first ->
            [yes] Step by step your brain learns that moving is safe.
           *[no] Your brain is still learning that moving is safe. After this we go back to the plan.
        }
       *[unknown] A little movement counts too.
    }

# C-ACUTE-1, C-ACUTE-3, C-ACUTE-4; C-HERNIA-1, C-HERNIA-2, C-HERNIA-4; C-ARTROSE-SIT; C-CHRONIC-1; R-ALWAYS-SAFE
tip-tough-day =
    { $complaint ->
        [acute] { $first_week ->
            [yes] Get up often, take short walks and don’t do anything heavy all at once.
           *[no] Gentle movement is fine, as long as you have no alarm signs.
        }
        [hernia] Calm pace, loose hips, nothing forced.
        [osteoarthritis] Don’t sit for long: get up and loosen up every half hour.
        [chronic] Gentle movement teaches your brain that it is safe.
       *[unknown] Gentle movement is fine, as long as you have no alarm signs.
    }
