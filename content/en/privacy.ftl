# Stopping, looking and erasing. Source: CLINICAL.md, section 6. Stopping is as easy as starting.

## Stopping

stop = Do you want to stop the coach? Then I send you nothing more. A rest is possible too.
stop-yes = Yes, stop
stop-pause = Rather a pause
stop-not = No, go on
stop-goes-on = Good, we simply go on.
stop-nothing = The coach is off already: I send you nothing.
stop-done = Stopped. I send you nothing more, and your consent is withdrawn. You can always come back: send /start.

## Erasing, in two steps

erase = Do you also want me to erase everything that I have kept about you?
erase-all = Erase my data
erase-keep = Keep it for now
erase-kept = Good, I have erased nothing. With /data you can still do it later.
erase-sure =
    Are you sure? Your numbers, your plan and your times will go, and that cannot be undone. The coach stops then, too.
erase-yes = Yes, erase everything
erased =
    Your data are being erased now. Thank you for giving me a try. You can delete the messages in this chat yourself.

    Do you get symptoms that frighten you? Call your GP or the out-of-hours GP service. Life in danger: call { $emergency }.

## Looking. $complaint: what the button says. $ratings: how many numbers in the last five weeks.

data =
    <b>What I keep about you</b>
    • Your back: { $complaint }, and what you tapped about your health
    • Your pain numbers ({ $ratings } in the last five weeks), what you did and what I sent you
    • Your plan, your times and your time zone
    • Your first name and language, as Telegram shows them

    I use this only to coach you; Telegram delivers the messages. Of what you type I keep only what it means, not your words. If I hear nothing for very long, I erase everything by myself; I tell you first.
data-complaint-unknown = not clear yet what it is
data-little = You do not have the coach switched on now. What is left from before, such as your language and first name, I can erase.
data-therapist = Your therapist looks along.
data-no-therapist = Your therapist does not look along.
data-tips = You get a tip now and then.
data-no-tips = You get no tips.
data-therapist-off = No longer let my therapist look
data-therapist-on = Let my therapist look along
data-tips-off = No more tips
data-tips-on = Tips, please

consent-therapist-on = Good, your therapist can look along from now on.
consent-therapist-off = Good, your therapist can no longer look along. The coach simply goes on.
consent-tips-on = Good, you get a tip now and then.
consent-tips-off = Good, you get no more tips. The coach simply goes on.

toast-gone = That is not possible now. Send /data to see how things stand.
toast-already = It was like that already.
