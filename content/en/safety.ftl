# Alarm signs: the short list, taking a sign back, the day after, and going on. The alarm texts stand in advice.ftl.
# Source: CLINICAL.md, section 2.

## The short list: E1, E2 and E3 in one line, then E4, U1 and U2

screen-ask =
    Is it really so? Tap what is true now:
    • numbness or tingling between your legs, or new trouble with urine, stool or sex
    • pain, tingling or weakness in both legs
    • a foot that drags or a leg that gives way
    • a fever, chills or feeling really ill
screen-none = No, none of these
screen-line-cauda = Numbness, urine, stool
screen-line-both_legs = Both legs
screen-line-leg_weakness = Dragging foot, weak leg
screen-line-fever = Fever or really ill

screen-closed = The list of alarm signs:

# After [That is not what I meant]
screen-back-withdraw = Good that you say so. To be on the safe side, one question: do you have any of these now?
# After [I had it already, my doctor knows]
screen-back-known = Thank you, so your doctor knows about it. Is any of these new, or worse than your doctor knows?
screen-clear = Good, then we’ll carry on. If any of these comes up later, call at once.
screen-unlocked = Thank you. Your programme is running again. If any of these comes up later, call at once.
screen-still-locked = Thank you. Another sign is still open, so your programme has to wait a little longer. /today shows how to go on.

# After [I don't know]
screen-more = That’s fine. Then one easy question: is anything different from normal today when you pass urine, on the toilet, between your legs or in the strength of your legs, or do you have a fever?
screen-more-no = No, everything is normal
screen-more-yes = Yes, something is different

# After half an hour without an answer
screen-again = I’m asking once more, because it matters. Your exercises wait for your answer.
screen-expired = This question has passed. Do you have any of these after all? Then call at once, and don’t wait for me.

## Below an alarm text

btn-withdraw = That is not what I meant
btn-known = I already had it, doctor knows
despair-yes = Yes, that is how I feel
despair-withdrawn = Thank you, that’s clear. If it does get too much: 113 (or 0800-0113, free of charge) is there day and night, and in an emergency { $emergency }.

## Somebody other than the patient

other-person =
    Is this about someone else? Please call for them.
    Trouble passing urine or stool, a numb feeling between the legs, weakness in both legs, or a fever with back pain: call the GP or the out-of-hours GP at once.
    Chest pain, short of breath, a serious accident or getting worse fast: call { $emergency }.
    Does someone no longer want to live? Call 113, in an emergency { $emergency }.

## A sign that the doctor knows of

known-sign = Your doctor already knows about this. Is it the same as always, or new or worse? If new or worse: call your GP or the out-of-hours GP now, in an emergency { $emergency }.
known-sign-same = Same as always
known-sign-worse = New or worse
known-sign-fine = Good, then everything stays as it was. If it changes, tell me at once.

## The day after, for three days

spoken = How are things now? Have you spoken to anyone: your GP, the out-of-hours GP or your therapist?
spoken-yes = Well done. Your programme waits a little longer. Has your doctor said you can move again? Then tap below.
# Whoever types "no" or "not yet" after that
spoken-wait = That’s all right. Your programme waits until your doctor says you can go on. Then tap below. If it gets worse, call at once.
btn-release = Doctor has looked, I can go on
btn-release-appointment = Doctor or therapist agrees
released = Good! Your programme is running again and you’ll get messages again. Start gently. If anything comes back or gets worse, call at once.
released-start = Good! Then we’ll go on where we were. If anything comes back or gets worse, call at once.
