# For therapists and operators: coming in, inviting, patients, overview. Short: there are two minutes between two
# patients. A patient's name stands only where the therapist asked for it. Source: FLOWS.md, "Therapists".

## Coming in

staff-welcome-therapist =
    <b>Welcome to the coach of { $clinic }.</b>

    • You invite patients with a link or a QR code: /invite
    • You only see patients who agreed to it: /patients
    • When a patient reports an alarm sign, you get an alert. If nobody responds, colleagues get it too.
    • The patient is told at once whom to call. I am a program: nobody is reading this live.
staff-welcome-operator =
    <b>Welcome, operator of the coach of { $clinic }.</b>

    Every morning you get an overview: what was sent and what went wrong. You don’t see any patient data. You invite therapists with /invite.
staff-language-hint = /help shows what you can do. Nederlands? /language
staff-other-role =
    This link is for a different role from yours. You can’t be a patient and a therapist in the same chat. The link still works for the person it is meant for.
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
menu-staff-help = What you can do here
staff-not-live = I am a program. In an emergency the patient makes the call: every alarm text says so.
staff-removed = You no longer have access to the coach as a therapist or operator. I won’t send you anything more.
staff-unknown = I don’t know that command. /help shows what you can do.
staff-lost = I’m not passing this on to anybody. To write to a patient, start at /patients.
staff-media = I can’t pass this on from here. Please type your message.
staff-language = Which language shall we use?
staff-language-set = Good, English from now on.
staff-btn-invite = Invite
staff-btn-tip = Send a tip
staff-btn-patients = My patients

## /invite. $link: the link. $label: the therapist's own words. $n: the number in the list.

invite-whom = Whom would you like to invite?
invite-role-patient = A patient
invite-role-therapist = A fellow therapist
invite-role-operator = An operator
invite-open = Links given out
invite-label = How should this patient appear in your list? Type a name or a label. Only you see it.
invite-no-label = No name
invite-made-patient =
    <b>Link for one patient</b>, valid for 7 days. Let them scan the QR code, or send them the link:
    { $link }
    You see nothing of the patient until they agree to it themselves.
invite-made-therapist =
    <b>Link for one colleague</b>, valid for 7 days:
    { $link }
invite-made-operator =
    <b>Link for one operator</b>, valid for 7 days:
    { $link }
invite-labelled = In your list: { $label }
invite-none-open = There are no open links.
invite-open-title = <b>Links given out</b>
invite-line = { $n }. { $line }
invite-state = { $who }: { $state }
invite-used = used
invite-until = open until { $day }
invite-revoke = Withdraw { $n }
invite-revoked = Withdrawn. This link no longer works.
staff-day = { $day } { $month }

## /patients. $name: the therapist's own mark, or the first name.

patients-none = You have no patients here yet. Invite one; you see nothing until they agree.
# $total: how many patients; $need: how many need attention
patients-title = <b>Your patients: { $total }</b> (need attention: { $need })
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
need-noted = worth a look
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
patient-trend = Trend: { $trend } (usual: { $usual })
patient-trend-only = Trend: { $trend }
trend-said-improving = going down
trend-said-stable = level, the difference is noise
trend-said-worsening = going up
trend-said-unknown = not enough numbers yet
patient-plan = { $walk } · exercises level { $level } of 3
patient-wish-walking = Would like to walk a bit more
patient-wish-exercise = Would like to do a bit more exercise
patient-wish-phase = Would like to go on to the next phase
patient-status-new = Has not started yet
patient-status-paused = Taking a break
patient-status-blocked = Cannot be reached: has blocked the coach
patient-status-stopped = Stopped
patient-heard = Last heard from: { $day }
patient-advices = <b>Latest advice</b>
# $row, $rules: row and rules of the decision table; $section: where they stand; $why: row-D01 to row-D19
patient-advice = { $day }: { $kind }. { $why }. <i>{ $row }: { $rules } ({ $section })</i>
row-D01 = An alarm sign that needs a call at once
row-D02 = A sign to be looked at the same day
row-D03 = A sign for the GP, this week
row-D04 = Radiating pain new or worse, or pain sharp, severe or rising; alarm list not answered yet
row-D05 = Radiating pain new or worse than known
row-D06 = Known radiating pain, with sharp or severe pain, a reaction to moving or rising pain
row-D07 = Known radiating pain, nothing new
row-D08 = Reaction of 2 points or more, repeatedly in the last two weeks
row-D09 = Pain called sharp
row-D10 = Rating of 7 or higher
row-D11 = Average clearly higher than in the time before
row-D12 = Reaction of 2 points or more after moving or the next morning
row-D13 = Highest rating 6: above usual, or usual level unknown
row-D14 = No rating for this question
row-D15 = Less than half of the plan done in seven days
row-D16 = Enough done, pain low or as usual, no reaction
row-D17 = Highest rating 4 to 6, no reason for a step back
row-D18 = Ratings up to 3, not sharp, not radiating, no reaction
row-D19 = Rating 0, nothing else
patient-as-colleague = You can see this patient because nobody had responded to the alert. This ends 24 hours after it reached you.
kind-emergency = call now
kind-today = call today
kind-appointment = make an appointment
kind-screen_first = alarm list first
kind-seek_help = talk to the therapist
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

decide-wish = Agree to the request
decide-no = Not yet
decide-step-walking = Step up: walking
decide-step-exercise = Step up: exercise
decide-release = Release: can go on
decide-hold = Put programme on hold
decide-more = Change the plan
# $n: the phase
decide-phase = To phase { $n }
decide-each-on = Ask me for every step
decide-each-off = Steps without asking me
plan-which = <b>{ $name }</b> is in phase { $n } now. What would you like to change?
decided-was = <b>{ $name }</b>: { $what }
decided-was-walking = one step more walking. The coach will tell them.
decided-was-exercise = one step more exercise. The coach will tell them.
decided-was-not_yet = no step up yet. The coach will tell them.
decided-was-phase = to phase { $n }. The coach will tell them.
decided-was-hold = programme on hold. The coach will tell them.
decided-was-release = programme released. The coach will tell them.
decided-was-approve_each_step = noted for the next step.

## The overview of the day

digest-title = <b>Good morning. This needs your attention:</b>
digest-open = Alerts that nobody has seen yet: { $n }
digest-line = • { $name }: { $need }
digest-more = and { $n } more
digest-yesterday = Yesterday: { $rated } of { $all } gave a number, { $moved } did some moving.
digest-operator = <b>Overview of yesterday</b>
digest-sheet =
    Planned { $planned }: sent { $sent }, skipped { $skipped }, expired { $expired }, cancelled { $cancelled }, failed { $failed }, unknown { $unknown }, waiting { $waiting }.
digest-failed = Messages that could not be processed, in total: { $n }

## /overview. $n: a count

overview-title = <b>The last seven days</b>
overview-patients = Patients with the coach: { $n }
overview-active = Active: { $n }
overview-answered = Gave a number: { $n }
overview-alarms = With an alert: { $n }
overview-change = Pain, average change from the week before: { $n }
overview-too-few = There are too few patients: any figures could show who is who.
overview-note = I leave out figures about fewer than five people.
