# The questions of a check-in, and what stands below an advice. The advice itself stands in advice.ftl.
# Source: FLOWS.md (a day) and CLINICAL.md, section 4.

## How much pain? The opening of the reminder stands above it

pain-morning = How is your back now? 0 is no pain, 10 is the worst pain you can imagine.
pain-after = How is your back now, after moving? 0 is no pain, 10 is the worst pain you can imagine.
pain-day = How has your back been on average in the last 24 hours? 0 is no pain, 10 is the worst pain you can imagine.
pain-loose = How much pain do you have now? 0 is no pain, 10 is the worst pain you can imagine.
# After "six and a half": the two whole numbers stand below
pain-between = That’s in between. Which of these two fits best?
pain-outside = That number is not on the scale from 0 to 10.

btn-changed = Something has changed
btn-change = Change

## What kind of pain?

character = What kind of pain is it now?
character-dull = dull
character-stiff = stiff
character-sharp = sharp
character-radiates = runs down my leg
character-good = just fine

leg = Is that the way you know it, or is it worse?
leg-known = The way I know it
leg-worse = Worse

# In the message of a question that was not answered
question-expired = This question has passed. That’s quite all right.

## Somebody writes how it feels, without a number. The question for the number stands below

lead-severe = That sounds like a lot. If you really can’t bear it, call your GP or the out-of-hours GP.
lead-worse-after = More pain after moving: good that you tell me.
lead-mild = A little pain, thank you. Give it a number too, so that I can follow it.
lead-better = Good to hear! Give it a number too, so that I can follow it.

## Below an advice

# In the evening, where the number changes nothing about what the day said already
evening-calm = Thank you, this fits with the rest of your day. Tomorrow is another day; sleep well tonight.
told-therapist = Your therapist is sent a message. If you need help now, don’t wait for that.

# $phone, $hours: of the clinic
call-clinic = You can call { $clinic } on { $phone } ({ $hours }).

btn-why = Why?
why-lifted = Because of what you told me at the start, a doctor should look at new severe or rising pain of yours on the same day.
why-gone = This advice is too long ago to explain. Every new advice has its own Why below it.
btn-alarm-signs = Alarm signs
btn-therapist = Message to my therapist
btn-phone = Copy the clinic’s number
btn-swap = Gentler exercise
btn-times = Other times
btn-leg-gone = My leg is fine again
btn-leg-checked = Someone has looked at it

# Somebody writes that it no longer runs into the leg
leg-ask-gone = Has the pain down your leg gone completely?
btn-leg-stays = Not quite yet
leg-stays = All right, I’ll keep it in mind. Tell me when it has gone or gets worse.
leg-gone = So glad it has gone! If it comes back, tell me at once.
leg-checked = Good that someone has looked at it. If the pain down your leg gets worse or changes, tell me at once.

## A step more (D16): nothing changes without a yes

step-yes = Yes, please
step-no = Not yet
step-not-yet = That’s fine, we’ll leave it as it is. I’ll ask again later.
# $walk: the new walk
step-walking = Lovely! From now on: { $walk }. Your exercises stay as they are.
step-exercise = Lovely! Your exercises go up a small step. Your walk stays as it is.
step-passed = This doesn’t fit just now: something has changed in the meantime. I’ll suggest it again later.

## An offer of help: at most once in 14 days (H-RECUR, H-TRUST, H-START, H-LONG)

offer-H-RECUR = Does it keep coming back? Then it’s wise to look for the cause with a therapist.
offer-H-TRUST = Does moving feel scary? A therapist can try it with you; that gives confidence.
offer-H-START = Not sure where to begin? A therapist can choose the first step with you.
offer-H-LONG = You’ve had this for a while. You don’t have to do it alone: a therapist is happy to help.

## One small fact, at most one a day

fact-M-TOO-HEAVY = Did you know? Nearly everyone does too much too soon now and then. A step back is just part of it.
fact-M-NO-VARIETY = Did you know? A mix of walking, loosening up and calm exercise helps more than always doing the same.
fact-M-SKIP-WALK = Did you know? A short walk may not seem like much, yet it is what people skip too often.
fact-F-EFFECTS = Did you know? When you move, you feed the discs in your back: they soak up fluid.
fact-R-RHYTHM = Did you know? A steady rhythm, as in walking or cycling, calms sensitive nerves.
fact-F-WALK-SOON = Did you know? After a few days of walking every day, many people notice that they feel looser.
fact-F-TISSUE = Did you know? Muscles recover better from a little often than from a lot once in a while.
fact-M-BACK-ONLY = Did you know? A strong back begins with your legs and buttocks. They take a lot of the load.
fact-F-SAFE-SIGNAL = Did you know? Every time moving goes well, your body learns that it is safe.
fact-M-NO-MOB = Did you know? Strength only works well if you stay flexible too. Don’t skip the loosening up.
fact-F-SCIENCE = Did you know? People who move often sleep better, and good sleep makes pain easier to bear.

## Short lines after a tap

toast-old = This button belongs to an older question. Look at the last message, or just type what you want to say.
toast-too-late = You can change it for ten minutes. You can always give a new number with /pain.
toast-settled = This has already been settled.
toast-noted = That’s already noted.
