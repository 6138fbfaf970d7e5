# Getting to know each other: from the welcome to the first advice. Variables without a note are the clinic's.
# Source of the lists: CLINICAL.md, section 2; of the consents: section 6. One question at a time.

language-nl = Nederlands
language-en = English

## Welcome

onboarding-welcome =
    Welcome! I am the coach of { $clinic }. I help you move a little every day.

    • I am a computer program: nobody reads along live.
    • Is it urgent? Call your GP or the out-of-hours GP service. Life in danger: call { $emergency }.
    • The messages travel through Telegram.

    First a few short questions. You can tap or type.

onboarding-welcome-back = Good to see you again. We pick up where we were.

onboarding-link-needed =
    Hello! This coach is for people who were given their own link by { $clinic }. Do you have one? Tap it and we can begin. If not, ask your therapist.

    Is it urgent? Call your GP or the out-of-hours GP service. Life in danger: call { $emergency }.

onboarding-link-invalid =
    This link no longer works. A link can be used once, and for a week at most. Ask { $clinic } for a new one.

    Is it urgent? Call your GP or the out-of-hours GP service. Life in danger: call { $emergency }.

## Consent

onboarding-consent-coaching =
    May I coach you, and keep your answers for that?

    They are about your health: your complaint, your pain numbers and what you do. You can always end it with /stop, and erase everything with /data.

onboarding-yes-may = Yes, you may

onboarding-refused =
    That is fine. I will send you nothing and keep nothing about your back.
    Change your mind later? Send /start and we begin again.

    Do you get symptoms that frighten you? Don’t wait: call your GP or the out-of-hours GP service. Life in danger: call { $emergency }.

onboarding-consent-therapist =
    May your therapist look along?

    Your therapist then sees your first name, your pain numbers and what you do, and gets a message at an alarm sign. If your therapist does not respond, a colleague at { $clinic } may look along for a day. It is fine to say no.

onboarding-consent-tips = May a therapist of { $clinic } send you a tip now and then?
## The list of alarm signs: RF-E1 to RF-S7. The numbers stand on the buttons too.

onboarding-safety =
    Safety first. Do you have any of these, new or worse?

    1. Numb between your legs, or passing urine, stools or sex suddenly different
    2. Pain, tingling or weakness in both legs
    3. A bad accident or fall
    4. Chest pain, short of breath, or fainted
    5. Sudden tearing pain in belly and back
    6. A leg that gives way or a foot that drags
    7. Fever or really ill
    8. Pain you cannot bear
    9. A small fall, with brittle bones or prednisone
    10. Had cancer, and now new back pain
    11. Lost weight for no reason
    12. Worse at night, whatever you do
    13. Back changed shape, or pain between your shoulder blades
    14. No better after six weeks, and no doctor seen yet

onboarding-sign-cauda = 1 Numb, toilet
onboarding-sign-both-legs = 2 Both legs
onboarding-sign-accident = 3 Accident, fall
onboarding-sign-chest = 4 Chest, breath
onboarding-sign-tearing = 5 Belly and back
onboarding-sign-weakness = 6 Leg, foot
onboarding-sign-fever = 7 Fever, ill
onboarding-sign-unbearable = 8 Unbearable
onboarding-sign-fracture = 9 Brittle bones
onboarding-sign-cancer = 10 Had cancer
onboarding-sign-weight = 11 Lost weight
onboarding-sign-night = 12 Worse at night
onboarding-sign-shape = 13 Shape, shoulders
onboarding-sign-no-improvement = 14 No better

onboarding-safety-simple =
    Never mind. Let me ask it another way.

    Do you go to the toilet as always, feel everything between your legs, stand well on both legs, and are you not ill or short of breath?

onboarding-safety-all-normal = Yes, all as always

onboarding-safety-which = Then choose what comes closest. In doubt between two? Take the lowest number.

onboarding-held = Has a doctor had a look, and may you go on? Then send /start.
onboarding-held-open = Has a doctor had a look, and may you go on? Then tap below.

## Who talks to somebody first, and what is good to know

onboarding-exclusions =
    Does anything on this list fit? Tap all that does.

    With the first five it is better to talk to a therapist or doctor first. With the others I keep an extra eye out.

marked = ☑ { $choice }
unmarked = ☐ { $choice }
none-of-these = No, none of these
both = { $a }, { $b }

onboarding-under-18 = Under 18
onboarding-pregnant = Pregnant
onboarding-surgery = Back surgery in the past year
onboarding-heart = Heart disease, not under control
onboarding-active-cancer = I have cancer now
onboarding-first-episode = 1st back pain, 55+ or under 20
onboarding-cancer = Had cancer in the past
onboarding-osteoporosis = Osteoporosis (brittle bones)
onboarding-steroids = Took prednisone for long
onboarding-immunity = Weak immune system

onboarding-minor =
    Thank you for being honest. This coach is for adults, so I stop here and keep nothing more about it.

    Is your back bothering you? Tell somebody at home, and ask your GP to think along. Life in danger: call { $emergency }.

onboarding-excluded = Thank you, it is good that I know. In your situation somebody who knows you should think along first.

onboarding-wait-pregnant = • You are pregnant. Ask your midwife or therapist which movement suits you now.
onboarding-wait-surgery = • You had back surgery. Ask your doctor or therapist what you may do already.
onboarding-wait-heart = • Your heart needs attention. Ask your GP or heart specialist how much effort is good.
onboarding-wait-cancer = • You have cancer now. Ask the team that treats you which movement is good for you.

onboarding-excluded-next = Until then you get no exercises from me. Have you talked about it and is it all right? Then tap below and we go on.

onboarding-doctor-agrees = Doctor or therapist agrees

## Your back

onboarding-complaint = What fits your back best?
onboarding-complaint-acute = Sudden, or just started
onboarding-complaint-hernia = Slipped disc or nerve pain
onboarding-complaint-osteoarthritis = Osteoarthritis
onboarding-complaint-chronic = Long, over 3 months

onboarding-since = When did it start?
onboarding-since-this-week = Less than a week ago
onboarding-since-longer = Longer ago

onboarding-radiation = Does the pain run into one leg, or does that leg feel numb or tingly?
onboarding-radiation-unclear = Does your therapist or doctor know of it already, or is it new? Then I know what is safe.
onboarding-radiation-known = Yes, my therapist or doctor knows
onboarding-radiation-new = Yes, new or not discussed yet

onboarding-pain = How much pain do you have now, from 0 (no pain) to 10 (worst imaginable)?
onboarding-pain-between = You are in between. Which of these two fits best?
onboarding-again = It has been a while since you answered this. So I ask it once more.

onboarding-walking = How much do you walk on a normal day now, all together?
onboarding-walking-0 = Hardly at all
onboarding-walking-5 = About 5 minutes
onboarding-walking-10 = About 10 minutes
onboarding-walking-20 = About 20 minutes
onboarding-walking-30 = 30 minutes or more

## Done: the advice stands between these two. $walk: the walk. $morning, $midday and $evening: a time, or "off".

onboarding-done = Done, thank you!

onboarding-plan =
    <b>Today</b>
    { $walk }. The exercises come with your reminders.

onboarding-reminders =
    Your reminders: morning { $morning }, midday { $midday }, evening { $evening }. A test message comes in one minute.

onboarding-no-reminders = Your reminders are off. Send /times if you want them, or /today to look for yourself.

onboarding-test = This is a test message. It works: this is how your reminders come in. There is nothing to do now.
