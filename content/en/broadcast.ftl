# A tip to many: writing it, choosing for whom, looking at it, sending, following. Source: FLOWS.md, "/bericht".
# $n: a number. $state, $reason, $who: one of the texts below.

## What the patient reads

tip-from = A tip from { $clinic }
tip-words = { $words }
tip-rider = <i>This holds if you have no alarm signs. Which are those? See /help.</i>
tip-section = <i>From the article: { $section }</i>
tip-no-more = No more tips like this

## For whom

tip-segment =
    <b>Send a tip</b>
    For whom? Now: { $who }.
    { $n ->
        [0] At the moment nobody gets it.
        [1] One patient gets it.
       *[other] { $n } patients get it.
    }
tip-who-all = all patients
tip-who-and = { $above } + { $below }
tip-who-or = { $above } or { $below }
tip-who-phase = phase { $n }
tip-who-active = active in the last { $n } days
tip-who-silent = silent for { $n } days or longer
tip-complaint-acute = acute complaint
tip-complaint-hernia = hernia or nerve pain
tip-complaint-osteoarthritis = osteoarthritis
tip-complaint-chronic = long-lasting complaint
tip-complaint-unknown = complaint unknown
tip-left-out = Not: { $reasons }.
tip-left-out-and = { $above }, { $below }
tip-left-out-stopped = { $n } stopped
tip-left-out-blocked = { $n } who blocked the coach
tip-left-out-new = { $n } still getting started
tip-left-out-paused = { $n } taking a break
tip-left-out-held = { $n } on hold after an alarm sign
tip-left-out-no_consent = { $n } without consent to tips
tip-btn-complaint = Complaint
tip-btn-phase = Phase
tip-btn-slot = Time of day
tip-btn-days = Active or silent
tip-btn-everyone = Everyone
tip-btn-next = Next
tip-btn-drop = Throw away
tip-mark-off = ☐ { $what }
tip-mark-on = ☑ { $what }
tip-ask-complaint = Which complaints? You can choose more than one. None chosen means all.
tip-ask-phase = Which phases? You can choose more than one. None chosen means all.
tip-ask-slot = Who has a reminder at this time of day? None chosen means everyone.
tip-ask-days = Active, or silent? Choose, or type for example “silent for 10 days”.
tip-days-active = active for { $n } days
tip-days-silent = silent for { $n } days
tip-days-any = Either is fine

## Writing

tip-write =
    Write your tip now, or send a photo, video or voice message with a text below it. Write nothing that is about one patient only.
tip-write-en = Now write the English version, or send a photo or video with it.
tip-write-nl = Now write the Dutch version, or send a photo or video with it.
tip-btn-library = Ready-made tips
tip-too-long = That is { $n } characters. { $most } fit. Can you make it shorter?
tip-one-at-a-time = That is an album. Please send one photo or video at a time.
tip-not-this = I cannot pass this on. A photo, video or voice message is fine.
tip-other = { $n } of them read English. Would you like to write the tip in English as well?
tip-other-nl = { $n } of them read Dutch. Would you like to write the tip in Dutch as well?
tip-btn-other = Yes, write it too
tip-btn-same = No, everyone gets this one
tip-theme = About what?
tip-theme-why = Why moving helps
tip-theme-rest = Rest and stiffness
tip-theme-walking = Walking
tip-theme-gentle = Supple and in control
tip-theme-strength = Strength
tip-theme-building = Building up
tip-theme-day = Through the day
tip-theme-trust = Pain and confidence
tip-theme-help = Asking for help
tip-theme-count = { $theme } ({ $n })
tip-pick = Which tip? Only tips that suit: { $who }.
tip-title = { $title }

## Looking and sending

tip-preview =
    <b>This is what your tip looks like.</b>
    { $n ->
        [0] At the moment nobody gets it.
        [1] One patient gets it.
       *[other] { $n } patients get it.
    }
    For: { $who }
    { $when }
tip-when-now = First: { $first }. Last: { $last }.
tip-when-at = On { $first }. Last: { $last }.
# Where the first and the last get it in the same minute
tip-when-once = Arrives: { $first }.
tip-when-own = On { $first }, each by their own clock.
tip-tomorrow = Tomorrow at the earliest, because they already had a message today: { $n }.
tip-btn-send =
    { $n ->
        [1] Send to 1 patient
       *[other] Send to { $n }
    }
tip-btn-hand = Hand over for sending
tip-btn-when = At a time
tip-btn-now = Right away after all
tip-btn-test = Test to me
tip-btn-text = Other words
tip-btn-who = For whom
tip-tested = Above is the tip as a patient gets it.
tip-changed = Something has just changed. Now it goes to: { $n }. Is that still right?
tip-nobody = At the moment nobody would get this tip. Choose another group.
tip-sent-off = I’m sending it. Below you can see how far it is.
tip-handed = Your tip is ready. Whoever can send it gets a message.
tip-nobody-sends = At the moment nobody else can send it. I’ll keep it as a draft.
tip-ready = A colleague’s tip is ready to be sent.
tip-btn-look = Look at it
tip-ready-gone = This tip has already been sent or thrown away.
tip-ask-when = When? Choose, or type for example “tomorrow 9:00” or “Friday 14:30”.
tip-when-past = That moment has passed. Choose a later one, within two weeks.
tip-ask-clock = Some of them live in another time zone. Which { $time } do you mean?
tip-btn-own = Each by their own clock
tip-btn-moment = Everyone at the same moment
tip-today = today { $time }
tip-next-day = tomorrow { $time }
tip-weekday = { $day } { $time }
tip-dated = { $day } { $date }
tip-draft = You have an unfinished tip. Go on with it?
tip-btn-go-on = Go on
tip-btn-anew = Start again
tip-dropped = Thrown away. Nothing was sent.
tip-no-right = In this clinic other people write the tips. Please ask the person who runs the coach.

## Following

tip-progress =
    <b>{ $state }</b>
    { $bar } { $percent } %
    { $done } of { $total }
tip-state-freezing = Your tip is being prepared
tip-state-ready = Your tip is ready
tip-state-running = Your tip is on its way
tip-state-paused = Your tip is on hold
tip-state-failures = Your tip is on hold: too many failed
tip-state-cancelled = Your tip is cancelled
tip-state-done = Your tip is sent
tip-btn-pause = Pause
tip-btn-resume = Resume
tip-btn-cancel = Cancel
tip-btn-list = List (CSV)
tip-btn-retry = Send { $n } uncertain ones again
tip-report-done = <b>Your tip is done.</b> { $total } recipients:
tip-report-cancelled = <b>Your tip is cancelled.</b> { $total } recipients:
tip-report-live = <b>{ $state }.</b> { $total } recipients:
tip-fate-sent = { $n } sent
tip-fate-blocked = { $n } blocked the coach
tip-fate-failed = { $n } failed
tip-fate-unknown = { $n } uncertain: may have arrived
tip-fate-skipped = { $n } skipped
tip-fate-expired = { $n } too late
tip-fate-cancelled = { $n } cancelled
tip-fate-erased = { $n } erased at their own request
tip-fate-waiting = { $n } still to go
tip-moved = { $n } of them at a later time
tip-reason-line = { $reason }: { $n }
tip-reason-inactive = Paused or stopped
tip-reason-no_consent = Wants no more tips
tip-reason-late = Too late to be sent
tip-reason-held = On hold after an alarm sign
tip-reason-cap = Already had a message that day
tip-reason-quiet_hours = In the quiet hours
tip-standstill =
    <b>Your tip is on hold.</b>
    Sending failed ten times in a row. Please look into it first. You can always resume; nobody gets it twice.
tip-turned-paused = Paused.
tip-turned-running = On we go.
tip-turned-cancelled = Cancelled.
tip-turned-retry = I’m sending them again.
tip-too-late = That’s not possible any more.
tip-test-button = For a patient, this button turns the tips off.
tip-list = The list of recipients. It names only your own patients who agreed to that.
tip-list-header = no;name;language;result;reason;moment
tip-history = <b>Tips that were sent</b>
tip-past-line = { $n }. { $when } · { $state } · { $sent } of { $total }
tip-past-none = No tip has been sent yet. With /broadcast you write the first.
tip-btn-new = New tip
tip-open = { $n }
