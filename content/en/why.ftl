# Behind [Why?]: which of your answers led to the advice, and then the rules from content/article.toml.
# The rules follow one a line, each with why-rule.

# $reason: the sentence of the row, why-D01 to why-D19
why =
    <b>Why do I say this?</b>
    { $reason }

    What is behind it:

# $words, $section: the rule in plain words and where it comes from
why-rule = • { $words } ({ $section })

why-D01 = You told me about an alarm sign for which everyone calls at once. That comes before everything else.
why-D02 = You told me about a sign that a doctor should look at the same day. That comes before your programme.
why-D03 = You told me about a sign that your GP can look at this week. Until then I keep it light.
why-D04 = Your pain down the leg is new or worse, or your pain is sharp, severe or rising, and the alarm list has not been answered yet. That question comes first.
why-D05 = You told me that the pain down your leg is new, or worse than you were used to.
why-D06 = The pain down your leg is known, but now there is also sharp or severe pain, more pain after moving, or pain that is rising.
why-D07 = The pain down your leg is known and nothing new has come up. Carrying on is fine, a step up not yet.
why-D08 = Your pain went up by at least 2 points after moving, and that happened more often in the last two weeks.
why-D09 = You called the pain sharp.
why-D10 = You gave a 7 or higher.
why-D11 = Your pain over the last few days is clearly higher on average than before. That is more than one bad day.
why-D12 = After moving or the next morning your pain was at least 2 points higher than before, or than is usual for you.
why-D13 = Your highest number was a 6. That is more than is usual for you, or I don’t know yet what is usual for you.
why-D14 = I don’t have a number from you for this question yet.
why-D15 = In the last seven days you did less than half of what was planned.
why-D16 = You did enough of what was planned, your pain stayed low or usual for you, and moving did not make it worse.
why-D17 = Your highest number was 4, 5 or 6, with nothing that asks for a step back. Then everything stays the same.
why-D18 = Your numbers were at most 3, the pain was not sharp and did not radiate, and moving did not make it worse.
why-D19 = You gave a 0 and nothing else was wrong.
