# Answers to questions about moving, and everything that is no fixed conversation. The knowledge is article.toml's.
# Source: FLOWS.md (any time) and VOCABULARY.md, section 3.

# $section: where it stands in the article
answer-section = <i>From: { $section }</i>
# Below what holds only without alarm signs (CLINICAL.md, section 1, tensions 1, 3 and 4)
answer-rider = This is for people without alarm signs. If you do have one, call your GP first.

## One answer a topic: two to five short sentences. The rules stand in bot/conversation/topics.py

# Q1, R-JUST-ENOUGH
answer-may_i_move = Yes, nearly always. Back pain is rarely a reason to keep still; it’s about how much. Begin with what feels comfortable and do a little every day.
# Q2, F-MILD-NOHARM, R-STOP-SHARP
answer-can_moving_damage = No, not when you move in an ordinary, controlled way. A little pain does not mean that something is being harmed. Your back is made to move. Does the pain turn sharp or severe, or run into your leg? Then stop that exercise.
# R-STOP-SHARP, R-MILD-PAIN
answer-stop_when_it_hurts = You don’t have to stop for a little pain. Stop an exercise when pain turns sharp or severe, or runs into your leg. Then tell me here. If it runs into your leg and that is new or worse, ask your therapist first.
# Q4, F-SCIENCE, R-REPEAT
answer-does_it_last = Yes, more than most things. Studies of people who move find a higher pain threshold, less stress hormone, better sleep and more strength. It does have to become a habit: a little every day.
# R-ALWAYS-SAFE
answer-what_is_always_safe = Calm walking and gentle, easy movements are always possible, if you have no alarm signs. Keep a pace at which you can talk. Keep it small on a bad day.
# F-REST-BRIEF, F-REST-COSTS, F-BELIEFS, F-SAFE-SIGNAL
answer-rest = A short rest is fine and can bring relief. Resting for long works against you: your back gets stiffer, your muscles weaker and your nerves more sensitive. People who expect everything from rest often stay sore for longer. Do small things: by doing, your body learns that moving is all right.
# R-WALK-BASE, R-RHYTHM
answer-walking = Walking is the foundation. Its steady rhythm reassures your nerves, your hips join in and your back doesn’t have to do too much. Keep a pace at which you can talk. Several short walks are fine too.
# DOSE-WALK, F-WALK-SOON, R-START-LOW
answer-walking_dose = Aim for 10 to 30 minutes a day. If that is too much, begin with a few minutes, a few times a day. People who walk every day often feel looser after a few days. /today says how much suits you now.
# R-MOB-GENTLE, X-MOB
answer-mobility = Mobility is soft, controlled movement, not a workout. Think of tilting your pelvis, turning your upper back, hinging at your hips or bending sideways. It makes room and prepares you for strength.
# R-MOTOR, R-MOTOR-WHO, F-CONTROL
answer-motor_control = Motor control means practising control: the right muscles join in on time. You then move more smoothly and with more confidence. Your muscles work together, so your back has less to make up for. It is most useful when complaints last long or keep coming back.
# R-STRENGTH, X-STR
answer-strength = A lasting result takes strength: in your buttocks, hips, upper back and trunk. Think of getting up from a chair, a bridge, lifting a bag and carrying bags. We begin once easy movement and control go well. Light is a fine start.
# R-CARDIO-LIGHT
answer-cardio = Easy cycling, brisk walking, rowing or the cross-trainer: all good. Light is enough. If you can still talk, you are doing fine.
# R-PHASES
answer-phases = We build up in four phases. First easy movement, then muscle control, then strength, then your daily life. Your walk always stays.
# R-START-LOW, R-NO-RISE-AFTER, R-REPEAT, R-VARIETY
answer-build_up = Start low and go up in small steps. Some pain is fine, as long as it is not clearly more afterwards. Better a little every day than a lot once a week. Variety matters more than training hard.
# F-ACUTE-MOVE, C-ACUTE-1, C-ACUTE-2, C-ACUTE-3, C-ACUTE-4
answer-acute = When your back locks up, you hardly dare to move. Yet light movement helps just now. Take short walks, tilt your pelvis calmly and get up often. Do nothing heavy all at once. If the pain is severe, leave the exercises for now; a short walk is fine.
# C-HERNIA-1, C-HERNIA-2, C-HERNIA-3, C-HERNIA-4, F-HERNIA-REST, H-RADIATE
answer-hernia =
    You need movement then too, but in small portions.
    Walk calmly, keep your hips loose, practise control with little weight and force nothing. Lying still makes nerves more sensitive; movement brings the rhythm back. If the pain in your leg is new or worse, ask for help first.
# F-ARTROSE, C-ARTROSE-SIT
answer-osteoarthritis =
    Moving works extra well then.
    You wake up less stiff and your muscles get stronger. Long sitting makes it worse, moving often makes it better. Loosen up every half hour.
# F-CHRONIC, C-CHRONIC-1, C-CHRONIC-2, C-CHRONIC-3, C-CHRONIC-4, C-CHRONIC-5, C-CHRONIC-MIX
answer-chronic = When pain has lasted long, a sensitive nervous system plays the main part. Your brain learns again that moving is all right, and you learn to trust your body again. Build up step by step, in a steady rhythm. Less stress in your day helps your back too. The best mix is walking, control and a little strength.
# C-ARTROSE-SIT, T-MIDDAY
answer-sitting = Sitting is not bad, sitting for long is. Get up every half hour and stretch. Take a few steps and then sit differently.
# M-WAIT, M-TOO-HEAVY, M-BACK-ONLY, M-NO-VARIETY, M-PASSIVE, M-NO-MOB, M-SKIP-WALK, R-BALANCE
answer-mistakes = This often goes wrong: waiting until all pain is gone, or too heavy too early. Training only your back, or never varying. Strength without staying flexible, and no walk because it seems like nothing. Expecting everything from the treatment table. Aim for the middle instead.
# F-MEDICINE, F-EFFECTS, F-TISSUE, F-FOUNDATION
answer-why_it_works = Moving helps your back in many ways at once. It feeds your muscles and the discs in your back, and calms nerves. Light load, often, helps muscles mend. You get looser and gain confidence. That is why it is the base and not an extra.
# T-MORNING
answer-morning_routine = In the morning you loosen your back. Tilt your pelvis, hinge at your hips and turn your upper back calmly. It takes five minutes or so.
# T-MIDDAY
answer-midday_routine = At midday you take a short walk. Change position too: sit or stand a little differently each time. Small is fine, as long as it is often.
# T-EVENING
answer-evening_routine = In the evening you wind down. Move gently and breathe out slowly. Take a calm stroll after dinner.
# H-RECUR, H-LONG, H-RADIATE, H-TRUST, H-OVERLOAD, H-START, F-TEAM, F-CTA
answer-when_to_seek_help =
    Ask for help when the pain keeps coming back, has lasted long or runs into your leg. Also when you do not dare to move, overdo it again and again or do not know how to start. Therapists with different skills work together on a plan that fits you.

    { alarm-signs-short }
# R-TREND, R-MILD-PAIN
answer-bad_day = A bad day is part of it; nearly everyone has them. Mostly the next day is better. Look at how it goes over days, not at one moment. A little pain is no reason to give up: do something small that feels good.

## /ask: the groups, and above their list

ask-how = What would you like to know about moving with your back? Type your question in plain words, or choose below.
topics-may = Is it all right?
topics-forms = Kinds of movement
topics-build = Building up
topics-complaint = My complaint
topics-day = Through the day
topics-help = When it is hard

## What a topic is called on a button

topic-may_i_move = May I move?
topic-can_moving_damage = Can it do harm?
topic-stop_when_it_hurts = Stop when it hurts?
topic-does_it_last = Does it last?
topic-what_is_always_safe = What is always fine?
topic-rest = Rest
topic-walking = Walking
topic-walking_dose = How much walking?
topic-mobility = Easy movement
topic-motor_control = Muscle control
topic-strength = Getting stronger
topic-cardio = Cycling and stamina
topic-phases = The four phases
topic-build_up = How do I build up?
topic-acute = It just locked up
topic-hernia = Slipped disc or nerve pain
topic-osteoarthritis = Osteoarthritis
topic-chronic = Sore for a long time
topic-sitting = Sitting for long
topic-mistakes = Common mistakes
topic-why_it_works = Why it works
topic-morning_routine = Morning routine
topic-midday_routine = Midday routine
topic-evening_routine = Evening routine
topic-when_to_seek_help = When to ask for help?
topic-bad_day = A bad day

btn-exercises = Exercises
btn-to-therapist = Question for my therapist
btn-help = Help
btn-start = Start again

## Not understood

lost-1 = I don’t quite understand that yet. What can I help you with?
lost-2 = Sorry, I can’t tell what you mean. Is it one of these, perhaps?
lost-3 = I have no answer to that. This is what I can do for you:
unknown-command = I don’t know that command. /help shows what I can do.

greeting = Hello! Good to hear from you. What can I help you with?
thanks = You’re welcome!
later-any = Fine, do it in your own time. Do the messages always come too early or too late? Then choose other times.

## What I cannot read

media-voice = I can’t listen to this. Type it in a few words, then I can read it.
media-video = I can’t watch or listen to this. Type it in a few words, then I can read it.
media-photo = I can’t look at this. Type in a few words what you want to show me, then I can read it.
media-file = I can’t look at this. Type in a few words what it says, then I can read it.
media-sticker = Nice! I understand you best with words and buttons.
media-location = Thank you, but I don’t do anything with places. You set your city with /times.
media-contact = Thank you, but I don’t keep addresses or numbers.
media-other = I can’t do anything with that. Type it in a few words, then I can read it.
alarm-line = Numb between your legs, trouble passing urine or weak legs? Call your GP or the out-of-hours GP at once, and in an emergency { $emergency }.

## Who has not joined yet

stranger = This coach is for patients of { $clinic }. Ask there for a link, then we can begin. Is it urgent? Call your GP or the out-of-hours GP, and in an emergency { $emergency }.
stopped = You have stopped the coach, so I keep nothing of what you write. Are you unwell? Call your GP. Would you like to start the coach again? You can.

## What somebody tells without an alarm sign: a calm offer (H-TRUST, H-START, H-OVERLOAD, H-RECUR, H-LONG)

reply-H-TRUST = That’s quite normal: after pain, moving can be scary. Begin with something small that feels good, a few minutes of walking or tilting your pelvis. A therapist can try it with you.
reply-H-START = Start small: one short walk today is enough. Your exercises are ready at /today. A therapist can choose the first step with you.
reply-H-OVERLOAD = Doing too much time and again is very common. Stick to the small step for a while, on good days too. A therapist can help you find the right amount.
reply-H-RECUR = I’m sorry that it’s back. Going on in small steps helps, and a therapist can look for the cause with you.
reply-H-LONG = That is a long time. You don’t have to do it alone: small fixed steps help, and a therapist is happy to help.

reach-phone = You can call { $clinic } on { $phone }, during { $hours }. You can ask for your therapist there too.
reach-no-phone = Call or email { $clinic } to reach your therapist.
