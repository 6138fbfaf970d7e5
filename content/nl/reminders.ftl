# De drie berichten van een dag: wat er gevraagd wordt, en wat er met een antwoord gebeurt.
# Bron: FLOWS.md (een dag) en CLINICAL.md, paragraaf 6. De openingen staan in routines.ftl.

# Eén regel van een lijst, en twee regels onder elkaar
bullet = • { $line }
stack =
    { $above }
    { $below }

# Boven de routine, als het cijfer er al is
slot-lead-morning = <b>Je ochtendroutine</b>, een paar minuten:
slot-lead-midday = <b>Voor vanmiddag</b>:
slot-lead-evening = <b>Je avondroutine</b>, rustig aan. Wandelen kan mooi na het eten:

btn-done = Gedaan
btn-later = Straks
btn-skip = Vandaag niet
btn-how = Hoe doe ik dit?

slot-done-morning = Mooi begin van de dag. Is er iets veranderd door het bewegen? Laat het dan weten.
slot-done-evening = Mooi afgerond. Is er iets veranderd door het bewegen? Laat het dan weten. Rust lekker uit straks.
skip-fine = Helemaal goed. Morgen is er weer een dag.

later-when = Wanneer zal ik je weer een seintje geven?
snooze-30 = 30 minuten
snooze-60 = 1 uur
snooze-120 = 2 uur
later-none = Uitstellen past vandaag niet meer. Doe het nu, of laat het vandaag; allebei is goed.
later-fine = Afgesproken, ik meld me dan weer.

## Na een week stilte, één keer

silence-check = Even een seintje: we hebben elkaar een tijdje niet gesproken. Alles mag. Wat past nu bij je?
check-on = Verder
check-pause = Pauze
check-stop = Stop
check-welcome = Fijn dat je er weer bent! Begin klein, dat is genoeg.

## Hoe doe ik dit? Eén oefening per kaart

# $name de oefening, $dose hoe vaak
card-title = <b>{ $name }</b>: { $dose }
card-step = { $n }. { $step }
card-feel = Zo voelt het: { $feel }
btn-previous-card = ‹ Vorige
btn-next-card = Volgende ›
how-locked = Je oefeningen staan even stil. Met /vandaag zie je waarom, en hoe je weer verdergaat.

# Na scherpe pijn (D09)
swap = Een zachtere oefening in plaats van de oefening die pijn deed:
swap-line = • { $name } → { $other }
