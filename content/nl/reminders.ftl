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
# In plaats daarvan, als er vandaag geen oefeningen zijn
slot-lead-little = <b>Dit is nu genoeg</b>, op je gemak:

btn-done = Gedaan
btn-later = Straks
btn-skip = Vandaag niet
btn-how = Hoe doe ik dit?

slot-done-morning = Mooi begin van de dag! Is er iets veranderd door het bewegen? Laat het dan weten.
slot-done-evening = Mooi afgerond. Is er iets veranderd door het bewegen? Laat het dan weten. Slaap lekker straks.
# Als het programma intussen stilstaat
slot-done-held = Genoteerd. Je programma staat nu stil, dus wacht met de rest. Met /vandaag zie je hoe je verdergaat.
skip-fine = Helemaal goed. Morgen is er weer een dag.

later-when = Wanneer zal ik je weer een seintje geven?
snooze-30 = 30 minuten
snooze-60 = 1 uur
snooze-120 = 2 uur
later-none = Uitstellen past vandaag niet meer. Doe het nu, of laat het vandaag; allebei is goed.
later-fine = Afgesproken, ik meld me dan weer.

## Na een week stilte, één keer

silence-check = Even een seintje: we hebben elkaar een tijdje niet gesproken. Dat geeft niets. Wat past nu bij je?
check-on = Verder
check-pause = Pauze
check-stop = Stop
check-welcome = Fijn dat je er weer bent! Begin klein, dat is genoeg.
# Na "ik ben er weer"; daaronder komt de dag
back-welcome = Fijn dat je er weer bent!
back-begin = Begin klein: geef je cijfer, of loop een kort stukje. Zo ziet je dag eruit:
