# For therapists and operators: coming in, inviting, patients, overview. Short: there are two minutes between two
# patients. A patient's name stands only where the therapist asked for it. Source: FLOWS.md, "Therapists".

## Coming in

staff-welcome-therapist =
    <b>Welcome to the coach of { $clinic }.</b>

    • You invite patients with a link or a QR picture: /invite
    • You see only those who agreed to it themselves: /patients
    • At an alarm sign you get an alert. If nobody answers, colleagues get it too.
    • The patient reads at once whom to call. I am a program: nobody reads along live.
staff-welcome-operator =
    <b>Welcome, operator of the coach of { $clinic }.</b>

    Every morning you get an overview: what was sent and what went wrong. You see no data of patients. You invite therapists with /invite.
staff-language-hint = /help shows what there is. Nederlands? /language
staff-other-role =
    This link is for another role than you have here. You cannot be a patient and a therapist in the same chat. The link stays valid for the person it is meant for.
staff-help-therapist =
    /patients who needs your attention
    /alerts open and old alerts
    /overview the figures of the week
    /invite a patient or a colleague
    /broadcast a tip to many patients
    /broadcasts tips that were sent
    /language Nederlands or English
staff-help-operator =
    /invite a therapist or an operator
    /overview the figures of the week
    /broadcast a tip to many patients
    /broadcasts tips that were sent
    /language Nederlands or English
staff-not-live = I am a program. In an emergency the patient calls: every alarm text says so.
staff-removed = You no longer work with the coach here as a therapist or operator. I send you nothing more.
staff-unknown = I do not know that command. /help shows what there is.
staff-lost = I asked you nothing, so I pass this on to nobody. A message to a patient begins at /patients.
staff-media = I cannot pass this on from here. Please type your message.
staff-language = Which language shall we speak?
staff-language-set = Fine, English from now on.
staff-btn-invite = Invite
staff-btn-patients = My patients

## /invite. $link: the link. $label: the therapist's own words. $n: the number in the list.

invite-whom = Whom would you like to invite?
invite-role-patient = A patient
invite-role-therapist = A fellow therapist
invite-role-operator = An operator
invite-open = Links handed out
invite-label = How would you like to see this patient in your list? Type a name or a mark. Only you see it.
invite-no-label = No name
invite-made-patient =
    <b>Link for one patient</b>, valid for 7 days. Have the picture scanned or pass the link on:
    { $link }
    You see nothing of the patient until they agree to it themselves.
invite-made-therapist =
    <b>Link for one colleague</b>, valid for 7 days:
    { $link }
invite-made-operator =
    <b>Link for one operator</b>, valid for 7 days:
    { $link }
invite-labelled = In your list: { $label }
invite-none-open = No links are open.
invite-open-title = <b>Links handed out</b>
invite-line = { $n }. { $line }
invite-state = { $who }: { $state }
invite-used = used
invite-until = open until { $day }
invite-revoke = Take back { $n }
invite-revoked = Taken back. This link no longer works.
staff-day = { $day } { $month }

## /patients. $name: the therapist's own mark, or the first name.

patients-none = Nobody lets you look along yet. Invite a patient; you see something only after a yes.
# $total: how many patients; $need: how many need attention
patients-title = <b>Your patients: { $total }</b> (attention: { $need })
patients-line = { $n }. { $name } – { $facts }
patients-urgent = { $n }. <b>{ $name } – { $need }</b> – { $facts }
patients-open = { $n }. { $name }
page-back = ‹ Previous
page-next = Next ›
need-alarm = alert
need-held = on hold
need-radiating = radiating
need-worsening = getting worse
need-silent = silent
need-noted = have a look
# $pain: last number; $trend: an arrow; $days: active days of the last seven
patient-facts =
    { $complaint }, phase { $phase }, pain { $pain }{ $trend ->
        [improving] ↓
        [stable] →
        [worsening] ↑
       *[unknown] {""}
    }, { $days }/7 days
short-complaint-acute = acute
short-complaint-hernia = hernia
short-complaint-osteoarthritis = osteoarthritis
short-complaint-chronic = long-lasting
short-complaint-unknown = unknown

## One patient

patient-name = <b>{ $name }</b>
patient-alert-open = ‼ Alert { $no } is open
patient-locked = ‼ Programme on hold since { $day }
radiation-known = Radiating: known
radiation-new = ‼ Radiating: new
radiation-worse = ‼ Radiating: worse
# $usual: the usual number of the last two weeks
patient-trend = Line: { $trend } (usual: { $usual })
trend-said-improving = going down
trend-said-stable = level, the difference is noise
trend-said-worsening = going up
trend-said-unknown = too few numbers yet
patient-plan = { $walk } · exercises level { $level } of 3
patient-wish-walking = Would like a step more walking
patient-wish-exercise = Would like a step more exercise
patient-wish-phase = Would like the next phase
patient-status-new = Has not begun yet
patient-status-paused = Has a pause
patient-status-blocked = Cannot be reached: has blocked the coach
patient-status-stopped = Stopped
patient-heard = Last heard: { $day }
patient-advices = <b>Last advices</b>
patient-advice = { $day }: { $kind } ({ $row }). <i>{ $why }</i>
patient-as-colleague = You may read along because nobody had answered the alert yet. That lasts until 24 hours after your message.
kind-emergency = call now
kind-today = call today
kind-appointment = make an appointment
kind-screen_first = alarm list first
kind-seek_help = to the therapist
kind-stop_exercise = stop the exercise
kind-ease_off = take it easier
kind-need_rating = asked for a number
kind-encourage = encouraged
kind-progress = step up proposed
kind-keep = go on like this
kind-carry_on_mild = go on calmly
kind-carry_on = go on
patient-btn-chart = Chart
patient-btn-letter = Message
patient-btn-open = Open patient

## Deciding

decide-wish = Agree with the wish
decide-no = Not yet
decide-step-walking = Step up: walking
decide-step-exercise = Step up: exercise
decide-release = Release: may go on
decide-hold = Put programme on hold
decide-more = Change the plan
# $n: the phase
decide-phase = To phase { $n }
decide-each-on = Every step by me
decide-each-off = Steps without me
plan-which = <b>{ $name }</b> is in phase { $n } now. What would you like to change?
decided-was = <b>{ $name }</b>: { $what }
decided-was-walking = a step more walking. The coach passes it on.
decided-was-exercise = a step more exercise. The coach passes it on.
decided-was-not_yet = no step up yet. The coach passes it on.
decided-was-phase = to phase { $n }. The coach passes it on.
decided-was-hold = programme on hold. The coach passes it on.
decided-was-release = programme released. The coach passes it on.
decided-was-approve_each_step = noted for the next step.

## The overview of the day

digest-title = <b>Good morning. This needs your attention:</b>
digest-open = Alerts that nobody has seen yet: { $n }
digest-line = • { $name }: { $need }
digest-more = and { $n } more
digest-yesterday = Yesterday: { $rated } of { $all } with a number, { $moved } moving.
digest-operator = <b>Overview of yesterday</b>
digest-sheet =
    Planned { $planned }: sent { $sent }, skipped { $skipped }, expired { $expired }, cancelled { $cancelled }, failed { $failed }, unknown { $unknown }, waiting { $waiting }.
digest-failed = Messages that could not be handled, in all: { $n }

## /overview. $n: a count

overview-title = <b>The last seven days</b>
overview-patients = Patients with the coach: { $n }
overview-active = Active: { $n }
overview-answered = Gave a number: { $n }
overview-alarms = With an alert: { $n }
overview-change = Pain, mean difference to the week before: { $n }
overview-too-few = There are too few patients to show figures in which nobody can be recognised.
overview-note = A figure about fewer than five people I leave out.
