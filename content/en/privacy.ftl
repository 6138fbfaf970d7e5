# Stopping, looking and erasing. Source: CLINICAL.md, section 6. Stopping is as easy as starting.

## Stopping

stop = Do you want to stop the coach? I won’t send you anything any more. You can also just take a break.
stop-yes = Yes, stop
stop-pause = I’d rather pause
stop-not = No, carry on
stop-goes-on = Good, we’ll carry on.
stop-nothing = The coach is already off: I’m not sending you anything.
stop-done = Stopped. I won’t send you anything any more, and your consent is withdrawn. With /start you can always come back.

## Erasing, in two steps

erase = Do you also want me to erase everything I have kept about you?
erase-all = Erase my data
erase-keep = Keep it for now
erase-kept = All right, I have erased nothing. You can still do it later with /data.
erase-sure = Are you sure? Your numbers, your plan and your times will be gone, and that can’t be undone. The coach stops then, too.
erase-yes = Yes, erase everything
erased =
    Your data is being erased now. Thank you for giving me a try. You can delete the messages in this chat yourself.

    Do you get symptoms that worry you? Call your GP or the out-of-hours GP. Life in danger: call { $emergency }.

## Looking. $complaint: what the button says. $ratings: how many numbers in the last five weeks. $months: how long it is kept.

data =
    <b>What I keep about you</b>
    • Your back ({ $complaint }) and what you tapped about your health
    • Your pain numbers ({ $ratings } in five weeks), what you did and what I sent you
    • Your plan, times, time zone, language and first name

    I use this only to coach you. I keep the meaning of what you type, not your words, except in messages to and from your therapist. If I hear nothing for { $months } months, I erase everything; I’ll tell you first.
data-complaint-unknown = not clear yet what it is
data-download = Download my data
data-correct = Correct a number
data-stop = Stop the coach
data-little = The coach is off now. What is left from before, such as your language and first name, I can erase.
data-therapist = Your therapist can see how you are doing.
data-no-therapist = Your therapist can’t see how you are doing.
data-tips = You get a tip now and then.
data-no-tips = You get no tips.
data-therapist-off = Don’t let my therapist see
data-therapist-on = Let my therapist see
data-tips-off = No more tips
data-tips-on = Tips, please

consent-therapist-on = Good, from now on your therapist can see how you are doing.
consent-therapist-off = All right, your therapist can no longer see how you are doing. The coach just carries on.
consent-tips-on = Good, you’ll get a tip now and then.
consent-tips-off = All right, no more tips. The coach just carries on.

toast-gone = That isn’t possible now. Send /data to see how things stand.
toast-already = It was already like that.

## Correcting a number. $which: a number as its button shows it. $time: when. $what: about what. $n: the number.

correct = Which number is not right?
correct-none = I have no numbers from today or yesterday. I can’t correct older ones any more.
correct-today = Today { $time }, { $what }: { $n }
correct-yesterday = Yesterday { $time }, { $what }: { $n }
correct-asked-morning = morning
correct-asked-after = after moving
correct-asked-day = whole day
correct-asked-loose = in between
correct-asked-onboarding = start
correct-ask =
    <b>{ $which }</b>

    What should the number be?
correct-remove = Remove this number
correct-removed = Removed. I no longer count it.
correct-kept = Corrected. I use the new number from now on.
correct-unclear = I didn’t recognise that. Choose a number from 0 to 10, or remove it.
correct-now = How is it now?

## Downloading: the buttons, and what stands below each file.

download = I’ll make a file of what I keep about you. Which kind would you like?
download-csv = Diary for a spreadsheet
download-fhir = Pain numbers for my doctor (FHIR)
download-json = Everything (JSON)
download-csv-is = Your diary, for Excel or another spreadsheet. It is in this chat now: anyone who can open your phone can read it.
download-fhir-is = Your pain numbers in a form that healthcare systems can read (FHIR). Your name is not in it. The file is in this chat now.
download-json-is = Everything I keep about you. It is in this chat now: anyone who can open your phone can read it.

## Nothing heard for long. $date: a day, like "Monday 23 November".

notice =
    Would you still like to use the coach? I haven’t heard from you for a long time.

    On <b>{ $date }</b> I will erase everything I keep about you. Don’t want that? Tap below or send me a message.
notice-keep = Keep my data
notice-kept-title = I hadn’t heard from you for a long time.
notice-kept = Good, I’ll keep everything. Would you like to go on? Send /start.
