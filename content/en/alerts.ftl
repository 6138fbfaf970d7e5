# Alerts to therapists, and messages between patient and therapist. An alert names nobody: it shows on a locked
# screen. Source: FLOWS.md, "Therapists"; CLINICAL.md, sections 4 and 6.

## An alert. $no: its number. $time: at what time.

alert-title = <b>Alert { $no }</b> from the coach, { $time }
alert-cause-saddle_numbness = Numb between the legs
alert-cause-bladder = Change in passing urine
alert-cause-bowel_sexual = Change in bowels or sex
alert-cause-both_legs = Symptoms in both legs
alert-cause-accident = Serious accident or fall
alert-cause-chest = Chest pain, short of breath or fainted
alert-cause-tearing = Sudden tearing pain in belly and back
alert-cause-despair = Words of despair
alert-cause-leg_weakness = Less strength in one leg
alert-cause-fever = Fever or really ill
alert-cause-unbearable = Unbearable pain
alert-cause-fragile_fracture = Pain after a small fall with brittle bones
alert-cause-not_sure = Alarm list answered with “I don’t know”
alert-cause-cancer_history = New pain after cancer
alert-cause-weight_loss = Weight loss for no reason
alert-cause-night_pain = Pain at rest or at night
alert-cause-shape_upper = Change in the shape of the back, or pain between the shoulder blades
alert-cause-no_improvement = No better at all after weeks
alert-cause-radiating = Radiating pain: new, worse or unsettled
alert-cause-overload = More pain after moving, again and again
alert-cause-severe = A 7 or more on two days in a row
alert-cause-worsening = The pain is going up
alert-tier-emergency = The patient was told: call the GP, the out-of-hours GP or { $emergency } now.
alert-tier-today = The patient was told: call the GP today.
alert-tier-appointment = The patient was told: make an appointment with the GP.
alert-tier-rule = The patient was given advice. Open the patient to read it.
alert-not-answered = The alarm list was not answered.
alert-withdrawn = The patient has withdrawn this.
alert-of-colleague = This is a patient of a colleague who has not responded yet.
alert-repeat = Nobody has seen this alert yet.
alert-taken-back = Alert { $no }: the patient has withdrawn this.
alert-unseen = Nobody has seen alert { $no }, even after all its repeats.
alert-already = This alert has already been seen.
alert-seen-by-you = ✓ Seen at { $time }. The patient will be told.
alert-seen-by-other = ✓ Seen by a colleague. You don’t need to do anything.
alert-btn-seen = Seen
alert-btn-open = Open patient
alert-btn-seen-no = Seen: alert { $no }

## To the patient

alert-was-seen = Your therapist has seen your alert. The advice you were given still holds.
alert-was-seen-colleague = A colleague of your therapist has seen your alert. The advice you were given still holds.

## /alerts

alerts-none = There are no alerts.
alerts-title = <b>Alerts</b>: { $open } open, { $all } in the last 30 days
alerts-line = { $no } · { $name } · { $day } · { $what } · <b>{ $state }</b>
alerts-is-open = open
alerts-is-seen = seen
alerts-is-withdrawn = withdrawn
alerts-show = Alert { $no }

## Messages. $text: what somebody typed.

letter-ask = Type your message to your therapist below. They’ll read it when they have time; nobody is reading this live.
letter-cancel = Never mind
letter-no-consent = Your therapist can’t see how you are doing at the moment. If you allow it, you can send messages here too.
letter-away = Your therapist can’t be reached here right now.
letter-sent = Your message: <i>{ $text }</i>
letter-on-its-way = On its way…
letter-answer = Answer
letter-from-therapist =
    <b>Message from your therapist</b>

    { $text }
letter-new = <b>New message from a patient</b>
letter-from-patient =
    { $name } writes:
    { $text }
letter-to = Type your message to <b>{ $name }</b>. I pass it on exactly as you type it.
letter-to-nobody = Message not sent.
letter-not-possible = This patient no longer shares anything with you. Your message was not sent.
letter-not-sent = Your therapist can no longer see how you are doing. Your message was not sent.
letter-ended-therapist-sent = ✓ Delivered to your therapist.
letter-ended-therapist-failed = Your message to your therapist could not be delivered. Try again later, or call.
letter-ended-therapist-blocked = Your therapist can’t be reached here: your message did not arrive. Please call instead.
letter-ended-therapist-unknown = I’m not sure that your message reached your therapist. Call if it can’t wait.
letter-ended-patient-sent = ✓ Delivered to the patient.
letter-ended-patient-failed = Your message to the patient could not be delivered.
letter-ended-patient-blocked = The patient can’t be reached here: your message did not arrive.
letter-ended-patient-unknown = I’m not sure that your message reached the patient.
wish-new = <b>A patient would like to take a step up</b>
wish-of = { $name }: { $wish }

## The link

leave = End the link
leave-sure = Do you want to end the link with your therapist? Your therapist will no longer see anything about you. The coach just carries on.
leave-yes = Yes, end the link
leave-no = No, leave it as it is
leave-kept = All right, nothing changes.
leave-done = The link has ended. Your therapist no longer sees anything about you. The coach just carries on.
therapist-gone = Your therapist no longer works with the coach here and can’t see anything about you any more. The coach just carries on. Would you like to talk to somebody? Contact { $clinic }.
