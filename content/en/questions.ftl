# Answers to questions about moving, and everything that is no fixed conversation. The knowledge is article.toml's.
# Source: FLOWS.md (any time) and VOCABULARY.md, section 3.

# $section: where it stands in the article
answer-section = <i>From: { $section }</i>

## One answer a topic

# Q1, R-JUST-ENOUGH
answer-may_i_move = Yes, nearly always. Back pain is mostly no reason to keep still; it is about how much. Begin with what feels comfortable and do a little every day. If you have an alarm sign, call your GP first.
# Q2
answer-can_moving_damage = No, not when you move in an ordinary, controlled way. Pain while moving does not mean that something is being harmed. Your back is made to move and gets suppler and stronger from it.
# R-STOP-SHARP, R-MILD-PAIN
answer-stop_when_it_hurts = You need not stop for a little pain. Stop an exercise when pain turns sharp or severe, or runs into your leg. Then tell me here; if it runs into your leg and that is new or worse, ask your therapist first.
# Q4, R-STRENGTH
answer-does_it_last = Yes. Moving is one of the best ways to feel better in the long run, all the more when some strength comes later. It does have to become a habit: a little every day.
# R-ALWAYS-SAFE
answer-what_is_always_safe = Calm walking and soft, supple movements are always possible, if you have no alarm signs. Keep a pace at which you can talk, and make it small on a lesser day.
# F-REST-BRIEF, F-REST-COSTS
answer-rest = A short rest is fine and can bring relief. Resting for long works against you: your back gets stiffer, your muscles weaker and your nerves touchier. Get up often and do small things.
# R-WALK-BASE, R-RHYTHM
answer-walking = Walking is the foundation. Its steady rhythm calms your nerves, your hips join in and your back need not do too much. Wear easy shoes, at a pace at which you can talk. In bits is fine too.
# DOSE-WALK, R-START-LOW
answer-walking_dose = Aim for 10 to 30 minutes a day. If that is too much, begin with a few minutes, a few times a day. Today’s walk says how much suits you now.
# R-MOB-GENTLE, X-MOB
answer-mobility = Mobility is soft, controlled movement, not a workout. Think of tilting your pelvis, turning your upper back or bending sideways. It makes room, and then your back is ready for more.
# R-MOTOR, R-MOTOR-WHO
answer-motor_control = Motor control means practising control: the right muscles join in on time. You then move more smoothly and with more trust. It is most useful when complaints last long or keep coming back.
# R-STRENGTH, F-CONTROL
answer-strength = A result that lasts needs strength: in your buttocks, hips, upper back and trunk. We begin once supple movement and control go well. Light is a fine start.
# R-CARDIO-LIGHT
answer-cardio = Easy cycling, brisk walking, rowing or the cross-trainer: all good. It need not be heavy. If you can still talk, you are doing fine.
# R-PHASES
answer-phases = We build up in four phases: supple movement first, then muscle control, then strength, and then all that you do in daily life. Your walk always stays.
# R-START-LOW, R-NO-RISE-AFTER, R-REPEAT
answer-build_up = Start low and go up in small steps. Some pain is fine, as long as it is not clearly more afterwards. Better a little every day than a lot once a week.
# F-ACUTE-MOVE, C-ACUTE-1, C-ACUTE-2, C-ACUTE-3, C-ACUTE-4
answer-acute = When your back locks up, you hardly dare to move. Yet light movement helps just now: walk in short bits, tilt your pelvis calmly, get up often and do nothing heavy all at once.
# C-HERNIA-1, C-HERNIA-2, C-HERNIA-3, C-HERNIA-4, F-HERNIA-REST
answer-hernia =
    You need movement then too, but in small portions.
    With a hernia or nerve pain: walk calmly, keep your hips supple, practise control with little weight and force nothing. If the pain in your leg is new or worse, ask for help first.
# F-ARTROSE, C-ARTROSE-SIT
answer-osteoarthritis =
    Moving works extra well then.
    With osteoarthritis it makes you wake up less stiff, and your muscles take over work. Do not sit for long; loosen up every half hour.
# F-CHRONIC, C-CHRONIC-1, C-CHRONIC-MIX
answer-chronic = When pain has lasted long, your nervous system has often become oversensitive. Your brain learns anew that moving is all right. The best mix is walking, control and a little strength, in small fixed steps.
# C-ARTROSE-SIT, T-MIDDAY
answer-sitting = Sitting is not bad, sitting for long is. Get up every half hour, stretch, take a few steps and then sit differently.
# M-WAIT, M-TOO-HEAVY, M-BACK-ONLY, M-NO-VARIETY, M-PASSIVE, M-NO-MOB, M-SKIP-WALK
answer-mistakes = This often goes wrong: waiting until all pain is gone, too heavy too soon, training only the back, never varying, expecting everything from the treatment table, strength without loosening up, and skipping walks because they seem so little.
# F-MEDICINE, F-EFFECTS
answer-why_it_works = Moving does many things at once: it feeds your muscles and the discs in your back, calms nerves, loosens your back and builds trust. That is why it is the base and not an extra.
# T-MORNING
answer-morning_routine = In the morning you loosen your back: tilt the pelvis, hinge at the hips and turn your upper back calmly. It takes five minutes or so.
# T-MIDDAY
answer-midday_routine = At midday you walk a bit and change position: sit or stand a little differently each time. Small is fine, as long as it is often.
# T-EVENING
answer-evening_routine = In the evening you wind down: move gently, breathe out slowly, and take a calm stroll after dinner.
# H-RECUR, H-RADIATE, H-TRUST, H-OVERLOAD, H-START, H-LONG
answer-when_to_seek_help =
    Ask a therapist for help when the pain keeps coming back, runs into your leg or has lasted long, when you overdo it time and again, when you do not dare to move or do not know how to start.

    { alarm-signs-short }
# R-TREND, F-MILD-NOHARM
answer-bad_day = A bad day is part of it; nearly everyone has them, and it is mostly less the next day. Look at the line over days. Do something small today that feels good, and do give your number.

## What a topic is called on a button

topic-may_i_move = May I move?
topic-stop_when_it_hurts = Stop when it hurts?
topic-does_it_last = Does it last?
topic-rest = Rest
topic-walking = Walking
topic-walking_dose = How much walking?
topic-mobility = Supple movement
topic-motor_control = Muscle control
topic-phases = The four phases
topic-build_up = How do I build up?
topic-sitting = Sitting for long
topic-mistakes = Common mistakes
topic-why_it_works = Why it works
topic-morning_routine = Morning routine
topic-midday_routine = Midday routine
topic-when_to_seek_help = When to ask for help?

btn-exercises = Exercises
btn-to-therapist = Question to my therapist
btn-help = Help
btn-start = Begin again

ask-how = What would you like to know about moving with your back? Type your question in plain words, or choose one.

## Not understood

lost-1 = I do not quite understand that yet. What can I help you with?
lost-2 = Sorry, I cannot tell what you mean. Is it one of these, perhaps?
lost-3 = I have no answer to that. This is what I can do for you:
unknown-command = I do not know that command. /help shows what I can do.

greeting = Hello! Good to have you here. What can I help you with?
thanks = You are welcome!
later-any = Fine, do it at your own moment. Do the messages always come too early or too late? Then choose other times.

## What I cannot read

media-voice = I cannot listen to this. Type it in a few words, then I can read it.
media-video = I cannot watch or listen to this. Type it in a few words, then I can read it.
media-photo = I cannot look at this. Type in a few words what you want to show, then I can read it.
media-file = I cannot look at this. Type in a few words what it says, then I can read it.
media-sticker = Nice! I understand you best with words and buttons.
media-location = Thank you, but I do nothing with places. You set your time zone with /times.
media-contact = Thank you, but I keep no addresses or numbers.
media-other = I cannot do anything with that. Type it in a few words, then I can read it.
alarm-line = A numb feeling between your legs, problems passing water or stool, weakness in both legs? Call your GP or the out-of-hours GP at once, and in an emergency { $emergency }.

## Who has not joined yet

stranger = This coach is for patients of { $clinic }. Ask there for a link, then we can begin. Is it urgent? Call your GP or the out-of-hours GP, and in an emergency { $emergency }.
stopped = You have stopped the coach, so I keep nothing of what you write. Would you like to begin again? You can.

## What somebody tells without an alarm sign: a calm offer (H-TRUST, H-START, H-OVERLOAD, H-RECUR, H-LONG)

reply-H-TRUST = That is quite normal: after pain, moving is scary. Begin with something small that feels good, a few minutes of walking or tilting your pelvis. A therapist can do it with you once.
reply-H-START = Start small: one short walk today is enough. Your exercises are ready at /today. A therapist can choose the first step with you.
reply-H-OVERLOAD = Doing too much time and again is very common. Keep to the small step for a while, on good days too. A therapist can help you find the right amount.
reply-H-RECUR = A pity that it comes back. Going on in small steps helps, and a therapist can look for the cause with you.
reply-H-LONG = That is a long time. You need not do it alone: small fixed steps help, and a therapist is happy to think along.

reach-phone = Call { $clinic } on { $phone }, during { $hours }. You can ask for your therapist there as well.
reach-no-phone = Call or mail { $clinic } to reach your therapist.
