# Getting to know each other: from the welcome to the first advice. Variables without a note are the clinic's.
# Source of the lists: CLINICAL.md, section 2; of the consents: section 6. One question at a time.

language-nl = Nederlands
language-en = English

## Welcome

onboarding-welcome =
    Welcome! I am the coach of { $clinic }. I help you move a little every day.

    • I am a computer program: nobody is reading this live.
    • Is it urgent? Call your GP or the out-of-hours GP. Life in danger: call { $emergency }.
    • The messages travel through Telegram.

    First a few short questions. You can tap or type.

onboarding-welcome-back = Good to see you again. Let’s pick up where we left off.

onboarding-link-needed =
    Hello! This coach is for people who were given their own link by { $clinic }. Do you have one? Tap it and we can begin. If not, ask your therapist.

    Is it urgent? Call your GP or the out-of-hours GP. Life in danger: call { $emergency }.

onboarding-link-invalid =
    This link no longer works. A link works once, and for a week at most. Ask { $clinic } for a new one.

    Is it urgent? Call your GP or the out-of-hours GP. Life in danger: call { $emergency }.

onboarding-other-role =
    This link is meant for somebody who works at { $clinic }. You use the coach as a patient already, and both at once is not possible. Nothing changes.

## Consent

onboarding-consent-coaching =
    May I coach you, and keep your answers to do so?

    They are about your health: your complaint, your pain numbers and what you do. You can stop at any time with /stop, and erase everything with /data.

onboarding-yes-may = Yes, you may

onboarding-refused =
    That’s fine. I won’t send you anything and won’t keep anything about your back.
    Change your mind later? Send /start and we begin again.

    Do you get symptoms that worry you? Don’t wait: call your GP or the out-of-hours GP. Life in danger: call { $emergency }.

onboarding-consent-therapist =
    May your therapist see how you are doing?

    Your therapist then sees your first name, your pain numbers and what you do, and gets a message about an alarm sign. If your therapist doesn’t respond, a colleague at { $clinic } may look for one day. It’s fine to say no.

onboarding-consent-tips = May a therapist of { $clinic } send you a tip now and then?
## The list of alarm signs: RF-E1 to RF-S7. The numbers stand on the buttons too.

onboarding-safety =
    Safety first. Do you have any of these, new or worse?

    1. Numb between your legs, or passing urine, stool or sex suddenly different
    2. Pain, tingling or weakness in both legs
    3. A bad accident or fall
    4. Chest pain, short of breath or fainted
    5. Sudden tearing pain in belly and back
    6. Leg gives way or foot drags
    7. Fever or really ill
    8. Pain you can’t bear
    9. A small fall, with osteoporosis or prednisone
    10. Had cancer, now new back pain
    11. Lost weight for no reason
    12. Worse at night in any position
    13. Back changed shape, or pain between your shoulder blades
    14. No better after six weeks, no doctor seen yet

onboarding-sign-cauda = 1 Numb
onboarding-sign-both-legs = 2 Legs
onboarding-sign-accident = 3 Accident
onboarding-sign-chest = 4 Chest
onboarding-sign-tearing = 5 Belly
onboarding-sign-weakness = 6 Foot
onboarding-sign-fever = 7 Fever
onboarding-sign-unbearable = 8 Pain
onboarding-sign-fracture = 9 Fall
onboarding-sign-cancer = 10 Cancer
onboarding-sign-weight = 11 Weight
onboarding-sign-night = 12 Night
onboarding-sign-shape = 13 Shape
onboarding-sign-no-improvement = 14 Weeks

onboarding-safety-simple =
    Never mind. Let me ask it another way.

    Are things normal when you go to the toilet, can you feel everything between your legs, do you stand firmly on both legs, and are you not ill or short of breath?

onboarding-safety-all-normal = Yes, all as usual

onboarding-safety-which = Then choose what comes closest. Torn between two? Take the lower number.

onboarding-held = Has a doctor had a look, and are you allowed to go on? Then send /start.
onboarding-held-open = Has a doctor had a look, and are you allowed to go on? Then tap below.

## Who talks to somebody first, and what is good to know

onboarding-exclusions = Does anything on this list apply to you? Tap all that do. Sometimes it is better to talk to a doctor or therapist first.

marked = ☑ { $choice }
unmarked = ☐ { $choice }
none-of-these = No, none of these
both = { $a }, { $b }

onboarding-under-18 = Under 18
onboarding-pregnant = Pregnant
onboarding-surgery = Back surgery in the past year
onboarding-heart = Heart disease, not controlled
onboarding-active-cancer = Cancer now
onboarding-first-episode = 1st back pain, under 20 or 55+
onboarding-cancer = Had cancer
onboarding-osteoporosis = Osteoporosis
onboarding-steroids = Took prednisone for a long time
onboarding-immunity = Low immunity

onboarding-minor =
    Thank you for being honest. This coach is for adults, so I’ll stop here and keep nothing more about it.

    Is your back bothering you? Tell someone at home, and ask your GP for advice. Life in danger: call { $emergency }.

onboarding-excluded = Thank you, it’s good to know. In your situation someone who knows you should advise you first.

onboarding-wait-pregnant = • You are pregnant. Ask your midwife or therapist which kind of movement suits you now.
onboarding-wait-surgery = • You had back surgery. Ask your doctor or therapist what you are allowed to do already.
onboarding-wait-heart = • Your heart needs attention. Ask your GP or heart specialist how much effort is good for you.
onboarding-wait-cancer = • You have cancer now. Ask the team that treats you which kind of movement is good for you.

onboarding-excluded-next = Until then I won’t send you exercises. Have you talked about it, and is it all right? Then tap below and we’ll go on.

onboarding-doctor-agrees = Doctor or therapist agrees

## Your back

onboarding-complaint = What describes your back best?
onboarding-complaint-acute = Sudden, or just started
onboarding-complaint-hernia = Slipped disc or nerve pain
onboarding-complaint-osteoarthritis = Osteoarthritis
onboarding-complaint-chronic = Long, over 3 months

onboarding-since = When did it start?
onboarding-since-this-week = Less than a week ago
onboarding-since-longer = Longer ago

onboarding-radiation = Does the pain run down one leg, or does that leg feel numb or tingly?
onboarding-radiation-unclear = Does your therapist or doctor already know about it, or is it new? Then I know what is safe.
onboarding-radiation-known = Yes, my doctor or therapist knows
onboarding-radiation-new = Yes, new or not discussed yet

onboarding-pain = How much pain do you have now? 0 is no pain, 10 is the worst pain you can imagine.
onboarding-pain-between = You’re in between. Which of these two fits best?
onboarding-again = It has been a while since you answered this, so I’ll ask it once more.

onboarding-walking = How much do you walk on a normal day now, all in all?
onboarding-walking-0 = Hardly at all
onboarding-walking-5 = About 5 minutes
onboarding-walking-10 = About 10 minutes
onboarding-walking-20 = About 20 minutes
onboarding-walking-30 = 30 minutes or more

## Done: the advice stands between these two. $walk: the walk. $morning, $midday and $evening: a time, or "off".

onboarding-done = Done, thank you!

onboarding-plan =
    <b>Today</b>
    { $walk }. I’ll send you the exercises.

onboarding-reminders = You’ll hear from me: morning { $morning }, midday { $midday }, evening { $evening }. A test message is on its way.

onboarding-no-reminders = Your reminders are off. Send /times if you want them, or /today to have a look yourself.

onboarding-test = This is a test message. It works: this is how your reminders arrive. There’s nothing to do now.
