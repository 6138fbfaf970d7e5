# De oefenkaarten in beeld: /oefeningen en [Hoe doe ik dit?]. Wat op een kaart staat, staat in exercises.ftl.
# Bron: FLOWS.md (Exercises) en CLINICAL.md, paragraaf 5. Alles samen is het onderschrift van een tekening.

# $name de oefening, $dose hoe vaak
card-title = <b>{ $name }</b>: { $dose }
# $walk: de wandeling van vandaag, zoals "Wandelen: 10 minuten"
card-walk = <b>{ $walk }</b>
card-step = { $n }. { $step }
card-feel = Zo voelt het: { $feel }

# Boven een kaart. $deck: het rijtje, $n de kaart, $of hoeveel er zijn
card-place = <i>{ $deck }, { $n } van { $of }</i>
# Vandaag alleen fase 1 (D10)
cards-gentle = <i>Vandaag alleen wat zacht is, en alleen als het goed voelt: { $n } van { $of }</i>
# Vandaag geen oefeningen (D04, D05, D06, D03)
cards-paused = Vandaag even geen oefeningen, door wat je doorgaf. Een kort stukje lopen mag wel. Wordt het daar erger van, stop dan.

deck-morning = Ochtend
deck-midday = Middag
deck-evening = Avond
deck-swap = Zachter
deck-phase1 = Fase 1: soepel bewegen
deck-phase2 = Fase 2: spieren aansturen
deck-phase3 = Fase 3: sterker worden
deck-phase4 = Fase 4: je dagelijks leven

btn-previous-card = ‹ Vorige
btn-next-card = Volgende ›
btn-other-cards = Kies andere
# Na "volgende" of "vorige" aan het eind van een rijtje
cards-end = Verder gaat dit rijtje niet. Kies gerust een ander.
# Tijdens een slot is er geen routine te kiezen
how-locked = Je oefeningen staan even stil. Met /vandaag zie je waarom, en hoe je weer verdergaat.

# Na scherpe pijn (D09)
swap = Een zachtere oefening in plaats van de oefening die pijn deed:
swap-line = • { $name } → { $other }
