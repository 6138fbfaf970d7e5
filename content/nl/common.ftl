# Woorden die in meer dan één gesprek terugkomen: knoppen, cijfers, dagen, de regel onder een antwoord.
# Plaatsen voor uitkomsten heten $choice, $n, $time, $day.

# Staat in het bericht waarop is geantwoord. $choice: het woord van de knop.
chosen = ✓ <b>{ $choice }</b>

yes = Ja
no = Nee
yes-please = Ja, graag
not-now = Nee, nu niet
dont-know = Weet ik niet
next = Verder
back = ‹ Terug
done = Klaar
all-fine = Prima zo
leave-it = Laat maar zo

# De schaal voor pijn, van 0 tot 10.
number = { $n }
number-none = 0 · geen pijn
number-worst = 10 · ergst denkbaar

# De drie vaste momenten van een dag.
slot-morning = Ochtend
slot-midday = Middag
slot-evening = Avond
slot-off = uit
clock = { $time }

day-0 = maandag
day-1 = dinsdag
day-2 = woensdag
day-3 = donderdag
day-4 = vrijdag
day-5 = zaterdag
day-6 = zondag
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
# Een dag van het jaar, zoals "maandag 23 november". $number: de dag van de maand.
date = { $day } { $number } { $month }

# Als een getypt antwoord niet bij de vraag past. De vraag zelf staat eronder.
again-first = Sorry, dat begreep ik niet helemaal. Tik op een knop, of typ het nog eens in een paar woorden.
again-more = Ik begrijp het nog niet, dat ligt aan mij. Kies hieronder wat het best past.
