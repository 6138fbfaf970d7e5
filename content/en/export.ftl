# The file for a spreadsheet: headings and words of each line. Short words, no sentences.

export-head-day = Date
export-head-time = Time
export-head-what = What
export-head-value = Value
export-head-more = More

export-rating = Pain number (0-10)
export-asked-morning = in the morning
export-asked-after = after moving
export-asked-day = average of the day
export-asked-loose = in between
export-asked-onboarding = at the start

export-did-done = Done (minutes of walking)
export-did-skip = Not today
export-did-later = Put off
export-did-moved = Moved on my own
export-did-silent = No answer
export-did-bad = Bad day

export-advice = Advice
export-advice-emergency = call at once
export-advice-today = call today
export-advice-appointment = make an appointment
export-advice-screen_first = alarm signs first
export-advice-seek_help = let somebody look at it
export-advice-stop_exercise = stop this exercise
export-advice-ease_off = go easier
export-advice-need_rating = number asked
export-advice-encourage = encouragement
export-advice-progress = proposal for more
export-advice-keep = go on like this
export-advice-carry_on_mild = carry on calmly
export-advice-carry_on = carry on

export-alert = Alert to the therapist
export-minutes = Plan (minutes of walking a day)
export-phase = phase
export-letter-patient = Message from the therapist
export-letter-therapist = Message to the therapist

export-signal = Mentioned
export-heard-affirmed = yes
export-heard-negated = no
export-heard-unsure = not sure
export-signal-saddle_numbness = numb between the legs
export-signal-bladder = trouble passing urine
export-signal-bowel_sexual = bowels or sex different
export-signal-both_legs = symptoms in both legs
export-signal-accident = after an accident or fall
export-signal-chest = chest pain or breathless
export-signal-tearing = tearing pain in belly and back
export-signal-despair = no wish to live
export-signal-leg_weakness = less strength in a leg
export-signal-fever = fever or really ill
export-signal-unbearable = pain that cannot be borne
export-signal-fragile_fracture = pain after a small fall, brittle bones
export-signal-cancer_history = cancer, now or before
export-signal-weight_loss = lost weight without trying
export-signal-night_pain = pain at night or at rest
export-signal-shape_upper = back changed shape, or pain high up
export-signal-no_improvement = no improvement after weeks
export-signal-radiating = pain running into a leg
export-signal-sharp = sharp pain
export-signal-severe = severe pain
export-signal-mild = mild pain
export-signal-stiff = stiff
export-signal-worse_after = more pain after moving
export-signal-better = less pain
export-signal-no_confidence = not daring to move
export-signal-recurring = keeps coming back
export-signal-overload = overdid it again and again
export-signal-unsure_how_to_start = unsure where to begin
export-signal-long_lasting = symptoms for a long time
export-signal-worsening = getting worse over the days
