# The three routines of a day. Source: CLINICAL.md, sections 5 and 6; in our own words. $minutes each time, $bouts times

routine-walk = Walk: { $minutes } minutes
routine-walk-bouts = Walk: { $bouts } times { $minutes } minutes

## Phase 4: something from daily life

routine-daily-acute = In daily life today: take the stairs at your own pace, or do one thing you have been avoiding.
routine-daily-hernia = In daily life today: do what you agreed with your therapist, calmly and without forcing it.
routine-daily-osteoarthritis = In daily life today: the stairs, an errand or fifteen minutes in the garden. Pick one.
routine-daily-chronic = In daily life today: choose something you like doing and do a small, fixed piece of it.
routine-daily-unknown = In daily life today: pick one ordinary chore and do it calmly.

## Openings: they stand in the push message, so they are neutral; they ask to do something. Never twice in 14 days.
## Morning and evening begin with a number: what follows may be no more than a short walk

opening-morning-1 = Good morning! First your number, then ease into the day.
opening-morning-2 = A new day. Have a stretch and feel how things are.
opening-morning-3 = Good morning. The day begins with one tap.
opening-morning-4 = Before coffee or after: take five minutes for yourself.
opening-morning-5 = Good morning! Have one good stretch and tap your number.
opening-morning-6 = A small start is a good start. Will you join in?
opening-morning-7 = The day begins. Get up calmly and feel how things are.
opening-morning-8 = Good morning. Take one deep breath and begin with your number.
opening-morning-9 = Take a moment. First see how things are.
opening-morning-10 = A moment for yourself: one tap, then calmly on with your day.
opening-morning-11 = Good morning! A little every day. Begin with your number.
opening-morning-12 = Start the day at your own pace: feel, breathe, move.
opening-morning-13 = Good morning. Have a glass of water and give your number.
opening-morning-14 = A kind start to the day: feel first, then move.
opening-morning-15 = Get up, shake your legs loose and tell me how things are.
opening-morning-16 = Good morning! Pick a quiet moment and begin with your number.

opening-midday-1 = Time for your walk.
opening-midday-2 = Good afternoon! Put on your shoes for a short walk.
opening-midday-3 = Step outside for a moment: your walk is waiting.
opening-midday-4 = Time for a break. Coming for a little walk?
opening-midday-5 = Time to stretch your legs. Grab your coat and go.
opening-midday-6 = Halfway through the day: take your walk, however short.
opening-midday-7 = Fresh air does you good. Go for a little walk.
opening-midday-8 = Put down what you are doing and take a few steps.
opening-midday-9 = Find a flat stretch and walk calmly.
opening-midday-10 = Once round the block? Now is a good moment.
opening-midday-11 = Leave your chair for a while and walk a few minutes.
opening-midday-12 = Walking time! Keep a pace at which you can talk.
opening-midday-13 = A walk after lunch: even to the corner is a start.
opening-midday-14 = Give your day some rhythm with a calm walk.
opening-midday-15 = Stand up, stretch and walk your minutes for today.
opening-midday-16 = Call somebody while you walk, or enjoy the quiet.

opening-evening-1 = Good evening. Round off the day calmly: how did it go?
opening-evening-2 = The evening begins. Dim the light a little and unwind.
opening-evening-3 = Time to unwind: breathe out and take a calm stroll.
opening-evening-4 = Good evening! Take five minutes for yourself.
opening-evening-5 = The day is winding down. Sit for a moment and breathe out slowly.
opening-evening-6 = After dinner: a quiet stroll, however short.
opening-evening-7 = Good evening. Let your shoulders drop and begin with one long breath out.
opening-evening-8 = Shake off the day and look back: how did it go?
opening-evening-9 = The day is nearly done: take things at your ease.
opening-evening-10 = Good evening! Put your phone away in a minute and move a little.
opening-evening-11 = Time to slow down. Breathe out slowly and relax.
opening-evening-12 = Take one more calm stroll and end the day relaxed.
opening-evening-13 = Good evening. Find a nice spot and see how things are.
opening-evening-14 = No hurry now: keep breathing and take your time.
opening-evening-15 = Make yourself comfortable and begin with your number.
opening-evening-16 = Good evening! A few calm minutes before you go to bed.

## Midday: changing position

tip-posture-1 = Stand up during your next phone call.
tip-posture-2 = Put your glass of water further away, so that you walk more often.
tip-posture-3 = Slide to the front of your chair and sit like that for a few minutes.
tip-posture-4 = Roll your shoulders five times, then sit differently.
tip-posture-5 = Read your next message on your feet.
tip-posture-6 = Shift your weight from left to right a few times.
tip-posture-7 = Read the paper or fold the laundry standing up.
tip-posture-8 = Place your feet another way: wide, narrow, one in front.
tip-posture-9 = Reach for the ceiling and come down calmly.
tip-posture-10 = Walk to a window, look far away and come back.
tip-posture-11 = Tilt your pelvis a few times where you sit.
tip-posture-12 = Change chairs, or give your chair a quarter turn.
tip-posture-13 = Fetch something yourself that you would have had brought.
tip-posture-14 = Get up when the advert or the song is over.
tip-posture-15 = Lean against the wall for a moment and make yourself tall.
tip-posture-16 = Set a timer for 40 minutes, then walk ten steps.

## Morning with osteoarthritis: not sitting long at a stretch (C-ARTROSE-SIT)

tip-sitting-1 = Get up for a moment every half hour this morning.
tip-sitting-2 = Take a turn round the room after breakfast.
tip-sitting-3 = Drink your coffee standing or walking.
tip-sitting-4 = Leave your chair every half hour, if only briefly.
tip-sitting-5 = Take turns sitting and standing today.
tip-sitting-6 = Move your hips a little before you get up.
tip-sitting-7 = Take some steps after every half hour of sitting.
tip-sitting-8 = Take the stairs once today, at your own pace.
tip-sitting-9 = Get up between two jobs and have a stretch.
tip-sitting-10 = Set a timer for half an hour and then move a little.
tip-sitting-11 = Walk about for a moment before you sit down again.
tip-sitting-12 = Straighten your knees a few times where you sit, then get up.
tip-sitting-13 = Spend the first hour on something that you do on your feet.
tip-sitting-14 = Cut long sitting into pieces of half an hour.
tip-sitting-15 = Shake your legs loose each time you get up.
