# The exercise cards. Source: CLINICAL.md, section 5; in our own words. What belongs to whom stands in exercises.toml.

# Under every card (R-STOP-SHARP: sharp, severe or radiating)
exercise-stop = Stretch, effort or mild pain (up to 3) is fine. Stop this exercise when pain turns sharp, severe or radiating.
# $name the exercise, $dose how much of it
exercise-item = { $name }: { $dose }

## How much. $sets times over, $amount each time

dose-repeats = { $amount } times
dose-repeats-sides = { $amount } times each side
dose-repeats-sets = { $sets } × { $amount } times
dose-repeats-sets-sides = { $sets } × { $amount } times each side
dose-breaths = { $amount } breaths
dose-breaths-sets = { $sets } × { $amount } breaths
dose-seconds-sets = { $sets } × { $amount } seconds
dose-minutes = { $amount } minutes
dose-every = every { $amount } minutes
dose-ladder = your minutes for today

## Phase 1: moving freely

exercise-pelvic_tilt-name = Pelvic tilt
exercise-pelvic_tilt-step-1 = Lie on your back with your knees bent.
exercise-pelvic_tilt-step-2 = Tilt your pelvis until your low back gently meets the floor.
exercise-pelvic_tilt-step-3 = Roll back until there is a small hollow again.
exercise-pelvic_tilt-step-4 = Keep breathing; small and smooth is right.
exercise-pelvic_tilt-feel = Your low back loosens.
exercise-pelvic_tilt-for-hernia = Keep it very small: half of what you could do is enough.

exercise-thoracic_rotation-name = Upper-back turn
exercise-thoracic_rotation-step-1 = Lie on your side, knees drawn up, arms straight in front of you.
exercise-thoracic_rotation-step-2 = Open your top arm backwards and let your eyes follow your hand.
exercise-thoracic_rotation-step-3 = Your knees stay together.
exercise-thoracic_rotation-step-4 = Breathe out when you are open, then come back calmly.
exercise-thoracic_rotation-feel = Turning between your shoulder blades, not low in your back.

exercise-hip_hinge_mob-name = Hip hinge
exercise-hip_hinge_mob-step-1 = Stand with your feet hip-width apart, hands on your hips.
exercise-hip_hinge_mob-step-2 = Push your hips back, knees a little soft.
exercise-hip_hinge_mob-step-3 = Your back stays long, and so does your neck.
exercise-hip_hinge_mob-step-4 = Squeeze your buttocks and come up again.
exercise-hip_hinge_mob-feel = A stretch or some work in the back of your thighs.

exercise-side_bend-name = Side bend
exercise-side_bend-step-1 = Stand or sit tall.
exercise-side_bend-step-2 = Let one hand slide down along your leg.
exercise-side_bend-step-3 = Don’t turn forward; go straight to the side.
exercise-side_bend-step-4 = Come back calmly and take the other side.
exercise-side_bend-feel = A stretch along the side that gets longer.

exercise-hip_mobility-name = Supple hips
exercise-hip_mobility-step-1 = Lie on your back with your knees bent.
exercise-hip_mobility-step-2 = Let one knee fall outwards and bring it back.
exercise-hip_mobility-step-3 = Then draw that knee gently towards your chest.
exercise-hip_mobility-step-4 = Go only as far as is comfortable, then swap.
exercise-hip_mobility-feel = Room in your hip, no pain in your leg.

exercise-long_exhale-name = Long exhale
exercise-long_exhale-step-1 = Sit or lie comfortably.
exercise-long_exhale-step-2 = Breathe in through your nose and count to 4.
exercise-long_exhale-step-3 = Breathe out slowly and count to 6, or to 8 if that feels good.
exercise-long_exhale-step-4 = Let your shoulders drop.
exercise-long_exhale-feel = You feel calmer. Getting dizzy? Then just breathe as usual.

exercise-walk-name = Walking
exercise-walk-step-1 = Put on comfortable shoes and choose a flat route.
exercise-walk-step-2 = Let your arms swing along.
exercise-walk-step-3 = Keep a pace at which you can talk.
exercise-walk-step-4 = Feel free to cut it into bits; everything counts.
exercise-walk-feel = A rhythm, and hips that move along.

exercise-posture_change-name = Changing position
exercise-posture_change-step-1 = Stand up, or shift in your chair.
exercise-posture_change-step-2 = Have one good stretch.
exercise-posture_change-step-3 = Walk ten steps or so.
exercise-posture_change-step-4 = Sit differently from before, or stay standing for a while.
exercise-posture_change-feel = Less stiff.

## Phase 2: guiding your muscles

exercise-deep_breath-name = Gentle belly tension
exercise-deep_breath-step-1 = Lie with your knees bent, one hand below your navel.
exercise-deep_breath-step-2 = Breathe out and draw your lower belly in a little.
exercise-deep_breath-step-3 = Hold that for 5 counts and keep breathing.
exercise-deep_breath-step-4 = Let go again.
exercise-deep_breath-feel = Light tension, deep and low in your belly: about a fifth of what you can do.

exercise-bird_dog-name = Bird-dog
exercise-bird_dog-step-1 = Start on hands and knees, your back flat.
exercise-bird_dog-step-2 = Slide one leg straight back.
exercise-bird_dog-step-3 = Steady? Then reach out with the other arm too.
exercise-bird_dog-step-4 = Hold for 3 counts; your pelvis stays still.
exercise-bird_dog-step-5 = Come back calmly and swap.
exercise-bird_dog-feel = Your trunk works, your back stays quiet.
exercise-bird_dog-for-acute = Begin without the arm: the leg alone is enough.
exercise-bird_dog-for-hernia = Keep it light: your toes may stay on the floor.

exercise-dead_bug-name = Dead bug
exercise-dead_bug-step-1 = Lie on your back, hips and knees bent, arms up.
exercise-dead_bug-step-2 = Keep your low back quietly in its place.
exercise-dead_bug-step-3 = Tap the floor with one heel.
exercise-dead_bug-step-4 = Come back and swap.
exercise-dead_bug-feel = Your belly works.

## Phase 3: getting stronger

exercise-squat-name = Sit to stand
exercise-squat-step-1 = Stand right in front of a chair, feet hip-width apart.
exercise-squat-step-2 = Lower yourself calmly, knees over your feet.
exercise-squat-step-3 = Touch the seat lightly.
exercise-squat-step-4 = Push yourself up through your whole foot.
exercise-squat-feel = Your thighs and buttocks work.

exercise-glute_bridge-name = Bridge
exercise-glute_bridge-step-1 = Lie on your back, feet flat on the floor.
exercise-glute_bridge-step-2 = Squeeze your buttocks and lift your pelvis until you are one straight line.
exercise-glute_bridge-step-3 = Hold for 2 counts.
exercise-glute_bridge-step-4 = Lower calmly.
exercise-glute_bridge-feel = Your buttocks work, your low back does not.

exercise-hip_thrust-name = Hip thrust
exercise-hip_thrust-step-1 = Lean your shoulder blades on a bench or chair that cannot slide.
exercise-hip_thrust-step-2 = Put your feet flat and draw your chin in a little.
exercise-hip_thrust-step-3 = Push your hips up until your trunk is flat.
exercise-hip_thrust-step-4 = Lower calmly.
exercise-hip_thrust-feel = Your buttocks work.

exercise-anti_rotation-name = Resisting the turn
exercise-anti_rotation-step-1 = Fix an elastic band beside you, at chest height.
exercise-anti_rotation-step-2 = Hold it in front of your chest with both hands.
exercise-anti_rotation-step-3 = Press your arms out for 3 counts; your trunk does not turn along.
exercise-anti_rotation-step-4 = Come back; then take the other side.
exercise-anti_rotation-step-5 = No band? Press your palms together and let somebody push gently against your hands.
exercise-anti_rotation-feel = The sides of your trunk work.

exercise-cardio_light-name = Easy cycling
exercise-cardio_light-step-1 = Choose a bike, a cross-trainer, a rower or a brisk walk.
exercise-cardio_light-step-2 = Keep a pace at which you can talk.
exercise-cardio_light-step-3 = Start with 5 easy minutes.
exercise-cardio_light-step-4 = Ease off in the last 2 minutes.
exercise-cardio_light-feel = You get warm and breathe a bit deeper.

## Phase 4: daily life

exercise-split_squat-name = Split squat
exercise-split_squat-step-1 = Put one foot in front and one behind you; hold on to a chair if you need to.
exercise-split_squat-step-2 = Lower yourself straight down, front knee over your foot.
exercise-split_squat-step-3 = Your trunk stays upright.
exercise-split_squat-step-4 = Push yourself up through your whole front foot.
exercise-split_squat-feel = Your front thigh and buttock work.

exercise-light_deadlift-name = Lifting a bag
exercise-light_deadlift-step-1 = Put a bag of 2 to 6 kilos close to your feet.
exercise-light_deadlift-step-2 = Bend from your hips, with a long back.
exercise-light_deadlift-step-3 = Grip, breathe out and come up from your hips and legs.
exercise-light_deadlift-step-4 = Put the bag down just as calmly.
exercise-light_deadlift-feel = Your buttocks and the back of your legs work.

exercise-farmer_carry-name = Carrying bags
exercise-farmer_carry-step-1 = Take an equally heavy bag in each hand.
exercise-farmer_carry-step-2 = Stand tall, shoulders low.
exercise-farmer_carry-step-3 = Walk calmly, with small steps.
exercise-farmer_carry-step-4 = Bend from your hips to put the bags down.
exercise-farmer_carry-feel = Your hands, trunk and hips work.
