# The questions of a check-in, and what stands below an advice. The advice itself stands in advice.ftl.
# Source: FLOWS.md (a day) and CLINICAL.md, section 4.

## How much pain? The opening of the reminder stands above it

pain-morning = How is your back now? Tap a number from 0 to 10.
pain-after = How is your back now, after moving? Tap a number from 0 to 10.
pain-day = How was your back on average in the last 24 hours? Tap a number from 0 to 10.
pain-loose = How much pain do you have now? Tap a number from 0 to 10.
# After "six and a half": the two whole numbers stand below
pain-between = That is in between. Which of these two fits best?
pain-outside = That number is not on the scale. 0 is no pain, 10 is the worst pain you can imagine.

btn-changed = Something has changed
btn-change = Change

## What kind of pain?

character = What kind of pain is it now?
character-dull = dull
character-stiff = stiff
character-sharp = sharp
character-radiates = runs into my leg
character-good = just fine

leg = Is that the way you know it, or is it worse?
leg-known = The way I know it
leg-worse = Worse

# In the message of a question that was not answered
question-expired = This question has passed. That is quite all right.

## Somebody writes how it feels, without a number. The question for the number stands below

lead-severe = That sounds like a lot. I would like to know how bad it is. If you really cannot bear it, call your GP or the out-of-hours GP.
lead-worse-after = More pain after moving: good that you say so.
lead-mild = A little pain, thank you. Give it a number too, then we can see the line.
lead-better = Good to hear! Give it a number too, then we can see the line.

## Below an advice

# In the evening, where the number changes nothing about what the day said already
evening-calm = Thank you, this number fits today. Tomorrow is another day; sleep well later on.
told-therapist = Your therapist gets a message about this. Do not wait for that if you need help now.

# $phone, $hours: of the clinic
call-clinic = Call { $clinic } on { $phone } ({ $hours }).

btn-why = Why?
why-lifted = In the beginning you told me something because of which new severe or rising pain should be seen by a doctor on the same day.
why-gone = This advice is too long ago; I no longer have it at hand. Every new advice has its own Why below it.
btn-alarm-signs = Alarm signs
btn-therapist = Message to my therapist
btn-phone = Copy the clinic’s number
btn-swap = Gentler exercise
btn-times = Other times
btn-leg-gone = My leg is fine again
btn-leg-checked = Someone has looked at it

# Somebody writes that it no longer runs into the leg
leg-ask-gone = Has the pain in your leg gone completely?
btn-leg-stays = Not quite yet
leg-stays = Good, then I keep it in mind. Tell me when it has gone, or when it gets worse.
leg-gone = Good that it has gone! I read your next number as usual again. If it comes back, tell me at once.
leg-checked = Good that someone has looked at it. Your leg pain is known now: if it gets worse or different, tell me at once.

## A step more (D16): nothing changes without a yes

step-yes = Yes, please
step-no = Not yet
step-not-yet = That is fine, we leave it as it is. I will ask again later.
# $walk: the new walk
step-walking = Lovely! From now on: { $walk }. Your exercises stay as they are.
step-exercise = Lovely! Your exercises go up a small step. Your walk stays as it is.
step-passed = This does not fit any more; something has changed in the meantime. I will offer it again as soon as it does.
step-therapist = In your case your therapist has a look before anything is added. Ask at the next contact.

## An offer of help: at most once in 14 days (H-RECUR, H-TRUST, H-START, H-LONG)

offer-H-RECUR = Does it keep coming back? Then it is wise to look for the cause together with a therapist.
offer-H-TRUST = Is moving a little scary? A therapist can do it with you once; that builds trust.
offer-H-START = Not sure where to begin? A therapist can choose the first step with you.
offer-H-LONG = You have had this for a while. You need not do it alone: a therapist is happy to think along.

## One small fact, at most one a day

fact-M-TOO-HEAVY = Did you know? Too much too soon is a mistake that nearly everybody makes once. A step back is simply part of the way.
fact-M-NO-VARIETY = Did you know? Switching between walking, loosening up and calm exercise helps more than always the same.
fact-M-SKIP-WALK = Did you know? A short walk seems like very little, and that is just what people skip too often.
fact-F-EFFECTS = Did you know? When you move, you feed the discs in your back: they soak up fluid.
fact-R-RHYTHM = Did you know? A steady rhythm, as in walking or cycling, calms sensitive nerves.
fact-F-WALK-SOON = Did you know? After a few days of walking every day, many people notice that they feel looser.
fact-F-TISSUE = Did you know? Muscles mend better from a little often than from a lot once in a while.
fact-M-BACK-ONLY = Did you know? A strong back begins with your legs and buttocks. They carry a lot for it.
fact-F-SAFE-SIGNAL = Did you know? Every time moving goes well, your body learns that it is safe.
fact-M-NO-MOB = Did you know? Strength only works well if you stay supple too. Do not skip loosening up.
fact-F-SCIENCE = Did you know? People who move often sleep better, and good sleep makes pain easier to carry.

## Short lines after a tap

toast-old = This button belongs to an older question. Look at the last message, or simply type what you want to say.
toast-too-late = You can change it for ten minutes. Feel free to give a new number with /pain.
toast-settled = This has been settled already.
toast-noted = That is noted already.
