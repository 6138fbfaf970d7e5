# Alarm signs: the short list, taking a sign back, the day after, and going on. The alarm texts stand in advice.ftl.
# Source: CLINICAL.md, section 2.

## The short list: E1, E2 and E3 in one line, then E4, U1 and U2

screen-ask =
    Is it really so? Look at this list and tap what is true now:
    • a numb or tingling feeling between your legs, or new problems with passing urine, stool or sex
    • pain, tingling or less strength in both legs
    • a foot that drags or a leg that gives way
    • fever, chills or feeling really ill
screen-none = No, none of these
screen-line-cauda = Numb feeling, urine, stool
screen-line-both_legs = Both legs
screen-line-leg_weakness = Dragging foot, weak leg
screen-line-fever = Fever or really ill

screen-closed = The list of alarm signs:

# After [That is not what I meant]
screen-back-withdraw = Good that you say so. To be sure I ask it once, exactly. Do you have one of these now?
# After [I had it already, my doctor knows]
screen-back-known = Thank you, now I know that your doctor knows. Is anything new, or worse than your doctor knows? Do you have one of these now?
screen-clear = Good, then we simply go on. If one of these comes later, call at once.
screen-unlocked = Thank you. Then we go on; your programme runs again. If one of these comes later, call at once.
screen-still-locked = Thank you. Another sign is still open, so your programme waits a little longer. /today shows how you go on.

# After [I don't know]
screen-more = That is fine. One easy question then: is anything different from normal today when you pass water, on the toilet, between your legs or in the strength of your legs, or do you have a fever?
screen-more-no = No, all is normal
screen-more-yes = Yes, something is different

# After half an hour without an answer
screen-again = I ask once more, because it matters. Your exercises wait for your answer.
screen-expired = This question has passed. Do you have one of these after all? Then call at once, and do not wait for me.

## Below an alarm text

btn-withdraw = That is not what I meant
btn-known = I had it already, my doctor knows
despair-yes = Yes, that is how I feel
despair-withdrawn = Thank you, that is clear. If it does get heavy: 113 (or 0800-0113, free of charge) is there day and night, and in an emergency { $emergency }.

## Somebody other than the patient

other-person =
    Is this about someone else? Please call for them.
    With problems passing water or stool, a numb feeling between the legs, weakness in both legs, or fever with back pain: call the GP or the out-of-hours GP at once. With chest pain, shortness of breath, a serious accident, or if it gets worse fast: call { $emergency }.
    Does someone no longer want to live? Call 113, or in an emergency { $emergency }.

## A sign that the doctor knows of

known-sign = Your doctor knows about this already. Is it as always, or new or worse? If it is new or worse, call your GP or the out-of-hours GP now, and in an emergency { $emergency }.
known-sign-same = As always
known-sign-worse = New or worse
known-sign-fine = Good, then all stays as it was. If it changes, tell me at once.

## The day after, for three days

spoken = How are things now? Have you spoken to someone: your GP, the out-of-hours GP or your therapist?
spoken-yes = Well done. Your programme waits a little longer. Does your doctor say that you may move again? Then tap below.
btn-release = My doctor has looked, I may move
btn-release-appointment = Doctor or therapist agrees
released = Good! Your programme runs again, and so do my messages. Start gently; if something comes back or gets worse, call at once.
released-start = Good! Then we go on where we were. If something comes back or gets worse, call at once.
